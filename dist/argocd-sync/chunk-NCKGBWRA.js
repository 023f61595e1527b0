import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  StagingError
} from "./chunk-X3DU4MMV.js";

// packages/config/build/src/folder-apps.js
import { createHash } from "node:crypto";
var appNameForm = /^[a-z0-9-]{1,40}$/;
var longest = 40;
var plainFolder = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
function isFolder(text) {
  return text.includes("/");
}
var placeholders = { app: "${app}", path: "${path}" };
var folderGlobForm = /^(?!(?:.*\/)?\.{1,2}\/)(?:[A-Za-z0-9._-]+\/)+[A-Za-z0-9._-]*\*[A-Za-z0-9._*-]*$/;
function readFolderGlob(glob) {
  const at = glob.lastIndexOf("/");
  const form = glob.slice(at + 1).split("*").map((part) => part.replaceAll(".", "\\.")).join(".*");
  const whole = new RegExp(`^${form}$`, "s");
  return { parent: glob.slice(0, at), matches: (name) => whole.test(name) };
}
function folderApps(glob, folders, makesApp) {
  const { parent, matches } = readFolderGlob(glob);
  const candidates = folders.filter((folder) => !/^[._]/.test(folder) && matches(folder)).sort();
  const all = new Set(candidates);
  const siblings = new Map(candidates.flatMap((folder) => {
    const tested = /^(.+)[-_.]e2e$/.exec(folder)?.[1] ?? /^e2e[-_.](.+)$/.exec(folder)?.[1];
    return tested !== void 0 && all.has(tested) && !makesApp(folder) ? [[folder, tested]] : [];
  }));
  refuse(parent, candidates.filter((folder) => !plainFolder.test(folder)));
  const apps = candidates.filter((folder) => !siblings.has(folder));
  const named = Map.groupBy(apps, appNameOf);
  const alike = [...named.values()].filter(({ length }) => length > 1).flat();
  if (alike.length > 0)
    throw new StagingError("invalid-configuration", `these folders below ${parent}/ would be apps of the same name: ${quoted(alike)}`, {
      hint: "Rename one, or list the apps with a name for each in .github/staging.yml."
    });
  return apps.map((folder) => ({
    name: appNameOf(folder),
    folders: [
      `${parent}/${folder}`,
      ...candidates.filter((other) => siblings.get(other) === folder).map((other) => `${parent}/${other}`)
    ]
  }));
}
function appNameOf(folder) {
  if (appNameForm.test(folder))
    return folder;
  const safe = folder.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  if (safe.length <= longest)
    return safe;
  return `${safe.slice(0, longest - 7).replace(/-$/, "")}-${createHash("sha256").update(folder).digest("hex").slice(0, 6)}`;
}
function refuse(parent, folders) {
  if (folders.length === 0)
    return;
  throw new StagingError("invalid-configuration", `these folders below ${parent}/ cannot be apps: ${quoted(folders)}`, {
    hint: "Letters, digits, '.', '_' and '-' make a folder's name that can: rename the folder, or list the apps in .github/staging.yml."
  });
}
function quoted(names) {
  const more = names.length > 20 ? ` and ${names.length - 20} more` : "";
  return `${names.slice(0, 20).map((name) => JSON.stringify(name.slice(0, 60))).join(", ")}${more}`;
}

// packages/config/build/src/catalogue-rules.js
function checkCatalogue(file) {
  const apps = entries(file, "apps");
  const isOpen = apps.some(({ name }) => isFolder(name));
  return [
    ...repeated("apps", apps),
    ...repeated("stacks", entries(file, "stacks")),
    ...byFolder(file),
    // With a glob the names are known only where the folders are: see `appCatalogue`.
    ...isOpen ? [] : dependencyProblems(apps)
  ];
}
function byFolder(file) {
  const list = isMapping(file) && Array.isArray(file["apps"]) ? file["apps"] : [];
  return list.flatMap((entry, index) => {
    if (!isMapping(entry) || typeof entry["name"] !== "string")
      return [];
    const { name } = entry;
    const { app: placeholder } = placeholders;
    const at = (key, message) => entry[key] === void 0 ? [] : [{ path: ["apps", index, key], message }];
    const isSame = (key) => typeof entry[key] === "string" && !entry[key].includes(placeholder);
    if (!isFolder(name))
      return typeof entry["application"] === "string" && entry["application"].includes(placeholder) ? at("application", `${placeholder} stands for a name only where the entry's name is a glob of folders`) : [];
    const own = "write it in an entry with a name of its own";
    return [
      ...at("paths", `the folders of ${name} are the paths: ${own}`),
      ...entry["tests"] === "none" ? at("tests", `an app without tests has to be named: ${own}`) : [],
      ...isSame("application") ? at("application", `expected ${placeholder} in it, since each app has its own`) : [],
      ...isSame("url") ? at("url", `expected ${placeholder} in it, since each app has its own`) : []
    ];
  });
}
function entries(file, part) {
  const list = isMapping(file) ? file[part] : void 0;
  if (!Array.isArray(list))
    return [];
  return list.flatMap((entry, index) => {
    if (!isMapping(entry) || typeof entry["name"] !== "string")
      return [];
    const dependsOn = entry["depends-on"];
    return [{ index, name: entry["name"], dependsOn: Array.isArray(dependsOn) ? dependsOn : [] }];
  });
}
function repeated(part, list) {
  const first = /* @__PURE__ */ new Map();
  return list.flatMap(({ index, name }) => {
    const earlier = first.get(name);
    if (earlier === void 0) {
      first.set(name, index);
      return [];
    }
    return [
      { path: [part, index, "name"], message: `${JSON.stringify(name)} is the name of ${part}[${earlier}] already` }
    ];
  });
}
function dependencyProblems(apps) {
  const byName = new Map(apps.map((app) => [app.name, app]));
  const unknown = apps.flatMap((app) => app.dependsOn.flatMap((name, at) => typeof name !== "string" || byName.has(name) || isFolder(name) ? [] : [
    {
      path: ["apps", app.index, "depends-on", at],
      message: `expected one of the apps ${[...byName.keys()].slice(0, 20).join(", ")}, not ${JSON.stringify(name)}`
    }
  ]));
  return [...unknown, ...cycles(apps, byName)];
}
function cycles(apps, byName) {
  const problems = [];
  const done = /* @__PURE__ */ new Set();
  const visit = (app, chain) => {
    if (done.has(app.name))
      return;
    for (const [at, name] of app.dependsOn.entries()) {
      if (typeof name !== "string")
        continue;
      const next = byName.get(name);
      if (!next)
        continue;
      const here = [...chain, app.name];
      const start = here.indexOf(name);
      if (start >= 0)
        problems.push({
          path: ["apps", app.index, "depends-on", at],
          message: `a circle: ${[...here.slice(start), name].join(" \u2192 ")}`
        });
      else
        visit(next, here);
    }
    done.add(app.name);
  };
  for (const app of apps)
    visit(app, []);
  return problems;
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/config/build/src/defaults.js
var minute = 6e4;
var hour = 60 * minute;
function defaultConfiguration() {
  return {
    version: 1,
    environment: {
      name: "staging",
      domain: void 0,
      domains: void 0,
      region: "nyc3",
      ttl: 8 * hour,
      idle: 2 * hour,
      idleApplies: "unheld",
      team: void 0,
      limit: 3,
      shared: "replace",
      budget: void 0
    },
    account: { limit: void 0, budget: void 0 },
    dashboard: false,
    ledger: { refPrefix: "refs/staging", formerRefPrefixes: [] },
    stacks: [
      { name: "staging", directory: "infra/staging", owns: "tags", command: "terraform", variables: {}, backend: {} }
    ],
    bootstrap: { directory: "infra/bootstrap" },
    apps: void 0,
    changes: { global: [], ignore: [...ignoredByDefault], devDependencies: "libraries" },
    approval: {
      approvers: [],
      minimum: 1,
      timeout: 24 * hour,
      waitMinutes: 30,
      excludeInitiator: false,
      labels: [],
      assignees: [],
      mentions: [],
      words: { approve: [], reject: [] },
      template: void 0
    },
    promotion: { branch: "main", method: "merge", workflow: void 0 },
    teardown: { policy: "when-unused", keepOnFailure: 30 * minute },
    protected: ["production*"],
    prices: {}
  };
}
var ignoredByDefault = [
  "*.md",
  "**/README.md",
  "**/CHANGELOG.md",
  "**/LICENSE*",
  "docs/**",
  "**/.editorconfig",
  "**/.gitattributes",
  "**/.gitignore",
  ".git-blame-ignore-revs",
  ".mailmap",
  "CODEOWNERS",
  ".github/**",
  ".vscode/**",
  ".idea/**",
  ".devcontainer/**",
  ".husky/**",
  ".prettierrc*",
  ".prettierignore",
  "prettier.config.*",
  "renovate.json*",
  ".renovaterc*",
  ".commitlintrc*",
  "commitlint.config.*",
  ".lintstagedrc*",
  "lint-staged.config.*",
  ".markdownlint*",
  ".pre-commit-config.yaml",
  ".cspell.json",
  "cspell.json",
  "infra/foundation/**",
  "infra/production/**"
];

export {
  appNameForm,
  isFolder,
  placeholders,
  folderGlobForm,
  readFolderGlob,
  folderApps,
  checkCatalogue,
  dependencyProblems,
  defaultConfiguration,
  ignoredByDefault
};
