import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  StagingError
} from "./chunk-X3DU4MMV.js";

// packages/changes/build/src/cause.js
function renderCause(cause) {
  switch (cause.kind) {
    case "file":
      return `${renderName(cause.file)} (${cause.rule})`;
    case "dependency":
      return `${renderName(cause.file)}: ${cause.chain.map(renderName).join(" \u2192 ")}`;
    case "catalogue":
    case "everything":
    case "environment":
      return cause.what;
  }
}
function renderName(name) {
  const short = name.length > 120 ? `${name.slice(0, 60)}\u2026${name.slice(-59)}` : name;
  return /^[\w@.,+=/-][\w@.,+=/ ()[\]{}-]*$/u.test(short) || /^[\p{L}\p{N}@.,+=/_ -]+$/u.test(short) ? short : JSON.stringify(short);
}

// packages/changes/build/src/changed-apps.js
function nothingChanged(head, why) {
  return {
    apps: [],
    toTest: [],
    differing: [],
    removals: [],
    standing: /* @__PURE__ */ new Map(),
    deletedApps: [],
    goneFromProduction: [],
    uncovered: [],
    known: void 0,
    base: "",
    baseRule: why,
    warnings: [],
    head,
    revision: "",
    files: { count: 0, shown: [], path: "" }
  };
}

// packages/changes/build/src/checkout.js
import { readFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
function openCheckout(workspace) {
  const gitDirectory = findGitDirectory(join(workspace, ".git"));
  if (gitDirectory === void 0)
    return void 0;
  const pointer = textOf(join(gitDirectory, "commondir"))?.trim();
  const common = pointer ? resolve(gitDirectory, pointer) : gitDirectory;
  const configuration = textOf(join(common, "config")) ?? "";
  return {
    gitDirectory,
    common,
    objects: join(common, "objects"),
    shallow: textOf(join(common, "shallow")) ?? "",
    objectFormat: /^\s*objectformat\s*=\s*"?sha256/im.test(configuration) ? "sha256" : "sha1",
    treeless: /^\s*partialclonefilter\s*=\s*"?(?!blob:)/im.test(configuration)
  };
}
function headOf(checkout) {
  const head = textOf(join(checkout.gitDirectory, "HEAD"))?.trim() ?? "";
  if (isSha(head))
    return head;
  const ref = /^ref: (refs\/.+)$/.exec(head)?.[1];
  return ref === void 0 ? void 0 : findRef(checkout, ref);
}
function findRef(checkout, ref) {
  if (!/^refs\/[^\0]+$/.test(ref) || ref.split("/").includes(".."))
    return void 0;
  const loose = textOf(join(checkout.common, ref))?.trim();
  if (loose !== void 0 && isSha(loose))
    return loose;
  const symbolic = /^ref: (refs\/.+)$/.exec(loose ?? "")?.[1];
  if (symbolic !== void 0 && symbolic !== ref)
    return findRef(checkout, symbolic);
  const packed = textOf(join(checkout.common, "packed-refs")) ?? "";
  const end2 = packed.indexOf(` ${ref}
`);
  const sha = end2 < 0 ? "" : packed.slice(packed.lastIndexOf("\n", end2) + 1, end2);
  return isSha(sha) ? sha : void 0;
}
function isSha(text) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isZero(sha) {
  return /^0+$/.test(sha);
}
function findGitDirectory(path) {
  if (textOf(join(path, "HEAD")) !== void 0)
    return path;
  const target = /^gitdir: (.+?)\s*$/.exec(textOf(path) ?? "")?.[1];
  if (target === void 0)
    return void 0;
  return isAbsolute(target) ? target : resolve(path, "..", target);
}
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
      return void 0;
    throw error;
  }
}

// packages/changes/build/src/base-rules.js
function baseRules({ base, event, promotionBranch }) {
  if (event.deleted)
    return [{ kind: "nothing", why: `${event.ref} was deleted` }];
  const nothingElse = { kind: "all", why: "there is nothing to compare with" };
  const mergeBase = [promotionBranch, event.defaultBranch].filter((branch, index, all) => branch !== void 0 && all.indexOf(branch) === index).map((branch) => ({ kind: "merge-base", branch: branch ?? "" }));
  const before = event.before === void 0 ? [] : [{ kind: "commit", sha: event.before, name: "the push's before" }];
  if (base === "all")
    return [{ kind: "all", why: 'the input "base" says so' }];
  if (base === "before")
    return [...before, ...mergeBase, nothingElse];
  if (base === "merge-base")
    return [...mergeBase, nothingElse];
  if (base !== void 0 && isSha(base))
    return [{ kind: "commit", sha: base, name: 'the input "base"' }];
  if (base !== void 0)
    return [{ kind: "ref", ref: base }];
  if (event.target !== void 0)
    return event.name === "merge_group" ? [{ kind: "commit", sha: event.target, name: "the merge group's base" }, ...mergeBase, nothingElse] : [{ kind: "merge-parent", target: event.target, source: event.source }, ...mergeBase, nothingElse];
  const isPushed = (branch) => event.before !== void 0 && event.ref === `refs/heads/${branch}`;
  if (isPushed(promotionBranch))
    return [...before, nothingElse];
  return [
    ...mergeBase.filter((rule) => rule.kind !== "merge-base" || !isPushed(rule.branch)),
    ...before.filter((rule) => rule.kind === "commit" && !isZero(rule.sha)),
    nothingElse
  ];
}

// packages/changes/build/src/git-object.js
var folderMode = 16384;
var linkMode = 40960;
var submoduleMode = 57344;
function parseCommit(sha, content) {
  const header = content.toString("latin1").split("\n\n", 1)[0] ?? "";
  const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1];
  if (tree === void 0)
    return void 0;
  return { sha, tree, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "") };
}
function tagged(content) {
  return /^object ([0-9a-f]+)$/m.exec(content.toString("latin1"))?.[1];
}
function parseTree(content, idLength) {
  const entries = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const end2 = content.indexOf(0, space);
    const id = content.subarray(end2 + 1, end2 + 1 + idLength);
    entries.push({
      mode: Number.parseInt(content.toString("latin1", at, space), 8),
      name: content.toString("utf8", space + 1, end2),
      id: id.toString("hex")
    });
    at = end2 + 1 + idLength;
  }
  return entries;
}

// packages/changes/build/src/locks/lock-names.js
var lockNames = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "bun.lockb"
];

// packages/changes/build/src/git.js
import { devNull } from "node:os";
function gitEnvironment(env) {
  const inherited = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") || name === "GIT_SSL_CAINFO");
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C"
  };
}
async function runGit(deps, directory, args, options = {}) {
  const { accepted = [0], env, ...rest } = options;
  const result = await deps.spawn("git", [`--git-dir=${directory}`, ...args], {
    ...rest,
    env: { ...gitEnvironment(deps.env), ...env },
    ...deps.signal && { signal: deps.signal }
  });
  deps.signal?.throwIfAborted();
  if (accepted.includes(result.exitCode))
    return result;
  throw gitFailure(args[0] ?? "", result);
}
function gitFailure(command, result) {
  return new StagingError("git-failed", `git ${command} ended with ${result.exitCode}: ${said(result.stderr)}`);
}
function said(stderr) {
  const text = stderr.toString("utf8", 0, 4e3).trim();
  return JSON.stringify(text.length > 400 ? `${text.slice(0, 400)}\u2026` : text);
}

// packages/changes/build/src/tree-names.js
var kept = ["package.json", ...lockNames, "pnpm-workspace.yaml", "go.mod", "pyproject.toml", "Cargo.toml"].map((name) => Buffer.from(`${name}\0`));
var link = Buffer.from("\x00120000 ");
var end = Buffer.from([0]);
async function readTreeNames(deps, directory, commit) {
  const found = { links: /* @__PURE__ */ new Set(), files: /* @__PURE__ */ new Set() };
  let rest = end;
  const { exitCode } = await runGit(deps, directory, ["ls-tree", "-r", "-z", "--format=%(objectmode) %(path)", commit], {
    accepted: [0, 1, 128],
    onStdout: (chunk) => {
      const data = Buffer.concat([rest, chunk]);
      const last = data.lastIndexOf(0);
      takeRecords(data.subarray(0, last + 1), found);
      rest = Buffer.from(data.subarray(last));
    }
  });
  return { links: [...found.links], files: [...found.files].sort(), complete: exitCode === 0 };
}
function takeRecords(data, found) {
  for (let at = data.indexOf(link); at >= 0; at = data.indexOf(link, at + 1))
    found.links.add(data.toString("utf8", at + link.length, data.indexOf(0, at + 1)));
  for (const name of kept)
    for (let at = data.indexOf(name); at >= 0; at = data.indexOf(name, at + 1)) {
      const path = data.toString("utf8", data.lastIndexOf(0, at) + 8, at + name.length - 1);
      const before = path.at(-name.length);
      if (!/(^|\/)node_modules\//.test(path) && (before === void 0 || before === "/"))
        found.files.add(path);
    }
}

// packages/changes/build/src/raw-diff.js
var rawDiff = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames"];
var submodule = submoduleMode.toString(8);
var nothing = "000000";
var RawDiffParser = class {
  #onFile;
  #rest;
  #header;
  #submodule;
  #deleted = false;
  #pair;
  /** `pair` is the index of the first one, where git does not name it. */
  constructor(onFile, pair = -1) {
    this.#onFile = onFile;
    this.#pair = pair;
  }
  take(chunk) {
    const data = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    const whole = data.lastIndexOf(0) + 1;
    this.#rest = whole < data.length ? data.subarray(whole) : void 0;
    const text = data.toString("utf8", 0, whole);
    for (let at = 0; at < text.length; ) {
      if (this.#submodule === void 0)
        at = this.#readHeader(text, at);
      else {
        const end2 = text.indexOf("\0", at);
        const file = { path: text.slice(at, end2), submodule: this.#submodule, deleted: this.#deleted };
        this.#onFile(file, this.#pair);
        this.#submodule = void 0;
        at = end2 + 1;
      }
    }
  }
  /** Where the path begins. All headers of a repository have the same length. */
  #readHeader(text, start) {
    const colon = text.indexOf(":", start);
    for (let at = start; at < colon; at++)
      if (text[at] === "\n")
        this.#pair += 1;
    this.#submodule = text.startsWith(submodule, colon + 1) || text.startsWith(submodule, colon + 8);
    this.#deleted = text.startsWith(nothing, colon + 8);
    this.#header ??= text.indexOf("\0", colon) - colon;
    return colon + this.#header + 1;
  }
};

export {
  renderCause,
  renderName,
  nothingChanged,
  openCheckout,
  headOf,
  findRef,
  isSha,
  isZero,
  baseRules,
  gitEnvironment,
  runGit,
  gitFailure,
  said,
  folderMode,
  linkMode,
  submoduleMode,
  parseCommit,
  tagged,
  parseTree,
  rawDiff,
  RawDiffParser,
  lockNames,
  readTreeNames
};
