import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  isRecord
} from "./chunk-XZLEA4VK.js";
import "./chunk-J6ABX7BP.js";

// packages/changes/build/src/locks/bun-lock.js
function readBunLock(text) {
  const json = parse(text);
  const { workspaces, packages, lockfileVersion } = json ?? {};
  if (!isRecord(workspaces) || !isRecord(packages) || typeof lockfileVersion !== "number" || lockfileVersion > 2)
    return void 0;
  const find = (from, name) => {
    for (let above = from; ; above = above.slice(0, -1)) {
      const key = [...above, name].join("/");
      if (Object.hasOwn(packages, key))
        return key;
      if (above.length === 0)
        return void 0;
    }
  };
  const keysOf = (from, names) => names.flatMap((name) => find(from, name) ?? []);
  const locked = /* @__PURE__ */ new Map();
  for (const [key, entry] of Object.entries(packages)) {
    if (!Array.isArray(entry))
      return void 0;
    if (/^.+@workspace:/.test(String(entry[0])))
      continue;
    const names = needs(entry.find(isRecord) ?? {});
    locked.set(key, { what: JSON.stringify(entry), needs: keysOf(namesIn(key), names) });
  }
  return {
    workspaces: new Map(Object.entries(workspaces).map(([folder, entry]) => {
      const workspace = isRecord(entry) ? entry : {};
      const from = typeof workspace["name"] === "string" ? [workspace["name"]] : [];
      const development = isRecord(workspace["devDependencies"]) ? Object.keys(workspace["devDependencies"]) : [];
      return [folder, { runtime: keysOf(from, needs(workspace)), development: keysOf(from, development) }];
    })),
    packages: locked,
    settings: JSON.stringify([json?.["trustedDependencies"], json?.["patchedDependencies"]])
  };
}
function needs(entry) {
  return ["dependencies", "optionalDependencies", "peerDependencies"].flatMap((part) => isRecord(entry[part]) ? Object.keys(entry[part]) : []);
}
function namesIn(key) {
  return key.match(/@[^/]+\/[^/]+|[^/]+/g) ?? [];
}
function parse(text) {
  try {
    const json = JSON.parse(text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, "$1"));
    return isRecord(json) ? json : void 0;
  } catch {
    return void 0;
  }
}
export {
  readBunLock
};
