import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

// packages/changes/build/src/overrides.js
function readOverrides(manifest) {
  const { overrides, resolutions, pnpm } = manifest;
  return [
    ...parseOverrides(overrides),
    ...parseOverrides(resolutions),
    ...parseOverrides(pnpm?.overrides)
  ];
}
function parseOverrides(part, under) {
  if (typeof part !== "object" || part === null)
    return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const names = namesIn(key);
    const name = key === "." ? under : names.at(-1);
    if (name === void 0)
      return [];
    const parent = key === "." ? void 0 : names.at(-2) ?? under;
    return typeof value === "string" ? [{ name, under: parent, range: value }] : parseOverrides(value, name);
  });
}
function namesIn(key) {
  return key.split(/(?<=[^>])>(?![>=])/).flatMap((part) => {
    const plain = part.trim().replace(/^\*\*\//, "").replace(/@[a-z+]+:.*$/, "");
    return [...plain.matchAll(/(?:^|\/)((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?/g)].map((match) => match[1] ?? "");
  });
}

// packages/changes/build/src/manifest.js
function parseManifest(text) {
  let json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return void 0;
  }
  if (!isRecord(json))
    return void 0;
  const { workspaces } = json;
  const patterns = isRecord(workspaces) ? workspaces["packages"] : workspaces;
  const scripts = isRecord(json["scripts"]) ? Object.keys(json["scripts"]) : [];
  return {
    name: textOf(json["name"]),
    version: textOf(json["version"]),
    workspaces: textsOf(patterns),
    dependencies: new Map([
      ...namedRanges(json["peerDependencies"]),
      ...namedRanges(json["optionalDependencies"]),
      ...namedRanges(json["dependencies"])
    ]),
    devDependencies: new Map(namedRanges(json["devDependencies"])),
    overrides: readOverrides(json),
    files: textsOf(json["files"]),
    isBuilt: scripts.some((name) => /^(build|compile)(:|$)|^(prepare|prepack)$/.test(name)),
    scripts: new Set(scripts)
  };
}
function rangesOf(manifest) {
  const development = [...manifest.devDependencies].filter(([name]) => !manifest.dependencies.has(name));
  return [
    ...[...manifest.dependencies].map(([name, range]) => [name, range, false]),
    ...development.map(([name, range]) => [name, range, true])
  ];
}
function namedRanges(part) {
  if (!isRecord(part))
    return [];
  return Object.entries(part).filter((entry) => typeof entry[1] === "string");
}
function textsOf(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export {
  parseOverrides,
  parseManifest,
  rangesOf,
  textsOf,
  isRecord
};
