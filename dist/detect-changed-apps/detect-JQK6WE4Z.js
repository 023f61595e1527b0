import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  parseManifest,
  parseOverrides,
  rangesOf,
  textsOf
} from "./chunk-XZLEA4VK.js";
import {
  judgeGit
} from "./chunk-A5X5377Z.js";
import {
  RawDiffParser,
  baseRules,
  findRef,
  folderMode,
  isSha,
  isZero,
  linkMode,
  lockNames,
  nothingChanged,
  rawDiff,
  readTreeNames,
  renderCause,
  renderName,
  runGit,
  said,
  submoduleMode
} from "./chunk-4M5MCSXO.js";
import {
  systemClock
} from "./chunk-NL4HOSIU.js";
import {
  defaultConfiguration,
  dependencyProblems,
  folderApps,
  isFolder,
  placeholders,
  readFolderGlob
} from "./chunk-NCKGBWRA.js";
import {
  InputError,
  StagingError
} from "./chunk-X3DU4MMV.js";
import {
  inside,
  parentOf,
  pathBelow,
  pathOf,
  plainPath
} from "./chunk-FB6J6S7M.js";
import "./chunk-J6ABX7BP.js";

// packages/changes/build/src/detect.js
import { posix as posix9 } from "node:path";

// packages/config/build/src/app-catalogue.js
var conventionalGlob = "apps/*";
function folderGlobs({ apps }) {
  return apps ? apps.map(({ name }) => name).filter(isFolder) : [conventionalGlob];
}
function appCatalogue(configuration, inFolders) {
  const entries = configuration.apps ?? [{ name: conventionalGlob }];
  if (!entries.some(({ name }) => isFolder(name)))
    return entries.map((entry) => toApp(entry, configuration));
  const byName3 = new Map([...inFolders.values()].flat().map((found) => [found.name, found.folders]));
  const named = new Map(entries.filter(({ name }) => !isFolder(name)).map((entry) => {
    const folders = byName3.get(entry.name);
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
function toApp(entry, { environment: environment2 }) {
  const { name } = entry;
  const paths = entry.paths ?? [`apps/${name}/**`];
  const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
  const uses = (entry.dependsOn ?? []).filter(isFolder).map((folder) => folder.replace(/\/+$/, ""));
  const inside2 = directory === "." ? "" : `${directory}/`;
  return {
    name,
    directory,
    paths,
    ignore: entry.ignore ?? [],
    dependsOn: (entry.dependsOn ?? []).filter((one) => !isFolder(one)),
    ...uses.length > 0 && { uses },
    saysDependencies: entry.dependsOn !== void 0,
    application: entry.application ?? `staging-${name}`,
    url: entry.url ?? (environment2.domain ? `https://${name}.${environment2.name}.${environment2.domain}` : ""),
    ...entry.versionPath !== void 0 && { versionPath: entry.versionPath },
    ...entry.imageParameter !== void 0 && { imageParameter: entry.imageParameter },
    ...entry.template !== void 0 && { template: entry.template },
    ...entry.manifests !== void 0 && { manifests: entry.manifests },
    test: {
      command: entry.test?.command ?? `npm run test:integration${directory === "." ? "" : ` --prefix=${directory}`}`,
      results: entry.test?.results ?? `${inside2}test-results/*.xml`
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
import { join } from "node:path";
var configurationPath = ".github/staging.yml";
async function loadConfiguration(source) {
  const path = checkedPath(source.path ?? configurationPath);
  const text = (source.workspace === void 0 ? void 0 : await readIfThere(join(source.workspace, path))) ?? await source.readFile?.(path);
  if (text !== void 0) {
    const { parseConfiguration } = await import("./parse-configuration-QYK6ZSCX.js");
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

// packages/config/build/src/neighbors.js
function neighborsOf(app, apps) {
  const byName3 = new Map(apps.map((one) => [one.name, one]));
  const found = /* @__PURE__ */ new Set([app.name]);
  const others = (names) => new Set([...names].filter((name) => name !== app.name));
  for (const name of found) {
    const one = name === app.name ? app : byName3.get(name);
    if (!one)
      continue;
    if (!one.saysDependencies)
      return others(byName3.keys());
    for (const next of one.dependsOn)
      found.add(next);
  }
  return others(found);
}
function dependenciesOf(asked, apps) {
  const byName3 = new Map(apps.map((one) => [one.name, one]));
  const found = new Set(asked.flatMap(({ dependsOn }) => dependsOn));
  for (const name of found)
    for (const next of byName3.get(name)?.dependsOn ?? [])
      found.add(next);
  return found;
}

// packages/changes/build/src/commits.js
async function commitAt(repository, sha, log) {
  const { objects, fetcher, head } = repository;
  const here = await objects.commit(sha);
  if (here && await isComplete(repository, here))
    return here;
  if (fetcher.has(sha))
    return here;
  log.info(`${sha} is not ${here ? "complete " : ""}in this clone: fetching that commit alone`);
  return fetchedCommit(repository, sha, here ? void 0 : haveOf(repository, head.sha));
}
async function fetchedCommit({ objects, fetcher }, sha, have) {
  if (!await fetcher.fetchCommits({ shas: [sha] }, have))
    return void 0;
  objects.takeMissing();
  return objects.commit(sha);
}
async function refAt(repository, ref, log) {
  const { objects, fetcher, head } = repository;
  for (const sha of localTips(repository, ref)) {
    const commit = await commitAt(repository, sha, log);
    if (commit)
      return commit;
  }
  if (!isFetchable(ref))
    return void 0;
  if (fetcher.tipOf(ref) === void 0) {
    log.info(`${renderName(shortName(ref))} is not in this clone: fetching its tip alone`);
    if (!await fetcher.fetchCommits({ shas: [], ref }, head.sha))
      return void 0;
    objects.takeMissing();
  }
  return objects.commit(fetcher.tipOf(ref) ?? "");
}
async function bringTogether(repository, shas, ref, log) {
  const { objects, fetcher, head } = repository;
  const found = await Promise.all(shas.map(async (sha) => {
    const here = await objects.commit(sha);
    return here !== void 0 && isComplete(repository, here);
  }));
  const missing = shas.filter((_, index) => !found[index]);
  const wanted = ref !== void 0 && isFetchable(ref) && localTips(repository, ref).length === 0 ? ref : void 0;
  if (missing.length + (wanted === void 0 ? 0 : 1) < 2)
    return;
  const names = [...wanted === void 0 ? [] : [renderName(shortName(wanted))], ...missing];
  log.info(`${names.slice(0, 10).join(", ")}${names.length > 10 ? ", \u2026" : ""} are not in this clone: fetching those alone`);
  const incomplete = await Promise.all(missing.map((sha) => objects.commit(sha)));
  const have = incomplete.some((here) => here !== void 0) ? void 0 : haveOf(repository, head.sha);
  await fetcher.fetchCommits({ shas: missing, ...wanted !== void 0 && { ref: wanted } }, have);
  objects.takeMissing();
}
async function isComplete({ objects, fetcher, head, checkout }, commit) {
  if (commit.sha === head.sha || fetcher.has(commit.sha))
    return true;
  return !checkout?.treeless && await objects.tree(commit.tree) !== void 0;
}
function haveOf({ checkout }, sha) {
  return checkout?.treeless ? void 0 : sha;
}
function localTips({ checkout }, ref) {
  if (!checkout)
    return [];
  const short = shortName(ref);
  const candidates = ref.startsWith("refs/heads/") ? [`refs/remotes/origin/${short}`, ref] : ref.startsWith("refs/") ? [ref] : [`refs/remotes/origin/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`];
  return candidates.map((candidate) => findRef(checkout, candidate)).filter((sha) => sha !== void 0);
}
function shortName(ref) {
  return ref.replace(/^refs\/heads\//, "");
}
function isFetchable(ref) {
  return !/[\0-\x20~^:?*[\\\x7f]/.test(ref) && !ref.startsWith("-");
}

// packages/changes/build/src/compare-sides.js
import { posix as posix5 } from "node:path";

// packages/changes/build/src/attribute.js
import { posix as posix3 } from "node:path";

// packages/changes/build/src/links.js
import { posix } from "node:path";
var mostHops = 500;
async function readLinks(objects, tree, paths) {
  const links = await Promise.all(paths.map(async (path) => {
    const entry = await objects.find(tree, path);
    const text = entry && await objects.text(entry.id);
    const target = text === void 0 ? void 0 : inside(posix.dirname(path), text);
    return target ? { path, target } : void 0;
  }));
  return links.filter((link) => link !== void 0);
}
function linkedFrom(folders, links) {
  const found = /* @__PURE__ */ new Map();
  const roots = [...folders];
  for (const root of roots)
    for (const { path, target } of links) {
      const reached = isIn(path, root) ? target : root.startsWith(`${path}/`) ? target + root.slice(path.length) : void 0;
      if (reached === void 0 || found.has(`${path}\0${reached}`) || folders.some((folder) => isIn(reached, folder)))
        continue;
      found.set(`${path}\0${reached}`, { path, target: reached });
      if (roots.length < mostHops)
        roots.push(reached);
    }
  return [...found.values()];
}
function realPath(path, links) {
  let real = path;
  for (let hops = 0; hops < 20; hops++) {
    const parts = real.split("/");
    const at = parts.findIndex((_, index) => links.has(parts.slice(0, index + 1).join("/")));
    if (at < 0)
      return real;
    real = [links.get(parts.slice(0, at + 1).join("/")), ...parts.slice(at + 1)].join("/");
  }
  return path;
}
function isIn(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}

// packages/changes/build/src/patterns.js
var never = () => void 0;
async function prepareMatchers(patterns) {
  const needed = [...patterns].some((pattern) => textTestOf(pattern) === void 0);
  const glob = needed ? (await import("./esm-GTTL4FNJ.js")).Minimatch : void 0;
  return (list) => list.length === 0 ? never : matcherOf(list, glob);
}
function matcherOf(patterns, glob) {
  const tests = patterns.map((pattern) => ({ pattern, matches: textTestOf(pattern) ?? globTestOf(pattern, glob) }));
  return (file) => tests.find(({ matches }) => matches(file))?.pattern;
}
function wholly(matcher) {
  return (file) => {
    if (!file.submodule)
      return matcher(file);
    const { path } = file;
    return matcher({ path, submodule: false }) ?? matcher({ path: `${path}/\0/\0`, submodule: false });
  };
}
function folderOf(pattern) {
  return /^([^*?[\]{}()!+@\\]+)\/\*\*$/.exec(pattern)?.[1];
}
function textTestOf(pattern) {
  const folder = folderOf(pattern);
  if (folder !== void 0) {
    const prefix = `${folder}/`;
    return ({ path, submodule }) => path.startsWith(prefix) || submodule && prefix.startsWith(`${path}/`);
  }
  const anywhere2 = pattern.startsWith("**/");
  const last = anywhere2 ? pattern.slice(3) : pattern;
  if (last.includes("/"))
    return void 0;
  const nameTest = nameTestOf(last);
  if (nameTest === void 0)
    return void 0;
  return ({ path, submodule }) => {
    if (anywhere2)
      return submodule || nameTest(path.slice(path.lastIndexOf("/") + 1));
    return !path.includes("/") && nameTest(path);
  };
}
function nameTestOf(pattern) {
  if (/[?[\]{}()!+@\\]/.test(pattern))
    return void 0;
  const star = pattern.indexOf("*");
  if (star < 0)
    return (name) => name === pattern;
  if (pattern.indexOf("*", star + 1) >= 0 || pattern === "*")
    return void 0;
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return (name) => name.length >= pattern.length - 1 && name.startsWith(start) && name.endsWith(end);
}
function globTestOf(pattern, glob) {
  if (!glob)
    throw new StagingError("internal", `the pattern ${pattern} was not prepared`);
  const options = { dot: true, nocomment: true, nonegate: true };
  const full = new glob(pattern, options);
  let partial;
  return ({ path, submodule }) => {
    if (full.match(path))
      return true;
    if (!submodule)
      return false;
    partial ??= new glob(pattern, { ...options, partial: true });
    return partial.match(path);
  };
}

// packages/changes/build/src/claims.js
var conventional = `${manifestFolder}/`;
var Claims = class {
  /** By the folders that `folder/**` patterns name. */
  #folders = /* @__PURE__ */ new Map();
  /** Patterns of any other form. */
  #globs = [];
  #manifests = [];
  /** Most repositories leave it to the convention: then few files are asked about. */
  #namesManifests;
  constructor(apps, matcherOf2) {
    this.#namesManifests = apps.some(({ manifests, template }) => manifests !== void 0 || template !== void 0);
    for (const { name, directory, paths, ignore, application, manifests, template } of apps) {
      const owner = { name, directory, ignored: wholly(matcherOf2(ignore)), ignoresNone: ignore.length === 0 };
      this.#manifests.push({ owner, names: [name, application], manifests, template });
      const others = [];
      for (const rule of paths) {
        const folder = folderOf(rule);
        if (folder === void 0)
          others.push(rule);
        else
          this.#folders.set(folder, [...this.#folders.get(folder) ?? [], { owner, rule }]);
      }
      if (others.length > 0)
        this.#globs.push({ owner, own: matcherOf2(others) });
    }
  }
  get hasGlobs() {
    return this.#globs.length > 0;
  }
  /** What holds for every file directly in a folder; of each app the nearest. */
  inFolder(folder) {
    const claims = foldersFrom(folder).flatMap((above) => this.#folders.get(above) ?? []);
    return claims.filter(({ owner }, index) => claims.findIndex((claim) => claim.owner === owner) === index);
  }
  /** What the file's own name adds to that. */
  byName(file) {
    const below = file.submodule ? this.#below(file.path) : [];
    const byGlob = this.#globs.flatMap(({ owner, own }) => {
      const rule = own(file);
      return rule === void 0 ? [] : [{ owner, rule }];
    });
    return [...below, ...byGlob, ...this.#manifest(file.path)];
  }
  /** By convention `web.yaml`, `web-ingress.yaml` and `web/…` are web's; of two names that fit the longer one counts. */
  #manifest(path) {
    if (!this.#namesManifests && !path.startsWith(conventional))
      return [];
    const own = this.#manifests.filter(({ manifests, template }) => path === template || manifests && isIn(path, manifests));
    const rest = path.startsWith(conventional) ? path.slice(conventional.length) : "";
    const others = this.#manifests.filter(({ manifests }) => !manifests);
    const longest2 = Math.max(1, ...others.map(({ names }) => longestOf(rest, names)));
    const best = others.filter(({ names }) => longestOf(rest, names) === longest2);
    return [...own, ...best].map(({ owner, manifests, template }) => ({
      owner,
      rule: path === template ? "its template" : manifests ? `${manifests}/**` : `${conventional}${owner.name}*`
    }));
  }
  #below(folder) {
    return [...this.#folders].filter(([inner]) => inner.startsWith(`${folder}/`)).flatMap(([, claims]) => claims);
  }
};
function longestOf(rest, names) {
  return Math.max(0, ...names.filter((name) => isManifestOf(rest, name)).map(({ length }) => length));
}
function foldersFrom(folder) {
  const folders = [];
  for (let above = folder; above !== ""; above = parentOf(above))
    folders.push(above);
  return folders;
}

// packages/changes/build/src/homes.js
import { posix as posix2 } from "node:path";
var furniture = /^(readme|changelog|contributing|code_of_conduct|security|authors|notice)(\.[^/]*)?$|^\.(prettierrc|prettierignore)[^/]*$/i;
var anywhere = /(^|\/)(licen[cs]e[^/]*|\.(gitattributes|gitignore|gitkeep|editorconfig))$/i;
var Homes = class {
  #homes;
  /** Folders that a home lies directly in. */
  #parents;
  #ignored;
  #matcherOf;
  #reaching = /* @__PURE__ */ new Map();
  /** @param ignored `changes.ignore` of both ends */
  constructor(homes, ignored, matcherOf2) {
    this.#homes = new Map(homes.map((home) => [home.directory, home]));
    this.#parents = new Set(homes.map(({ directory }) => posix2.dirname(directory)));
    this.#ignored = ignored;
    this.#matcherOf = matcherOf2;
  }
  /** Those that a folder lies in, the nearest one first. */
  above(folder) {
    const all = foldersFrom(folder).flatMap((path) => this.#homes.get(path) ?? []);
    return all.filter(({ isRoot }, index) => index === 0 || !isRoot);
  }
  /** The file itself, where a path leads to it. */
  file(path) {
    return this.#homes.get(path);
  }
  /** Whether a path leads to a file directly in this folder. */
  hasFilesIn(folder) {
    return this.#parents.has(folder);
  }
  /**
   * Whether `changes.ignore`, which matches this file, leaves it out of this package, too. It does for prose and licenses that the
   * package does not publish, and where the pattern leads into the package by name: `packages/ui/test/**`. Anything else is the
   * package's own: `docs/**` says nothing of a package below docs that an app uses.
   */
  leavesOut({ directory, files }, file) {
    const path = posix2.relative(directory, file.path);
    if ((furniture.test(path) || anywhere.test(path)) && !this.#publishes(files, path))
      return true;
    const reaching2 = this.#reaching.get(directory) ?? this.#ignored.map((patterns) => this.#into(directory, patterns));
    this.#reaching.set(directory, reaching2);
    return reaching2.every((matches) => matches(file) !== void 0);
  }
  #publishes(files, path) {
    const forms = publishedForms(files);
    return forms.length > 0 && this.#matcherOf(forms)({ path, submodule: false }) !== void 0;
  }
  #into(directory, patterns) {
    return this.#matcherOf(patterns.filter((pattern) => leadsInto(pattern, directory)));
  }
};
function publishedForms(files) {
  return files.map(plainPath).filter((entry) => !entry.startsWith("!")).flatMap((entry) => {
    if (entry === "" || entry === "." || entry === "*" || entry === "**")
      return ["**"];
    return entry.includes("/") ? [entry, `${entry}/**`] : [entry, `${entry}/**`, `**/${entry}`];
  });
}
function leadsInto(pattern, directory) {
  const [segments, folders] = [pattern.split("/"), directory.split("/")];
  const rest = segments.slice(folders.length);
  return rest.length > 0 && rest.join("/") !== "**" && folders.every((folder, index) => {
    const segment = segments[index] ?? "";
    return segment !== "**" && (segment === folder || segment.includes("*") && nameForm(segment).test(folder));
  });
}
function nameForm(segment) {
  return new RegExp(`^${segment.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
}

// packages/changes/build/src/attribute.js
var namedAtMost = 50;
var Attributor = class {
  #model;
  #claims;
  #homes;
  #global;
  #ignored;
  #gone;
  #links;
  #apps = /* @__PURE__ */ new Map();
  #changedPackages = /* @__PURE__ */ new Map();
  #development = /* @__PURE__ */ new Map();
  #partly = /* @__PURE__ */ new Map();
  #unclaimed = /* @__PURE__ */ new Map();
  #uncovered = [];
  #everything;
  #environment;
  #place;
  constructor(model, matcherOf2) {
    this.#model = model;
    this.#claims = new Claims(model.apps, matcherOf2);
    this.#homes = new Homes(model.homes, model.ignored, matcherOf2);
    this.#global = matcherOf2(model.global);
    this.#ignored = model.ignored.map((patterns) => wholly(matcherOf2(patterns)));
    this.#gone = matcherOf2(model.gone.flatMap((app) => app.paths));
    this.#links = [
      ...[...model.appLinks].flatMap(([app, links]) => links.map((link) => ({ link, app }))),
      ...[...model.packageLinks].flatMap(([directory, links]) => links.map((link) => ({ link, directory })))
    ];
  }
  /** The rules, in the order in which the README of the action has them. */
  take(file) {
    const place = this.#placeOf(file);
    if (place.settled)
      return;
    const { path } = file;
    const rule = this.#global(file);
    if (rule !== void 0)
      this.#all(`${renderName(path)} (${rule}) counts for every app`);
    const linked = this.#follow(place, path);
    const claims = [...place.claims, ...this.#claims.byName(file)];
    const refused = claims.filter(({ owner }) => owner.ignored(file) !== void 0).map(({ owner }) => owner);
    for (const { owner, rule: rule2 } of claims)
      if (!refused.includes(owner) && !this.#apps.has(owner.name))
        this.#apps.set(owner.name, { kind: "file", file: path, rule: rule2 });
    const ignored = claims.length === 0 && this.#ignored.every((matches) => matches(file) !== void 0);
    const homes = this.#homesOf(place, file).filter((home) => !refused.some(({ directory }) => directory === home.directory) && !(ignored && this.#homes.leavesOut(home, file)));
    for (const { directory } of homes)
      this.#changed(directory, path, new Set(refused.map(({ name }) => name)));
    if (place.isEnvironment && this.#model.environment.isFile(path)) {
      this.#environment ??= { kind: "everything", what: `${renderName(path)} is part of the environment` };
      if (claims.length === 0)
        return;
    }
    if (ignored)
      return;
    this.#settle(place, file);
    if (claims.length > 0 || rule !== void 0 || linked || this.#model.judged.has(path))
      return;
    if (file.deleted && this.#gone(file) !== void 0)
      return;
    this.#leave(path, homes);
  }
  /** Packages that a lock file resolves to something else. Those of its root are for all of its workspaces. */
  takeLock(file, changes) {
    const root = parentOf(file);
    const at = (folder) => pathBelow(root, folder);
    const shared = changes.runtime.has("") || changes.development.has("");
    if (root === "" && shared)
      this.#all(`${file} resolves packages of the root differently, and those are everybody's`);
    if (root === "" && changes.unnamed)
      this.#all(`${file} resolves packages that no workspace names, and those may be anybody's`);
    const runtime = [...changes.runtime, ...shared || changes.unnamed ? [""] : []].map(at).filter(Boolean);
    for (const directory of runtime)
      this.#changed(directory, file);
    for (const directory of [...changes.development].map(at).filter(Boolean))
      this.#development.set(directory, file);
  }
  result() {
    return {
      apps: this.#apps,
      packages: this.#changedPackages,
      development: this.#development,
      partly: [...this.#partly.values()],
      everything: this.#everything,
      environment: this.#environment,
      uncovered: this.#uncovered,
      unclaimed: [...this.#unclaimed.values()]
    };
  }
  /** The environment is another one although none of its files changed. */
  takeEnvironment(what) {
    this.#environment ??= { kind: "everything", what };
  }
  /** A file that nobody says anything about counts for everybody. */
  cover(path) {
    if (this.#uncovered.length < namedAtMost)
      this.#uncovered.push(path);
    this.#all(lockNames.includes(posix3.basename(path)) ? `${renderName(path)} differs, and whom that concerns is not known` : `${renderName(path)} belongs to no app`);
  }
  #all(what) {
    this.#everything ??= { kind: "everything", what };
  }
  #placeOf({ path, submodule }) {
    const folder = submodule ? path : parentOf(path);
    if (this.#place?.folder === folder)
      return this.#place;
    const isEnvironment = this.#model.environment.folders.some((part) => isIn(folder, part));
    const links = this.#links.filter(({ link }) => folder === "" || isIn(link.target, folder) || isIn(folder, link.target));
    const homes = this.#homes.above(folder);
    this.#place = { folder, claims: this.#claims.inFolder(folder), homes, isEnvironment, links, settled: false };
    return this.#place;
  }
  #homesOf(place, { path }) {
    const own = path === place.folder ? void 0 : this.#homes.file(path);
    return own ? [own, ...place.homes] : place.homes;
  }
  /** @param except apps that say that this file is none of theirs */
  #changed(directory, file, except = /* @__PURE__ */ new Set()) {
    const key = [directory, ...except].join("\0");
    if (except.size === 0 && !this.#changedPackages.has(directory))
      this.#changedPackages.set(directory, file);
    else if (except.size > 0 && !this.#partly.has(key))
      this.#partly.set(key, { directory, file, except });
  }
  /** Nobody claims this file: its packages may, or it is anybody's. */
  #leave(path, homes) {
    if (homes.length === 0)
      this.cover(path);
    const packages = homes.map(({ directory }) => directory);
    const key = packages.join("\0");
    if (packages.length > 0 && !this.#unclaimed.has(key))
      this.#unclaimed.set(key, { file: path, packages });
  }
  /** A file that folders claim without exceptions says all that its neighbors could. */
  #settle(place, { submodule }) {
    place.settled = !submodule && !place.isEnvironment && place.claims.length > 0 && place.claims.every(({ owner }) => owner.ignoresNone) && this.#model.global.length === 0 && !this.#claims.hasGlobs && place.links.length === 0 && !this.#homes.hasFilesIn(place.folder);
  }
  /** A file that links lead to changes their owners, whatever else it does. */
  #follow(place, path) {
    let linked = false;
    for (const { link, app, directory } of place.links) {
      if (!isIn(path, link.target))
        continue;
      linked = true;
      if (app !== void 0 && !this.#apps.has(app))
        this.#apps.set(app, { kind: "file", file: path, rule: `linked from ${renderName(link.path)}` });
      if (directory !== void 0)
        this.#changed(directory, path);
    }
    return linked;
  }
};

// packages/changes/build/src/workspaces.js
import { posix as posix4 } from "node:path";
async function readProject(tree, root) {
  const manifest = await readManifest(tree, root);
  const pnpm = await readPnpmWorkspace(tree, root);
  const patterns = (pnpm ? pnpm.packages : manifest?.workspaces) ?? [];
  const matches = await globbing(patterns);
  const excluded = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => plainPath(pattern.slice(1)));
  const found = /* @__PURE__ */ new Set();
  for (const pattern of patterns.filter((candidate) => !candidate.startsWith("!")))
    for (const path of await foldersOf(tree, root, pattern, matches))
      if (!excluded.some((exclusion) => matches(posix4.relative(root, path), exclusion)))
        found.add(path);
  const packages = await Promise.all([...found].map((directory) => readPackage(tree, directory)));
  return {
    root,
    manifest,
    packages: packages.filter((item) => item !== void 0),
    overrides: [...manifest?.overrides ?? [], ...pnpm?.overrides ?? []]
  };
}
function rootOf(directory, projects) {
  const roots = projects.map(({ root }) => root).filter((root) => root === "" || isIn(directory, root));
  return roots.reduce((best, root) => root.length > best.length ? root : best, "");
}
async function readPackage(tree, directory) {
  const manifest = await readManifest(tree, directory);
  return manifest && { directory, manifest };
}
async function readManifest(tree, directory) {
  const text = await textAt(tree, pathBelow(directory, "package.json"));
  return text === void 0 ? void 0 : parseManifest(text);
}
async function textAt({ objects, id, links }, path) {
  const entry = await objects.find(id, realPath(path, links));
  return entry && objects.text(entry.id);
}
async function readPnpmWorkspace(tree, root) {
  const text = await textAt(tree, pathBelow(root, "pnpm-workspace.yaml"));
  if (text === void 0)
    return void 0;
  const { parse } = await import("./dist-FJ5UG2TF.js");
  try {
    const file = parse(text);
    return { packages: textsOf(file?.packages), overrides: parseOverrides(file?.overrides) };
  } catch {
    return { packages: [], overrides: [] };
  }
}
async function globbing(patterns) {
  const plain = patterns.every((pattern) => pattern.split("/").every((segment) => segment === "*" || segment === "**" || /^[\w@.-]*$/.test(segment)));
  if (!plain)
    return (await import("./esm-GTTL4FNJ.js")).minimatch;
  return (name, pattern) => pattern === "*" ? !name.startsWith(".") : name === pattern;
}
async function foldersOf(tree, root, pattern, matches) {
  const start = root === "" ? tree.id : (await tree.objects.find(tree.id, realPath(root, tree.links)))?.id;
  let found = start === void 0 ? [] : [{ path: root, id: start }];
  for (const segment of plainPath(pattern).split("/").filter((part) => part !== "" && part !== ".")) {
    const next = [];
    for (const folder of found) {
      if (segment === "**")
        next.push(folder, ...await descendants(tree, folder));
      else
        next.push(...(await children(tree, folder)).filter(({ path }) => matches(posix4.basename(path), segment)));
    }
    found = next;
  }
  return found.filter(({ path }) => path !== root).map(({ path }) => path);
}
async function children(tree, folder) {
  const entries = await tree.objects.tree(folder.id) ?? [];
  const found = await Promise.all(entries.filter(({ mode, name }) => (mode === folderMode || mode === linkMode) && name !== "node_modules").map(async (entry) => {
    const path = pathBelow(folder.path, entry.name);
    const real = entry.mode === folderMode ? entry : await followed(tree, path);
    return real?.mode === folderMode ? { path, id: real.id } : void 0;
  }));
  return found.filter((child) => child !== void 0);
}
async function followed({ objects, id, links }, path) {
  return links.has(path) ? objects.find(id, realPath(path, links)) : void 0;
}
async function descendants(tree, folder) {
  const below = (await children(tree, folder)).filter(({ path }) => !tree.links.has(path));
  const deeper = await Promise.all(below.map((child) => descendants(tree, child)));
  return [...below, ...deeper.flat()];
}

// packages/changes/build/src/dependencies.js
function packageEdges(packages, options) {
  const projects = new Map(packages.projects.map((project) => [project.root, new ProjectNames(project)]));
  const namesFor = (directory) => projects.get(rootOf(directory, packages.projects));
  const own = [...packages.byFolder.values()].flatMap((item) => edgesOf(item, namesFor(item.directory), options));
  const shared = packages.projects.flatMap((project) => rootEdges(project, projects.get(project.root), options));
  return [...own, ...shared];
}
var ProjectNames = class {
  root;
  overrides;
  #byName = /* @__PURE__ */ new Map();
  constructor({ root, packages, overrides, manifest }) {
    this.root = root;
    this.overrides = overrides.map((override) => ({
      ...override,
      range: override.range.startsWith("$") ? ownRange(manifest, override.range.slice(1)) ?? "*" : override.range
    }));
    for (const item of packages) {
      const { name } = item.manifest;
      if (name)
        this.#byName.set(name, [...this.#byName.get(name) ?? [], item]);
    }
  }
  named(name) {
    return this.#byName.get(name) ?? [];
  }
  /** Where the root's own word for a name leads, whatever range the manifests say. */
  overridden({ name, range }, { satisfies }) {
    const path = pathOf(range, this.root, this.root);
    if (path !== void 0)
      return [path];
    return this.named(aliased(name, range)).filter(({ manifest }) => isLinked(range, manifest.version, satisfies)).map(({ directory }) => directory);
  }
};
function ownRange(manifest, name) {
  return manifest?.dependencies.get(name) ?? manifest?.devDependencies.get(name);
}
function edgesOf({ directory: from, manifest }, names, options) {
  const edges = rangesOf(manifest).flatMap(([name, range, dev]) => {
    const path = pathOf(range, from, names?.root ?? "");
    const said2 = (names?.overrides ?? []).filter((override) => override.name === name || override.under === name).flatMap((override) => names?.overridden(override, options) ?? []);
    const workspaces = path === void 0 ? linkedWorkspaces(from, name, range, names, said2, options) : [path];
    return [.../* @__PURE__ */ new Set([...workspaces, ...said2])].map((to) => ({ from, to, dev }));
  });
  const inside2 = (names?.overrides ?? []).filter(({ under }) => under !== void 0 && under === manifest.name);
  const below = inside2.flatMap((override) => names?.overridden(override, options) ?? []);
  const root = names && names.root !== "" && names.root !== from ? [names.root] : [];
  return [...edges, ...[...below, ...root].map((to) => ({ from, to, dev: false }))].filter(({ to }) => to !== from);
}
function linkedWorkspaces(from, name, range, names, said2, { satisfies, onRefused }) {
  return (names?.named(aliased(name, range)) ?? []).flatMap(({ directory, manifest }) => {
    if (directory === from)
      return [];
    if (isLinked(range, manifest.version, satisfies))
      return [directory];
    if (!said2.includes(directory))
      onRefused?.(from, directory, range);
    return [];
  });
}
function rootEdges(project, names, options) {
  const { root, manifest, packages } = project;
  const own = manifest ? edgesOf({ directory: root, manifest }, names, { satisfies: options.satisfies }) : [];
  const asked = new Set(packages.flatMap((item) => [item.manifest.name, ...rangesOf(item.manifest).map(([name]) => name)]));
  const unnamed = (names?.overrides ?? []).filter(({ name, under }) => !asked.has(under ?? name));
  const others = unnamed.flatMap((override) => names?.overridden(override, options) ?? []);
  return [...own, ...others.map((to) => ({ from: root, to, dev: false }))].map((edge) => ({ ...edge, dev: false }));
}
function aliased(name, range) {
  return /^(?:npm|workspace):(@?[^@]+)@/.exec(range)?.[1] ?? name;
}
function isLinked(range, version, satisfies) {
  if (/^(workspace|file|link|portal):/.test(range))
    return true;
  const wanted = range.replace(/^npm:(?:@?[^@]+@)?/, "");
  if (wanted === "" || wanted === "*" || wanted === "latest" || version === void 0)
    return true;
  if (/^(https?|git|github|git\+\w+|catalog|patch):/.test(wanted))
    return wanted.startsWith("catalog:");
  return satisfies(version, wanted);
}

// packages/changes/build/src/reach.js
function reaching(model) {
  const graph = new Graph(model);
  return (changed) => reachApps(changed, graph, model);
}
function reachApps(changed, graph, model) {
  const starts = [
    ...[...changed.packages].map(([name, file]) => startOf({ name, file })),
    ...[...changed.development].map(([name, file]) => startOf({ name, file, carries: model.carriesDevelopment(name) })),
    ...[...changed.apps].map(([name, cause]) => startOf({ name, app: true, file: cause.kind === "file" ? cause.file : "" }))
  ];
  const causes = new Map(changed.apps);
  let { root } = graph.follow(starts, causes, /* @__PURE__ */ new Set());
  for (const { directory: name, file, except } of changed.partly)
    root ??= graph.follow([startOf({ name, file })], causes, except).root;
  return { causes, root };
}
function startOf(start) {
  return { app: false, chain: [start.name], carries: true, ...start };
}
var Graph = class {
  #model;
  #dependants = /* @__PURE__ */ new Map();
  #users = /* @__PURE__ */ new Map();
  #appDependants = /* @__PURE__ */ new Map();
  #packagesOf = /* @__PURE__ */ new Map();
  constructor(model) {
    this.#model = model;
    for (const edge of model.edges)
      add(this.#dependants, edge.to, edge);
    for (const [app, folders] of model.used)
      for (const folder of folders)
        add(this.#users, folder, app);
    const directories = new Set(model.edges.map(({ to }) => to));
    for (const { name, directory, dependsOn } of model.apps) {
      for (const other of dependsOn)
        add(this.#appDependants, other, name);
      if (directories.has(directory))
        add(this.#packagesOf, name, directory);
    }
  }
  /** Adds to `causes` what is not there yet. @param except apps that are not to be reached: they say that this is none of theirs. */
  follow(starts, causes, except) {
    const seen = /* @__PURE__ */ new Set();
    const queue = [...starts];
    let root;
    for (let step = queue.shift(); step; step = queue.shift()) {
      const { name, app, file, chain } = step;
      if (!app && name === "")
        root ??= { file, chain };
      const key = `${app ? "app" : "package"} ${name} ${step.carries}`;
      if (seen.has(key) || app && except.has(name))
        continue;
      seen.add(key);
      queue.push(...app ? this.#fromApp(step) : this.#fromPackage(step));
      if (app && !causes.has(name))
        causes.set(name, { kind: "dependency", file, chain });
    }
    return { root };
  }
  /** What depends on the app, and on its package: a file of the app need not lie in the package's folder. */
  #fromApp(step) {
    const apps = this.#appDependants.get(step.name) ?? [];
    const packages = step.carries ? this.#packagesOf.get(step.name) ?? [] : [];
    return [
      ...apps.map((name) => ({ ...step, name, chain: [...step.chain, name], carries: true })),
      ...packages.map((name) => ({ ...step, name, app: false }))
    ];
  }
  #fromPackage(step) {
    const apps = this.#model.appsOf(step.name).map((name) => ({ ...step, name, app: true }));
    if (!step.carries)
      return apps;
    const users = (this.#users.get(step.name) ?? []).map((name) => ({
      ...step,
      name,
      app: true,
      chain: [...step.chain, name]
    }));
    const packages = (this.#dependants.get(step.name) ?? []).map((edge) => ({
      ...step,
      name: edge.from,
      chain: edge.from === "" ? step.chain : [...step.chain, edge.from],
      carries: !edge.dev || this.#model.carriesDevelopment(edge.from)
    }));
    return [...apps, ...users, ...packages];
  }
};
function add(lists, key, item) {
  const list = lists.get(key);
  if (list)
    list.push(item);
  else
    lists.set(key, [item]);
}

// packages/changes/build/src/compare-sides.js
async function compareSides(base, head, options) {
  const sides = [base.configuration, head.configuration];
  const names = new Set(head.apps.map(({ name }) => name));
  const promoted = options.promoted ?? base;
  const gone = base.apps.filter(({ name }) => !names.has(name) && promoted.apps.some((app) => app.name === name));
  const homes = homesOf([base, head]);
  const global = [...new Set(sides.flatMap(({ changes }) => changes.global))];
  const ignored = sides.map(({ changes }) => changes.ignore);
  const inApps = [...head.apps, ...gone].flatMap((app) => [...app.paths, ...app.ignore]);
  const matcherOf2 = await prepareMatchers([
    ...global,
    ...ignored.flat(),
    ...inApps,
    ...homes.flatMap(({ files }) => publishedForms(files))
  ]);
  const model = {
    apps: head.apps,
    gone,
    homes,
    global,
    ignored,
    environment: {
      isFile: (path) => sides.some((configuration) => isEnvironmentFile(path, configuration)),
      folders: sides.flatMap(environmentFolders)
    },
    appLinks: head.appLinks,
    packageLinks: head.packageLinks,
    judged: /* @__PURE__ */ new Set([posix5.normalize(options.configPath), ...options.locks.keys()])
  };
  const attributor = new Attributor(model, matcherOf2);
  for (const [path, changes] of options.locks)
    attributor.takeLock(path, changes);
  if ([base, promoted].every((side) => environmentOf(side) !== environmentOf(head)))
    attributor.takeEnvironment("the stacks' settings differ");
  return {
    attributor,
    finish: () => {
      const edges = distinct([
        ...options.edges,
        ...packageEdges(base.packages, { satisfies: options.satisfies }),
        ...head.modules.edges,
        ...base.modules.edges,
        ...linkEdges(head.packageLinks, homes)
      ]);
      const used = usedBy([base, head], linkEdges(head.appLinks, homes));
      const reach = { apps: head.apps, edges, used, appsOf: appsOf(head.apps, matcherOf2) };
      for (const file of unreached(attributor.result(), reach))
        attributor.cover(file);
      const attribution = attributor.result();
      const carriesDevelopment = carrying([base, head]);
      const { causes: reached, root } = reaching({ ...reach, carriesDevelopment })(attribution);
      const causes = new Map(reached);
      const everything = attribution.everything ?? (root && rootCause(root));
      const entries = new Map(catalogueCauses(promoted.apps, head.apps));
      for (const [name, cause] of catalogueCauses(base.apps, head.apps))
        if (!causes.has(name) && entries.has(name))
          causes.set(name, cause);
      if (everything) {
        for (const { name } of head.apps)
          if (!causes.has(name))
            causes.set(name, everything);
      }
      const { environment: environment2, uncovered } = attribution;
      return { apps: base.apps, causes, gone, environment: environment2, uncovered };
    }
  };
}
function unreached({ unclaimed }, reach) {
  if (unclaimed.length === 0)
    return [];
  const reached = reaching({ ...reach, carriesDevelopment: () => true });
  return unclaimed.flatMap(({ file, packages }) => {
    const changed = {
      apps: /* @__PURE__ */ new Map(),
      packages: new Map(packages.map((directory) => [directory, file])),
      development: /* @__PURE__ */ new Map(),
      partly: []
    };
    const { causes, root } = reached(changed);
    return causes.size > 0 || root ? [] : [file];
  });
}
function rootCause({ file, chain }) {
  const what = `${renderName(file)}: ${chain.map(renderName).join(" \u2192 ")} \u2192 the root's package.json, whose dependencies are everybody's`;
  return { kind: "everything", what };
}
function homesOf(sides) {
  const ends = sides.map(({ packages }) => packages);
  const directories = /* @__PURE__ */ new Set([
    ...ends.flatMap(({ byFolder, bare }) => [...byFolder.keys(), ...bare]),
    ...sides.flatMap(({ modules, apps }) => [...modules.folders, ...apps.flatMap(({ uses = [] }) => uses)])
  ]);
  const roots = new Set(ends.flatMap(({ projects }) => projects.map(({ root }) => root)));
  return [...directories].map((directory) => ({
    directory,
    isRoot: roots.has(directory),
    files: ends.flatMap(({ byFolder }) => byFolder.get(directory)?.manifest.files ?? [])
  }));
}
function carrying(ends) {
  const settings = ends.map(({ configuration }) => configuration.changes.devDependencies);
  if (settings.includes(true))
    return () => true;
  if (!settings.includes("libraries"))
    return () => false;
  return (directory) => ends.some(({ packages }) => packages.byFolder.get(directory)?.manifest.isBuilt === true);
}
function usedBy(sides, links) {
  const said2 = sides.flatMap(({ apps }) => apps.flatMap(({ name, uses = [] }) => uses.map((to) => ({ from: name, to }))));
  const byApp = Map.groupBy([...said2, ...links], ({ from }) => from);
  return new Map([...byApp].map(([app, edges]) => [app, edges.map(({ to }) => to)]));
}
function linkEdges(links, homes) {
  return [...links].flatMap(([from, list]) => list.flatMap(({ target }) => homes.filter(({ directory }) => directory !== from && isIn(target, directory)).map(({ directory: to }) => ({ from, to, dev: false }))));
}
function environmentOf({ configuration: { stacks, bootstrap, environment: environment2 } }) {
  return JSON.stringify([stacks, bootstrap, environment2.region, environment2.domain]);
}
function catalogueCauses(base, head) {
  const before = new Map(base.map((app) => [app.name, JSON.stringify(app)]));
  return head.flatMap((app) => {
    const entry = before.get(app.name);
    if (entry === JSON.stringify(app))
      return [];
    const what = entry === void 0 ? "new in the catalogue" : "its entry in the catalogue changed";
    return [[app.name, { kind: "catalogue", what }]];
  });
}
function appsOf(apps, matcherOf2) {
  const matchers = apps.map((app) => ({ name: app.name, own: matcherOf2(app.paths) }));
  const known = /* @__PURE__ */ new Map();
  return (directory) => {
    const found = known.get(directory) ?? matchers.filter(({ own }) => own({ path: `${directory}/package.json`, submodule: false }) !== void 0).map(({ name }) => name);
    known.set(directory, found);
    return found;
  };
}
function distinct(edges) {
  return [...new Map(edges.map((edge) => [`${edge.from}\0${edge.to}\0${edge.dev}`, edge])).values()];
}

// packages/changes/build/src/file-list.js
import { closeSync, openSync, writeSync } from "node:fs";
import { join as join2 } from "node:path";
var shownAtMost = 1e3;
var shownBytes = 1e5;
var FileList = class {
  path;
  #shown = [];
  #descriptor;
  #seen;
  #bytes = 0;
  #count = 0;
  #pending = "[";
  /** `distinct`: the same name may come more than once. */
  constructor(folder, distinct2) {
    this.path = join2(folder, `changed-files-${process.pid}-${Date.now().toString(36)}.json`);
    this.#descriptor = openSync(this.path, "w");
    this.#seen = distinct2 ? /* @__PURE__ */ new Set() : void 0;
  }
  add(name) {
    if (this.#seen?.has(name))
      return;
    this.#seen?.add(name);
    const json = JSON.stringify(name);
    this.#pending += `${this.#count === 0 ? "\n" : ",\n"}${json}`;
    this.#count += 1;
    if (this.#shown.length < shownAtMost && this.#bytes + json.length <= shownBytes) {
      this.#shown.push(name);
      this.#bytes += json.length;
    }
    if (this.#pending.length > 65536)
      this.#flush();
  }
  /** A JSON array in `path`, one name a line. */
  close() {
    this.#pending += "\n]\n";
    this.#flush();
    closeSync(this.#descriptor);
    return { count: this.#count, shown: this.#shown, path: this.path };
  }
  #flush() {
    writeSync(this.#descriptor, this.#pending);
    this.#pending = "";
  }
};

// packages/changes/build/src/locks/lock-graph.js
function compareGraphs(before, after) {
  const [old, current] = [new Closures(before), new Closures(after)];
  const folders = [.../* @__PURE__ */ new Set([...before.workspaces.keys(), ...after.workspaces.keys()])];
  const runtime = folders.filter((folder) => !same(old.runtime(folder), current.runtime(folder)));
  const development = folders.filter((folder) => !same(old.all(folder), current.all(folder)));
  return {
    runtime: new Set(runtime),
    development: new Set(development.filter((folder) => !runtime.includes(folder))),
    unnamed: before.settings !== after.settings || !same(old.unnamed(), current.unnamed())
  };
}
function commonChanges(one, other) {
  const all = ({ runtime: runtime2, development }) => /* @__PURE__ */ new Set([...runtime2, ...development]);
  const within = (list, limit) => new Set([...list].filter((folder) => limit.has(folder)));
  const runtime = within(one.runtime, other.runtime);
  const either = within(all(one), all(other));
  return {
    runtime,
    development: new Set([...either].filter((folder) => !runtime.has(folder))),
    unnamed: one.unnamed && other.unnamed
  };
}
var Closures = class {
  #graph;
  constructor(graph) {
    this.#graph = graph;
  }
  runtime(folder) {
    return this.#reached(this.#graph.workspaces.get(folder)?.runtime ?? []);
  }
  all(folder) {
    const { runtime = [], development = [] } = this.#graph.workspaces.get(folder) ?? {};
    return this.#reached([...runtime, ...development]);
  }
  /** What is in the file and nobody asks for may be anybody's. */
  unnamed() {
    const asked = [...this.#graph.workspaces.values()];
    const named = this.#reached(asked.flatMap(({ runtime, development }) => [...runtime, ...development]));
    return new Set([...this.#graph.packages.values()].map(({ what }) => what).filter((what) => !named.has(what)));
  }
  #reached(keys) {
    const found = /* @__PURE__ */ new Set();
    const seen = new Set(keys);
    for (const key of seen) {
      const entry = this.#graph.packages.get(key);
      if (entry)
        found.add(entry.what);
      for (const need of entry?.needs ?? [])
        seen.add(need);
    }
    return found;
  }
};
function same(left, right) {
  return left.size === right.size && [...left].every((item) => right.has(item));
}

// packages/changes/build/src/log-some.js
var longest = 300;
function logSome(say, lines, limit = 8) {
  for (const line of lines.slice(0, limit))
    say(line.length > longest ? `${line.slice(0, longest)}\u2026` : line);
  if (lines.length > limit)
    say(`and ${lines.length - limit} more`);
}

// packages/changes/build/src/side.js
import { posix as posix8 } from "node:path";

// packages/changes/build/src/locks/compare-locks.js
var readers = {
  "package-lock.json": async () => (await import("./npm-lock-NLNSYDGA.js")).readNpmLock,
  "npm-shrinkwrap.json": async () => (await import("./npm-lock-NLNSYDGA.js")).readNpmLock,
  "pnpm-lock.yaml": async () => (await import("./pnpm-lock-23MSYCRB.js")).readPnpmLock,
  "yarn.lock": async () => (await import("./yarn-lock-HFHLNM35.js")).readYarnLock,
  "bun.lock": async () => (await import("./bun-lock-DHLCC5X5.js")).readBunLock
};
async function compareLocks(name, before, after) {
  const read = await readers[name]?.();
  const [old, current] = [before, after].map(({ text, workspaces }) => read?.(text, workspaces));
  return old && current && compareGraphs(old, current);
}

// packages/changes/build/src/modules.js
import { posix as posix6 } from "node:path";
var languages = [
  { manifest: "go.mod", read: readGo },
  { manifest: "pyproject.toml", read: readPython },
  { manifest: "Cargo.toml", read: readCargo }
];
async function readModules(tree, files) {
  const edges = [];
  const folders = /* @__PURE__ */ new Set();
  for (const { manifest, read } of languages) {
    const paths = files.filter((path) => posix6.basename(path) === manifest);
    const texts = await Promise.all(paths.map((path) => textAt(tree, path)));
    const modules = paths.map((path, index) => read(parentOf(path), texts[index] ?? ""));
    const byName3 = new Map(modules.flatMap((one) => one.name === void 0 ? [] : [[one.name, one.directory]]));
    for (const { directory, paths: paths2, names } of modules) {
      const named = names.flatMap((name) => byName3.get(name) ?? []);
      const targets = [...paths2.flatMap((path) => inside(directory, path) ?? []), ...named];
      if (directory !== "")
        folders.add(directory);
      for (const to of targets.filter((target) => target !== "" && directory !== "" && !isIn(target, directory))) {
        folders.add(to);
        edges.push({ from: directory, to, dev: false });
      }
    }
  }
  return { folders, edges };
}
function readGo(directory, text) {
  const lines = text.replace(/\/\/.*$/gm, "");
  return {
    directory,
    name: /^module\s+"?([^\s"]+)/m.exec(lines)?.[1],
    paths: [...lines.matchAll(/=>\s+"?(\.{1,2}\/[^\s"]*)/g)].map((match) => match[1] ?? ""),
    names: [...lines.matchAll(/^\s*(?:require\s+)?([^\s()=]+\.[^\s()=]+|[^\s()=]+\/[^\s()=]+)\s+v\d\S*\s*$/gm)].map((match) => match[1] ?? "")
  };
}
function readPython(directory, text) {
  const project = /^\[(?:project|tool\.poetry)\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text)?.[1] ?? "";
  const workspace = [...text.matchAll(/^\s*"?([A-Za-z0-9._-]+)"?\s*=\s*\{[^}\n]*\bworkspace\s*=\s*true/gm)];
  return {
    directory,
    name: pythonName(/^name\s*=\s*["']([^"']+)/m.exec(project)?.[1]),
    paths: [
      ...pathsIn(text),
      ...[...text.matchAll(/@\s*file:(?:\/\/)?(\.{1,2}\/[^"'\s;]*)/g)].map((match) => match[1] ?? "")
    ],
    names: workspace.flatMap((match) => pythonName(match[1]) ?? [])
  };
}
function pythonName(name) {
  return name?.toLowerCase().replace(/[-_.]+/g, "-");
}
function readCargo(directory, text) {
  const name = /^\[package\]\s*$[\s\S]*?^name\s*=\s*["']([^"']+)/m.exec(text)?.[1];
  const inline = [
    ...text.matchAll(/^\s*"?([A-Za-z0-9_-]+)"?\s*(?:\.workspace\s*=\s*true|=\s*\{[^}\n]*\bworkspace\s*=\s*true)/gm)
  ];
  return { directory, name, paths: pathsIn(text), names: inline.map((match) => match[1] ?? "") };
}
function pathsIn(text) {
  return [...text.matchAll(/\bpath\s*=\s*["']([^"'\n]+)["']/g)].map((match) => match[1] ?? "");
}

// packages/changes/build/src/read-packages.js
import { posix as posix7 } from "node:path";
var rootMarks = [...lockNames, "pnpm-workspace.yaml"];
async function readPackages(tree, apps, files) {
  const nested = new Set(files.filter((path) => rootMarks.includes(posix7.basename(path))).map(parentOf).filter(Boolean));
  const found = await Promise.all(["", ...nested].map((root) => readProject(tree, root)));
  const projects = found.filter(({ root, packages }) => root === "" || packages.length > 0);
  const own = await Promise.all(ownManifests(apps, files).map((folder) => readPackage(tree, folder)));
  const roots = projects.flatMap(({ root, manifest }) => manifest && root !== "" ? [{ directory: root, manifest }] : []);
  const named = [...projects.flatMap(({ packages }) => packages), ...roots, ...own].filter((item) => item !== void 0);
  const byFolder = new Map(named.reverse().map((item) => [item.directory, item]));
  const bare = /* @__PURE__ */ new Set();
  let paths = [...named.flatMap((item) => pathsOf(item, projects)), ...projects.flatMap(rootPaths)];
  while (paths.length > 0) {
    const fresh = [...new Set(paths)].filter((path) => path !== "" && !byFolder.has(path) && !bare.has(path));
    const targets = await Promise.all(fresh.map((path) => readPackage(tree, path)));
    for (const [index, path] of fresh.entries()) {
      const target = targets[index];
      if (target)
        byFolder.set(path, target);
      else
        bare.add(path);
    }
    paths = targets.flatMap((target) => target ? pathsOf(target, projects) : []);
  }
  return { projects, byFolder, bare };
}
function pathsOf({ directory, manifest }, projects) {
  const root = rootOf(directory, projects);
  return rangesOf(manifest).flatMap(([, range]) => pathOf(range, directory, root) ?? []);
}
function rootPaths({ root, manifest, overrides }) {
  const ranges = [...overrides, ...(manifest ? rangesOf(manifest) : []).map(([, range]) => ({ range }))];
  return ranges.flatMap(({ range }) => pathOf(range, root, root) ?? []);
}
function ownManifests(apps, files) {
  const folders = foldersOfGlobs(apps.flatMap(({ paths }) => paths));
  return files.filter((path) => posix7.basename(path) === "package.json").map(posix7.dirname).filter((folder) => folders.some((own) => isIn(folder, own)));
}
function foldersOfGlobs(globs) {
  return [...new Set(globs.map(folderOfGlob))].filter((folder) => folder !== ".");
}

// packages/changes/build/src/fetcher.js
import { readFile } from "node:fs/promises";
import { join as join3 } from "node:path";
var pauses = [500, 1500, 4e3];
function makeFetcher(directory, remote, deps) {
  const fetched = /* @__PURE__ */ new Set();
  const tips = /* @__PURE__ */ new Map();
  let verdict;
  const fetch = async (options, wanted) => {
    if (!remote) {
      deps.log.info("nothing can be fetched: the address of the repository is not known");
      return false;
    }
    const args = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance", ...options];
    for (let attempt = 0; ; attempt += 1) {
      const result = await runGit(deps, directory, [...args, "--", remote.url, ...wanted], {
        env: credentials(remote),
        accepted: Array.from({ length: 256 }, (_, code) => code)
      });
      if (result.exitCode === 0)
        return true;
      deps.log.info(`git fetch ended with ${result.exitCode}: ${said(result.stderr)}`);
      verdict = judgeGit(result.stderr.toString("utf8"));
      const pause = verdict.kind === "unavailable" ? pauses[attempt] : void 0;
      if (pause === void 0)
        return false;
      await systemClock.sleep(pause, deps.signal);
    }
  };
  return {
    fetchCommits: async ({ shas, ref }, have) => {
      const depth = ["--depth=1", "--filter=blob:none"];
      const known = have === void 0 ? "--refetch" : `--negotiation-tip=${have}`;
      if (!await fetch([...depth, known], ref === void 0 ? shas : [ref, ...shas]))
        return false;
      for (const sha of shas)
        fetched.add(sha);
      if (ref === void 0)
        return true;
      const tip = /^[0-9a-f]+/.exec(await readFile(join3(directory, "FETCH_HEAD"), "utf8"))?.[0] ?? "";
      fetched.add(tip);
      tips.set(ref, tip);
      return true;
    },
    has: (sha) => fetched.has(sha),
    tipOf: (ref) => tips.get(ref),
    fetchBlobs: (ids) => fetch(["--filter=blob:none"], ids),
    lastVerdict: () => verdict
  };
}
function credentials({ url, token }) {
  if (!token)
    return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
  };
}

// packages/changes/build/src/repository.js
function unfetched(fetcher, message, hint) {
  const verdict = fetcher.lastVerdict();
  return verdict?.kind === "unavailable" ? new StagingError(verdict.reason, `${message}: the server has a bad moment or cannot be reached`, {
    hint: "Run this again when it is well (https://www.githubstatus.com): nothing is wrong with the token."
  }) : new StagingError("git-failed", message, { hint });
}
async function openRepository(git, request, deps) {
  const { sha, objects, directory } = git;
  if (sha !== request.sha && request.sha !== "")
    deps.log.info(`${sha} is checked out, not the event's ${request.sha}: that is what is compared`);
  if (!git.checkout)
    deps.log.info(`nothing is checked out at ${renderName(request.workspace)}: commits are fetched alone, without their files${deps.mergeBase ? "" : "; without `github-token` nobody can tell where two of them part"}`);
  const fetcher = makeFetcher(directory, request.remote, deps);
  const head = await objects.commit(sha) ?? await fetchedCommit({ objects, fetcher }, sha);
  const names = once(async () => {
    const early = await git.names;
    const found = early?.complete ? early : await readTreeNames(deps, directory, sha);
    if (!found.complete)
      deps.log.warning(`not every folder of ${sha} can be read: what symbolic links and manifests in the others say does not count`);
    return found;
  });
  if (head)
    return { ...git, fetcher, head, names };
  throw unfetched(fetcher, `the commit ${sha} is not here and cannot be fetched`, "Check the repository out before this step, or give `github-token`.");
}
function once(work) {
  let done;
  return () => {
    done ??= work();
    return done;
  };
}

// packages/changes/build/src/side.js
var rounds = 4;
async function sideAt(repository, commit, configPath, other) {
  const names = await repository.names();
  return complete(repository, commit, () => readSide(repository.objects, commit, names, configPath, other));
}
async function configurationAt(repository, commit, configPath, other) {
  const read = () => readConfiguration(repository.objects, commit, configPath, other);
  return (await complete(repository, commit, read)).configuration;
}
async function lockChanges(repository, base, head) {
  const { objects } = repository;
  const differing = [...head.locks].filter(([path, id]) => base.locks.has(path) && base.locks.get(path) !== id);
  const end = async (side, path) => ({
    text: await objects.text(side.locks.get(path) ?? "") ?? "",
    workspaces: workspacesBelow(side.packages, path)
  });
  return complete(repository, head.commit, async () => {
    const found = await Promise.all(differing.map(async ([path]) => {
      const [before, after] = await Promise.all([end(base, path), end(head, path)]);
      return [path, await compareLocks(posix8.basename(path), before, after)];
    }));
    return new Map(found.flatMap(([path, changes]) => changes ? [[path, changes]] : []));
  });
}
function workspacesBelow({ projects }, lock) {
  const root = parentOf(lock);
  const project = projects.find((one) => one.root === root);
  const own = project?.manifest ? [{ directory: "", manifest: project.manifest }] : [];
  const members = (project?.packages ?? []).map(({ directory, manifest }) => ({
    directory: root === "" ? directory : directory.slice(root.length + 1),
    manifest
  }));
  return [...own, ...members];
}
async function complete(repository, commit, reading) {
  const { objects, fetcher } = repository;
  objects.takeMissing();
  for (let round = 1; ; round++) {
    const [read] = await Promise.allSettled([reading()]);
    const missing = objects.takeMissing();
    if (missing.length === 0) {
      if (read.status === "fulfilled")
        return read.value;
      throw read.reason;
    }
    if (round === rounds || !await fetcher.fetchBlobs(missing))
      throw unfetched(fetcher, `${missing.length} files of ${commit.sha} are not here and cannot be fetched`, "Check out without `filter`, or let this step fetch: give `github-token`.");
  }
}
async function readSide(objects, commit, names, configPath, other) {
  const { tree: id } = commit;
  const links = await readLinks(objects, id, names.links);
  const tree = { objects, id, links: new Map(links.map(({ path, target }) => [path, target])) };
  const { configuration, configurationId } = await readConfiguration(objects, commit, configPath, other);
  const globs = folderGlobs(configuration);
  const inFolders = await Promise.all(globs.map(async (glob) => [glob, await appFolders(tree, glob)]));
  const catalogue = appCatalogue(configuration, new Map(inFolders));
  const present = await Promise.all(catalogue.map((app) => isPresent(objects, id, app)));
  const apps = catalogue.filter((_, index) => present[index]);
  const [packages, modules] = await Promise.all([readPackages(tree, apps, names.files), readModules(tree, names.files)]);
  const folders = /* @__PURE__ */ new Set([...packages.byFolder.keys(), ...packages.bare, ...modules.folders]);
  return {
    commit,
    configuration,
    configurationId,
    apps,
    absent: catalogue.filter((_, index) => !present[index]).map(({ name }) => name),
    emptyGlobs: inFolders.filter(([, found]) => found.length === 0).map(([glob]) => glob),
    bareFolders: await bareFolders(objects, id, configuration),
    packages,
    modules,
    appLinks: byKey(apps.map(({ name, paths }) => [name, linkedFrom(foldersOfGlobs(paths), links)])),
    packageLinks: byKey([...folders].map((folder) => [folder, linkedFrom([folder], links)])),
    locks: await locksOf(tree, packages)
  };
}
async function locksOf({ objects, id }, { projects }) {
  const paths = projects.flatMap(({ root }) => lockNames.map((name) => pathBelow(root, name)));
  const entries = await Promise.all(paths.map((path) => objects.find(id, path)));
  return new Map(paths.flatMap((path, index) => entries[index] ? [[path, entries[index].id]] : []));
}
async function readConfiguration(objects, { tree }, configPath, other) {
  const configurationId = (await fileAt(objects, tree, configPath ?? configurationPath))?.id;
  if (other && configurationId === other.configurationId)
    return other;
  const readFile2 = async () => configurationId === void 0 ? void 0 : objects.text(configurationId);
  return { configuration: await loadConfiguration({ path: configPath, readFile: readFile2 }), configurationId };
}
async function fileAt(objects, tree, path) {
  let target = path;
  for (let links = 0; links < 5; links++) {
    const entry = await objects.find(tree, target);
    if (entry?.mode !== linkMode)
      return entry;
    const to = await objects.text(entry.id) ?? "";
    target = posix8.join(posix8.dirname(target), to);
    if (to.startsWith("/") || target.startsWith("../"))
      return void 0;
  }
  return void 0;
}
async function bareFolders(objects, tree, { apps }) {
  const plain = (apps ?? []).flatMap(({ name, paths }) => (paths ?? []).filter((path) => folderOfGlob(path) === path.replace(/\/+$/, "")).map((path) => ({ app: name, path })));
  const entries = await Promise.all(plain.map(({ path }) => objects.find(tree, path)));
  return plain.filter((_, index) => entries[index]?.mode === folderMode);
}
async function appFolders(tree, glob) {
  const { objects, id, links } = tree;
  const { parent } = readFolderGlob(glob);
  const apps = await objects.find(id, realPath(parent, links));
  const entries = apps?.mode === folderMode ? await objects.tree(apps.id) ?? [] : [];
  const real = await Promise.all(entries.map(async ({ mode, name }) => mode === linkMode ? (await objects.find(id, realPath(`${parent}/${name}`, links)))?.mode : mode));
  const folders = entries.filter((_, index) => real[index] === folderMode || real[index] === submoduleMode).map(({ name }) => name);
  const likely = folders.filter((folder) => /e2e/.test(folder));
  const makers = await Promise.all(likely.map((folder) => makesApp(tree, parent, folder)));
  return folderApps(glob, folders, (folder) => makers[likely.indexOf(folder)] === true);
}
async function makesApp(tree, parent, folder) {
  const { objects, id } = tree;
  const manifests = await objects.find(id, manifestFolder);
  const names = manifests?.mode === folderMode ? await objects.tree(manifests.id) ?? [] : [];
  if (names.some(({ name }) => isManifestOf(name, folder)))
    return true;
  if (await objects.find(id, `${parent}/${folder}/Dockerfile`))
    return true;
  return hasIntegrationTest(await textAt(tree, `${parent}/${folder}/package.json`));
}
async function isPresent(objects, tree, app) {
  for (const path of app.paths)
    if (await mayBeThere(objects, tree, folderOfGlob(path)))
      return true;
  return false;
}
async function mayBeThere(objects, tree, folder) {
  for (let path = folder; path !== "."; path = posix8.dirname(path)) {
    const entry = await objects.find(tree, path);
    if (entry)
      return path === folder || entry.mode === submoduleMode;
  }
  return folder === ".";
}
function byKey(entries) {
  return new Map(entries.filter(([, list]) => list.length > 0));
}

// packages/changes/build/src/tree-diff.js
async function diffCommits(pairs, { directory, earlyDiff, earlyBase }, deps, onFile) {
  const begun = earlyDiff && await earlyBase;
  const at = begun === void 0 ? -1 : pairs.findIndex(({ base }) => base.sha === begun);
  const others = pairs.map((_, index) => index).filter((index) => index !== at);
  const compare = async (indexes) => {
    if (indexes.length === 0)
      return;
    const parser = new RawDiffParser((file, pair) => onFile(file, indexes[pair] ?? -1));
    await runGit(deps, directory, [...rawDiff, "--stdin"], {
      input: indexes.map((index) => `${pairs[index]?.base.tree} ${pairs[index]?.head.tree}
`).join(""),
      onStdout: (chunk) => parser.take(chunk)
    });
  };
  const compareEarly = async () => {
    if (at >= 0 && !await earlyDiff?.take((file) => onFile(file, at)))
      await compare([at]);
  };
  await Promise.all([compareEarly(), compare(others)]);
}

// packages/changes/build/src/compare-bases.js
async function compareBases(repository, head, bases, common, configPath, deps) {
  const { satisfies } = head.packages.byFolder.size > 0 ? await import("./satisfies-YEQXN3VP.js") : { satisfies: () => true };
  const refused = [];
  const onRefused = (from, to, range) => refused.push(`${renderName(from)} asks for ${JSON.stringify(range)} of ${renderName(to)}: not the workspace's copy, no edge`);
  const edges = packageEdges(head.packages, { satisfies, onRefused });
  const options = { configPath, satisfies, edges };
  const ends = /* @__PURE__ */ new Map();
  const comparisons = /* @__PURE__ */ new Map();
  for (const base of bases) {
    const side = await readableSide(repository, base, configPath, head);
    const end = side && { side, locks: await lockChanges(repository, side, head) };
    ends.set(base.sha, end);
    comparisons.set(base.sha, end && await compareSides(end.side, head, { ...options, locks: end.locks }));
  }
  const fork2 = common && ends.get(common.commit.sha);
  const promoted = common?.promoted && await readableSide(repository, common.promoted, configPath, head);
  const since = fork2 && promoted && await comparePromoted(repository, { fork: fork2, promoted, head }, options);
  const pairs = bases.flatMap((base) => base.tree === head.commit.tree ? [] : [{ base, head: head.commit }]);
  const closing = repository.objects.close();
  const others = promoted && await differingPaths(promoted.commit, head.commit, repository, deps);
  const files = pairs.length > 0 ? new FileList(deps.jobTemp, pairs.length > 1) : void 0;
  let before = 0;
  if (pairs.length > 0)
    await diffCommits(pairs, repository, deps, (file, pair) => {
      const sha = pairs[pair]?.base.sha ?? "";
      comparisons.get(sha)?.attributor.take(file);
      const isOut = sha === common?.commit.sha && others?.has(file.path) === false;
      if (isOut)
        before += 1;
      else
        files?.add(file.path);
      if (!isOut && sha === common?.commit.sha)
        since?.attributor.take(file);
    });
  if (before > 0)
    deps.log.info(`${before} files are in production already as they are here: those do not count`);
  const compared = new Map(bases.map(({ sha }) => [sha, comparisons.get(sha)?.finish()]));
  logSome(deps.log.debug, refused);
  await closing;
  return {
    compared,
    production: since?.finish() ?? (common && compared.get(common.commit.sha)),
    files: files?.close() ?? { count: 0, shown: [], path: "" }
  };
}
async function comparePromoted(repository, { fork: fork2, promoted, head }, options) {
  const meanwhile = await lockChanges(repository, promoted, head);
  const both = [...fork2.locks].flatMap(([path, changes]) => {
    const since = meanwhile.get(path);
    if (since)
      return [[path, commonChanges(changes, since)]];
    return promoted.locks.get(path) === head.locks.get(path) ? [] : [[path, changes]];
  });
  return compareSides(fork2.side, head, { ...options, locks: new Map(both), promoted });
}
async function differingPaths(base, head, { directory }, deps) {
  const paths = /* @__PURE__ */ new Set();
  const none = { directory, earlyDiff: void 0, earlyBase: Promise.resolve(void 0) };
  if (base.tree !== head.tree)
    await diffCommits([{ base, head }], none, deps, ({ path }) => paths.add(path));
  return paths;
}
async function readableSide(repository, base, configPath, head) {
  try {
    return await sideAt(repository, base, configPath === configurationPath ? void 0 : configPath, head);
  } catch (error) {
    if (error instanceof StagingError && error.reason === "invalid-configuration")
      return void 0;
    throw error;
  }
}

// packages/changes/build/src/gate-branch.js
async function gateBranch(repository, head, { event, configPath }, { log }) {
  const own = head.configuration.promotion.branch;
  const { defaultBranch } = event;
  const tip = defaultBranch === void 0 ? void 0 : await refAt(repository, `refs/heads/${defaultBranch}`, log);
  if (defaultBranch === void 0 || !tip)
    return own;
  try {
    const { branch } = (await configurationAt(repository, tip, configPath, head)).promotion;
    if (branch !== own)
      log.info(`production is deployed from ${branch}, as ${defaultBranch} says: this commit's own word is not used`);
    return branch;
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason !== "invalid-configuration")
      throw error;
    log.warning(`the configuration of ${defaultBranch} cannot be read: production is taken to be deployed from there`);
    return defaultBranch;
  }
}

// packages/changes/build/src/judge-together.js
function judgeTogether(situation) {
  const { apps, production, running } = situation;
  const outCauses = outgoing(situation);
  const goesOut = apps.filter(({ name }) => outCauses.has(name));
  const remove = removals(situation);
  const changed = goesOut.length === 0 ? [] : apps.flatMap((app) => asJudged(app, deployCause(app, situation, outCauses)));
  const brought = broughtAlong([...goesOut, ...changed.map(({ app }) => app)], situation);
  const deploy = [...changed, ...brought];
  const deployed = new Set(deploy.map(({ app }) => app.name));
  const moved = /* @__PURE__ */ new Set([...deployed, ...remove.map(({ app }) => app).filter((app) => running?.has(app))]);
  const again = goesOut.filter(({ name }) => !deployed.has(name)).flatMap((app) => asJudged(app, passCause(app, moved, situation)));
  const test = [...changed, ...again].filter(({ app }) => hasTests(app, production.apps)).sort(byName);
  const goneOut = /* @__PURE__ */ new Set([...goesOut, ...changed.map(({ app }) => app)]);
  const tested = new Set(test.map(({ app }) => app.name));
  return {
    deploy,
    remove,
    test,
    out: apps.filter((app) => goneOut.has(app)).map((app) => ({ app, passed: tested.has(app.name) ? void 0 : running?.get(app.name)?.passed })),
    standing: new Map([...running ?? []].filter(([name]) => !deployed.has(name) && apps.some((app) => app.name === name)))
  };
}
function hasTests({ name, tests }, production) {
  return tests === "required" || production.find((one) => one.name === name)?.tests !== "none";
}
function asJudged(app, answer) {
  return answer ? [{ app, ...answer }] : [];
}
function byName(one, other) {
  return one.app.name < other.app.name ? -1 : 1;
}
var environment = (what) => ({ kind: "environment", what });
function outgoing({ apps, production }) {
  const { causes, gone, environment: changed } = production;
  const [deleted] = gone;
  const everything = deleted ? environment(`${deleted.name} is deleted, which counts for every app`) : changed;
  return everything ? new Map(apps.map(({ name }) => [name, causes.get(name) ?? everything])) : causes;
}
function deployCause({ name }, { running, since }, outCauses) {
  const entry = running?.get(name);
  if (!entry) {
    const cause2 = outCauses.get(name);
    return cause2 && { cause: cause2 };
  }
  if (entry.inexact !== void 0)
    return { cause: environment(`what runs there is not what one commit has: ${entry.inexact}`) };
  if (entry.uncertain !== void 0)
    return { cause: environment(`nobody knows what runs there: its deploy did not end well in ${entry.uncertain}`) };
  const seen = since(entry.revision);
  if (typeof seen === "string")
    return { cause: environment(`what runs there cannot be compared: ${entry.revision} ${seen}`) };
  const cause = seen.causes.get(name);
  return cause && { cause, since: entry.revision };
}
function broughtAlong(asked, { apps, running }) {
  if (!running)
    return [];
  const names = new Set(asked.map(({ name }) => name));
  const needed = dependenciesOf(asked, apps);
  return apps.filter(({ name }) => needed.has(name) && !names.has(name) && !running.has(name)).map((app) => {
    const by = asked.find((one) => dependenciesOf([one], apps).has(app.name));
    return { app, cause: environment(`nobody has deployed it there, and ${by?.name} depends on it`) };
  });
}
function passCause(app, moved, situation) {
  const passed = situation.running?.get(app.name)?.passed;
  if (!passed)
    return { cause: environment("its tests did not pass there") };
  const seen = situation.since(passed.revision);
  if (typeof seen === "string")
    return { cause: environment(`where it passed cannot be compared: ${passed.revision} ${seen}`) };
  const differs = (cause) => ({ cause, since: passed.revision });
  const own = seen.causes.get(app.name);
  if (own)
    return differs(own);
  const near = neighbors(app, moved, seen, situation);
  for (const name of near) {
    if (passed.without?.includes(name) && situation.running?.has(name))
      return { cause: environment(`${name} was not there when it passed`) };
    if (moved.has(name))
      return { cause: environment(`${name} is deployed again, or removed, next to it`) };
    const cause = seen.causes.get(name);
    if (cause)
      return differs(environment(`${name} changed next to it: ${renderCause(cause)}`));
  }
  const gone = seen.gone.find(({ name }) => near.has(name));
  if (gone)
    return differs(environment(`${gone.name} is gone from next to it`));
  return seen.environment && differs(seen.environment);
}
function neighbors(app, moved, seen, { apps, production }) {
  const removed = [...moved].map((name) => ({ ...app, name, dependsOn: [], saysDependencies: true }));
  const sides = [apps, seen.apps, production.apps].map((side) => {
    const known = new Set(side.map(({ name }) => name));
    return [...side, ...removed.filter(({ name }) => !known.has(name))];
  });
  return new Set(sides.flatMap((side) => {
    const own = side.find(({ name }) => name === app.name);
    return own ? [...neighborsOf(own, side)] : [];
  }));
}
function removals({ apps, production, running }) {
  const names = new Set(apps.map(({ name }) => name));
  const used = new Set(apps.map(({ application }) => application));
  const recorded = [...running ?? []].map(([app, entry]) => ({
    app,
    application: entry.application ?? apps.find(({ name }) => name === app)?.application ?? `staging-${app}`
  }));
  const gone = production.gone.map(({ name: app, application }) => ({ app, application }));
  const found = [...recorded, ...gone].filter(({ app, application }) => !used.has(application) || !names.has(app));
  return [...new Map(found.map((one) => [`${one.app} ${one.application}`, one])).values()].sort((a, b) => a.app < b.app ? -1 : 1);
}

// packages/changes/build/src/nothing-differs.js
function whyNothingDiffers({ name, ref }, rule) {
  const compared = `nothing can differ: this commit was compared with ${rule}`;
  if (name === "pull_request_target")
    return `${compared}. ${name} checks out the target of the pull request, not what it brings: run this on \`pull_request\`, or give \`base\` and check out the commit that is meant`;
  if (ref.startsWith("refs/tags/"))
    return `${compared}. A tag brings no commit of its own: give \`base\`, such as the tag before it`;
  if (name === "push")
    return void 0;
  return `${compared}. The event ${name || "of this run"} says of no commit what was there before: give \`base\`, such as the tag or commit that was last released`;
}

// packages/changes/build/src/own-bases.js
var ownBasesAtMost = 50;
function recordedRevisions(running, apps) {
  const entries = apps.flatMap(({ name }) => running?.get(name) ?? []);
  const named = entries.flatMap(({ revision, passed }) => [revision, ...passed ? [passed.revision] : []]);
  return [...new Set(named)].filter(isSha);
}
function comparedRevisions(revisions) {
  return revisions.slice(0, ownBasesAtMost);
}
async function recordedBases(repository, revisions, { log }) {
  const bases = /* @__PURE__ */ new Map();
  for (const revision of comparedRevisions(revisions))
    bases.set(revision, await commitAt(repository, revision, log) ?? "could not be fetched");
  for (const revision of revisions)
    if (!bases.has(revision))
      bases.set(revision, `is one commit more than the ${ownBasesAtMost} that are compared`);
  return bases;
}

// packages/changes/build/src/resolve-base.js
async function resolveBase(repository, rules, deps) {
  for (const rule of rules) {
    const resolved = await tryRule(repository, rule, deps);
    if (resolved.kind !== "left")
      return resolved;
    deps.log.info(`not compared with ${nameOf(rule)}: ${resolved.why}`);
  }
  throw new StagingError("no-base", `cannot compare with ${nameOf(rules.at(-1))}: it could not be found or fetched`, {
    hint: "Name a branch, tag or full commit sha of this repository, or leave `base` out."
  });
}
function wantedBy(rules, head) {
  const rule = rules.find((candidate) => candidate.kind !== "commit" || !isZero(candidate.sha));
  switch (rule?.kind) {
    case "commit":
      return { sha: rule.sha };
    case "merge-parent":
      return { sha: mergedOnto(rule, head) ?? rule.target };
    case "merge-base":
      return { ref: `refs/heads/${rule.branch}` };
    case "ref":
      return { ref: rule.ref };
    default:
      return {};
  }
}
async function tryRule(repository, rule, deps) {
  switch (rule.kind) {
    case "all":
    case "nothing":
      return rule;
    case "commit": {
      if (isZero(rule.sha))
        return { kind: "left", why: "this is the first push of the branch" };
      const commit = await commitAt(repository, rule.sha, deps.log);
      return commit ? { kind: "commit", commit, rule: rule.name } : { kind: "left", why: "it could not be fetched" };
    }
    case "merge-parent":
      return mergeParent(repository, rule, deps);
    case "merge-base":
      return mergeBase(repository, rule.branch, deps);
    case "ref": {
      const commit = await refAt(repository, rule.ref, deps.log);
      return commit ? { kind: "commit", commit, rule: `the input "base" (${renderName(rule.ref)})` } : { kind: "left", why: "it could not be found" };
    }
  }
}
async function mergeParent(repository, rule, deps) {
  const target = mergedOnto(rule, repository.head);
  const commit = await commitAt(repository, target ?? rule.target, deps.log);
  if (!commit)
    return { kind: "left", why: "it could not be fetched" };
  const name = "the pull request's target";
  return target === void 0 ? fork(repository, commit, name, deps) : { kind: "commit", commit, rule: name };
}
function mergedOnto({ source }, { parents }) {
  return parents.length === 2 && parents[1] === source ? parents[0] : void 0;
}
async function mergeBase(repository, branch, deps) {
  const tip = await refAt(repository, `refs/heads/${branch}`, deps.log);
  return tip ? fork(repository, tip, renderName(branch), deps) : { kind: "left", why: "there is no such branch, or it could not be fetched" };
}
async function fork(repository, tip, name, deps) {
  const { head } = repository;
  if (tip.sha === head.sha)
    return { kind: "commit", commit: tip, rule: `${name}, which is the same commit` };
  const here = await repository.mergeBase(tip.sha, head.sha);
  const sha = here ?? (repository.checkout ? void 0 : await deps.mergeBase?.(tip.sha, head.sha));
  const commit = sha ? await commitAt(repository, sha, deps.log) : void 0;
  const moved = commit && commit.sha !== tip.sha && commit.sha !== head.sha;
  if (commit)
    return { kind: "commit", commit, rule: `the merge base with ${name}`, ...moved && { promoted: tip } };
  deps.log.info(`${whyUnknown(repository.checkout)} ${name}: compared with its tip, so what only ${name} has counts too`);
  return { kind: "commit", commit: tip, rule: `the tip of ${name}` };
}
function whyUnknown(checkout) {
  if (!checkout)
    return "nobody here can tell where the head left";
  return checkout.shallow ? "this clone is too shallow to know where the head left" : "the head has nothing in common with";
}
function nameOf(rule) {
  switch (rule?.kind) {
    case "commit":
      return `${rule.name} (${rule.sha})`;
    case "merge-parent":
      return "the pull request's target";
    case "merge-base":
      return renderName(rule.branch);
    case "ref":
      return `the input "base" (${renderName(rule.ref)})`;
    default:
      return "anything";
  }
}

// packages/changes/build/src/detect.js
async function detect(git, request, deps) {
  const { log } = deps;
  const repository = await openRepository(git, request, deps);
  const { head } = repository;
  const headSide = await sideAt(repository, head, request.configPath);
  const revision = await resolveNames(request, headSide, deps);
  const running = await readRunning(request, headSide, repository, deps);
  warnOfCatalogue(headSide, log.warning);
  tellNames(headSide, log.info);
  const revisions = recordedRevisions(running, headSide.apps);
  const { defaultBranch } = request.event;
  const likely = baseRules({ base: request.base, event: request.event, promotionBranch: defaultBranch ?? "main" });
  const wanted = wantedBy(likely, head);
  const shas = [...comparedRevisions(revisions), ...wanted.sha === void 0 ? [] : [wanted.sha]];
  await bringTogether(repository, [...new Set(shas)], wanted.ref, log);
  const promotionBranch = request.promotionBranch ?? await gateBranch(repository, headSide, request, deps);
  const rules = baseRules({ base: request.base, event: request.event, promotionBranch });
  const common = await resolveBase(repository, rules, deps);
  if (common.kind === "nothing")
    return nothingChanged(head.sha, common.why);
  const bases = await recordedBases(repository, revisions, deps);
  tellBases(common, bases, running, headSide, deps);
  const same2 = request.base === void 0 && common.kind === "commit" && common.commit.sha === head.sha;
  const nothing = same2 ? whyNothingDiffers(request.event, common.rule) : void 0;
  const warnings = nothing === void 0 ? [] : [nothing];
  logSome(log.warning, warnings);
  const commits = [...common.kind === "commit" ? [common.commit] : [], ...bases.values()].filter((base) => typeof base !== "string");
  const distinct2 = [...new Map(commits.map((commit) => [commit.sha, commit])).values()];
  const configPath = request.configPath ?? configurationPath;
  const at = common.kind === "commit" ? common : void 0;
  const { compared, production: since, files } = await compareBases(repository, headSide, distinct2, at, configPath, deps);
  const production = since ?? withoutBase(common, headSide);
  const together = judgeTogether({
    apps: headSide.apps,
    production,
    running,
    since: (revision2) => sinceRevision(revision2, bases, compared)
  });
  const commonSha = common.kind === "commit" ? common.commit.sha : "";
  const changed = toChanged(commonSha);
  const known = new Set(headSide.apps.map(({ name }) => name));
  const deletedApps = [...new Set(together.remove.map(({ app }) => app))].filter((name) => !known.has(name)).sort();
  tellTogether(together, deletedApps, deps);
  const { only = [] } = request;
  const isWanted = ({ app }) => only.length === 0 || only.includes(app.name);
  return {
    apps: together.deploy.map(changed).sort(byName2).filter(isWanted),
    toTest: together.test.map(changed).filter(isWanted),
    differing: together.out.map(({ app, passed }) => ({ app, tested: passed })).sort(byName2).filter(isWanted),
    removals: together.remove,
    standing: together.standing,
    deletedApps,
    goneFromProduction: production.gone.map(({ name }) => name).sort(),
    uncovered: production.uncovered,
    known: headSide.apps.length,
    base: commonSha,
    baseRule: common.kind === "commit" ? common.rule : common.why,
    warnings,
    head: head.sha,
    revision,
    files
  };
}
async function resolveNames({ only = [], revision }, { apps }, deps) {
  const known = apps.map(({ name }) => name).sort();
  const unknown = only.filter((name) => !known.includes(name));
  const problems = unknown.length > 0 ? [`input "only" names ${unknown.join(", ")}: the catalogue of this commit has ${known.join(", ") || "no app"}`] : [];
  const sha = revision === void 0 ? "" : await deps.commitNamed?.(revision);
  if (sha === void 0)
    problems.push(deps.commitNamed ? `input "revision" is ${renderName(revision ?? "")}: the repository has no such commit, branch or tag` : 'input "revision" needs "github-token", which asks for its commit');
  if (problems.length > 0)
    throw new InputError(problems);
  return sha ?? "";
}
async function readRunning(request, { configuration }, { directory, objects }, deps) {
  if (request.isEmpty)
    return /* @__PURE__ */ new Map();
  if (!request.asksLedger)
    return void 0;
  const environment2 = { ...configuration.environment, name: request.environment ?? configuration.environment.name };
  return deps.running?.({ ...configuration, environment: environment2 }, { directory, read: (name) => objects.named(name) });
}
function withoutBase(common, { apps }) {
  const what = common.kind === "commit" ? `the configuration of ${common.commit.sha} cannot be read` : "there is nothing to compare with";
  const cause = { kind: "everything", what };
  return {
    apps: [],
    causes: new Map(apps.map(({ name }) => [name, cause])),
    gone: [],
    environment: void 0,
    uncovered: []
  };
}
function sinceRevision(revision, bases, compared) {
  const base = bases.get(revision);
  if (base === void 0)
    return "is no commit";
  if (typeof base === "string")
    return base;
  return compared.get(base.sha) ?? "has a configuration that cannot be read";
}
function toChanged(commonSha) {
  return ({ app, cause, since }) => ({ app, cause, base: since ?? commonSha });
}
function byName2(one, other) {
  return one.app.name < other.app.name ? -1 : 1;
}
function tellBases(common, bases, running, { apps }, { log }) {
  log.info(`compared with ${common.kind === "commit" ? `${common.commit.sha} (${common.rule})` : `nothing: ${common.why}`}`);
  const entries = apps.flatMap(({ name }) => {
    const entry = running?.get(name);
    return entry ? [{ name, entry }] : [];
  });
  const at = (revision) => entries.filter(({ entry }) => entry.revision === revision).map(({ name }) => name);
  logSome(log.info, [...bases].filter(([revision]) => at(revision).length > 0).map(([revision, base]) => typeof base === "string" ? `${at(revision).join(", ")}: ${revision}, which is deployed, ${base}` : `compared with ${revision}, last deployed: ${at(revision).join(", ")}`));
  logSome(log.info, entries.filter(({ entry }) => !entry.passed).map(({ name }) => `${name}: its deployed version did not pass its tests`));
}
function tellTogether({ deploy, test, remove }, deletedApps, { log }) {
  const line = ({ app, cause }) => `${app.name} \u2190 ${renderCause(cause)}`;
  logSome(log.info, deploy.length > 0 ? deploy.map(line) : ["no app changed"], 30);
  const again = test.filter((one) => !deploy.includes(one));
  logSome(log.info, again.map((one) => `tested again: ${line(one)}`), 30);
  logSome(log.info, deletedApps.length > 0 ? [`deleted: ${deletedApps.join(", ")}`] : []);
  const left = remove.filter(({ app }) => !deletedApps.includes(app));
  logSome(log.info, left.map(({ app, application }) => `${app} has another Application now: ${application} goes`));
}
function tellNames({ apps, configuration }, say) {
  const named = new Set(configuration.apps?.map(({ name }) => name));
  logSome(say, apps.flatMap(({ name, directory }) => named.has(name) || posix9.basename(directory) === name ? [] : [`the folder ${renderName(directory)} is the app ${name}`]));
}
function warnOfCatalogue(side, warn) {
  const { apps, absent, emptyGlobs, bareFolders: bareFolders2, commit, configuration } = side;
  const correct = "correct its `paths`, or remove it from the catalogue";
  logSome(warn, absent.map((name) => `nothing of the app ${name} is in ${commit.sha}: ${correct}`));
  if (configuration.apps)
    logSome(warn, emptyGlobs.map((glob) => `no folder ${glob} is in ${commit.sha}: correct the \`name\`, or remove it from the catalogue`));
  logSome(warn, bareFolders2.map(({ app, path }) => `${path} in the paths of ${app} is a folder, and matches no file: add /**`));
  if (apps.length === 0 && configuration.apps === void 0)
    warn(`there is no app in ${commit.sha}: name apps in .github/staging.yml, or put each into a folder apps/<name>`);
}
export {
  detect
};
