import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  defaultConfiguration,
  dependencyProblems,
  folderApps,
  isFolder,
  placeholders,
  readFolderGlob
} from "./chunk-NCKGBWRA.js";
import {
  StagingError
} from "./chunk-X3DU4MMV.js";

// packages/config/build/src/app-catalogue.js
var conventionalGlob = "apps/*";
function folderGlobs({ apps }) {
  return apps ? apps.map(({ name }) => name).filter(isFolder) : [conventionalGlob];
}
function appCatalogue(configuration, inFolders) {
  const entries = configuration.apps ?? [{ name: conventionalGlob }];
  if (!entries.some(({ name }) => isFolder(name)))
    return entries.map((entry) => toApp(entry, configuration));
  const byName = new Map([...inFolders.values()].flat().map((found) => [found.name, found.folders]));
  const named = new Map(entries.filter(({ name }) => !isFolder(name)).map((entry) => {
    const folders = byName.get(entry.name);
    return [entry.name, toApp({ ...folders && { paths: folders.map(filesOf) }, ...entry }, configuration)];
  }));
  const taken = new Set([...named.values()].map(({ directory }) => directory));
  const apps = entries.flatMap((entry) => {
    const own = named.get(entry.name);
    if (own)
      return [own];
    const found = (inFolders.get(entry.name) ?? []).filter(({ name, folders: [folder] }) => !taken.has(folder) && !named.has(name));
    for (const { folders } of found)
      taken.add(folders[0]);
    return found.map((folder) => toApp(ofFolder(entry, folder), configuration));
  });
  check(apps);
  return apps;
}
function ofFolder({ test, ...entry }, { name, folders }) {
  const fill = (text) => text.replaceAll(placeholders.app, name).replaceAll(placeholders.path, folders[0]);
  const filled = (part, keys) => Object.fromEntries(keys.flatMap((key) => part?.[key] === void 0 ? [] : [[key, fill(part[key])]]));
  return {
    ...entry,
    ...filled(entry, ["application", "url", "manifests", "template"]),
    ...test && { test: filled(test, ["command", "results"]) },
    ...entry.dependsOn && { dependsOn: entry.dependsOn.filter((one) => one !== name) },
    name,
    paths: folders.map(filesOf)
  };
}
var filesOf = (folder) => `${folder}/**`;
function check(apps) {
  const folders = Map.groupBy(apps, ({ name }) => name);
  const problems = [
    ...[...folders.values()].filter(({ length }) => length > 1).map((alike) => `${alike.map(({ directory }) => directory).join(" and ")} would be apps of the same name`),
    ...dependencyProblems(apps.map((app, index) => ({ ...app, index }))).map(({ message }) => `depends-on: ${message}`)
  ];
  if (problems.length === 0)
    return;
  throw new StagingError("invalid-configuration", `the apps do not fit together: ${problems.slice(0, 20).join("; ")}`, {
    hint: "Correct `apps` in .github/staging.yml, or give a folder an entry with a name of its own."
  });
}
function toApp(entry, { environment }) {
  const { name } = entry;
  const paths = entry.paths ?? [`apps/${name}/**`];
  const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
  const uses = (entry.dependsOn ?? []).filter(isFolder).map((folder) => folder.replace(/\/+$/, ""));
  const inside = directory === "." ? "" : `${directory}/`;
  return {
    name,
    directory,
    paths,
    ignore: entry.ignore ?? [],
    dependsOn: (entry.dependsOn ?? []).filter((one) => !isFolder(one)),
    ...uses.length > 0 && { uses },
    saysDependencies: entry.dependsOn !== void 0,
    application: entry.application ?? `staging-${name}`,
    url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ""),
    ...entry.versionPath !== void 0 && { versionPath: entry.versionPath },
    ...entry.imageParameter !== void 0 && { imageParameter: entry.imageParameter },
    ...entry.template !== void 0 && { template: entry.template },
    ...entry.manifests !== void 0 && { manifests: entry.manifests },
    test: {
      command: entry.test?.command ?? `npm run test:integration${directory === "." ? "" : ` --prefix=${directory}`}`,
      results: entry.test?.results ?? `${inside}test-results/*.xml`
    },
    tests: entry.tests ?? "required"
  };
}
function folderOfGlob(glob) {
  const segments = glob.split("/");
  const magic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
  const plain = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean);
  return plain.length > 0 ? plain.join("/") : ".";
}

// packages/config/build/src/checked-out-apps.js
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
function appsIn(workspace, configuration) {
  const found = folderGlobs(configuration).map((glob) => [glob, checkedOutApps(workspace, glob)]);
  return appCatalogue(configuration, new Map(found));
}
function checkedOutApps(workspace, glob) {
  const apps = join(workspace, readFolderGlob(glob).parent);
  const makesApp = (folder) => existsSync(join(apps, folder, "Dockerfile")) || namesIn(join(workspace, manifestFolder)).some((name) => isManifestOf(name, folder)) || hasIntegrationTest(textOf(join(apps, folder, "package.json")));
  return folderApps(glob, namesIn(apps).filter((name) => isFolder2(join(apps, name))), makesApp);
}
var manifestFolder = "infra/argocd/apps";
function isManifestOf(file, name) {
  return file.startsWith(name) && !/^[a-z0-9]/.test(file.slice(name.length));
}
function hasIntegrationTest(manifest) {
  try {
    return typeof JSON.parse(manifest ?? "{}")?.scripts?.["test:integration"] === "string";
  } catch {
    return false;
  }
}
function namesIn(directory) {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
function isFolder2(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return void 0;
  }
}

// packages/config/build/src/environment-files.js
function isEnvironmentFile(path, { stacks, bootstrap }) {
  if (/(^|\/)\.terraform(\.lock\.hcl$|\/)|\.md$|\.tfstate(\.backup)?$/.test(path))
    return false;
  if (path.startsWith(`${bootstrap.directory}/`))
    return /^[^/]+\.ya?ml$/.test(path.slice(bootstrap.directory.length + 1));
  return stacks.some(({ directory }) => path.startsWith(`${directory}/`) || path.startsWith(`${besideOf(directory)}/`) && !/^(foundation|production)\//.test(path.slice(besideOf(directory).length + 1)) && /\.(tf|tofu|tfvars)(\.json)?$|\.tftpl$/.test(path));
}
function environmentFolders({ stacks, bootstrap }) {
  return [.../* @__PURE__ */ new Set([...stacks.map(({ directory }) => besideOf(directory)), bootstrap.directory])].sort();
}
function besideOf(directory) {
  return directory.split("/").slice(0, -1).join("/") || directory;
}

// packages/config/build/src/load-configuration.js
import { readFile as readFromDisk } from "node:fs/promises";
import { join as join2 } from "node:path";
var configurationPath = ".github/staging.yml";
async function loadConfiguration(source) {
  const path = checkedPath(source.path ?? configurationPath);
  const text = (source.workspace === void 0 ? void 0 : await readIfThere(join2(source.workspace, path))) ?? await source.readFile?.(path);
  if (text !== void 0) {
    const { parseConfiguration } = await import("./parse-configuration-UH276OHD.js");
    return parseConfiguration(text, path);
  }
  if (source.path !== void 0 && source.path !== configurationPath)
    throw new StagingError("invalid-configuration", `there is no ${JSON.stringify(path)} in the repository`, {
      hint: "Correct `config-path`, or leave it out to use .github/staging.yml or the defaults."
    });
  return defaultConfiguration();
}
function checkedPath(path) {
  if (path.startsWith("/") || path.split(/[/\\]/).includes("..") || path.includes("\0"))
    throw new StagingError("invalid-configuration", `${JSON.stringify(path)} is not a path inside the repository`);
  return path;
}
async function readIfThere(file) {
  try {
    return await readFromDisk(file, "utf8");
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR")
      return void 0;
    throw new StagingError("invalid-configuration", `could not read ${file}`, { cause: error });
  }
}

// packages/config/build/src/load-trusted.js
async function loadTrustedConfiguration(source) {
  const { defaultBranch, promotionBranch, likely, path, readFileAt } = source;
  const loadAt = (branch2) => loadConfiguration({ path, readFile: (file) => readFileAt(file, branch2) });
  const start = promotionBranch ?? defaultBranch;
  const [first, guess] = await Promise.all([loadAt(start), likely === void 0 ? void 0 : loadAt(likely)]);
  const branch = promotionBranch ?? first.promotion.branch;
  if (branch === start)
    return { configuration: first, branch };
  return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
}

// packages/config/build/src/neighbors.js
function neighborsOf(app, apps) {
  const byName = new Map(apps.map((one) => [one.name, one]));
  const found = /* @__PURE__ */ new Set([app.name]);
  const others = (names) => new Set([...names].filter((name) => name !== app.name));
  for (const name of found) {
    const one = name === app.name ? app : byName.get(name);
    if (!one)
      continue;
    if (!one.saysDependencies)
      return others(byName.keys());
    for (const next of one.dependsOn)
      found.add(next);
  }
  return others(found);
}
function dependenciesOf(asked, apps) {
  const byName = new Map(apps.map((one) => [one.name, one]));
  const found = new Set(asked.flatMap(({ dependsOn }) => dependsOn));
  for (const name of found)
    for (const next of byName.get(name)?.dependsOn ?? [])
      found.add(next);
  return found;
}

export {
  folderGlobs,
  appCatalogue,
  folderOfGlob,
  appsIn,
  manifestFolder,
  isManifestOf,
  hasIntegrationTest,
  isEnvironmentFile,
  environmentFolders,
  configurationPath,
  loadConfiguration,
  loadTrustedConfiguration,
  neighborsOf,
  dependenciesOf
};
