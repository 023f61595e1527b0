import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  RawDiffParser,
  baseRules,
  findRef,
  folderMode,
  gitEnvironment,
  gitFailure,
  headOf,
  isZero,
  nothingChanged,
  openCheckout,
  parseCommit,
  parseTree,
  rawDiff,
  readTreeNames,
  renderCause,
  renderName,
  runGit,
  tagged
} from "./chunk-PJQ5TU22.js";
import "./chunk-XZLEA4VK.js";
import {
  systemClock
} from "./chunk-NL4HOSIU.js";
import "./chunk-NCKGBWRA.js";
import "./chunk-IROMZNAU.js";
import {
  ApiError,
  InputError,
  StagingError,
  toStagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-RY5FSNVM.js";
import "./chunk-J6ABX7BP.js";

// packages/base/build/src/deadline.js
var Deadline = class _Deadline {
  signal;
  #clock;
  #started;
  #milliseconds;
  #timer;
  constructor(clock, milliseconds, parent) {
    this.#clock = clock;
    this.#started = clock.monotonic();
    this.#milliseconds = milliseconds;
    this.#timer = new AbortController();
    this.signal = parent ? AbortSignal.any([parent, this.#timer.signal]) : this.#timer.signal;
    const timer = setTimeout(() => this.#timer.abort(new StagingError("timeout", `the deadline of ${Math.round(milliseconds / 1e3)} s passed`)), Math.min(milliseconds, 2 ** 31 - 1));
    timer.unref();
  }
  /** Milliseconds since the start. */
  elapsed() {
    return this.#clock.monotonic() - this.#started;
  }
  /** Milliseconds left, never below 0. */
  remaining() {
    return Math.max(0, this.#milliseconds - this.elapsed());
  }
  passed() {
    return this.remaining() === 0;
  }
  /** A deadline inside this one, shorter or not; `signal` ends it, too. */
  within(milliseconds, signal) {
    const end = milliseconds < this.remaining() ? milliseconds : this.remaining() + tie;
    return new _Deadline(this.#clock, end, signal ? AbortSignal.any([this.signal, signal]) : this.signal);
  }
};
var tie = 50;

// packages/base/build/src/server-clock.js
var tolerance = 6e4;
var believable = 30 * 24 * 36e5;
function openServerClock(clock, log2) {
  let ahead = 0;
  let isTold = false;
  return {
    ...clock,
    now: () => clock.now() - ahead,
    observe: (date) => {
      const difference = clock.now() - Date.parse(date ?? "");
      if (Number.isNaN(difference) || Math.abs(difference) > believable)
        return;
      ahead = Math.abs(difference) > tolerance ? difference : 0;
      if (ahead === 0 || isTold)
        return;
      isTold = true;
      const minutes = Math.round(Math.abs(ahead) / 6e4);
      log2.warning(`the clock of this machine is ${minutes} min ${ahead > 0 ? "ahead of" : "behind"} the servers' (${date}): theirs is used`);
    }
  };
}

// packages/action-kit/build/src/inputs.js
function spec(options, parse, secret2 = false) {
  const base = { parse, required: options?.required ?? false, secret: secret2 };
  return options?.default === void 0 ? base : { ...base, fallback: options.default };
}
function text(options) {
  return spec(options, (value) => {
    if (/[\r\n\0]/.test(value))
      return { expected: "one line" };
    if (options?.pattern && !options.pattern.test(value))
      return { expected: options.expected ?? `${options.pattern}` };
    return { value };
  });
}
function secret(options) {
  return spec(options, (value) => ({ value }), true);
}
function boolean(options) {
  return spec(options, (value) => value === "true" || value === "false" ? { value: value === "true" } : { expected: "true or false" });
}
var longest = 99 * 864e5;
function lines(options) {
  const between = options?.words ? /[\s,]+/ : /\r?\n/;
  const emptyWhenMissing = { default: [], required: options?.required ?? false };
  return spec(emptyWhenMissing, (value) => {
    const items = (listIn(value) ?? value.split(between)).map((line2) => line2.trim()).filter(Boolean);
    const bad = items.find((item) => options?.pattern && !options.pattern.test(item));
    return bad === void 0 ? { value: items } : { expected: `${options?.words ? "" : "lines of "}${options?.expected ?? options?.pattern}, not "${bad}"` };
  });
}
function listIn(value) {
  if (!value.startsWith('["') && value !== "[]")
    return void 0;
  try {
    const list = JSON.parse(value);
    return Array.isArray(list) ? list.map(String) : void 0;
  } catch {
    return void 0;
  }
}
function readInputs(table2, read) {
  const problems = [];
  const values = {};
  for (const [name, spec2] of Object.entries(table2)) {
    const text4 = read(name).trim();
    if (text4 === "") {
      if (spec2.required)
        problems.push(`input "${name}" is required and empty: ${spec2.secret ? "is the secret defined, and visible to this job?" : "set it under `with:`"}`);
      values[camel(name)] = spec2.fallback;
      continue;
    }
    const result = spec2.parse(text4);
    if ("value" in result)
      values[camel(name)] = result.value;
    else
      problems.push(`input "${name}" is ${spec2.secret ? "malformed" : quote(text4)}: expected ${result.expected}`);
  }
  if (problems.length > 0)
    throw new InputError(problems);
  return values;
}
function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function quote(text4) {
  return JSON.stringify(text4.length > 80 ? `${text4.slice(0, 77)}...` : text4);
}

// packages/action-kit/build/src/commands.js
import { randomUUID } from "node:crypto";
import { closeSync, constants, openSync, writeFileSync } from "node:fs";
import { EOL } from "node:os";
function command(name, text4 = "") {
  process.stdout.write(`::${name}::${escapeData(text4)}${EOL}`);
}
function line(text4) {
  process.stdout.write(text4 + EOL);
}
function setOutput(name, value) {
  const end = `ghadelimiter_${randomUUID()}`;
  append("GITHUB_OUTPUT", `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`);
}
function addSummary(text4) {
  append("GITHUB_STEP_SUMMARY", text4);
}
function append(variable, text4) {
  const path = process.env[variable];
  if (!path)
    throw new Error(`${variable} is not set: this runs only where a GitHub Actions runner started it`);
  const file = openSync(path, constants.O_APPEND | constants.O_WRONLY);
  try {
    writeFileSync(file, text4);
  } finally {
    closeSync(file);
  }
}
function escapeData(text4) {
  return text4.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

// packages/action-kit/build/src/outputs.js
function renderOutput(value) {
  if (value === void 0)
    return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

// packages/action-kit/build/src/proxy.js
var names = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];
function followProxy(environment) {
  const name = names.find((one) => environment[one]);
  if (name === void 0 || environment["NODE_USE_ENV_PROXY"] === "1")
    return void 0;
  const { setGlobalProxyFromEnv } = process.getBuiltinModule("node:http");
  if (setGlobalProxyFromEnv === void 0)
    return `${name} is set, and Node ${process.versions.node} of this runner does not follow it by itself: set NODE_USE_ENV_PROXY=1 in the runner's environment (its file .env), or update the runner`;
  try {
    setGlobalProxyFromEnv(environment);
  } catch {
    throw new InputError([
      `the environment variable ${name} names no proxy: it is a URL, as http://proxy.example.com:3128`
    ]);
  }
  environment["NODE_USE_ENV_PROXY"] = "1";
  return void 0;
}

// packages/action-kit/build/src/runner.js
import { readFileSync } from "node:fs";
var inherited = /^(PATH|HOME|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|USER|SHELL|RUNNER_.*|XDG_.*|SystemRoot|ComSpec|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|(https?|no|all)_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|NODE_USE_ENV_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|AWS_CA_BUNDLE|AWS_REQUEST_CHECKSUM_CALCULATION|AWS_RESPONSE_CHECKSUM_VALIDATION|GIT_SSL_CAINFO|TF_CLI_CONFIG_FILE|TF_PLUGIN_CACHE_DIR|SANDBOX_TIME_SCALE)$/;
function readRunner(environment, stepTemp) {
  const read = (name2) => environment[name2] ?? "";
  const url = (name2, otherwise) => (read(name2) || otherwise).replace(/\/+$/, "");
  const event = readEvent(read("GITHUB_EVENT_PATH"));
  const fullName = read("GITHUB_REPOSITORY");
  const [owner = "", name = ""] = fullName.split("/");
  const server = url("GITHUB_SERVER_URL", "https://github.com");
  const github = url("GITHUB_API_URL", "https://api.github.com");
  const id = Number(read("GITHUB_RUN_ID"));
  return {
    repository: { owner, name, fullName, id: repositoryId(read("GITHUB_REPOSITORY_ID"), event) },
    sha: read("GITHUB_SHA"),
    ref: read("GITHUB_REF"),
    eventName: read("GITHUB_EVENT_NAME"),
    event,
    actor: read("GITHUB_ACTOR"),
    run: { id, attempt: Number(read("GITHUB_RUN_ATTEMPT") || "1"), url: `${server}/${fullName}/actions/runs/${id}` },
    workflow: read("GITHUB_WORKFLOW"),
    workflowFile: /([^/@]+)@/.exec(read("GITHUB_WORKFLOW_REF"))?.[1] ?? "",
    job: read("GITHUB_JOB"),
    actionRepository: read("GITHUB_ACTION_REPOSITORY") || fullName,
    workspace: read("GITHUB_WORKSPACE") || process.cwd(),
    temp: stepTemp,
    jobTemp: readJobTemp(environment),
    urls: {
      server,
      github,
      graphql: url("GITHUB_GRAPHQL_URL", `${github}/graphql`),
      digitalocean: url("DIGITALOCEAN_API_URL", "https://api.digitalocean.com"),
      spaces: url("AWS_ENDPOINT_URL_S3", read("SPACES_ENDPOINT_URL")) || void 0,
      resolver: read("STAGING_DNS_SERVER") || void 0,
      nameServers: pairs(read("STAGING_NAME_SERVERS"))
    },
    env: Object.fromEntries(Object.entries(environment).filter((entry) => inherited.test(entry[0]) && entry[1] !== void 0))
  };
}
function readJobTemp(environment) {
  return environment["RUNNER_TEMP"] || process.cwd();
}
function readInput(environment, name) {
  return environment[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] ?? "";
}
function pairs(text4) {
  return Object.fromEntries(text4.split(",").flatMap((pair) => {
    const [name = "", address = ""] = pair.split("=");
    return address ? [[name.trim(), address.trim()]] : [];
  }));
}
function readEvent(path) {
  if (!path)
    return {};
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new StagingError("internal", `could not read the event at ${path}`, { cause });
  }
}
function repositoryId(variable, event) {
  const fromEvent = event["repository"]?.id;
  const id = Number(variable || fromEvent);
  return Number.isSafeInteger(id) ? id : 0;
}

// packages/action-kit/build/src/spawn.js
import { spawn as start } from "node:child_process";
import { constants as constants2 } from "node:os";
import { Readable } from "node:stream";
var spawn = (command2, args, options) => new Promise((resolve, reject) => {
  const child = start(command2, args, { cwd: options.cwd, env: { ...options.env }, detached: true, stdio: "pipe" });
  const killing = options.timeout === void 0 ? void 0 : setTimeout(() => killGroup(child.pid), options.timeout);
  if (child.pid !== void 0)
    options.onStart?.(child.pid);
  const stdout = [];
  const stderr = [];
  child.stdout.on("data", options.onStdout ?? ((chunk) => stdout.push(chunk)));
  child.stderr.on("data", options.onStderr ?? ((chunk) => stderr.push(chunk)));
  const interrupt = () => child.kill("SIGINT");
  if (options.signal?.aborted)
    interrupt();
  options.signal?.addEventListener("abort", interrupt, { once: true });
  child.on("error", (cause) => {
    clearTimeout(killing);
    options.signal?.removeEventListener("abort", interrupt);
    reject(new StagingError("internal", `could not start ${command2}`, {
      cause,
      hint: `Is ${command2} installed and on the PATH of this runner?`
    }));
  });
  child.on("exit", () => {
    if (options.signal?.aborted)
      setTimeout(() => [child.stdout, child.stderr].map((pipe) => pipe.destroy()), 1e3).unref();
  });
  child.on("close", (code2, signal) => {
    clearTimeout(killing);
    options.signal?.removeEventListener("abort", interrupt);
    const exitCode = code2 ?? 128 + (signal ? constants2.signals[signal] : 0);
    resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
  });
  child.stdin.on("error", () => {
  });
  const { input } = options;
  if (input === void 0 || typeof input === "string" || input instanceof Uint8Array)
    child.stdin.end(input);
  else
    (input instanceof Readable ? input : Readable.from(input)).pipe(child.stdin);
});
function killGroup(pid) {
  if (pid === void 0)
    return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
    }
  }
}

// packages/action-kit/build/src/tools.js
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var load = () => import("./tool-cache-BBYDAN6U.js");
var attempts = 3;
var runnerTools = {
  find: async (tool, version) => (await load()).find(tool, version) || void 0,
  download,
  keep: async (executable, tool, version) => {
    const folder = await mkdtemp(join(tmpdir(), "tool-"));
    try {
      const name = process.platform === "win32" ? `${tool}.exe` : tool;
      await writeFile(join(folder, name), executable, { mode: 493 });
      return await (await load()).cacheFile(join(folder, name), name, tool, version);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
};
async function download(url, signal) {
  const { host, pathname } = new URL(url);
  for (let attempt = 1; ; attempt += 1) {
    let status = 0;
    let cause;
    try {
      const response = await fetch(url, { signal });
      status = response.status;
      if (response.ok)
        return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
    } catch (error) {
      if (signal.aborted)
        throw signal.reason;
      status = 0;
      cause = error;
    }
    const mayPass = status === 0 || status === 429 || status >= 500;
    if (!mayPass || attempt === attempts)
      throw new ApiError({ service: host, method: "GET", path: pathname, status }, { cause });
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
  }
}

// packages/action-kit/build/src/runtime.js
function makeContext(runner, signal) {
  const clock = openServerClock(systemClock, log);
  return {
    ...runner,
    log,
    clock,
    signal,
    spawn,
    tools: runnerTools,
    fetch: globalThis.fetch,
    github: async (token) => (await import("./github-NXWI2SVW.js")).makeOctokit(token, runner.urls.github, log, clock),
    githubApp: async (credentials) => (await import("./github-app-TAJBD47P.js")).makeGitHubApp(credentials, runner.urls.github, log),
    deadline: (milliseconds) => new Deadline(clock, milliseconds, signal),
    mask: (secret2) => command("add-mask", secret2)
  };
}
var log = {
  debug: (message) => command("debug", harmless(message)),
  info: (message) => line(guard(message)),
  warning: (message) => command("warning", harmless(message)),
  group: async (title, work) => {
    command("group", guard(title));
    try {
      return await work();
    } finally {
      command("endgroup");
    }
  }
};
function harmless(message) {
  return message.replaceAll("##[", "#\u200B#[");
}
function guard(message) {
  return harmless(message).replace(/(^|[\r\n])([\s\u0085]*)::/g, "$1$2\u200B::");
}

// packages/action-kit/build/src/step-folder.js
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { rm as rm2 } from "node:fs/promises";
import { join as join2 } from "node:path";
function makeStepFolder(jobTemp) {
  mkdirSync(jobTemp, { recursive: true });
  const path = mkdtempSync(join2(jobTemp, "staging-actions-"));
  const removeNow = () => rmSync(path, { recursive: true, force: true });
  process.once("exit", removeNow);
  return {
    path,
    remove: async () => {
      await rm2(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(() => {
      });
    }
  };
}

// packages/action-kit/build/src/run-action.js
async function runAction(definition) {
  const cancelled = new AbortController();
  const cancel = () => cancelled.abort(new StagingError("cancelled", "the run was cancelled"));
  process.on("SIGINT", cancel);
  process.on("SIGTERM", cancel);
  const isPost = process.argv[2] === "post";
  const folder = makeStepFolder(readJobTemp(process.env));
  try {
    maskSecrets(definition.inputs);
    const advice = followProxy(process.env);
    const runner = readRunner(process.env, folder.path);
    const inputs2 = readInputs(definition.inputs, (name) => readInput(process.env, name));
    const context = makeContext(runner, cancelled.signal);
    if (advice !== void 0 && !isPost)
      context.log.warning(advice);
    if (isPost) {
      await definition.post?.(inputs2, context);
      return;
    }
    context.log.debug(`inputs: ${describeInputs(definition.inputs, inputs2)}`);
    publish(definition, await definition.main(inputs2, context));
  } catch (error) {
    const failure = toStagingError(cancelled.signal.aborted && isAbort(error) ? cancelled.signal.reason : error);
    if (isPost) {
      command("warning", harmless(explain(failure)));
      return;
    }
    process.exitCode = 1;
    command("error", harmless(explain(failure)));
    for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
      command("debug", harmless(`caused by ${cause.stack ?? cause.message}`));
    if (failure.result !== void 0)
      publish(definition, failure.result);
    setOutput("outcome", "failure");
    setOutput("reason", failure.reason);
    if (failure.result === void 0 || !definition.summary)
      addSummary(`### \u274C ${failure.message}

${failure.hint ?? ""}
`);
  } finally {
    await folder.remove();
    process.off("SIGINT", cancel);
    process.off("SIGTERM", cancel);
  }
}
function maskSecrets(table2) {
  for (const [name, spec2] of Object.entries(table2)) {
    const value = spec2.secret ? readInput(process.env, name).trim() : "";
    if (value)
      command("add-mask", value);
  }
}
function publish(definition, result) {
  for (const [name, derive] of Object.entries(definition.outputs))
    setOutput(name, renderOutput(derive(result)));
  setOutput("reason", "");
  const markdown = definition.summary?.(result);
  if (markdown)
    addSummary(`${markdown}
`);
}
function explain(failure) {
  return failure.hint ? `${failure.message}
${failure.hint}` : failure.message;
}
function isAbort(error) {
  return error instanceof Error && (error.name === "AbortError" || error instanceof StagingError && error.reason === "timeout");
}
function describeInputs(table2, inputs2) {
  const shown = Object.values(inputs2);
  return Object.entries(table2).map(([name, spec2], index) => `${name}=${spec2.secret ? "***" : JSON.stringify(shown[index])}`).join(" ");
}

// packages/changes/build/src/detect-changed-apps.js
import { setImmediate } from "node:timers/promises";

// packages/changes/build/src/start-git.js
import { rmSync as rmSync2 } from "node:fs";

// packages/changes/build/src/early-diff.js
var heldAtMost = 16 * 2 ** 20;
var EarlyDiff = class {
  #dropped = new AbortController();
  #ended;
  #held = [];
  #found = 0;
  #parser;
  /** `revisions` as diff-tree takes them. */
  constructor(deps, directory, revisions) {
    const { signal } = this.#dropped;
    deps.signal?.addEventListener("abort", () => this.#dropped.abort(deps.signal?.reason), { signal });
    this.#ended = runGit({ ...deps, signal }, directory, [...rawDiff, ...revisions], {
      onStdout: (chunk) => this.#receive(chunk)
    }).then(() => ({}), (failure) => ({ failure }));
  }
  /**
   * Once: hands over each file that git finds or has found.
   * @returns false when nothing is handed over: git could not follow the guess, or found too much to be kept.
   * @throws StagingError git-failed when it ended on the way
   */
  async take(onFile) {
    const parser = new RawDiffParser(onFile, 0);
    for (const chunk of this.#held.splice(0))
      parser.take(chunk);
    this.#parser = parser;
    const { failure } = await this.#ended;
    if (failure === void 0)
      return true;
    if (this.#found === 0 || this.#dropped.signal.aborted)
      return false;
    throw failure;
  }
  /** Ends the process if it still runs. */
  async drop() {
    this.#dropped.abort();
    await this.#ended;
  }
  #receive(chunk) {
    if (this.#dropped.signal.aborted)
      return;
    this.#found += chunk.length;
    if (this.#parser)
      this.#parser.take(chunk);
    else if (this.#found <= heldAtMost)
      this.#held.push(chunk);
    else {
      this.#held = [];
      this.#dropped.abort();
    }
  }
};

// packages/changes/build/src/likely-base.js
function likelyBase(rules, { event, sha: sha2, tipOf }) {
  const rule = rules.find((candidate) => candidate.kind !== "commit" || !isZero(candidate.sha));
  switch (rule?.kind) {
    case "commit":
      return { kind: "commit", sha: rule.sha };
    case "merge-parent":
      return /^refs\/pull\/\d+\/merge$/.test(event.ref) ? { kind: "first-parent" } : { kind: "fork", tip: rule.target };
    case "merge-base": {
      const tip = tipOf(rule.branch);
      return tip === void 0 || tip === sha2 ? void 0 : { kind: "fork", tip };
    }
    default:
      return void 0;
  }
}

// packages/changes/build/src/objects.js
import { PassThrough } from "node:stream";
var ObjectReader = class {
  #requests = new PassThrough();
  #waiting = [];
  #known = /* @__PURE__ */ new Map();
  #ended;
  #trees = /* @__PURE__ */ new Map();
  /** Entries by `<tree>:<path>`, and those of a folder by their names. */
  #found = /* @__PURE__ */ new Map();
  #names = /* @__PURE__ */ new Map();
  #missing = /* @__PURE__ */ new Set();
  /** Why nothing more can be read. */
  #failure;
  #unsent = "";
  #chunks = [];
  #length = 0;
  #needed = 1;
  constructor(deps, directory) {
    this.#ended = deps.spawn("git", [`--git-dir=${directory}`, "cat-file", "--batch"], {
      env: gitEnvironment(deps.env),
      input: this.#requests,
      onStdout: (chunk) => this.#take(chunk),
      ...deps.signal && { signal: deps.signal }
    }).then((result) => this.#end(result), (error) => this.#fail(error));
  }
  /** Asks ahead for what will most likely be read, by names such as `<sha>:apps`: it is here when its id is asked for. */
  expect(names2) {
    for (const name of names2) {
      const take = (id, object) => this.#known.set(id, Promise.resolve(object));
      this.#waiting.push({ resolve: (object, id) => object && take(id, object), reject: () => {
      } });
      this.#ask(name);
    }
  }
  /** Undefined when the repository does not have it. */
  read(id) {
    const known = this.#known.get(id);
    if (known)
      return known;
    const answer = new Promise((resolve, reject) => {
      if (this.#failure)
        reject(this.#failure);
      const take = (object) => {
        if (!object)
          this.#missing.add(id);
        resolve(object);
      };
      this.#waiting.push({ resolve: take, reject });
    });
    this.#known.set(id, answer);
    this.#ask(id);
    return answer;
  }
  /** By a name of our own, such as a ref: what it stands for at this moment. Undefined when there is no such thing. */
  named(name) {
    return new Promise((resolve, reject) => {
      if (this.#failure)
        reject(this.#failure);
      this.#waiting.push({ resolve: (object, id) => resolve(object && { ...object, id }), reject });
      this.#ask(name);
    });
  }
  /** What was asked for and is not there, since this was last called. It is asked for again: it may be fetched meanwhile. */
  takeMissing() {
    const missing = [...this.#missing];
    if (missing.length > 0)
      this.#found.clear();
    this.#missing.clear();
    for (const id of missing)
      this.#known.delete(id);
    return missing;
  }
  /** The text of a file; undefined when its object is missing or something else. */
  async text(id) {
    const object = await this.read(id);
    return object?.type === "blob" ? object.content.toString("utf8") : void 0;
  }
  async commit(sha2) {
    const object = await this.read(sha2);
    if (object?.type === "tag") {
      const target = tagged(object.content);
      return target ? this.commit(target) : void 0;
    }
    if (object?.type !== "commit")
      return void 0;
    return parseCommit(sha2, object.content);
  }
  /** The entries of a folder; undefined when its object is missing. */
  async tree(id) {
    const parsed = this.#trees.get(id);
    if (parsed)
      return parsed;
    const object = await this.read(id);
    if (object?.type !== "tree")
      return void 0;
    const entries = this.#trees.get(id) ?? parseTree(object.content, id.length / 2);
    this.#trees.set(id, entries);
    return entries;
  }
  /** The entry at a path below a tree; undefined when there is none. */
  find(tree, path) {
    const names2 = path.split("/").filter((segment) => segment !== "" && segment !== ".");
    return this.#at(tree, names2.join("/"));
  }
  /** Of many paths in one folder, each takes a single step: whatever was found stays known. */
  #at(tree, path) {
    const key = `${tree}:${path}`;
    const found = this.#found.get(key) ?? this.#lookUp(tree, path);
    this.#found.set(key, found);
    return found;
  }
  async #lookUp(tree, path) {
    if (path === "")
      return { name: "", mode: folderMode, id: tree };
    const slash = path.lastIndexOf("/");
    const folder = slash < 0 ? tree : folderId(await this.#at(tree, path.slice(0, slash)));
    const entries = folder === void 0 ? void 0 : await this.tree(folder);
    return entries && this.#named(entries).get(path.slice(slash + 1));
  }
  #named(entries) {
    const named = this.#names.get(entries) ?? new Map(entries.map((entry) => [entry.name, entry]));
    this.#names.set(entries, named);
    return named;
  }
  async close() {
    this.#requests.end();
    await this.#ended;
  }
  /** What is asked for in one go takes one write. */
  #ask(name) {
    if (this.#unsent === "")
      process.nextTick(() => {
        this.#requests.write(this.#unsent);
        this.#unsent = "";
      });
    this.#unsent += `${name}
`;
  }
  #take(chunk) {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed)
      return;
    let data = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (; ; ) {
      const line2 = data.indexOf(10);
      if (line2 < 0)
        break;
      const [id = "", type = "", size] = data.toString("latin1", 0, line2).split(" ");
      if (size === void 0) {
        this.#waiting.shift()?.resolve(void 0, "");
        data = data.subarray(line2 + 1);
        continue;
      }
      const end = line2 + 1 + Number(size);
      this.#needed = end + 1;
      if (data.length < this.#needed)
        break;
      this.#waiting.shift()?.resolve({ type, content: data.subarray(line2 + 1, end) }, id);
      data = data.subarray(end + 1);
      this.#needed = 1;
    }
    this.#chunks = data.length > 0 ? [data] : [];
    this.#length = data.length;
  }
  #end(result) {
    this.#fail(gitFailure("cat-file", result));
  }
  #fail(error) {
    this.#failure = error;
    for (const waiting of this.#waiting.splice(0))
      waiting.reject(error);
  }
};
function folderId(entry) {
  return entry?.mode === folderMode ? entry.id : void 0;
}

// packages/changes/build/src/scratch-repository.js
import { mkdirSync as mkdirSync2, mkdtempSync as mkdtempSync2, writeFileSync as writeFileSync2 } from "node:fs";
import { join as join3 } from "node:path";
function makeScratchRepository(checkout, temp) {
  const directory = mkdtempSync2(join3(temp, "detect-"));
  const write = (path, text4) => writeFileSync2(join3(directory, path), text4);
  mkdirSync2(join3(directory, "objects/info"), { recursive: true });
  mkdirSync2(join3(directory, "refs"));
  write("HEAD", "ref: refs/heads/none\n");
  write("config", settings(checkout?.objectFormat ?? "sha1"));
  if (checkout)
    write("objects/info/alternates", `${alternate(checkout.objects)}
`);
  if (checkout?.shallow)
    write("shallow", checkout.shallow);
  return directory;
}
function settings(objectFormat) {
  return [
    "[core]",
    `	repositoryformatversion = ${objectFormat === "sha256" ? 1 : 0}`,
    "	bare = true",
    // Else fetch starts a process in the checkout, under its configuration, to list its refs.
    "	alternateRefsCommand = true",
    ...objectFormat === "sha256" ? ["[extensions]", "	objectformat = sha256"] : [],
    "[gc]",
    "	auto = 0",
    "[credential]",
    "	helper =",
    "[http]",
    "	lowSpeedLimit = 1000",
    "	lowSpeedTime = 60",
    ""
  ].join("\n");
}
function alternate(objects) {
  return /["\\\n]/.test(objects) ? JSON.stringify(objects) : objects;
}

// packages/changes/build/src/start-git.js
function startGit(request, deps) {
  const checkout = openCheckout(request.workspace);
  const directory = makeScratchRepository(checkout, deps.temp);
  const sha2 = (checkout && headOf(checkout)) ?? request.sha;
  const likely = checkout && likelyIn(checkout, sha2, request);
  const askMergeBase = async (one, other) => {
    const { exitCode, stdout } = await runGit(deps, directory, ["merge-base", one, other], { accepted: [0, 1] });
    return exitCode === 0 ? stdout.toString("latin1").trim() : void 0;
  };
  const earlyDiff = likely && !request.asksLedger ? new EarlyDiff(deps, directory, revisionsOf(likely, sha2)) : void 0;
  const names2 = checkout ? settled(readTreeNames(deps, directory, sha2)) : Promise.resolve(void 0);
  const objects = new ObjectReader(deps, directory);
  objects.expect([sha2, ...["^{tree}", ":.github", ":package.json", ":apps"].map((part) => `${sha2}${part}`)]);
  const earlyBase = settled(likely && baseOf(likely, sha2, objects, askMergeBase));
  return {
    sha: sha2,
    checkout,
    directory,
    objects,
    earlyDiff,
    earlyBase,
    names: names2,
    mergeBase: async (one, other) => (likely?.kind === "fork" && likely.tip === one && other === sha2 ? await earlyBase : void 0) ?? askMergeBase(one, other),
    close: async () => {
      await Promise.all([objects.close(), earlyDiff?.drop(), earlyBase, names2]);
      rmSync2(directory, { recursive: true, force: true });
    }
  };
}
function likelyIn(checkout, sha2, { base, event, promotionBranch = "main" }) {
  if (checkout.treeless)
    return void 0;
  const tipOf = (branch) => findRef(checkout, `refs/remotes/origin/${branch}`);
  return likelyBase(baseRules({ base, event, promotionBranch }), { event, sha: sha2, tipOf });
}
function revisionsOf(likely, sha2) {
  switch (likely.kind) {
    case "commit":
      return [likely.sha, sha2];
    case "first-parent":
      return [`${sha2}^1`, sha2];
    case "fork":
      return ["--merge-base", likely.tip, sha2];
  }
}
async function baseOf(likely, sha2, objects, askMergeBase) {
  switch (likely.kind) {
    case "commit":
      return likely.sha;
    case "first-parent":
      return (await objects.commit(sha2))?.parents[0];
    case "fork":
      return askMergeBase(likely.tip, sha2);
  }
}
async function settled(answer) {
  const [result] = await Promise.allSettled([answer]);
  return result.status === "fulfilled" ? result.value : void 0;
}

// packages/changes/build/src/detect-changed-apps.js
async function detectChangedApps(request, deps) {
  if (request.event.deleted)
    return nothingChanged(request.sha, `${renderName(request.event.ref)} was deleted`);
  const git = startGit(request, deps);
  try {
    await setImmediate();
    const { detect } = await import("./detect-JKQLCXOC.js");
    return await detect(git, request, deps);
  } finally {
    await git.close();
  }
}

// packages/changes/build/src/event.js
function readEvent2(name, ref, payload) {
  const pull = record(payload["pull_request"]);
  const group = record(payload["merge_group"]);
  return {
    name,
    ref,
    before: name === "push" ? sha(payload["before"]) : void 0,
    deleted: name === "push" && payload["deleted"] === true,
    target: sha(record(pull["base"])["sha"]) ?? sha(group["base_sha"]),
    source: sha(record(pull["head"])["sha"]),
    defaultBranch: text2(record(payload["repository"])["default_branch"])
  };
}
function record(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function text2(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
function sha(value) {
  return typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value) ? value : void 0;
}

// actions/detect-changed-apps/build/inputs.js
var inputs = {
  "github-token": secret(),
  base: text({
    pattern: /^(?!-)[^\s~^:?*[\\]{1,250}$/,
    expected: "before, merge-base, all, a full commit sha, a branch or a tag"
  }),
  environment: text({
    pattern: /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/,
    expected: "a name of at most 20 lower-case letters, digits and hyphens"
  }),
  "environment-is-empty": boolean({ default: false }),
  only: lines({ pattern: /^[a-z0-9-]{1,40}$/, expected: "names of apps, separated by commas", words: true }),
  revision: text({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: "a branch, a tag or a commit sha" }),
  "config-path": text(),
  "promotion-branch": text({ pattern: /^(?!-)[^\s~^:?*[\\]{1,250}$/, expected: "a branch's name" })
};

// actions/detect-changed-apps/build/outputs.js
var matrixLimit = 256;
var outputs = {
  outcome: ({ toTest, deletedApps }) => toTest.length + deletedApps.length > 0 ? "changed" : "unchanged",
  apps: ({ apps }) => apps.map(({ app }) => app.name),
  matrix: ({ toTest }) => ({ include: toTest.map(matrixLeg) }),
  matrices: ({ toTest }) => Array.from({ length: Math.ceil(toTest.length / matrixLimit) }, (_, part) => ({
    include: toTest.slice(part * matrixLimit, (part + 1) * matrixLimit).map(matrixLeg)
  })),
  "has-apps": ({ toTest }) => toTest.length > 0,
  "apps-to-promote": ({ differing }) => differing.map(toPromote),
  "apps-to-test": ({ toTest }) => toTest.map(({ app }) => app.name),
  "deleted-apps": ({ deletedApps }) => deletedApps,
  "gone-from-production": ({ goneFromProduction }) => goneFromProduction,
  removals: ({ removals }) => removals,
  standing: ({ standing }) => Object.fromEntries([...standing].map(([name, { revision, run, at }]) => [name, { revision, run, at }])),
  uncovered: ({ uncovered }) => uncovered,
  count: ({ apps }) => apps.length,
  base: ({ base }) => base,
  head: ({ head }) => head,
  revision: ({ revision }) => revision,
  files: ({ files }) => files.shown,
  "files-path": ({ files }) => files.path
};
function toPromote({ app: { name, url }, tested }) {
  return { app: name, url, ...tested && { tested: { revision: tested.revision, run: tested.run } } };
}
function matrixLeg({ app, cause }) {
  return {
    app: app.name,
    application: app.application,
    url: app.url,
    path: app.directory,
    reason: renderCause(cause),
    "test-command": app.test.command,
    "test-results": app.test.results
  };
}

// actions/detect-changed-apps/build/request.js
function requestOf(given, start2) {
  const { fullName } = start2.repository;
  return {
    workspace: start2.workspace,
    sha: start2.sha,
    event: readEvent2(start2.eventName, start2.ref, start2.event),
    remote: fullName ? { url: `${start2.urls.server}/${fullName}`, token: given.githubToken } : void 0,
    base: given.base,
    isEmpty: given.environmentIsEmpty,
    asksLedger: given.base === void 0 && given.githubToken !== void 0 && !given.environmentIsEmpty,
    promotionBranch: given.promotionBranch,
    environment: given.environment,
    configPath: given.configPath,
    only: given.only,
    revision: given.revision
  };
}
function depsOf(given, context) {
  const { spawn: spawn2, env, signal, temp, jobTemp, log: log2 } = context;
  const token = given.githubToken;
  const fromServer = token ? {
    running: runningBy(token, context),
    mergeBase: mergeBaseBy(token, context),
    commitNamed: commitNamedBy(token, context)
  } : {};
  return { spawn: spawn2, env, signal, temp, jobTemp, log: log2, ...fromServer };
}
function runningBy(token, context) {
  return async (configuration, scratch) => {
    const { openLedgerOf } = await import("./ledger-Y7IHNMM3.js");
    const ledger = openLedgerOf(context, configuration, token, scratch);
    try {
      const { apps = {}, operations = [] } = await ledger.read() ?? {};
      return new Map(operations.some(({ kind }) => kind === "teardown") ? [] : Object.entries(apps));
    } finally {
      await ledger.close();
    }
  };
}
function mergeBaseBy(token, context) {
  return async (base, head) => {
    const { compareCommits } = await import("./src-CQKZWPCU.js");
    return (await compareCommits(await repositoryOf(token, context), base, head)).mergeBase;
  };
}
function commitNamedBy(token, context) {
  return async (name) => {
    const { findCommitNamed } = await import("./src-CQKZWPCU.js");
    return findCommitNamed(await repositoryOf(token, context), name);
  };
}
async function repositoryOf(token, context) {
  const { owner, name: repo } = context.repository;
  return { octokit: await context.github(token), owner, repo };
}

// actions/detect-changed-apps/build/summary.js
var rows = 256;
var arrows = 80;
function summary(result) {
  const { apps, toTest, deletedApps, uncovered, files, warnings } = result;
  const deployed = new Set(apps.map(({ app }) => app.name));
  const again = toTest.filter(({ app }) => !deployed.has(app.name));
  const compared = result.base ? `Compared \`${short(result.head)}\` with \`${short(result.base)}\`, ${text3(result.baseRule)}` : text3(result.baseRule);
  const parts = [
    `### ${titleOf(result)}`,
    `${compared}${files.count > 0 ? `; ${files.count} ${files.count === 1 ? "file differs" : "files differ"}` : ""}.`
  ];
  for (const warning of warnings)
    parts.push(`> [!WARNING]
> ${text3(warning)}`);
  if (apps.length > 0)
    parts.push(table(apps, result.base), graph(apps));
  if (again.length > 0)
    parts.push("Deployed already, and tested again:", table(again, result.base));
  if (uncovered.length > 0)
    parts.push(`Nobody says what these belong to, so they count for every app: ${uncovered.map((name) => text3(renderName(name))).join(", ")}. Name them in an app's \`paths\`, or in \`changes.ignore\` on the promotion branch.`);
  if (deletedApps.length > 0)
    parts.push(`Gone, to be removed: ${deletedApps.slice(0, rows).map(code).join(", ")}${more(deletedApps.length)}`);
  return `${parts.filter(Boolean).join("\n\n")}
`;
}
function titleOf({ apps, known }) {
  if (known === 0)
    return "There is no app";
  if (apps.length === 0)
    return "No app changed";
  return `${apps.length} of ${known} ${known === 1 ? "app" : "apps"} changed`;
}
function table(apps, base) {
  const lines2 = apps.slice(0, rows).map(({ app, cause, base: own }) => {
    const since = own === base || own === "" ? "" : `, since \`${short(own)}\` was deployed`;
    return `| ${code(app.name)} | ${text3(renderCause(cause))}${since} |`;
  });
  return ["| app | why |", "| --- | --- |", ...lines2].join("\n") + more(apps.length);
}
function more(count) {
  return count > rows ? `

and ${count - rows} more` : "";
}
function graph(apps) {
  if (!apps.some(({ cause }) => cause.kind === "dependency"))
    return "";
  const ids = /* @__PURE__ */ new Map();
  const id = (name) => {
    const known = ids.get(name) ?? `n${ids.size}`;
    ids.set(name, known);
    return known;
  };
  const lines2 = /* @__PURE__ */ new Set();
  for (const { app, cause } of apps) {
    const chain = chainOf(app.name, app.directory, cause);
    for (const [index, from] of chain.slice(0, -1).entries()) {
      const to = chain[index + 1] ?? "";
      lines2.add(`  ${id(from)}["${label(from)}"] --> ${id(to)}["${label(to)}"]`);
    }
  }
  const shown = [...lines2];
  const cut = shown.length > arrows ? `

The first ${arrows} of ${shown.length} arrows.` : "";
  return `${["```mermaid", "graph LR", ...shown.slice(0, arrows), "```"].join("\n")}${cut}`;
}
function chainOf(name, directory, cause) {
  if (cause.kind !== "dependency")
    return [name];
  const last = cause.chain.at(-1);
  return last === name || last === directory ? [...cause.chain.slice(0, -1), name] : [...cause.chain, name];
}
function short(sha2) {
  return sha2.slice(0, 12);
}
function code(name) {
  return `\`${name.replace(/`/g, "'")}\``;
}
function text3(value) {
  return value.replace(/[\\`*_{}[\]<>#|~!]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
function label(name) {
  return name.slice(0, 80).replace(/[^\p{L}\p{N} ./@_-]/gu, "\xB7");
}

// actions/detect-changed-apps/build/main.js
await runAction({
  inputs,
  main: (given, context) => detectChangedApps(requestOf(given, context), depsOf(given, context)),
  outputs,
  summary
});
