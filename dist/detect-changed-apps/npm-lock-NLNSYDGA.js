import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  pathBelow
} from "./chunk-FB6J6S7M.js";
import "./chunk-J6ABX7BP.js";

// packages/changes/build/src/locks/npm-lock.js
function readNpmLock(text) {
  const entries = parse(text);
  if (!entries)
    return void 0;
  const isPackage = (key) => /(^|\/)node_modules\//.test(key);
  const keysOf = (from, names) => names.flatMap((name) => find(entries, from, name) ?? []);
  const packages = /* @__PURE__ */ new Map();
  for (const [key, entry] of entries) {
    if (!isPackage(key) || entry.link)
      continue;
    const name = key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length);
    const what = `${name} ${entry.version} ${entry.resolved ?? ""} ${entry.integrity ?? ""}`;
    packages.set(key, { what, needs: keysOf(key, needs(entry)) });
  }
  const workspaces = [...entries].filter(([key]) => !isPackage(key));
  return {
    workspaces: new Map(workspaces.map(([folder, entry]) => [
      folder,
      {
        runtime: keysOf(folder, needs(entry)),
        development: keysOf(folder, Object.keys(entry.devDependencies ?? {}))
      }
    ])),
    packages,
    settings: ""
  };
}
function needs(entry) {
  return Object.keys({ ...entry.peerDependencies, ...entry.optionalDependencies, ...entry.dependencies });
}
function find(entries, from, name) {
  for (let folder = from; ; folder = parentOf(folder)) {
    const key = pathBelow(folder, `node_modules/${name}`);
    if (entries.has(key))
      return key;
    if (folder === "")
      return void 0;
  }
}
function parentOf(folder) {
  const inner = folder.lastIndexOf("/node_modules/");
  const slash = folder.lastIndexOf("/");
  if (inner >= 0 && /^(@[^/]+\/)?[^/]+$/.test(folder.slice(inner + "/node_modules/".length)))
    return folder.slice(0, inner);
  return slash < 0 || folder.startsWith("node_modules/") ? "" : folder.slice(0, slash);
}
function parse(text) {
  try {
    const json = JSON.parse(text);
    const { lockfileVersion, packages } = json;
    if (lockfileVersion !== 2 && lockfileVersion !== 3)
      return void 0;
    if (typeof packages !== "object" || packages === null)
      return void 0;
    const entries = Object.entries(packages);
    if (entries.some(([, entry]) => typeof entry !== "object" || entry === null))
      return void 0;
    return new Map(entries);
  } catch {
    return void 0;
  }
}
export {
  readNpmLock
};
