import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  commitIn,
  fetchTrusting,
  makeResult,
  nameOfImage,
  observeApplication,
  overCluster,
  overServer,
  removeApplication,
  syncApplications,
  trySync,
  versionIn
} from "./chunk-OOGVTHIZ.js";
import {
  asUnwritable,
  compositionOf,
  readLedger,
  recordTests
} from "./chunk-HRTVVVCM.js";
import "./chunk-TCFO2N2O.js";
import {
  openCluster,
  parseKubeconfig,
  parseManifests
} from "./chunk-SQ5GAY46.js";
import {
  appCatalogue,
  appsIn,
  dependenciesOf,
  disturbanceOf,
  folderGlobs,
  loadConfiguration,
  neighborsOf
} from "./chunk-W4LUSVVA.js";
import {
  requireGeneration
} from "./chunk-VP3YFKAD.js";
import "./chunk-BQNSZ4XH.js";
import {
  appNameForm,
  readFolderGlob
} from "./chunk-YRH6MYHF.js";
import "./chunk-JIXKCKTH.js";
import {
  ApiError,
  Deadline,
  InputError,
  StagingError,
  lookAt,
  openServerClock,
  renderDuration,
  systemClock,
  toStagingError
} from "./chunk-PVMWWPDI.js";
import "./chunk-J6ABX7BP.js";

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
function integer(options) {
  return spec(options, (value) => {
    const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    const { min, max } = options;
    return number >= min && number <= max ? { value: number } : { expected: `a whole number from ${min} to ${max}` };
  });
}
function boolean(options) {
  return spec(options, (value) => value === "true" || value === "false" ? { value: value === "true" } : { expected: "true or false" });
}
var longest = 99 * 864e5;
function lines(options) {
  const between = options?.words ? /[\s,]+/ : /\r?\n/;
  const emptyWhenMissing = { default: [], required: options?.required ?? false };
  return spec(emptyWhenMissing, (value) => {
    const items = (listIn(value) ?? value.split(between)).map((line) => line.trim()).filter(Boolean);
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
function json(check, options) {
  return spec(options, (value) => {
    try {
      return check(JSON.parse(value));
    } catch {
      return { expected: "valid JSON" };
    }
  });
}
function readInputs(table, read2) {
  const problems = [];
  const values = {};
  for (const [name, spec2] of Object.entries(table)) {
    const text2 = read2(name).trim();
    if (text2 === "") {
      if (spec2.required)
        problems.push(`input "${name}" is required and empty: ${spec2.secret ? "is the secret defined, and visible to this job?" : "set it under `with:`"}`);
      values[camel(name)] = spec2.fallback;
      continue;
    }
    const result = spec2.parse(text2);
    if ("value" in result)
      values[camel(name)] = result.value;
    else
      problems.push(`input "${name}" is ${spec2.secret ? "malformed" : quote(text2)}: expected ${result.expected}`);
  }
  if (problems.length > 0)
    throw new InputError(problems);
  return values;
}
function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function quote(text2) {
  return JSON.stringify(text2.length > 80 ? `${text2.slice(0, 77)}...` : text2);
}

// packages/action-kit/build/src/run-action.js
import { setImmediate } from "node:timers/promises";

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
  const read2 = (name2) => environment[name2] ?? "";
  const url = (name2, otherwise) => (read2(name2) || otherwise).replace(/\/+$/, "");
  const event = readEvent(read2("GITHUB_EVENT_PATH"));
  const fullName = read2("GITHUB_REPOSITORY");
  const [owner = "", name = ""] = fullName.split("/");
  const server = url("GITHUB_SERVER_URL", "https://github.com");
  const github = url("GITHUB_API_URL", "https://api.github.com");
  const id = Number(read2("GITHUB_RUN_ID"));
  return {
    repository: { owner, name, fullName, id: repositoryId(read2("GITHUB_REPOSITORY_ID"), event) },
    sha: read2("GITHUB_SHA"),
    ref: read2("GITHUB_REF"),
    eventName: read2("GITHUB_EVENT_NAME"),
    event,
    actor: read2("GITHUB_ACTOR"),
    run: { id, attempt: Number(read2("GITHUB_RUN_ATTEMPT") || "1"), url: `${server}/${fullName}/actions/runs/${id}` },
    workflow: read2("GITHUB_WORKFLOW"),
    workflowFile: /([^/@]+)@/.exec(read2("GITHUB_WORKFLOW_REF"))?.[1] ?? "",
    job: read2("GITHUB_JOB"),
    actionRepository: read2("GITHUB_ACTION_REPOSITORY") || fullName,
    workspace: read2("GITHUB_WORKSPACE") || process.cwd(),
    temp: stepTemp,
    jobTemp: readJobTemp(environment),
    urls: {
      server,
      github,
      graphql: url("GITHUB_GRAPHQL_URL", `${github}/graphql`),
      digitalocean: url("DIGITALOCEAN_API_URL", "https://api.digitalocean.com"),
      spaces: url("AWS_ENDPOINT_URL_S3", read2("SPACES_ENDPOINT_URL")) || void 0,
      resolver: read2("STAGING_DNS_SERVER") || void 0,
      nameServers: pairs(read2("STAGING_NAME_SERVERS"))
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
function pairs(text2) {
  return Object.fromEntries(text2.split(",").flatMap((pair) => {
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
import { constants } from "node:os";
import { Readable } from "node:stream";
var spawn = (command, args, options) => new Promise((resolve, reject) => {
  const child = start(command, args, { cwd: options.cwd, env: { ...options.env }, detached: true, stdio: "pipe" });
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
    reject(new StagingError("internal", `could not start ${command}`, {
      cause,
      hint: `Is ${command} installed and on the PATH of this runner?`
    }));
  });
  child.on("exit", () => {
    if (options.signal?.aborted)
      setTimeout(() => [child.stdout, child.stderr].map((pipe) => pipe.destroy()), 1e3).unref();
  });
  child.on("close", (code, signal) => {
    clearTimeout(killing);
    options.signal?.removeEventListener("abort", interrupt);
    const exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
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
var load = () => import("./tool-cache-X4XUHERU.js");
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
function makeContext(runner, core, signal) {
  const log = makeLogger(core);
  const clock = openServerClock(systemClock, log);
  return {
    ...runner,
    log,
    clock,
    signal,
    spawn,
    tools: runnerTools,
    fetch: globalThis.fetch,
    github: async (token) => (await import("./github-4BULZVHO.js")).makeOctokit(token, runner.urls.github, log, clock),
    githubApp: async (credentials) => (await import("./github-app-QB6H3DIE.js")).makeGitHubApp(credentials, runner.urls.github, log),
    deadline: (milliseconds) => new Deadline(clock, milliseconds, signal),
    mask: (secret2) => core.setSecret(secret2)
  };
}
function makeLogger(core) {
  return {
    debug: (message) => core.debug(harmless(message)),
    info: (message) => core.info(guard(message)),
    warning: (message) => core.warning(harmless(message)),
    group: (title, work) => core.group(guard(title), work)
  };
}
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
  const [beginning] = await Promise.allSettled([begin(definition, isPost, folder.path, cancelled.signal)]);
  const core = await import("./core-V5V4OOAF.js");
  try {
    for (const [name, spec2] of Object.entries(definition.inputs))
      if (spec2.secret && core.getInput(name))
        core.setSecret(core.getInput(name));
    if (beginning.status === "rejected")
      throw beginning.reason;
    const { runner, inputs: inputs2, begun, advice } = beginning.value;
    const context = makeContext(runner, core, cancelled.signal);
    if (advice !== void 0 && !isPost)
      context.log.warning(advice);
    if (isPost) {
      await definition.post?.(inputs2, context);
      return;
    }
    context.log.debug(`inputs: ${describeInputs(definition.inputs, inputs2)}`);
    const result = await definition.main(inputs2, context, begun);
    await publish(core, definition, result);
  } catch (error) {
    const failure = toStagingError(cancelled.signal.aborted && isAbort(error) ? cancelled.signal.reason : error);
    if (isPost) {
      core.warning(harmless(explain(failure)));
      return;
    }
    if (failure.result !== void 0)
      await publish(core, definition, failure.result);
    core.setOutput("outcome", "failure");
    core.setOutput("reason", failure.reason);
    core.setFailed(harmless(explain(failure)));
    for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
      core.debug(harmless(`caused by ${cause.stack ?? cause.message}`));
    if (failure.result === void 0 || !definition.summary)
      await core.summary.addRaw(`### \u274C ${failure.message}

${failure.hint ?? ""}
`).write();
  } finally {
    await folder.remove();
    process.off("SIGINT", cancel);
    process.off("SIGTERM", cancel);
  }
}
async function begin(definition, isPost, temp, signal) {
  const advice = followProxy(process.env);
  const runner = readRunner(process.env, temp);
  const inputs2 = readInputs(definition.inputs, (name) => readInput(process.env, name));
  const begun = isPost ? void 0 : definition.begin?.(inputs2, { ...runner, spawn, signal });
  if (begun !== void 0)
    await setImmediate();
  return { runner, inputs: inputs2, begun, advice };
}
async function publish(core, definition, result) {
  for (const [name, derive] of Object.entries(definition.outputs))
    core.setOutput(name, renderOutput(derive(result)));
  core.setOutput("reason", "");
  const markdown = definition.summary?.(result);
  if (markdown)
    await core.summary.addRaw(markdown, true).write();
}
function explain(failure) {
  return failure.hint ? `${failure.message}
${failure.hint}` : failure.message;
}
function isAbort(error) {
  return error instanceof Error && (error.name === "AbortError" || error instanceof StagingError && error.reason === "timeout");
}
function describeInputs(table, inputs2) {
  const shown = Object.values(inputs2);
  return Object.entries(table).map(([name, spec2], index) => `${name}=${spec2.secret ? "***" : JSON.stringify(shown[index])}`).join(" ");
}

// packages/deploy/build/src/apps-of.js
import { existsSync } from "node:fs";
import { join as join3 } from "node:path";
async function readConfiguration({ githubToken: token, configPath, environment }, context) {
  const { repository, workspace, sha } = context;
  const loaded = await loadConfiguration({
    path: configPath,
    workspace,
    readFile: token ? async (path) => {
      const { readFileAt } = await import("./src-RDCDZGVM.js");
      const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
      return readFileAt(github, path, sha);
    } : void 0
  });
  return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } };
}
function appsOf({ app }, configuration, { workspace }, catalog) {
  const names2 = [...new Set(app)];
  const [glob] = folderGlobs(configuration);
  const parent = glob === void 0 ? void 0 : readFolderGlob(glob).parent;
  const isKnown = parent === void 0 || existsSync(join3(workspace, parent));
  const byName = names2.map((name) => ({ name, folders: [`${parent}/${name}`] }));
  const apps = isKnown ? catalog : appCatalogue(configuration, /* @__PURE__ */ new Map([[glob ?? "", byName]]));
  return names2.map((name) => {
    const found = apps.find((candidate) => candidate.name === name);
    if (found)
      return found;
    throw new StagingError("unknown-app", configuration.apps ? `the catalogue has no app ${name}; it has ${apps.map((candidate) => candidate.name).join(", ") || "none"}` : `there is no folder apps/${name}`, { hint: "Correct `app`, or add it to .github/staging.yml." });
  });
}

// packages/deploy/build/src/deployed.js
var unansweredHint = "Does its `url` lead to it: the DNS record, the Ingress, the certificate? With `version-path` it has to name the image tag or the commit there.";
function concludeDeploy(ended, { catalog, waited, disturbed: disturbed2, unanswered, unremoved, revisions, observed }) {
  const failures = [
    ...unremoved,
    ...ended.flatMap(({ outcome }) => outcome.kind === "failed" ? [outcome.error] : []),
    ...Object.values(unanswered).map((why) => new StagingError("unhealthy", why, { hint: unansweredHint }))
  ];
  const apps = ended.flatMap(({ app, outcome }) => {
    const error = outcome.kind === "failed" ? outcome.error : void 0;
    const result = outcome.kind === "synced" ? outcome.result : error?.result;
    if (!result)
      return [];
    const failure = error && { reason: error.reason, message: error.message };
    return [{ ...result, steps: later(result, waited), app: app.name, url: app.url, failure }];
  });
  const untestable = { ...disturbed2, ...unanswered, ...untestableAmong(ended, catalog) };
  const [first] = failures;
  if (!first)
    return { apps, revisions, untestable, observed };
  throw new StagingError(first.reason, failures.map(({ message }) => message).join("\n\n"), {
    ...first.hint === void 0 ? {} : { hint: first.hint },
    cause: first,
    result: { apps, revisions, untestable, observed }
  });
}
function untestableAmong(ended, catalog) {
  const failed = new Map(ended.flatMap(({ app, outcome }) => outcome.kind === "failed" ? [[app.name, outcome.error.reason]] : []));
  if (failed.size === 0)
    return {};
  const known = new Map([...ended.map(({ app }) => app), ...catalog].map((app) => [app.name, app]));
  const apps = [...known.values()];
  return Object.fromEntries(apps.flatMap((app) => {
    const cause = [app.name, ...dependenciesOf([app], apps)].find((name) => failed.has(name));
    if (cause === void 0)
      return [];
    const why = `was not deployed (${failed.get(cause)}): the job that deploys says why`;
    return [[app.name, cause === app.name ? `${app.name} ${why}` : `${app.name} depends on ${cause}, which ${why}`]];
  }));
}
function later({ steps }, waited) {
  if (waited === 0)
    return steps;
  const moved = steps.map(({ name, from, to }) => ({ name, from: from + waited, to: to + waited }));
  return [{ name: "waiting for the build", from: 0, to: waited }, ...moved];
}

// packages/deploy/build/src/stray-neighbors.js
async function strayNeighbors({ observe, app: deployed, standing, dryRun }, catalog, document, { port, log, meant }) {
  if (dryRun || !standing || !document)
    return /* @__PURE__ */ new Map();
  const goesOut = catalog.filter(({ name }) => observe.includes(name) || deployed.includes(name));
  const near = new Set(goesOut.flatMap((app) => [...neighborsOf(app, catalog)]));
  const unknown = catalog.filter(({ name }) => near.has(name) && !goesOut.some((app) => app.name === name) && !document.apps[name]);
  const found = await Promise.all(unknown.map(async ({ name, application }) => {
    const look2 = await lookAt(observeApplication(application, port));
    if (look2.kind === "failed") {
      log.warning(`what runs of ${name}, which no run has deployed, is not known: ${application}: ${look2.error.message}`);
      return [];
    }
    const stray = look2.value && strayIn(look2.value, meant);
    return stray === void 0 ? [] : [[name, `no run has deployed it, and ${application} ${stray}`]];
  }));
  return new Map(found.flat());
}
function strayIn({ revision, targetRevision, syncedRevision, syncStatus, isSetAsMade }, { sha, branches }) {
  const isSynced = syncStatus === "Synced";
  const runs = syncedRevision || (isSynced ? revision : "");
  if (runs === "")
    return void 0;
  if (isSetAsMade === false)
    return "is set otherwise than its manifest: somebody has changed it";
  if (runs === sha)
    return void 0;
  if (!isFollowed(targetRevision, branches))
    return `follows ${targetRevision}: it is at ${runs}, which is neither production's version nor this commit's`;
  return isSynced || runs === revision ? void 0 : `was synced to ${runs}, which is not what ${targetRevision || "the default branch"} has`;
}
function isFollowed(target, branches) {
  return target === "" || target === "HEAD" || branches.map(bare).includes(bare(target));
}
function bare(branch) {
  return branch.replace(/^refs\/heads\//, "");
}

// packages/deploy/build/src/template.js
import { readFile } from "node:fs/promises";
import { join as join4 } from "node:path";
async function readTemplate(app, application, { request, context, configuration }) {
  if (app.template === void 0)
    return void 0;
  const text2 = await read(app.template, request, context);
  if (text2 === void 0)
    throw new StagingError("invalid-configuration", `there is no file ${app.template}, the template of ${app.name}`);
  const { name: environment, domain = "" } = configuration.environment;
  const values = {
    app: app.name,
    application,
    environment,
    domain,
    host: app.url ? new URL(app.url).host : "",
    path: app.directory,
    repository_url: `${context.urls.server}/${context.repository.fullName}.git`,
    sha: context.sha
  };
  const [manifest, ...more] = parseManifests(text2, app.template);
  const made = manifest && substitute(manifest, values);
  const problem = !made || more.length > 0 ? "it must hold one manifest" : made.kind !== "Application" || made.apiVersion !== "argoproj.io/v1alpha1" ? `it is a ${made.kind} of ${made.apiVersion}, not an Application of argoproj.io/v1alpha1` : made.metadata.name !== application ? `it names ${made.metadata.name}, not ${application}` : !["argocd", void 0].includes(made.metadata.namespace) ? "its namespace is not argocd" : typeof made["spec"] !== "object" || made["spec"] === null ? "it has no spec" : void 0;
  if (!made || problem)
    throw new StagingError("invalid-configuration", `the template ${app.template}: ${problem}`);
  const { status: _status, operation: _operation, ...rest } = made;
  return { ...rest, metadata: { ...made.metadata, namespace: "argocd" } };
}
async function read(path, request, context) {
  try {
    return await readFile(join4(context.workspace, path), "utf8");
  } catch {
  }
  if (request.githubToken === void 0)
    return void 0;
  const { readFileAt } = await import("./src-RDCDZGVM.js");
  const { owner, name: repo } = context.repository;
  return readFileAt({ octokit: await context.github(request.githubToken), owner, repo }, path, context.sha);
}
function substitute(value, values) {
  if (typeof value === "string")
    return value.replace(/\$\{([a-z_]+)\}/g, (whole, name) => Object.hasOwn(values, name) ? values[name] ?? whole : whole);
  if (Array.isArray(value))
    return value.map((entry) => substitute(entry, values));
  if (typeof value !== "object" || value === null)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, substitute(entry, values)]));
}

// packages/deploy/build/src/sync-request-of.js
function imageParameterOf({ imageParameter = "image.tag" }) {
  return imageParameter;
}
async function syncRequestOf(app, request, context, configuration) {
  const application = request.application ?? app.application;
  const template = await readTemplate(app, application, { request, context, configuration });
  const { terminateAfterMinutes, appTimeoutMinutes } = request;
  return {
    application,
    version: {
      revision: request.revision,
      helmParameters: parametersOf(request, app),
      kustomizeImages: request.kustomizeImages
    },
    imageTags: [
      ...request.imageTag === void 0 ? [] : [request.imageTag],
      ...request.kustomizeImages.flatMap((image) => /:([^/:@]+)$/.exec(image)?.[1] ?? [])
    ],
    prune: request.prune,
    ...template ? { template } : {},
    ...terminateAfterMinutes === void 0 ? {} : { terminateAfter: terminateAfterMinutes * 6e4 },
    ...appTimeoutMinutes === void 0 ? {} : { within: appTimeoutMinutes * 6e4 },
    marker: `${context.run.url || "a run"} ${context.run.attempt} ${app.name} ${context.clock.now()}`
  };
}
function parametersOf({ helmParameters, imageTag }, app) {
  const given = helmParameters.map((line) => {
    const split = line.indexOf("=");
    return [line.slice(0, split), line.slice(split + 1)];
  });
  const image = imageTag === void 0 ? [] : [[imageParameterOf(app), imageTag]];
  return Object.fromEntries([...image, ...given]);
}

// packages/deploy/build/src/observe-apps.js
var settling = { most: 18e4, every: 2e3 };
async function observeApps(request, catalog, document, deps) {
  const { log } = deps;
  const { observe, app: deployed, standing, dryRun } = request;
  const apps = dryRun ? [] : catalog.filter(({ name }) => (observe.includes(name) || standing?.has(name)) && !deployed.includes(name));
  const digests = [];
  const differing = /* @__PURE__ */ new Map();
  await Promise.all(apps.map(async (app) => {
    const { name, application } = app;
    const look2 = await lookAt(settled(application, deps));
    const expected = standing?.get(name)?.revision;
    const seen = look2.kind === "failed" ? void 0 : look2.value;
    const difference = look2.kind === "failed" ? "Argo CD could not be asked about it" : differenceOf(app, seen, expected, document?.apps[name]);
    if (difference !== void 0 && expected !== void 0)
      differing.set(name, difference);
    const why = look2.kind === "failed" ? look2.error.message : difference;
    const isShown = difference === void 0 || difference.startsWith(movedTag);
    if (why !== void 0 && !isShown) {
      const lacking = observe.includes(name) ? `what ${name} runs goes without a digest to the request: ` : "";
      log.warning(`${lacking}${application}: ${why}`);
    } else if (observe.includes(name))
      digests.push([name, seen?.digests ?? []]);
  }));
  for (const [name, why] of await strayNeighbors(request, catalog, document, deps))
    differing.set(name, why);
  return { digests: Object.fromEntries(digests.sort(([one], [other]) => one < other ? -1 : 1)), differing };
}
async function settled(application, { port, clock, deadline }) {
  const end = clock.monotonic() + Math.min(settling.most, deadline.remaining() - settling.every);
  for (; ; ) {
    const seen = await observeApplication(application, port);
    if (!seen?.isMoving || clock.monotonic() >= end)
      return seen;
    await clock.sleep(settling.every, deadline.signal);
  }
}
var movedTag = "its pods run another build of ";
function differenceOf(app, seen, expected, entry) {
  if (!seen)
    return "there is no such Application";
  if (seen.revision !== expected)
    return `it is at ${seen.revision || "several revisions"}, and the record says ${expected ?? "nothing"}`;
  if (seen.syncStatus === "OutOfSync")
    return seen.unsettled ?? "it is OutOfSync";
  const other = foreignVersion(app, seen, expected);
  if (other !== void 0)
    return `its image tag is of ${other}, and the record says ${expected}`;
  if (entry?.setup !== void 0 && entry.setup !== seen.setup.digest)
    return "what it is set to was changed since its deploy: its source, values or Helm parameters";
  if (entry?.otherRevisions !== void 0 && entry.otherRevisions.join() !== seen.setup.otherRevisions.join())
    return "another of its sources has moved on since its deploy";
  if (seen.unsettled !== void 0)
    return seen.unsettled;
  const recorded = entry?.digests ?? [];
  const moved = movedAmong(seen.digests, recorded);
  if (moved !== void 0)
    return `${movedTag}${moved} than the tests met: the tag was moved`;
  const names2 = new Set(seen.digests.map(nameOf));
  const missing = recorded.map(nameOf).find((name) => !names2.has(name));
  return missing && `none of its pods runs ${missing} any more: it was scaled to 0, or they are gone`;
}
function foreignVersion(app, { overrides }, expected) {
  return [...overrides].filter(([path]) => path === `helm.parameters.${imageParameterOf(app)}` || path.startsWith("kustomize.images.")).map(([path, value]) => commitIn(versionIn(path, value))).find((commit) => commit !== void 0 && commit !== expected);
}
function nameOf(reference) {
  return reference.replace(/@.*$/, "");
}
function movedAmong(seen, recorded) {
  return seen.filter((reference) => !recorded.includes(reference)).map(nameOf).find((name) => recorded.some((reference) => nameOf(reference) === name));
}
function withMoved(observed, document) {
  return Object.fromEntries(Object.entries(observed).map(([app, digests]) => {
    const names2 = new Set(digests.map(nameOf));
    const before = (document?.apps[app]?.digests ?? []).filter((reference) => names2.has(nameOf(reference)));
    return [app, [.../* @__PURE__ */ new Set([...digests, ...before])].sort()];
  }));
}

// packages/deploy/build/src/open-applications.js
async function openApplications(request, context, configuration, deadline) {
  const { clock, log, signal } = context;
  if (request.server !== void 0) {
    if (request.authToken === void 0)
      throw new InputError(['input "auth-token" is needed with "server"']);
    const ca = request.serverCa.join("\n");
    if (ca && !request.server.startsWith("https:"))
      throw new InputError(['input "server-ca" is for an https "server"']);
    const port = overServer({
      url: request.server,
      token: request.authToken,
      headers: headersOf(request.serverHeaders, context),
      fetch: ca ? fetchTrusting(`${ca}
`) : context.fetch,
      clock,
      log,
      signal
    });
    return { port, close: () => {
    } };
  }
  const kubeconfig = request.kubeconfig ?? await fetchKubeconfig(request, context, configuration, deadline);
  const { credential } = parseKubeconfig(kubeconfig);
  context.mask(credential.kind === "token" ? credential.token : credential.key);
  const cluster = openCluster(kubeconfig, { clock, log, signal });
  return { port: overCluster(cluster), close: () => cluster.close() };
}
async function fetchKubeconfig(...asked) {
  return (await import("./environment-cluster-3TAQXRUK.js")).environmentKubeconfig(...asked);
}
function headersOf(text2, { mask }) {
  const lines2 = (text2 ?? "").split(/\r?\n/).filter((line) => line.trim());
  return Object.fromEntries(lines2.map((line) => {
    const [, name = "", value = ""] = /^\s*([A-Za-z0-9-]+):\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (!name || name.toLowerCase() === "authorization")
      throw new InputError([
        'input "server-headers" is malformed: expected "Name: value" a line, and not Authorization, which "auth-token" is for'
      ]);
    mask(value);
    return [name, value];
  }));
}

// packages/deploy/build/src/remove-apps.js
var keptHint = "Delete its manifest, or what generates it, in the commit that takes the app out; or keep the app in `apps` of .github/staging.yml. Else it goes on running, here and in production, and nobody deploys or tests it.";
async function removeApps({ remove, dryRun }, catalog, deps) {
  const names2 = new Set(catalog.map(({ name }) => name));
  const used = new Set(catalog.map(({ application }) => application));
  const kept = /* @__PURE__ */ new Map();
  for (const { app, application } of remove) {
    if (used.has(application))
      continue;
    if (dryRun) {
      deps.log.info(`${application}, the Application of ${app}, would be removed`);
      continue;
    }
    const removal = await removeApplication(application, deps);
    if (removal.kind === "absent")
      deps.log.info(`${application} is not there any more`);
    if (removal.kind !== "kept")
      continue;
    const isGone = names2.has(app) ? "has another one now" : "is no app of .github/staging.yml any more";
    const message = `${application}, the Application of ${app}, was not removed: ${removal.why}, and ${app} ${isGone}`;
    kept.set(app, new StagingError("invalid-configuration", message, { hint: keptHint }));
  }
  const gone = remove.filter(({ app }) => !names2.has(app) && !kept.has(app)).map(({ app }) => app);
  return { apps: dryRun ? [] : [...new Set(gone)], failures: [...kept.values()] };
}

// packages/deploy/build/src/surroundings-of.js
function surroundingsOf({ standing, stackDigest: stack }, { sha, run }, catalog, named) {
  const names2 = new Set(catalog.map(({ name }) => name));
  const apps = [...catalog, ...named.filter(({ name }) => !names2.has(name))];
  return { apps, sha, runUrl: run.url, standing, stack };
}

// packages/deploy/build/src/what-runs.js
function whatRuns(request, app, result, recorded = {}) {
  const { overrides: before = [] } = recorded;
  const { imageTag } = request;
  const commit = commitIn(result.revision);
  const revision = commitIn(imageTag) ?? result.revision;
  const isOfCommit = (text2) => commit !== void 0 && commitIn(text2) === commit;
  const set = valuesSet(request, app);
  const foreign = [...set].filter(([, value]) => !isOfCommit(value)).map(([path]) => path);
  const imageOverrides = [...result.overrides.keys()].filter((path) => path.startsWith("kustomize.images.") || path === `helm.parameters.${imageParameterOf(app)}`);
  const isImageNamed = imageTag !== void 0 || [...set.values()].some(isOfCommit);
  const kept = [...result.overrides].filter(([path, value]) => !set.has(path) && !isOfCommit(versionIn(path, value)) && (before.some((one) => one.path === path) || !isImageNamed && imageOverrides.includes(path)));
  const reasons = [
    ...commit === void 0 ? [`its manifests are at ${result.revision || "no revision"}, which is no commit`] : [],
    ...commit !== void 0 && result.targetRevision !== commit ? [`its Application follows ${result.targetRevision || "the default branch"}, which moves on`] : [],
    ...imageTag !== void 0 && commit !== void 0 && !isOfCommit(imageTag) ? [`its image tag ${imageTag} does not name ${commit}, which its manifests are of`] : [],
    ...foreign.filter((path) => imageTag === void 0 || set.get(path) !== imageTag).map((path) => `${path} was set to what is no part of it`),
    ...kept.map(([path]) => `${path} is still what an earlier deploy, or the Application itself, has set`),
    ...foreign.length + kept.length === 0 && isSetByHand(result.setup, recorded) ? [`its Application is set otherwise than its manifest, or its deploy before, left it${namesOf(result, set)}`] : []
  ];
  const { digest, otherRevisions = [] } = result.setup ?? {};
  return {
    revision,
    inexact: reasons.length > 0 ? reasons.join("; ") : void 0,
    setup: reasons.length > 0 ? recorded.setup : digest,
    otherRevisions: otherRevisions.length > 0 ? otherRevisions : void 0,
    overrides: [...foreign, ...kept.map(([path]) => path)].map((path) => before.find((one) => one.path === path) ?? { path, ...hadValue(path, result) && { replaced: true } })
  };
}
function isSetByHand(setup, { setup: before }) {
  if (!setup || before === void 0 && setup.ofManifest === void 0)
    return false;
  return setup.digest !== before && setup.digest !== setup.ofManifest;
}
function namesOf({ overrides }, set) {
  const names2 = [...overrides.keys()].filter((path) => !set.has(path)).slice(0, 5);
  return names2.length === 0 ? "" : `: it sets ${names2.join(", ")}`;
}
function foreignPaths(request, app) {
  return [...valuesSet(request, app)].filter(([, value]) => commitIn(value) === void 0).map(([path]) => path);
}
function valuesSet(request, app) {
  const parameters = Object.entries(parametersOf(request, app));
  const images = request.kustomizeImages.map((image) => {
    const path = `kustomize.images.${nameOfImage(image)}`;
    return [path, versionIn(path, image)];
  });
  return new Map([...parameters.map(([name, value]) => [`helm.parameters.${name}`, value]), ...images]);
}
function hadValue(path, { changes }) {
  const change = changes.find((one) => one.path.replace(/^sources\[\d+\]\./, "") === path);
  return change?.before !== void 0 && commitIn(versionIn(path, change.before)) === void 0;
}

// packages/deploy/build/src/deploy-apps.js
async function deployApps(request, context) {
  const { clock } = context;
  const deadline = context.deadline(request.timeoutMinutes * 6e4);
  const started = clock.monotonic();
  requireSense(request);
  const configuration = await readConfiguration(request, context);
  const catalog = appsIn(context.workspace, configuration);
  const apps = appsOf(request, configuration, context, catalog);
  const token = request.githubToken;
  const access = token === void 0 || request.dryRun ? void 0 : { token, configuration, context };
  const requests = await Promise.all(apps.map((app) => syncRequestOf(app, request, context, configuration)));
  if (request.waitFor.length > 0)
    await (await import("./wait-for-K6W6SRBV.js")).waitForAll(request, context, deadline);
  const waited = request.waitFor.length > 0 ? clock.monotonic() - started : 0;
  const touched = [
    ...apps.map((app) => ({ ...asBegun(app), sets: foreignPaths(request, app) })),
    ...request.remove.filter(({ app }) => !request.app.includes(app))
  ];
  const claim = access && touched.length > 0 ? await (await import("./claim-GUBAIKXA.js")).claimFor(access, touched, request.generation, deadline) : void 0;
  try {
    const parts = {
      apps,
      catalog,
      requests: requests.map((each, index) => withoutOverrides(each, claim?.recordOf(apps[index]?.name ?? "").overrides)),
      access,
      claim,
      configuration,
      context,
      deadline: claim?.deadline ?? deadline
    };
    const { ended, document, observed, unremoved } = await bringAbout(request, parts);
    const revisions = revisionsOf(request, ended);
    const unanswered = await unansweredOf(request, parts, ended, revisions);
    return concludeDeploy(ended, {
      catalog,
      waited,
      disturbed: disturbed(request, parts, document, unremoved.length > 0),
      unanswered,
      unremoved,
      revisions,
      observed
    });
  } finally {
    await claim?.close();
  }
}
function withoutOverrides(request, overrides = []) {
  const unset = overrides.filter(({ replaced }) => !replaced).map(({ path }) => path);
  return { ...request, version: { ...request.version, unset } };
}
function requireSense(request) {
  if (request.app.length > 1 && request.application !== void 0)
    throw new InputError(['input "application" is for one app: with several, name them in .github/staging.yml']);
  if (request.app.length + request.remove.length === 0 && request.standing === void 0)
    throw new InputError(['input "app" is missing: it says what is deployed']);
}
function asBegun({ name: app, application }) {
  return { app, application };
}
async function bringAbout(request, { apps, catalog, requests, access, claim, configuration, context, deadline }) {
  const { clock, log } = context;
  const { standing = /* @__PURE__ */ new Map() } = request;
  if (requests.length + request.remove.length + request.observe.length + standing.size === 0)
    return { ended: [], document: await readLedger2(access), observed: {}, unremoved: [] };
  const found = claim?.before ?? (request.standing ? await readLedger2(access) : void 0);
  const applications = await openApplications(request, context, configuration, deadline);
  try {
    const deps = { port: applications.port, clock, log, deadline };
    const { apps: removed, failures: unremoved } = await removeApps(request, catalog, deps);
    const outcomes = request.dryRun ? await Promise.all(requests.map((each) => outcomeOf(trySync(each, deps)))) : await syncApplications(requests, deps);
    const ended = outcomes.flatMap((outcome, index) => {
      const app = apps[index];
      return app ? [{ app, outcome }] : [];
    });
    const meant = { sha: context.sha, branches: [configuration.promotion.branch, context.ref] };
    const { digests: observed, differing } = await observeApps(request, catalog, found, { ...deps, meant });
    if (!access)
      return { ended, document: void 0, observed, unremoved };
    const synced = ended.flatMap(({ app, outcome }) => {
      if (outcome.kind !== "synced")
        return [];
      const runs = whatRuns(request, app, outcome.result, claim?.recordOf(app.name));
      if (runs.inexact !== void 0)
        log.warning(`${app.name} counts for this run alone, and the next push deploys it again: ${runs.inexact}`);
      return [{ ...asBegun(app), runs, result: outcome.result }];
    });
    const { recordDeployments } = await import("./record-3Z2CSOBU.js");
    const recorded = await recordDeployments(access, synced, removed, { standing, differing }, claim?.ended);
    const document = recorded ?? (request.standing && await readLedger2(access));
    return { ended, document, observed: withMoved(observed, document), unremoved };
  } finally {
    applications.close();
  }
}
async function readLedger2(access) {
  return access && (await import("./record-3Z2CSOBU.js")).readLedger(access);
}
var remedies = {
  failed: "the job that deploys says why",
  inexact: "re-run all jobs, which deploys it again; if it stays so, let the Application\u2019s manifest set it, take it out with `argocd app unset`, or destroy the environment and create it again",
  others: "push again, or re-run all jobs"
};
function disturbed(request, { apps, catalog, context }, document, someStay) {
  if (!request.standing || !document)
    return {};
  const surroundings = surroundingsOf(request, context, catalog, apps);
  return Object.fromEntries(surroundings.apps.flatMap((app) => {
    const found = document.apps[app.name] && disturbanceOf(app, document, surroundings);
    if (!found || found.ours === "failed" && !someStay)
      return [];
    return [[app.name, `${found.why}: ${remedies[found.ours ?? "others"]}`]];
  }));
}
async function unansweredOf({ answering, dryRun, appTimeoutMinutes }, { apps, catalog, context, deadline }, ended, revisions) {
  if (answering.length === 0 || dryRun)
    return {};
  const failed = new Set(ended.filter(({ outcome }) => outcome.kind === "failed").map(({ app }) => app.name));
  const known = new Map([...catalog, ...apps].map((app) => [app.name, app]));
  const expected = answering.flatMap((name) => {
    const app = known.get(name);
    return app && !failed.has(name) ? [{ app, revision: revisions[name] }] : [];
  });
  const { waitForAnswers } = await import("./wait-for-answers-OL7ATC5D.js");
  const within = deadline.within((appTimeoutMinutes ?? 10) * 6e4);
  return waitForAnswers(expected, { ...context, deadline: within });
}
function revisionsOf(request, ended) {
  return Object.fromEntries([
    ...[...request.standing ?? []].map(([app, { revision }]) => [app, revision]),
    ...ended.flatMap(({ app, outcome }) => outcome.kind === "synced" ? [[app.name, whatRuns(request, app, outcome.result).revision]] : [])
  ]);
}
async function outcomeOf(work) {
  try {
    return { kind: "synced", result: await work };
  } catch (error) {
    if (!(error instanceof StagingError))
      throw error;
    return { kind: "failed", error };
  }
}

// packages/deploy/build/src/second-look.js
async function secondLook(request, access, catalog, passed) {
  if (!request.standing || !hasWayIn(request))
    return void 0;
  const document = await readLedger(access).catch(asUnwritable);
  if (!document)
    return void 0;
  if (request.generation !== void 0)
    requireGeneration(document, request.generation, "recording its tests");
  const near = nearOf(catalog, [...passed, ...request.observe]);
  const standing = new Map(Object.entries(document.apps).flatMap(([name, { revision, run, at, uncertain }]) => near.has(name) && uncertain === void 0 ? [[name, { revision, run, at }]] : []));
  if (standing.size === 0)
    return void 0;
  const { differing, digests } = await look(request, access, { catalog, document, standing });
  return { standing, differing, digests };
}
async function look(request, { context, configuration }, { catalog, document, standing }) {
  const { clock, log } = context;
  const deadline = context.deadline(request.timeoutMinutes * 6e4);
  const applications = await openApplications(request, context, configuration, deadline);
  try {
    const meant = { sha: context.sha, branches: [configuration.promotion.branch, context.ref] };
    const wanted = { observe: [...standing.keys()], app: [], standing, dryRun: false };
    return await observeApps(wanted, catalog, document, { port: applications.port, clock, log, deadline, meant });
  } finally {
    applications.close();
  }
}
function hasWayIn({ server, kubeconfig, digitaloceanToken }) {
  return [server, kubeconfig, digitaloceanToken].some((one) => one !== void 0);
}
function nearOf(catalog, names2) {
  const asked = catalog.filter(({ name }) => names2.includes(name));
  return new Set(asked.flatMap((app) => [app.name, ...neighborsOf(app, catalog)]));
}

// packages/deploy/build/src/record-passed-tests.js
async function recordPassedTests(request, context) {
  const configuration = await readConfiguration(request, context);
  const catalog = appsIn(context.workspace, configuration);
  const apps = appsOf(request, configuration, context, catalog);
  const token = request.githubToken;
  if (!token)
    throw new InputError(['input "github-token" is needed with "tests-passed": it writes the ledger']);
  const names2 = apps.map(({ name }) => name);
  const ends = request.testsJob === void 0 || names2.length === 0 ? { passed: names2, failed: [] } : await endsOf(names2, request.testsJob, token, context);
  const { passed, failed } = ends;
  const access = { token, configuration, context };
  const surroundings = surroundingsOf(request, context, catalog, apps);
  const recorded = passed.length + failed.length > 0 || surroundings.standing ? await recordTests(access, ends, surroundings, await secondLook(request, access, catalog, passed), request.generation) : void 0;
  const problemOf = (name) => {
    if (!passed.includes(name))
      return "its tests did not pass";
    if (!recorded)
      return "the ledger could not be written";
    return recorded.verdicts.find(({ app }) => app === name)?.disturbance?.why;
  };
  for (const name of passed) {
    const problem = problemOf(name);
    if (problem && recorded)
      context.log.warning(`${name} is not recorded as tested: ${problem}. The next push tests it again.`);
  }
  const result = {
    apps: apps.map((app) => resultOf(app, problemOf(app.name), recorded?.document)),
    revisions: {},
    observed: {},
    untestable: {},
    composition: recorded && compositionOf(recorded.document, context.sha)
  };
  const disturbed2 = (recorded?.verdicts ?? []).filter((verdict) => endsRun(verdict, request));
  if (disturbed2.length === 0)
    return result;
  const isOurs = disturbed2.every(({ disturbance }) => disturbance?.ours);
  throw new StagingError(isOurs ? "sync-failed" : "superseded", disturbed2.map(({ app, disturbance }) => `the tests of ${app} do not count: ${disturbance?.why}`).join("\n"), {
    hint: isOurs ? "The job that deploys says why; re-run all jobs when that is corrected." : "Nothing to do if that run is of a newer commit; else start this one again when it is over.",
    result
  });
}
function endsRun({ disturbance }, { standing }) {
  if (!disturbance)
    return false;
  return standing !== void 0 || disturbance.by !== void 0 && !disturbance.ours;
}
async function endsOf(apps, pattern, token, context) {
  const { repository, run, clock, log } = context;
  const { awaitTestJobs, jobListLag } = await import("./src-RDCDZGVM.js");
  const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
  const wait = { clock, deadline: context.deadline(jobListLag), log };
  const jobs = await awaitTestJobs(github, { run: run.id, job: pattern, apps, expected: apps }, wait);
  const ended = (...conclusions) => apps.filter((app) => conclusions.includes(jobs.get(app)?.conclusion));
  return { passed: ended("success"), failed: ended("failure", "timed_out") };
}
function resultOf(app, problem, document) {
  const { revision = "", images = [] } = problem ? {} : document?.apps[app.name] ?? {};
  const nothing = {
    kind: "synced",
    images,
    digests: [],
    imagesBefore: [],
    changes: [],
    steps: [],
    duration: 0
  };
  const result = makeResult(nothing, app.application, void 0);
  return {
    ...result,
    kind: problem ? "untested" : "tested",
    revision,
    app: app.name,
    url: app.url,
    failure: void 0
  };
}

// actions/argocd-sync/build/inputs.js
var inputs = {
  app: lines({
    pattern: appNameForm,
    expected: "apps\u2019 names: at most 40 lower-case letters, digits and hyphens each"
  }),
  "github-token": secret(),
  "digitalocean-token": secret(),
  kubeconfig: secret(),
  server: text({
    pattern: /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
    expected: "a URL such as https://argocd.example.com"
  }),
  "auth-token": secret(),
  "server-ca": lines({ pattern: /^[A-Za-z0-9+/= -]+$/, expected: "a certificate in PEM" }),
  "server-headers": secret(),
  environment: text(),
  generation: integer({ min: 0, max: 1e6 }),
  application: text({ pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, expected: "the name of an Application" }),
  revision: text({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: "a branch, a tag or a full commit sha" }),
  "image-tag": text({
    pattern: /^\w[\w.-]{0,127}$/,
    expected: 'a tag of at most 128 letters, digits, "_", "." and "-"'
  }),
  "helm-parameters": lines({ pattern: /^[^\s=]+=.*$/, expected: "name=value" }),
  "kustomize-images": lines({
    pattern: /^[^\s=@:]+(:\d+\/[^\s=@:]+)?(=[^\s=]+|[:@][^\s=]+)$/,
    expected: "name:tag, name@digest or name=newname:tag"
  }),
  "wait-for": lines({
    pattern: /^(workflow=[A-Za-z0-9._-]{1,100}\.ya?ml|image=[^\s=]+)$/,
    expected: "workflow=<file> or image=<image>"
  }),
  "registry-auth": secret(),
  remove: json(readRemovals, { default: [] }),
  standing: json(readStanding),
  observe: json(readNames, { default: [] }),
  answering: lines({ pattern: appNameForm, expected: "names of apps" }),
  "stack-digest": text({ pattern: /^[0-9a-f]{64}$/, expected: "the output `stack-digest` of provision" }),
  prune: boolean({ default: false }),
  "dry-run": boolean({ default: false }),
  "tests-passed": boolean({ default: false }),
  "tests-job": text({ pattern: /^[^{}]*\{app\}[^{}]*$/, expected: "the name of a job, with {app} in it" }),
  "terminate-after-minutes": integer({ min: 0, max: 180 }),
  "timeout-minutes": integer({ min: 1, max: 180, default: 10 }),
  "app-timeout-minutes": integer({ min: 1, max: 180 }),
  "config-path": text()
};
function readNames(value) {
  const expected = "the output `apps-to-promote` of detect-changed-apps, or a JSON list of names";
  if (!Array.isArray(value))
    return { expected };
  const names2 = value.map((entry) => typeof entry === "string" ? entry : entry?.app);
  return names2.every((name) => typeof name === "string" && appNameForm.test(name)) ? { value: names2 } : { expected };
}
function readRemovals(value) {
  const expected = "the output `removals` of detect-changed-apps";
  if (!Array.isArray(value))
    return { expected };
  const list = value.map((entry) => {
    const { app, application } = entry ?? {};
    const isOne = typeof app === "string" && appNameForm.test(app) && typeof application === "string";
    return isOne && /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(application) ? { app, application } : void 0;
  });
  return list.every((one) => one !== void 0) ? { value: list } : { expected };
}
function readStanding(value) {
  const expected = "the output `standing` of detect-changed-apps";
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { expected };
  const list = Object.entries(value).map(([app, entry]) => {
    const { revision, run, at } = entry ?? {};
    return appNameForm.test(app) && typeof revision === "string" && typeof run === "string" ? [app, { revision, run, at: typeof at === "string" ? at : void 0 }] : void 0;
  });
  return list.every((one) => one !== void 0) ? { value: new Map(list) } : { expected };
}

// actions/argocd-sync/build/outputs.js
var outputs = {
  outcome: () => "success",
  application: ({ apps }) => apps.map(({ application }) => application).join(" "),
  revision: ({ apps }) => common(apps.map(({ revision }) => revision)),
  images: ({ apps }) => [...new Set(apps.flatMap(({ images }) => images))].sort(),
  // As its own look at the pods found them: what the ledger says of an app that was deployed before, anyone who may write can say.
  digests: ({ apps, observed }) => Object.fromEntries([...apps.map(({ app, digests }) => [app, digests]), ...Object.entries(observed)].filter(([, digests]) => digests.length > 0)),
  health: ({ apps }) => worst(apps, ({ health }) => health, "Healthy"),
  "sync-status": ({ apps }) => worst(apps, ({ syncStatus }) => syncStatus, "Synced"),
  url: ({ apps }) => common(apps.map(({ url }) => url)),
  urls: ({ apps }) => Object.fromEntries(apps.filter(({ url }) => url).map(({ app, url }) => [app, url])),
  revisions: ({ revisions }) => revisions,
  untestable: ({ untestable }) => untestable,
  composition: ({ composition }) => composition,
  resources: ({ apps }) => apps.flatMap(({ resources }) => resources),
  results: ({ apps }) => apps.map(({ app, application, kind, failure, revision, images, health, syncStatus, url, duration }) => ({
    app,
    application,
    outcome: kind === "failed" || failure ? "failure" : "success",
    reason: failure?.reason ?? "",
    revision,
    images,
    health,
    "sync-status": syncStatus,
    url,
    duration: Math.round(duration / 1e3)
  })),
  duration: ({ apps }) => Math.round(Math.max(0, ...apps.map(({ duration }) => duration)) / 1e3)
};
function common(values) {
  const [first = ""] = values;
  return values.every((value) => value === first) ? first : "";
}
function worst(apps, read2, good) {
  return apps.map(read2).find((value) => value !== good) ?? good;
}

// actions/argocd-sync/build/summary.js
var mostRows = 50;
function summary({ apps }) {
  return apps.map(renderApp).join("\n");
}
function renderApp(result) {
  if (result.kind === "tested")
    return `### \u{1F7E2} ${result.app} is recorded as tested

- revision \`${cell(result.revision)}\`
`;
  if (result.kind === "untested")
    return `### \u{1F7E1} ${result.app} is not recorded as tested: the log says why
`;
  const { application, revision, images, imagesBefore, health, syncStatus, url, duration, failure } = result;
  const lines2 = [
    `### ${titleOf(result)}`,
    "",
    `- Application ${cell(application)}: ${cell(syncStatus || "not compared")}, ${cell(health || "of unknown health")}`,
    ...revision ? [`- revision \`${cell(revision)}\``] : [],
    ...renderImages(imagesBefore, images).map((text2) => `- image ${text2}`),
    ...url && result.kind === "synced" ? [`- ${url}`] : [],
    `- took ${renderDuration(duration)}`,
    ...failure ? ["", ...fenced(failure.message)] : [],
    ...renderChanges(result),
    ...renderTimeline(result),
    ...renderResources(result)
  ];
  return `${lines2.join("\n")}
`;
}
function titleOf({ app, kind, failure }) {
  if (failure || kind === "failed")
    return `\u{1F534} ${app} was not deployed`;
  return kind === "tried" ? `\u{1F50E} ${app}: what a deploy would change` : `\u{1F7E2} ${app} is deployed`;
}
function renderImages(before, after) {
  const name = (image) => image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
  return after.map((image) => {
    const old = before.filter((candidate) => name(candidate) === name(image) && candidate !== image);
    return old.length > 0 && !before.includes(image) ? `\`${cell(old.join(", "))}\` \u2192 \`${cell(image)}\`` : `\`${cell(image)}\``;
  });
}
function renderChanges({ changes }) {
  if (changes.length === 0)
    return [];
  const diff = changes.flatMap(({ path, before, after }) => [
    ...before === void 0 ? [] : [`- ${path}: ${before}`],
    ...after === void 0 ? [] : [`+ ${path}: ${after}`]
  ]);
  return ["", ...fenced(diff.join("\n"), "diff")];
}
function renderTimeline({ app, steps }) {
  if (steps.length === 0)
    return [];
  const tasks = steps.map(({ name, from, to }) => {
    const [start2, end] = [Math.round(from), Math.max(Math.round(to), Math.round(from) + 1)];
    return `  ${name.replace(/[^\w ./-]/g, " ")} :${start2}, ${end}`;
  });
  return ["", "```mermaid", "gantt", "  dateFormat x", "  axisFormat %M:%S", `  section ${app}`, ...tasks, "```"];
}
function renderResources({ resources }) {
  if (resources.length === 0)
    return [];
  const rows = resources.slice(0, mostRows).map((entry) => `| ${[`${entry.kind} ${entry.name}`, entry.status, entry.health, entry.message].map(cell).join(" | ")} |`);
  return [
    "",
    "| resource | sync | health | |",
    "|---|---|---|---|",
    ...rows,
    ...resources.length > mostRows ? ["", `and ${resources.length - mostRows} more`] : []
  ];
}
function fenced(text2, language = "") {
  const longest2 = Math.max(2, ...[...text2.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest2 + 1);
  return [`${fence}${language}`, text2.slice(0, 2e4), fence];
}
function cell(text2) {
  return text2.replace(/[\r\n]+/g, " ").replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

// actions/argocd-sync/build/main.js
await runAction({
  inputs,
  main: (input, context) => input.testsPassed ? recordPassedTests(input, context) : deployApps(input, context),
  outputs,
  summary
});
