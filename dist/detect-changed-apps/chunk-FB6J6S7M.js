import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

// packages/changes/build/src/path-ranges.js
import { posix } from "node:path";
function pathOf(range, from, root) {
  const text = range.replaceAll("\\", "/").replace(/(::|#).*$/, "");
  const named = /^(?:file|link|portal|exec):(?:\/\/(?!\/))?(.*)$/.exec(text)?.[1] ?? /^\.{1,2}(?:\/.*)?$/.exec(text)?.[0];
  if (named !== void 0)
    return inside(from, named);
  const workspace = /^workspace:(.*)$/.exec(text)?.[1] ?? "";
  if (/^\.{1,2}(?:\/|$)/.test(workspace))
    return inside(from, workspace);
  return /^[^@*^~]+\/[^@]*$/.test(workspace) ? inside(root, workspace) : void 0;
}
function inside(from, path) {
  if (/^[/~]/.test(path))
    return void 0;
  const resolved = posix.normalize(posix.join(from === "" ? "." : from, path)).replace(/\/$/, "");
  if (resolved === ".." || resolved.startsWith("../"))
    return void 0;
  return resolved === "." ? "" : resolved;
}
function pathBelow(folder, path) {
  return folder === "" || path === "" ? folder + path : `${folder}/${path}`;
}
function plainPath(path) {
  return path.replace(/^\.?\/+/, "").replace(/\/+$/, "");
}
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export {
  pathOf,
  inside,
  pathBelow,
  plainPath,
  parentOf
};
