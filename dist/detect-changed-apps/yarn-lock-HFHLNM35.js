import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  linesOf
} from "./chunk-YP5XQ5LN.js";
import {
  rangesOf
} from "./chunk-XZLEA4VK.js";
import "./chunk-J6ABX7BP.js";

// packages/changes/build/src/locks/yarn-lock.js
function readYarnLock(text, workspaces) {
  const isClassic = /^# yarn lockfile v1$/m.test(text);
  if (!isClassic && !/^__metadata:$/m.test(text))
    return void 0;
  const entries = isClassic ? classicEntries(text) : berryEntries(text);
  if (!entries)
    return void 0;
  const names = new Names(entries);
  const packages = /* @__PURE__ */ new Map();
  for (const [key, entry] of entries)
    if (!workspaceOf(entry))
      packages.set(key, { what: entry.what.join(" "), needs: names.keys(entry.dependencies) });
  const asked = isClassic ? askedByManifests(workspaces, names) : askedByEntries(entries, workspaces, names);
  return { workspaces: asked, packages, settings: "" };
}
var Names = class {
  #byDescriptor = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  constructor(entries) {
    for (const [key, { descriptors }] of entries)
      for (const descriptor of descriptors) {
        this.#byDescriptor.set(descriptor, key);
        const name = nameOf(descriptor);
        this.#byName.set(name, [...this.#byName.get(name) ?? [], key]);
      }
  }
  /** Where another range stands for the one that is asked for, which takes a look at the root's resolutions, all of that name count. */
  keys(dependencies) {
    return dependencies.flatMap(([name, range]) => {
      const all = this.#byName.get(name) ?? [];
      const key = this.#byDescriptor.get(`${name}@${range}`) ?? this.#byDescriptor.get(`${name}@npm:${range}`);
      return key === void 0 ? all : [key, ...all.filter((other) => other.startsWith(`${name}@patch:`))];
    });
  }
};
function classicEntries(text) {
  const entries = /* @__PURE__ */ new Map();
  let entry;
  let part = "";
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#"))
      continue;
    const [, spaces = "", rest = ""] = /^( *)(.*)$/.exec(line) ?? [];
    if (spaces === "") {
      if (!rest.endsWith(":"))
        return void 0;
      const descriptors = rest.slice(0, -1).split(/, (?=["@\w])/).map(unquoted);
      entry = { descriptors, what: [nameOf(descriptors[0] ?? "")], dependencies: [] };
      entries.set(descriptors[0] ?? "", entry);
    } else if (spaces.length === 2) {
      part = rest;
      if (/^(version|resolved|integrity) /.test(rest))
        entry?.what.push(rest);
    } else if (/^(dependencies|optionalDependencies):$/.test(part)) {
      const pair = /^("[^"]*"|\S+) (.*)$/.exec(rest);
      if (!pair)
        return void 0;
      entry?.dependencies.push([unquoted(pair[1] ?? ""), unquoted(pair[2] ?? "")]);
    }
  }
  return entries;
}
function berryEntries(text) {
  const lines = linesOf(text.replace(/^\? (.*)\n:$/gm, "$1:").replace(/^\? (.*)\n: {2}/gm, "$1:\n  "), /* @__PURE__ */ new Set([0, 2, 4]));
  if (!lines)
    return void 0;
  const entries = /* @__PURE__ */ new Map();
  let entry;
  let part = "";
  for (const { depth, key, value } of lines) {
    if (depth === 0) {
      entry = { descriptors: key.split(", "), what: [], dependencies: [] };
      if (key !== "__metadata")
        entries.set(entry.descriptors[0] ?? "", entry);
    } else if (depth === 2) {
      part = key;
      if (/^(resolution|checksum|conditions)$/.test(key))
        entry?.what.push(value);
    } else if (depth === 4 && (part === "dependencies" || part === "optionalDependencies"))
      entry?.dependencies.push([key, value]);
  }
  return entries;
}
function workspaceOf({ what }) {
  const folder = /^.+?@workspace:(.*)$/.exec(what[0] ?? "")?.[1];
  return folder === "." ? "" : folder;
}
function askedByManifests(workspaces, names) {
  const asked = ({ manifest }) => {
    const ranges = rangesOf(manifest);
    const keys = (development) => names.keys(ranges.flatMap(([name, range, dev]) => dev === development ? [[name, range]] : []));
    return { runtime: keys(false), development: keys(true) };
  };
  return new Map(workspaces.map((workspace) => [workspace.directory, asked(workspace)]));
}
function askedByEntries(entries, workspaces, names) {
  const manifests = new Map(workspaces.map(({ directory, manifest }) => [directory, manifest]));
  const isDevelopment = (manifest, name) => manifest?.devDependencies.has(name) === true && !manifest.dependencies.has(name);
  return new Map([...entries.values()].flatMap((entry) => {
    const folder = workspaceOf(entry);
    if (folder === void 0)
      return [];
    const development = entry.dependencies.filter(([name]) => isDevelopment(manifests.get(folder), name));
    const runtime = entry.dependencies.filter((pair) => !development.includes(pair));
    return [[folder, { runtime: names.keys(runtime), development: names.keys(development) }]];
  }));
}
function nameOf(descriptor) {
  return descriptor.slice(0, Math.max(0, descriptor.indexOf("@", 1)));
}
function unquoted(text) {
  return text.replace(/^"(.*)"$/, "$1");
}
export {
  readYarnLock
};
