import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  linesOf
} from "./chunk-YP5XQ5LN.js";
import "./chunk-J6ABX7BP.js";

// packages/changes/build/src/locks/pnpm-lock.js
var settings = /* @__PURE__ */ new Set([
  "lockfileVersion",
  "settings",
  "packageExtensionsChecksum",
  "pnpmfileChecksum",
  "ignoredOptionalDependencies"
]);
var dependencyParts = /* @__PURE__ */ new Set(["dependencies", "optionalDependencies"]);
function readPnpmLock(text) {
  if (!/^lockfileVersion: '?[69]\.\d+'?$/m.test(text) || /^---/m.test(text))
    return void 0;
  const lines = linesOf(text, /* @__PURE__ */ new Set([0, 2, 4, 6]));
  return lines && new Reader(lines).graph();
}
var Reader = class {
  #asked = /* @__PURE__ */ new Map();
  #resolutions = /* @__PURE__ */ new Map();
  #needs = /* @__PURE__ */ new Map();
  #settings = [];
  constructor(lines) {
    const path = ["", "", "", ""];
    for (const line of lines) {
      if (line.depth <= 6)
        path.splice(line.depth / 2, 4, line.key, "", "", "");
      this.#take(path, line);
    }
  }
  /** Undefined where it names a package that it does not have. */
  graph() {
    let complete = this.#asked.size > 0;
    const keysOf = (named) => named.flatMap(([name, version]) => {
      if (version.startsWith("link:"))
        return [];
      const key = [`${name}@${version}`, `/${name}@${version}`, version].find((candidate) => this.#needs.has(candidate));
      if (key === void 0)
        complete = false;
      return key ?? [];
    });
    const packages = /* @__PURE__ */ new Map();
    for (const [key, needs] of this.#needs) {
      const resolution = this.#resolutions.get(key) ?? this.#resolutions.get(key.replace(/\(.*$/, "")) ?? "";
      packages.set(key, { what: `${key} ${resolution}`, needs: keysOf(needs) });
    }
    const workspaces = /* @__PURE__ */ new Map();
    for (const [folder, { runtime, development }] of this.#asked)
      workspaces.set(folder, { runtime: keysOf(runtime), development: keysOf(development) });
    return complete ? { workspaces, packages, settings: this.#settings.join("\n") } : void 0;
  }
  #take([section = "", entry = "", part = "", name = ""], { depth, value, text }) {
    if (settings.has(section))
      this.#settings.push(text);
    if (section === "importers")
      this.#takeImporter(entry === "." ? "" : entry, part, name, depth, text);
    if (section !== "packages" && section !== "snapshots")
      return;
    if (depth === 2)
      this.#needs.set(entry, this.#needs.get(entry) ?? []);
    if (depth >= 4 && part === "resolution")
      this.#resolutions.set(entry, `${this.#resolutions.get(entry) ?? ""}${text}`);
    if (depth === 6 && dependencyParts.has(part))
      this.#needs.get(entry)?.push([name, value]);
  }
  #takeImporter(folder, part, name, depth, text) {
    const asked = this.#asked.get(folder) ?? { runtime: [], development: [] };
    this.#asked.set(folder, asked);
    const version = depth === 8 ? /^ {8}version: (.*)$/.exec(text)?.[1] : void 0;
    if (version === void 0)
      return;
    const named = [name, version.replace(/^(['"])(.*)\1$/, "$2")];
    if (part === "devDependencies")
      asked.development.push(named);
    else if (dependencyParts.has(part))
      asked.runtime.push(named);
  }
};
export {
  readPnpmLock
};
