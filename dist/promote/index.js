import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  appCatalogue,
  dispatchInputsOf,
  folderGlobs,
  folderOfGlob,
  loadConfiguration,
  loadTrustedConfiguration,
  minimatch,
  neighborsOf,
  protectedParts,
  triggersOf
} from "./chunk-Z6ZYDEVI.js";
import {
  appNameForm,
  folderApps,
  readFolderGlob
} from "./chunk-RU6KTTGT.js";
import "./chunk-YLSMCFME.js";
import "./chunk-JIXKCKTH.js";
import {
  ApiError,
  Deadline,
  InputError,
  StagingError,
  WaitTimeoutError,
  lookAt,
  openServerClock,
  proxyHint,
  retryPause,
  systemClock,
  toStagingError,
  waitUntil,
  whatIs
} from "./chunk-K7OW4DB6.js";
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
function choice(values, options) {
  return spec(options, (value) => values.includes(value) ? { value } : { expected: `one of ${values.join(", ")}` });
}
var longest = 99 * 864e5;
function json(check, options) {
  return spec(options, (value) => {
    try {
      return check(JSON.parse(value));
    } catch {
      return { expected: "valid JSON" };
    }
  });
}
function readInputs(table, read) {
  const problems = [];
  const values = {};
  for (const [name, spec2] of Object.entries(table)) {
    const text3 = read(name).trim();
    if (text3 === "") {
      if (spec2.required)
        problems.push(`input "${name}" is required and empty: ${spec2.secret ? "is the secret defined, and visible to this job?" : "set it under `with:`"}`);
      values[camel(name)] = spec2.fallback;
      continue;
    }
    const result = spec2.parse(text3);
    if ("value" in result)
      values[camel(name)] = result.value;
    else
      problems.push(`input "${name}" is ${spec2.secret ? "malformed" : quote(text3)}: expected ${result.expected}`);
  }
  if (problems.length > 0)
    throw new InputError(problems);
  return values;
}
function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function quote(text3) {
  return JSON.stringify(text3.length > 80 ? `${text3.slice(0, 77)}...` : text3);
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
function pairs(text3) {
  return Object.fromEntries(text3.split(",").flatMap((pair) => {
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
  child.on("close", (code2, signal) => {
    clearTimeout(killing);
    options.signal?.removeEventListener("abort", interrupt);
    const exitCode = code2 ?? 128 + (signal ? constants.signals[signal] : 0);
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
    githubApp: async (credentials) => (await import("./github-app-LBJFRZU2.js")).makeGitHubApp(credentials, runner.urls.github, log),
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

// packages/approval/build/src/render/foreign-text.js
function code(text3) {
  const line = defused(text3).replace(/\s+/g, " ").trim();
  if (line === "")
    return "(empty)";
  const ticks = longestRun(line) + 1;
  const fence = "`".repeat(ticks);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
function defused(text3) {
  return text3.replace(/staging-actions:/g, "staging-actions\u200B:").replace(new RegExp("(?![\\t\\n])\\p{Cc}", "gu"), "");
}
function longestRun(text3) {
  return Math.max(0, ...(text3.match(/`+/g) ?? []).map((run) => run.length));
}
function firstFew(items, most2, render) {
  const rest = items.length - most2;
  return [...items.slice(0, most2).map((item) => render(item)), ...rest > 0 ? [`${rest} more`] : []];
}

// packages/approval/build/src/tested-images.js
var reference = /^[a-z0-9][a-zA-Z0-9._:/-]{0,250}@sha256:[0-9a-f]{64}$/;
function readTestedImages(value) {
  const expected = 'JSON of apps and their images by digest, such as {"web": ["ghcr.io/acme/web@sha256:\u2026"]}';
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { expected };
  const entries = Object.entries(value);
  const isValid = entries.every(([app, images]) => appNameForm.test(app) && Array.isArray(images) && images.length <= 20 && images.every((image) => typeof image === "string" && reference.test(image)));
  return isValid ? { value: Object.fromEntries(entries.map(([app, images]) => [app, [...images].sort()])) } : { expected };
}

// packages/github/build/src/client.js
function asApiError(error, method, path) {
  if (error instanceof ApiError || !(error instanceof Error) || !("status" in error))
    return error;
  const { status, response } = error;
  const requestId = response?.headers?.["x-github-request-id"];
  const detail = response?.data?.message;
  return new ApiError({
    service: "GitHub",
    method,
    path,
    status: response ? status : 0,
    ...detail && { detail },
    ...requestId && { requestId }
  });
}
function requireJson({ status, data }, method, path) {
  const hasBody = status < 300 && status !== 204 && status !== 205;
  if (hasBody && typeof data === "string")
    throw notUnderstood(method, path, `what came in its place is no JSON: ${whatIs(data)}`);
}
function notUnderstood(method, path, detail) {
  return new ApiError({ service: "GitHub", method, path, status: 0, detail }, { reason: "service-error", hint: proxyHint("GitHub") });
}

// packages/github/build/src/seen.js
var clients = /* @__PURE__ */ new WeakMap();
function seenBy(octokit) {
  const known = clients.get(octokit) ?? {
    paths: /* @__PURE__ */ new Set(),
    floors: /* @__PURE__ */ new Map(),
    trees: /* @__PURE__ */ new Map(),
    absences: /* @__PURE__ */ new Map(),
    hasAnswered: false,
    ahead: 0
  };
  clients.set(octokit, known);
  return known;
}
function noteTime(octokit, date) {
  const ahead = Date.now() - Date.parse(date ?? "");
  if (!Number.isNaN(ahead))
    seenBy(octokit).ahead = ahead;
}

// packages/github/build/src/settling.js
var doubt = 5500;
var strongDoubt = { ref: 15e3, other: 6e4 };
var lag = 1e4;
var longestPause = { first: 2e3, later: 5e3 };
function pauseWithin(patience2, attempt, elapsed) {
  const pause = Math.min(elapsed < lag ? longestPause.first : longestPause.later, 250 * 2 ** attempt);
  return elapsed + pause <= patience2 ? pause : void 0;
}
async function lookFor(find, options = {}) {
  const { patience: patience2 = lag, clock = systemClock } = options;
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (found !== void 0)
      return found;
    const pause = pauseWithin(patience2, attempt, clock.monotonic() - started);
    if (pause === void 0)
      return void 0;
    await clock.sleep(pause, options.signal);
  }
}
function isLost(error) {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
async function makeOnce(make, find) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await make();
    } catch (error) {
      if (!isLost(error) || attempt === 4)
        throw error;
    }
    const made = await lookFor(find);
    if (made !== void 0)
      return made;
  }
}

// packages/github/build/src/request.js
async function request(github, route, parameters, options = {}) {
  const { octokit, owner, repo } = github;
  const values = { ...route.includes("{owner}") && { owner, repo }, ...parameters };
  const [method = "", template = ""] = route.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? "")));
  const send = async () => {
    try {
      const answer2 = await octokit.request(route, {
        ...values,
        ...options.headers && { headers: options.headers },
        request: {
          ...options.signal && { signal: options.signal },
          ...options.redirect && { redirect: options.redirect },
          retries: 0
        }
      });
      const answered = answer2;
      noteTime(octokit, answered.headers?.date);
      requireJson(answered, method, path);
      return answered;
    } catch (error) {
      throw asApiError(error, method, path);
    }
  };
  const repeatable = options.repeatable ?? method !== "POST";
  const answer = await persist(github, send, { method, path, repeatable, signal: options.signal });
  if (isSingle(path))
    seenBy(octokit).paths.add(path);
  seenBy(octokit).absences.delete(path);
  return answer;
}
async function persist({ octokit, clock = systemClock }, send, sent) {
  const seen = seenBy(octokit);
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await send();
      seen.hasAnswered = true;
      return answer;
    } catch (error) {
      sent.signal?.throwIfAborted();
      if (!(error instanceof ApiError))
        throw error;
      if (error.status > 0 && error.status < 500)
        seen.hasAnswered = true;
      const elapsed = clock.monotonic() - started;
      const pause = isLost(error) ? sent.repeatable ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed }) : void 0 : pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
      if (pause === void 0) {
        if (error.status === 404 && isRight(sent.path))
          seen.absences.set(sent.path, clock.monotonic());
        throw error;
      }
      await clock.sleep(pause, sent.signal);
    }
  }
}
function patienceFor(error, { method, path }, seen, now) {
  const detail = error.detail ?? "";
  const isKnown = isAlways(path) || [...seen.paths].some((one) => path === one || path.startsWith(`${one}/`));
  if (error.status === 404 && isKnown)
    return path.includes("/git/ref/") ? strongDoubt.ref : strongDoubt.other;
  if (error.status === 409 && method === "GET")
    return doubt;
  if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
    return doubt;
  if (error.status !== 404)
    return 0;
  const believed = seen.absences.get(path);
  if (believed !== void 0 && now - believed < believedFor)
    return 0;
  return isSingle(path) || isRight(path) || path.startsWith("/graphql") ? doubt : 0;
}
function isRight(path) {
  return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(path);
}
var believedFor = 10 * 6e4;
function isAlways(path) {
  return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path);
}
function isSingle(path) {
  return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(path);
}
async function unlessStatus(statuses, wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof ApiError && statuses.includes(error.status))
      return void 0;
    throw error;
  }
}
var statusOfType = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429
};
async function graphql(github, name, query2, variables, options = {}) {
  const path = `/graphql (${name})`;
  const send = async () => {
    try {
      const answer = await github.octokit.graphql(query2, {
        ...variables,
        request: { ...options.signal && { signal: options.signal }, retries: 0 }
      });
      if (typeof answer !== "object" || answer === null)
        throw notUnderstood("POST", path, "what came in its place is no answer of GraphQL");
      if (options.has && options.has(answer) == null)
        throw new ApiError({ service: "GitHub", method: "POST", path, status: 404, detail: "null in its answer" });
      return answer;
    } catch (error) {
      if (error instanceof ApiError)
        throw error;
      if (!isGraphqlFailure(error))
        throw asApiError(error, "POST", path);
      const [first] = error.errors;
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path,
        // Its own mishaps have no type.
        status: /^Something went wrong/.test(first?.message ?? "") ? 500 : statusOfType[first?.type ?? ""] ?? 422,
        ...first?.message && { detail: first.message }
      });
    }
  };
  return persist(github, send, {
    method: "POST",
    path: options.about ?? path,
    repeatable: true,
    signal: options.signal
  });
}
function isGraphqlFailure(error) {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

// packages/github/build/src/branch-rules.js
async function findBranchRules(github, branch) {
  const [found, rules] = await Promise.all([
    unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/branches/{branch}", { branch })),
    request(github, "GET /repos/{owner}/{repo}/rules/branches/{branch}", { branch, per_page: 100 })
  ]);
  if (!found)
    return void 0;
  const pulls = rules.data.flatMap((rule) => rule.type === "pull_request" && rule.parameters ? [rule.parameters] : []);
  const allowed = pulls.flatMap((parameters) => "allowed_merge_methods" in parameters && Array.isArray(parameters.allowed_merge_methods) ? [parameters.allowed_merge_methods.map(String)] : []);
  const checks = rules.data.flatMap((rule) => rule.type === "required_status_checks" && rule.parameters ? [rule.parameters] : []);
  const [queue] = rules.data.flatMap((rule) => rule.type === "merge_queue" && rule.parameters ? [rule.parameters] : []);
  return {
    queue: queue && {
      maxToBuild: queue.max_entries_to_build,
      maxToMerge: queue.max_entries_to_merge,
      checkMinutes: queue.check_response_timeout_minutes
    },
    isProtected: found.data.protected,
    types: [...new Set(rules.data.map(({ type }) => type))],
    reviews: Math.max(0, ...pulls.map(({ required_approving_review_count: count }) => count)),
    codeOwners: pulls.some(({ require_code_owner_review: wanted }) => wanted),
    checks: [...new Set(checks.flatMap((one) => one.required_status_checks.map(({ context }) => context)))],
    isStrict: checks.some(({ strict_required_status_checks_policy: strict }) => strict),
    methods: allowed.length === 0 ? void 0 : ["merge", "squash", "rebase"].filter((method) => allowed.every((methods) => methods.includes(method)))
  };
}
async function findRuleTypes(github, branch) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/rules/branches/{branch}", { branch, per_page: 100 });
  return [...new Set(data.map(({ type }) => type))];
}

// packages/github/build/src/checks.js
var bad = ["FAILURE", "TIMED_OUT", "CANCELLED", "ACTION_REQUIRED", "STARTUP_FAILURE", "STALE", "ERROR"];
var query = `query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int, $hasPull: Boolean!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: 100, after: $after) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
              ... on StatusContext { context state isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
}`;
async function findRequiredChecks(github, pull) {
  const contexts = await unlessStatus([403], listContexts(github, pull));
  if (!contexts)
    return void 0;
  const { names: names2 } = await listRequired(github, pull.baseRef);
  return judge(contexts, names2, ({ isRequired }) => isRequired === true);
}
async function findChecksBeforePush(github, { sha, branch }) {
  const { names: names2, isProtected } = await listRequired(github, branch);
  if (names2.length === 0)
    return { isProtected, names: names2, failed: [], pending: [], missing: [] };
  const contexts = await unlessStatus([403], listContexts(github, { headSha: sha }));
  return contexts && { isProtected, names: names2, ...judge(contexts, names2, ({ name }) => names2.includes(name)) };
}
function judge(contexts, names2, isDemanded) {
  const states = contexts.map((context) => context.__typename === "CheckRun" ? { ...context, state: context.status === "COMPLETED" ? context.conclusion ?? "" : "PENDING" } : { ...context, name: context.context });
  const demanded = states.filter(isDemanded);
  const known = new Set(states.map(({ name }) => name));
  return {
    failed: demanded.filter(({ state }) => bad.includes(state)).map(({ name }) => name),
    pending: demanded.filter(({ state }) => state === "PENDING" || state === "EXPECTED").map(({ name }) => name),
    missing: names2.filter((name) => !known.has(name))
  };
}
async function listContexts(github, { number, headSha }) {
  const { owner, repo } = github;
  const contexts = [];
  const about = `/repos/${owner}/${repo}/git/commits/${headSha}`;
  seenBy(github.octokit).paths.add(about);
  const has = (answer) => answer.repository?.object;
  let after = null;
  for (; ; ) {
    const variables = { owner, repo, sha: headSha, pull: number ?? null, hasPull: number !== void 0, after };
    const answer = await graphql(github, "requiredChecks", query, variables, { about, has });
    const page = has(answer)?.statusCheckRollup?.contexts;
    for (const node of page?.nodes ?? [])
      if (node)
        contexts.push(node);
    if (!page?.pageInfo.hasNextPage)
      return contexts;
    after = page.pageInfo.endCursor;
  }
}
async function listRequired(github, branch) {
  const [rules, found] = await Promise.all([
    unlessStatus([403], request(github, "GET /repos/{owner}/{repo}/rules/branches/{branch}", { branch, per_page: 100 })),
    unlessStatus([403], request(github, "GET /repos/{owner}/{repo}/branches/{branch}", { branch }))
  ]);
  const ruled = (rules?.data ?? []).flatMap((rule) => rule.type === "required_status_checks" ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context) : []);
  const classic = found?.data.protection?.required_status_checks?.contexts ?? [];
  return { names: [.../* @__PURE__ */ new Set([...ruled, ...classic])], isProtected: found?.data.protected ?? false };
}

// packages/github/build/src/commits.js
async function getCommit(github, sha) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: sha });
  return {
    sha: data.sha,
    tree: data.tree.sha,
    parents: data.parents.map((parent) => parent.sha),
    message: data.message,
    author: data.author.name
  };
}

// packages/github/build/src/refs.js
function fullRef(name) {
  return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
async function findRef(github, ref) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref }));
  return answer?.data.object.sha;
}
async function createRef(github, ref, sha) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await request(github, "POST /repos/{owner}/{repo}/git/refs", { ref: `refs/${ref}`, sha });
      return true;
    } catch (error) {
      if (isLost(error) && attempt < 4) {
        await systemClock.sleep(500 * attempt);
        continue;
      }
      const at = error instanceof ApiError && error.status === 422 ? await findRef(github, ref) : void 0;
      if (at === void 0)
        throw error;
      return attempt > 1 && at === sha;
    }
  }
}
async function findRefMessage(github, ref) {
  const sha = await findRef(github, ref);
  if (sha === void 0)
    return void 0;
  const path = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  return (await unlessStatus([404, 422], request(github, path, { commit_sha: sha })))?.data.message;
}
async function createMark(github, parent, message) {
  const { data: commit } = await request(github, "GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
    commit_sha: parent
  });
  const { data } = await request(
    github,
    "POST /repos/{owner}/{repo}/git/commits",
    { message, tree: commit.tree.sha, parents: [parent] },
    // A second one is garbage that nothing points at.
    { repeatable: true }
  );
  return data.sha;
}
async function fastForwardRef(github, ref, sha) {
  await request(github, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ref, sha, force: false });
}
async function deleteRef(github, ref) {
  await unlessStatus([404, 422], request(github, "DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }));
  seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}

// packages/github/build/src/compare.js
var fileLimit = 300;
async function listUnsigned(github, base, head) {
  const { commits } = await compare(github, base, head);
  return commits.filter(({ commit }) => commit.verification?.verified !== true).map(({ sha }) => sha);
}
async function compareCommits(github, base, head) {
  const data = await compare(github, base, head);
  return {
    status: data.status,
    aheadBy: data.ahead_by,
    behindBy: data.behind_by,
    mergeBase: data.merge_base_commit.sha,
    commits: data.commits.map(({ sha, author, commit }) => ({
      sha,
      author: author && "login" in author ? author.login : void 0,
      title: commit.message.split("\n", 1)[0] ?? ""
    })),
    files: (data.files ?? []).map((file) => file.filename),
    renamedFrom: (data.files ?? []).flatMap((file) => file.previous_filename ?? []),
    url: data.html_url
  };
}
async function compare(github, base, head) {
  const ref = fullRef(base);
  const tip = ref.startsWith("refs/") ? await findRef(github, ref.slice("refs/".length)) : ref;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${tip ?? ref}...${head}`
  });
  return data;
}

// packages/github/build/src/tree.js
async function isInTree(github, path, ref) {
  let tree = ref.startsWith("refs/") ? await findTip(github, ref) : ref;
  for (const name of path.split("/").filter((part) => part !== "" && part !== ".")) {
    if (tree === void 0)
      return false;
    const { entries, isCut } = await readTree(github, tree);
    const entry = entries.find((one) => one.path === name);
    if (!entry && isCut)
      throw new StagingError("service-error", `whether ${path} is there is not known: GitHub lists only a part of its folder`);
    if (!entry)
      return false;
    tree = entry.type === "tree" ? entry.sha : void 0;
  }
  return true;
}
async function findTip(github, ref) {
  const name = ref.slice("refs/".length);
  const tip = await findRef(github, name);
  if (tip !== void 0)
    return tip;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/git/matching-refs/{ref}", { ref: name });
  return data.find((one) => one.ref === ref)?.object.sha;
}
function readTree(github, sha) {
  const { trees } = seenBy(github.octokit);
  const known = trees.get(sha);
  if (known)
    return known;
  const reading = askForTree(github, sha);
  trees.set(sha, reading);
  reading.catch(() => trees.delete(sha));
  return reading;
}
async function askForTree(github, sha) {
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
  const found = await lookFor(async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha });
    return data.tree.length > 0 ? data : void 0;
  }, { patience: strongDoubt.other, clock: github.clock });
  if (!found)
    throw new StagingError("service-error", `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
  const entries = found.tree.map(({ path = "", type = "", sha: object = "" }) => ({ path, type, sha: object }));
  return { entries, isCut: found.truncated };
}

// packages/github/build/src/contents.js
async function isThere(github, path, at) {
  return await contentsAt(github, path, at) !== void 0;
}
async function listFolders(github, path, at) {
  const answer = await contentsAt(github, path, at);
  return Array.isArray(answer?.data) ? answer.data.filter(({ type, size }) => type !== "file" || size === 0).map(({ name }) => name) : [];
}
async function readFileAt(github, path, at) {
  const answer = await contentsAt(github, path, at);
  if (!answer)
    return void 0;
  const { data } = answer;
  if (Array.isArray(data) || data.type !== "file" || !("content" in data))
    throw new StagingError("invalid-configuration", `${path} at ${at} is not a file`);
  return Buffer.from(data.content, "base64").toString("utf8");
}
async function contentsAt(github, path, at) {
  const ref = fullRef(at);
  const read = () => unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref }));
  const seen = await read();
  if (seen || !await isInTree(github, path, ref))
    return seen;
  const found = await lookFor(read, { patience: strongDoubt.other, clock: github.clock });
  if (found)
    return found;
  throw new StagingError("service-error", `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
    hint: "Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file."
  });
}

// packages/github/build/src/viewer.js
async function whoAmI(github) {
  const answer = await graphql(github, "whoAmI", "query whoAmI { viewer { login } }", {});
  return answer.viewer.login;
}
async function selfAmong(github, makers) {
  return makers.some(({ type }) => type !== "Bot") ? whoAmI(github) : void 0;
}

// packages/github/build/src/issues.js
var clockDrift = 5 * 6e4;
function readActor(user) {
  return user ? { login: user.login, type: user.type ?? "User" } : { login: "ghost", type: "User" };
}

// packages/github/build/src/issue-view.js
function readActorNode(actor) {
  if (!actor)
    return { login: "ghost", type: "User" };
  const { __typename: type, login } = actor;
  return { login: type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login, type };
}

// packages/github/build/src/merge-queue.js
async function enqueuePull(github, pull, headSha) {
  try {
    await graphql(github, "enqueuePull", `mutation enqueuePull($pull: ID!, $head: GitObjectID!) {
  enqueuePullRequest(input: {pullRequestId: $pull, expectedHeadOid: $head}) { mergeQueueEntry { id } }
}`, { pull: pull.nodeId, head: headSha });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422)
      throw error;
    if ((await viewQueue(github, pull)).kind !== "queued")
      throw error;
  }
}
async function dequeuePull(github, pull) {
  await unlessStatus([403, 404, 422], graphql(github, "dequeuePull", `mutation dequeuePull($pull: ID!) {
  dequeuePullRequest(input: {id: $pull}) { mergeQueueEntry { id } }
}`, { pull: pull.nodeId }));
}
async function viewQueue(github, { number, baseRef }) {
  const { owner, repo } = github;
  const has = (answer2) => answer2.repository?.pullRequest;
  const answer = await graphql(github, "queueView", `query queueView($owner: String!, $repo: String!, $number: Int!, $base: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $base) { entries(first: 100) { nodes { position pullRequest { number } } } }
    pullRequest(number: $number) {
      isMergeQueueEnabled
      mergeQueueEntry { state position headCommit { oid } }
      timelineItems(last: 1, itemTypes: [REMOVED_FROM_MERGE_QUEUE_EVENT]) {
        nodes { ... on RemovedFromMergeQueueEvent { id actor { __typename login } reason beforeCommit { oid } } }
      }
    }
  }
}`, { owner, repo, number, base: baseRef }, { about: `/repos/${owner}/${repo}/pulls/${number}`, has });
  const pull = has(answer);
  const entry = pull?.mergeQueueEntry;
  const removal = readRemoval(pull?.timelineItems.nodes?.at(-1));
  const others = (answer.repository?.mergeQueue?.entries?.nodes ?? []).flatMap((node) => node?.pullRequest && node.pullRequest.number !== number ? [{ number: node.pullRequest.number, position: node.position }] : []);
  const numbers = (some) => some.map((other) => other.number);
  if (!entry)
    return { kind: "out", isEnabled: pull?.isMergeQueueEnabled ?? false, removal, ahead: numbers(others) };
  const { state, position, headCommit } = entry;
  const ahead = numbers(others.filter((other) => other.position < position));
  return { kind: "queued", state, position, head: headCommit?.oid, ahead, removal };
}
function readRemoval(node) {
  if (!node)
    return void 0;
  const { id, actor, reason, beforeCommit } = node;
  return {
    id,
    reason: (reason ?? "").replaceAll("_", " ").toLowerCase(),
    by: actor ? readActorNode(actor) : void 0,
    head: beforeCommit?.oid
  };
}

// packages/github/build/src/pull-facts.js
async function listPullsOf(github, commit) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: commit });
  return data.map(({ number }) => number);
}
async function getReviewDecision(github, number) {
  const answer = await graphql(github, "reviewDecision", `query reviewDecision($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { reviewDecision } }
}`, { owner: github.owner, repo: github.repo, number });
  return answer.repository?.pullRequest?.reviewDecision ?? void 0;
}
var eventDrift = 5e3;
async function findCloser(github, number, closedAt) {
  const since = Date.parse(closedAt ?? "") - eventDrift;
  const isOfThen = (node) => node && !(Date.parse(node.createdAt) < since);
  const find = async () => {
    const node = await lastClosing(github, number);
    return node?.actor && isOfThen(node) ? readActorNode(node.actor) : void 0;
  };
  return lookFor(find, { patience: strongDoubt.other, clock: github.clock });
}
async function lastClosing(github, number) {
  const answer = await graphql(github, "closer", `query closer($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
        nodes { ... on ClosedEvent { createdAt actor { __typename login } } }
      }
    }
  }
}`, { owner: github.owner, repo: github.repo, number }, { about: `/repos/${github.owner}/${github.repo}/pulls/${number}`, has: (seen) => seen.repository?.pullRequest });
  return answer.repository?.pullRequest?.timelineItems.nodes?.at(-1) ?? void 0;
}

// packages/github/build/src/pulls.js
async function findPull(github, head, base) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/pulls", {
    head: `${github.owner}:${head}`,
    base,
    state: "all",
    sort: "created",
    direction: "desc",
    per_page: 10
  });
  const found = data.find((pull) => pull.state === "open") ?? data.find((pull) => pull.merged_at) ?? data[0];
  return found && getPull(github, found.number);
}
async function createPull(github, pull) {
  const made = await makeOnce(
    async () => readPull((await request(github, "POST /repos/{owner}/{repo}/pulls", pull)).data),
    // There is never more than one open between the same branches.
    async () => {
      const found = await findPull(github, pull.head, pull.base);
      return found?.state === "open" ? found : void 0;
    }
  );
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/pulls/${made.number}`);
  return made;
}
async function updatePull(github, number, change) {
  const { data } = await request(github, "PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
    pull_number: number,
    ...change
  });
  return readPull(data);
}
async function getPull(github, number) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
  return readPull(data);
}
async function waitMergeability(github, number, wait) {
  return waitUntil(async () => {
    const pull = await getPull(github, number);
    const known = pull.mergeable !== null && pull.mergeableState !== "unknown";
    return isOver(pull) || pull.state === "open" && !pull.merged && known ? { kind: "done", value: pull } : {
      kind: "waiting",
      seen: pull.merged ? "GitHub does not name the merge commit yet" : "GitHub is still trying the merge"
    };
  }, { awaited: `pull request #${number} to be mergeable or not`, first: 500, most: 5e3, ...wait });
}
async function waitMerged(github, number, wait) {
  return waitUntil(async () => {
    const pull = await getPull(github, number);
    return isOver(pull) ? { kind: "done", value: pull } : { kind: "waiting", seen: "GitHub does not say so yet" };
  }, { awaited: `pull request #${number} to count as merged`, first: 500, most: 5e3, ...wait });
}
function isOver({ state, merged, mergeSha }) {
  return merged ? mergeSha !== void 0 : state === "closed";
}
async function mergePull(github, number, merge) {
  try {
    const { data } = await request(github, "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
      pull_number: number,
      sha: merge.headSha,
      merge_method: merge.method,
      ...merge.title && { commit_title: merge.title },
      ...merge.message && { commit_message: merge.message }
    }, { repeatable: false });
    return { kind: "merged", sha: data.sha };
  } catch (error) {
    if (error instanceof ApiError && error.status === 405)
      return { kind: "not-mergeable", detail: error.detail ?? "not mergeable" };
    if (error instanceof ApiError && error.status === 409)
      return { kind: "head-moved", detail: error.detail ?? "the head was modified" };
    if (isLost(error))
      return { kind: "unknown", detail: error instanceof Error ? error.message : String(error) };
    throw error;
  }
}
async function disableAutoMerge(github, pull) {
  await unlessStatus([403, 404, 422], graphql(github, "disableAutoMerge", `mutation disableAutoMerge($pull: ID!) {
  disablePullRequestAutoMerge(input: {pullRequestId: $pull}) { pullRequest { number } }
}`, { pull: pull.nodeId }));
}
function readPull(data) {
  return {
    number: data.number,
    nodeId: data.node_id,
    url: data.html_url,
    author: readActor(data.user),
    body: data.body ?? "",
    state: data.state,
    merged: data.merged,
    closedAt: data.closed_at ?? void 0,
    // Before the merge this is the trial commit of `refs/pull/<n>/merge`.
    mergeSha: data.merged ? data.merge_commit_sha ?? void 0 : void 0,
    headSha: data.head.sha,
    baseRef: data.base.ref,
    mergeable: data.mergeable,
    mergeableState: data.mergeable_state
  };
}

// packages/github/build/src/repository.js
async function getDefaultBranch(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}", {});
  return data.default_branch;
}
async function getRepositorySettings(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}", {});
  return {
    defaultBranch: data.default_branch,
    isPrivate: data.private,
    hasIssues: data.has_issues,
    isArchived: data.archived,
    methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
  };
}

// packages/github/build/src/runs.js
async function findRun(github, run) {
  try {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run });
    return {
      id: Number(data.id),
      url: data.html_url,
      workflowId: data.workflow_id,
      event: data.event,
      path: withoutRef(data.path),
      headSha: data.head_sha,
      headBranch: data.head_branch ?? void 0,
      headRepository: data.head_repository?.full_name ?? "",
      referenced: (data.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
      attempt: data.run_attempt ?? 1,
      status: data.status ?? "unknown",
      conclusion: data.conclusion ?? void 0,
      updatedAt: data.updated_at
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return void 0;
    if (error instanceof ApiError && error.status === 403)
      return "forbidden";
    throw error;
  }
}
async function cancelRun(github, run) {
  await unlessStatus([409], request(github, "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel", { run_id: run }));
}
function withoutRef(path) {
  return path.split("@", 1)[0] ?? path;
}

// packages/github/build/src/workflows.js
async function listWorkflowRuns(github, workflow, filter = {}) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
    workflow_id: workflow,
    per_page: 50,
    ...filter.branch && { branch: filter.branch },
    ...filter.headSha && { head_sha: filter.headSha },
    ...filter.event && { event: filter.event }
  });
  return data.workflow_runs.map(readRun);
}
async function dispatchWorkflow(github, dispatch, wait) {
  const { workflow, ref } = dispatch;
  const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
  const before = await runs();
  const newest = Math.max(0, ...before.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const findNew = async () => (await runs()).find(({ id }) => id > newest && !known.has(id));
  const signal = wait.deadline.signal;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await unlessStatus([422], start2(github, dispatch, true)) ?? await start2(github, dispatch, false);
      if (answer.status === 200) {
        const id = Number(answer.data.workflow_run_id);
        seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/actions/runs/${id}`);
        return { id, url: answer.data.html_url };
      }
      break;
    } catch (error) {
      if (!isLost(error) || attempt === 4)
        throw error;
      wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ""}`);
    }
    const found = dispatch.isHarmless ? void 0 : await appear(findNew, workflow, strongDoubt.other, wait).catch(asNone);
    if (found)
      return found;
    await wait.clock.sleep(500 * attempt, signal);
  }
  return appear(findNew, workflow, 12e4, wait);
}
function appear(find, workflow, patience2, wait) {
  return waitUntil(async () => {
    const run = await find();
    return run ? { kind: "done", value: run } : { kind: "waiting", seen: "no run yet" };
  }, {
    awaited: `the run of ${workflow} to appear`,
    first: 500,
    most: 5e3,
    ...wait,
    deadline: wait.deadline.within(patience2)
  });
}
function asNone(error) {
  if (error instanceof WaitTimeoutError)
    return void 0;
  throw error;
}
function start2(github, { workflow, ref, inputs: inputs2 }, details) {
  return request(github, "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
    workflow_id: workflow,
    ref: fullRef(ref),
    ...inputs2 && { inputs: { ...inputs2 } },
    ...details && { return_run_details: true }
  });
}
function readRun(data) {
  return {
    id: Number(data.id),
    url: data.html_url,
    headSha: data.head_sha,
    event: data.event,
    status: data.status ?? "unknown",
    conclusion: data.conclusion ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at
  };
}
async function findWorkflowState(github, workflow) {
  const path = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}";
  return (await unlessStatus([403, 404], request(github, path, { workflow_id: workflow })))?.data.state;
}

// packages/environment/build/src/inventory/github-ownership.js
var ours = (proof) => ({ kind: "ours", proof });
var doubt2 = (because) => ({ kind: "in-doubt", because });
var notOurs = (because) => ({ kind: "not-ours", because });
function isUs({ login, type }, self) {
  return type === "Bot" || login === self;
}
function textMark(what, owner) {
  return `<!-- staging-actions:${what} ${owner} -->`;
}
function textVerdict({ body, author }, begins, self) {
  if (!body.startsWith(begins))
    return notOurs("its text does not bear our mark");
  return isUs(author, self) ? ours("mark in its first text, and author") : doubt2(`its text bears our mark, and ${author.login} wrote it`);
}
function commitMark(what) {
  return `Made-by: staging-actions (${what})`;
}
function refVerdict(message, mark2) {
  return message?.split("\n").includes(mark2) ? ours("mark in its commit") : notOurs("it points at no commit of ours");
}
function branchVerdict(made) {
  const { byThisRun, pull, mark: mark2, self } = made;
  if (byThisRun)
    return ours("made by this run");
  if (!pull)
    return notOurs("it was there before");
  const verdict = textVerdict(pull, mark2, self);
  return verdict.kind === "not-ours" ? notOurs("it was there before") : verdict;
}

// packages/approval/build/src/words/verdict-words.js
var cheers = ["\u{1F44D}", "\u2705", "\u{1F680}"];
var cheerCodes = [":+1:", ":thumbsup:", ":white_check_mark:", ":rocket:"];

// packages/approval/build/src/words/doubtful-words.js
var conditions = "if unless once when whenever after before until pending provided providing assuming supposing depends depending conditional conditionally otherwise";
var conditionPhrases = ["as soon as", "as long as", "so long as", "subject to", "in case", "on condition", "or else"];
var exceptions = "but except excepting excluding only without minus however though although yet instead partly partially please pls";
var delays = "wait waits waiting hold holds holding later tomorrow tonight soon noon midnight weekend monday tuesday wednesday thursday friday saturday sunday postpone postponed delay delayed defer deferred";
var delayPhrases = ["next week", "next month", "for now", "other than", "apart from", "aside from"];
var waverings = "maybe perhaps probably possibly presumably tentative tentatively unsure undecided kidding joking jk wip tbd todo";
var doubts = "hopefully might should would could seems uncertain almost nearly mostly";
var doubtPhrases = ["i think", "i guess", "i suppose", "i hope", "let me", "in theory", "kind of", "sort of"];
var noes = "no nope nah nay not never none nobody nothing neither nor cannot dont cant wont isnt doesnt didnt shouldnt rejects rejecting declines vetoes vetoed disapprove disapproved object objection disagree refuse refused revert rollback cancel canceled cancelled abort aborted stop stopped withdraw retract undo unapprove unapproved";
var elsewhere = "nein nicht kein keine nur erst aber wenn falls sobald sofern bevor nachdem bis warte warten wartet morgen sp\xE4ter vielleicht ohne au\xDFer ausser non pas mais si sauf quand lorsque apr\xE8s avant attends attendez attendre demain pero cuando despu\xE9s despues antes excepto salvo espera esperar hasta ma\xF1ana quiz\xE1s quando dopo tranne aspetta aspettate finch\xE9 domani forse nee niet geen maar als wanneer zodra nadat voordat tenzij wacht misschien n\xE3o nao mas depois exceto espere at\xE9 amanh\xE3 talvez";
var split = (words) => words.split(" ");
var againstApproval = [
  ...[conditions, exceptions, delays, waverings, doubts, noes, elsewhere].flatMap(split),
  ...conditionPhrases,
  ...delayPhrases,
  ...doubtPhrases
];
var againstRejection = [
  ...split("unless pending"),
  ...split(waverings),
  ...["only if", "as long as", "so long as", "subject to", "provided that", "not sure", "for now"]
];
var reasonOpenings = [
  ...split("when after before but except only later tomorrow yes ok okay sure fine wenn falls sobald erst si quand cuando quando als")
];
var contraction = new RegExp("(?<![\\p{L}\\p{N}])\\p{L}+n't(?![\\p{L}\\p{N}])", "u");

// packages/approval/build/src/words/near-words.js
var yes = new RegExp("^(?:(?:yes|yep|yeah|ok|okay|sure)(?: please)?|fine|go|go ahead|go for it|good to go|looks good|looks good to me|ship-it|please (?:approve|ship it)|:(?:\\+1|thumbsup|shipit|rocket|white_check_mark|heavy_check_mark):|\\+1(?: \\p{L}+){0,3})$", "u");

// packages/approval/build/src/words/verdict.js
var cheer = new RegExp(`(?:\\s*(?:${[...cheers, ...cheerCodes].map((one) => one.replace(/[+]/g, "\\$&")).join("|")})[\\u{1f3fb}-\\u{1f3ff}]?\\ufe0f?)+$`, "u");
var decoration = new RegExp("^(?:<\\/?[a-z][^<>\\n]{0,99}>|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{P}|\\p{S}|\\p{Cf}|\\p{Variation_Selector}|\\s)+", "u");

// packages/approval/build/src/render/render-progress.js
var mark = "<!-- staging-actions:progress -->";
var person = String.raw`\`[A-Za-z0-9_-]+(?:\[bot\])?\``;
var moment = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
var replacement = String.raw`(?:[0-9a-f]{7} took its place|#\d+ asks about the same commit|its run was cancelled|its run asks about other results by now)`;
var isReplacement = new RegExp(`^${replacement}$`);
var form = new RegExp(`^- (?:${[
  String.raw`\*\*Approved so far\*\* \(\d+ of \d+\): (?:nobody yet|(?:${person} \((?:box|comment)\)(?:, )?)+)`,
  String.raw`\*\*(?:Approved|Rejected)\*\* by (?:${person} \((?:box|comment|closing), ${moment}\)(?:, )?)+(?:, and (?:not )?promoted)?`,
  String.raw`\*\*(?:Rejected|Superseded)\*\*(?: on ${moment})?: the last comment says why`,
  String.raw`\*\*Superseded\*\* on ${moment}: ${replacement}`,
  String.raw`\*\*Timed out\*\*(?: on ${moment})?: nobody decided in time`
].join("|")}) ${mark}$`);

// packages/approval/build/src/find-requests.js
var closedLooks = { most: 20, within: 7 * 24 * 36e5 };

// packages/approval/build/src/render/render-promotion-end.js
function renderLacking(apps) {
  if (apps.length === 0)
    return "";
  return `\u26A0\uFE0F **Production may lack** ${firstFew(apps, 20, code).join(", ")}: an earlier production run did not bring it there, and a commit since may have changed it, so nobody can say which build is right. Deploy it by hand, or push a commit that changes it to staging.`;
}

// packages/approval/build/src/keep-environment.js
function approvalLeaseId(issue) {
  return `approval-${issue}`;
}

// packages/approval/build/src/load-gate.js
async function loadGate(github, source) {
  const { defaultBranch, promotionBranch, configPath } = source;
  const { configuration, branch } = await loadTrustedConfiguration({
    defaultBranch,
    promotionBranch,
    path: configPath,
    readFileAt: (file, at) => readFileAt(github, file, at)
  });
  const gate = protectedParts(configuration);
  return { ...gate, promotion: { ...gate.promotion, branch } };
}

// packages/approval/build/src/promote/release-branch.js
function releaseBranch(sha) {
  return `staging-release/${sha}`;
}
function promotionMark(sha, isBranchMade) {
  return textMark("promotion", `${sha} branch=${isBranchMade ? "made" : "found"}`);
}
async function ensureReleaseBranch(github, sha) {
  const ref = `heads/${releaseBranch(sha)}`;
  if (await createRef(github, ref, sha).catch((error) => asRuled(error, github, sha)))
    return true;
  const at = await findRef(github, ref);
  if (at !== sha)
    throw releaseMoved(`${releaseBranch(sha)} is at ${at ?? "nothing"}: somebody moved it`);
  return false;
}
async function asRuled(error, github, sha) {
  if (!(error instanceof ApiError) || error.status !== 403 && error.status !== 422)
    throw error;
  const rules = await findRuleTypes(github, releaseBranch(sha));
  if (rules.length === 0)
    throw error;
  throw new StagingError("needs-app-token", `the branch ${releaseBranch(sha)} may not be made: ${(error.detail ?? "refused").replace(/\s+/g, " ").trim()}`, {
    cause: error,
    hint: `A ruleset covers \`staging-release/**\` (${rules.join(", ")}). Put the GitHub App that promotes on its bypass list, or take that pattern out of the ruleset: docs/merging.md.`
  });
}
async function isOurPull(github, sha, pull) {
  const self = await selfAmong(github, [pull.author]);
  return [true, false].some((made) => textVerdict(pull, promotionMark(sha, made), self).kind === "ours");
}
async function removeReleaseBranch(github, sha, made, log) {
  if (await findRef(github, `heads/${releaseBranch(sha)}`) !== sha)
    return;
  const self = made.pull && await selfAmong(github, [made.pull.author]);
  const verdict = branchVerdict({ ...made, mark: promotionMark(sha, true), self });
  if (verdict.kind === "ours")
    await unlessStatus([403], deleteRef(github, `heads/${releaseBranch(sha)}`));
  else
    log.info(`the branch ${releaseBranch(sha)} is not ours, and stays: ${verdict.because}`);
}
function releaseMoved(message) {
  return new StagingError("conflict", message, {
    hint: "Look who pushed to its branch and why, then delete the branch and run this again."
  });
}

// packages/approval/build/src/promote/await-checks.js
var settled = 4e3;
async function awaitChecks({ sha, promotion: { branch } }, { github, clock, deadline, log }) {
  const short3 = sha.slice(0, 7);
  let emptySince;
  const look = async () => {
    const checks = await findChecksBeforePush(github, { sha, branch });
    if (!checks)
      throw new StagingError("forbidden", `${branch} requires checks, and the token may not read those of ${short3}`, {
        hint: 'The job needs `permissions: checks: read` and `statuses: read`; a GitHub App needs "Checks" and "Commit statuses", read-only.'
      });
    const { failed, pending, missing, names: names2, isProtected } = checks;
    if (names2.length === 0 && isProtected) {
      emptySince ??= clock.monotonic();
      if (clock.monotonic() - emptySince < settled)
        return { kind: "waiting", seen: "no rule of it names a check" };
    }
    if (failed.length > 0)
      throw new StagingError("checks-failed", `checks that ${branch} requires failed on ${short3}: ${failed.join(", ")}`, {
        hint: "Fix it and push again; or, if a check is flaky, run it again and then this."
      });
    if (pending.length > 0)
      return { kind: "waiting", seen: `checks are running: ${pending.join(", ")}` };
    if (missing.length > 0)
      return { kind: "waiting", seen: `no check of this name was reported yet: ${missing.join(", ")}` };
    return { kind: "done", value: void 0 };
  };
  try {
    await waitUntil(look, { awaited: `the checks of ${short3}`, first: 1e3, most: 15e3, clock, deadline, log });
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    throw new StagingError("timeout", `${branch} was not moved to ${short3} in time: ${error.lastSeen}`, {
      cause: error,
      hint: "Run this again once they are there. `promotion.method: fast-forward` opens no pull request: the workflows of these checks have to run `on: push` to the staging branch, too."
    });
  }
}

// packages/approval/build/src/promote/promotion.js
function reached({ promotion, sha }, pull) {
  return {
    merged: pull?.merged ?? false,
    sha,
    branch: promotion.branch,
    mergeSha: pull?.mergeSha,
    pullRequest: pull?.number,
    pullRequestUrl: pull?.url ?? "",
    workflow: promotion.workflow,
    productionRunUrl: "",
    productionConclusion: "",
    already: false,
    handedOverTo: "",
    inMergeQueue: false
  };
}

// packages/approval/build/src/promote/require-unmoved.js
function isUnmoved({ status }, { method }, trees) {
  return status !== "diverged" || method !== "fast-forward" && trees.tip === trees.ancestor;
}
async function requireUnmoved(request2, comparison, { github }) {
  const { status, mergeBase, behindBy } = comparison;
  if (status !== "diverged")
    return;
  const { branch } = request2.promotion;
  const tip = await findRef(github, `heads/${branch}`);
  if (tip === void 0)
    throw new StagingError("not-found", `there is no branch ${branch} to promote to`);
  const [at, ancestor] = await Promise.all([getCommit(github, tip), getCommit(github, mergeBase)]);
  if (isUnmoved(comparison, request2.promotion, { tip: at.tree, ancestor: ancestor.tree }))
    return;
  throw baseMoved(request2, `${branch} has ${behindBy} ${behindBy === 1 ? "commit" : "commits"} that ${request2.sha.slice(0, 7)} was not tested with`);
}
function baseMoved(request2, message) {
  return new StagingError("base-moved", message, {
    hint: `Merge ${request2.promotion.branch} into the branch that is deployed to staging and push: the result is tested and asked about again.`,
    result: reached(request2, void 0)
  });
}

// packages/approval/build/src/promote/merge-end.js
function asMergeEnd(error, request2, { files }, opened) {
  if (!(error instanceof StagingError))
    return error;
  const pull = opened?.pull;
  const result = { ...reached(request2, pull), inMergeQueue: opened?.staysInQueue ?? false };
  const end = (reason, message, hint) => new StagingError(reason, message, { cause: error, result, ...hint && { hint } });
  if (!(error instanceof ApiError))
    return end(error.reason, error.message, error.hint);
  const { branch, method } = request2.promotion;
  const { sha, repositoryUrl } = request2;
  const byHand = `${repositoryUrl}/compare/${branch}...${releaseBranch(sha)}?expand=1`;
  const refused2 = error.detail ?? "refused";
  if (error.status === 403 && refused2.includes("archived"))
    return end("forbidden", "the repository is archived: nothing can be merged", "Unarchive it in its settings.");
  if (error.status === 403 && files.some((file) => file.startsWith(".github/workflows/")))
    return end("needs-app-token", `this token may not bring changes of workflow files to ${branch}`, `GITHUB_TOKEN never may. Give promote a GitHub App with "Workflows: write" (\`app-id\`, \`app-private-key\`), or merge by hand: ${pull?.url ?? byHand}`);
  if (error.status === 403 && error.method === "POST" && error.path.endsWith("/pulls"))
    return end("needs-app-token", `this token may not open pull requests: ${refused2}`, `Allow "GitHub Actions to create and approve pull requests" in the settings of the repository or organization, or give promote a GitHub App with "Pull requests: write". By hand: ${byHand}`);
  if (method === "fast-forward" && error.status === 422 && /not a fast.forward/i.test(refused2))
    return baseMoved(request2, `${branch} was pushed to while it was being moved to ${sha.slice(0, 7)}`);
  if (method === "fast-forward" && error.status === 422)
    return end("needs-app-token", `${branch} refuses to be moved: ${oneLine(refused2)}`, "A protected branch takes a push only from those whom its rules name. Give promote a GitHub App that may bypass them, or use `method: merge`.");
  if (error.status === 403)
    return end("forbidden", `the token may not do this: ${error.message}`, "The job needs `permissions: contents: write, pull-requests: write, actions: write`.");
  if (error.status === 409 || error.status === 422)
    return end("merge-refused", `GitHub refuses what bringing ${sha.slice(0, 7)} to ${branch} needs (${error.method} ${error.path}): ${oneLine(refused2)}`, `Look at ${pull?.url ?? byHand} and at the rules of ${branch}; then run this again.`);
  return error;
}
function oneLine(text3) {
  return text3.replace(/\s+/g, " ").trim();
}

// packages/approval/build/src/promote/mergeability.js
async function judgeMergeability(github, pull, { sha }) {
  if (pull.state === "closed") {
    const closer = await requireNoRefusal(github, pull);
    if (closer.login === await whoAmI(github))
      throw new StagingError("rejected", `${closer.login} closed ${pull.url} in the meantime: another run has given it up`, {
        hint: "Its request says why. Push again, so that it is deployed, tested and asked about again."
      });
    await updatePull(github, pull.number, { state: "open" });
    return { kind: "waiting", seen: "a bot had closed it: it is open again" };
  }
  if (pull.headSha !== sha)
    throw releaseMoved(`${pull.url} is at ${pull.headSha}, not at the approved commit`);
  if (pull.mergeable === false || pull.mergeableState === "dirty")
    throw new StagingError("merge-conflict", `${pull.url} has conflicts with ${pull.baseRef}`, {
      hint: `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`
    });
  if (pull.mergeableState === "draft")
    return { kind: "waiting", seen: "somebody made it a draft" };
  if (pull.mergeableState !== "blocked" && pull.mergeableState !== "behind")
    return { kind: "ready" };
  const checks = await findRequiredChecks(github, pull);
  if (!checks)
    return { kind: "unknown", seen: "a rule is not met, and the token may not read checks" };
  const { failed, pending, missing } = checks;
  if (failed.length > 0)
    throw new StagingError("checks-failed", `checks of ${pull.url} failed: ${failed.join(", ")}`, {
      hint: "Fix it and push again; or, if a check is flaky, run it again and then this."
    });
  if (pending.length > 0)
    return { kind: "waiting", seen: `checks are running: ${pending.join(", ")}` };
  if (missing.length > 0)
    return { kind: "waiting", seen: `no check of this name was reported yet: ${missing.join(", ")}` };
  return { kind: "ruled" };
}
async function requireNoRefusal(github, pull) {
  const closer = await findCloser(github, pull.number, pull.closedAt);
  if (!closer)
    throw new StagingError("conflict", `${pull.url} was closed, and GitHub does not say by whom`, {
      hint: "Look at the pull request: if nobody meant to stop it, reopen it and run this again."
    });
  if (closer.type === "Bot" || closer.login === await whoAmI(github))
    return closer;
  throw new StagingError("rejected", `${closer.login} closed ${pull.url} without merging it`, {
    hint: `Ask ${closer.login} why. If it is to go out all the same, reopen the pull request and run this again; or push the change to staging again.`
  });
}
async function requireReview(github, pull) {
  const review = await unlessStatus([403, 404, 422], getReviewDecision(github, pull.number));
  if (review === "REVIEW_REQUIRED" || review === "CHANGES_REQUESTED")
    throw new StagingError("needs-review", `${pull.url} needs a review before it may be merged`, {
      hint: "The pull request stays open: once it is approved, run this again or merge it by hand. The decision on the issue is no review, and where the rule wants code owners, one of them has to give it. Or give promote a GitHub App that the rule lets pass."
    });
}
async function whyRuled(github, pull, moved) {
  await requireReview(github, pull);
  if (pull.mergeableState === "behind")
    throw moved(`${pull.baseRef} takes only what is up to date with it, and has commits that ${pull.url} lacks`);
}

// packages/approval/build/src/promote/render-pull.js
function renderMergeMessage(request2) {
  const { sha, approved, runUrl } = request2;
  const trailers = [
    ["Tested-commit", sha],
    ["Approved-by", approved.by.join(", ")],
    ["Decision", decisionUrl(request2)],
    ["Test-run", approved.testRunUrl],
    ["Promotion-run", runUrl],
    ...Object.entries(approved.images).flatMap(([app, images]) => images.length > 0 ? images.map((image) => ["Tested-image", `${app} ${image}`]) : [["Tested-without-digest", app]])
  ];
  return trailers.filter(([, value]) => value !== "").map(([name, value]) => `${name}: ${value.replace(/\s+/g, " ").trim()}`).join("\n");
}
function decisionUrl({ decisionIssue, repositoryUrl }) {
  return decisionIssue === void 0 ? "" : `${repositoryUrl}/issues/${decisionIssue}`;
}
function renderPull(request2, { commits }, isBranchMade) {
  const { sha, promotion, decisionIssue, runUrl, approved } = request2;
  const shown = commits.slice(-50);
  const by = approved.by.map((login) => code(login)).join(", ");
  const body = [
    promotionMark(sha, isBranchMade),
    `Brings exactly ${sha} to production, as it was deployed to staging and tested there.`,
    decisionIssue === void 0 ? `Promoted by [this run](${runUrl}).` : `The decision${by ? ` by ${by}` : ""} and the test results: #${decisionIssue}. ${approved.testRunUrl ? `Tested by [a run](${approved.testRunUrl}), promoted` : "Promoted"} by [this run](${runUrl}).`,
    shown.map((commit) => `- ${commit.sha.slice(0, 7)} ${code(commit.title.slice(0, 120))}`).join("\n"),
    commits.length > shown.length ? `and ${commits.length - shown.length} more.` : "",
    "Merged with the guard that its head is this commit. Please do not push to its branch.",
    renderMergeMessage(request2)
  ];
  return { title: `Promote ${sha.slice(0, 7)} to ${promotion.branch}`, body: body.filter(Boolean).join("\n\n") };
}

// packages/approval/build/src/promote/rule-ends.js
async function requireRules(github, pull, method) {
  const rules = await findBranchRules(github, pull.baseRef);
  if (method) {
    const { methods } = await getRepositorySettings(github);
    if (methods[method] === false || rules?.methods?.includes(method) === false)
      throw wrongMethod(pull, method);
  }
  if (rules?.types.includes("required_linear_history") && method === "merge")
    throw refused(`${pull.baseRef} takes a linear history only, and \`promotion.method: merge\` makes a merge commit`, "Set `promotion.method: fast-forward` (the same commit, by a token that may push there), or `squash` and merge the branch back before the next promotion.");
  if (rules?.types.includes("required_signatures")) {
    const unsigned = await listUnsigned(github, pull.baseRef, pull.headSha);
    if (unsigned.length > 0)
      throw refused(`${pull.baseRef} takes signed commits only, and ${unsigned.length} of ${pull.url} ${unsigned.length === 1 ? "is" : "are"} not: ${firstFew(unsigned, 5, (sha) => sha.slice(0, 7)).join(", ")}`, 'Sign them and push to staging again (`git rebase --exec "git commit --amend --no-edit -S"`), or put the GitHub App that promotes on the bypass list of that rule.');
  }
  if (rules?.types.includes("required_deployments"))
    throw refused(`${pull.baseRef} takes only what was deployed to an environment that its ruleset names`, "GitHub counts deployments of the head commit by their environment. Take `required_deployments` out of the ruleset, or put the GitHub App that promotes on its bypass list.");
}
function refusedForGood(pull, detail) {
  return refused(`GitHub refuses to merge ${pull.url}: ${detail}`, `Look at the pull request, which stays open, and at the rules of ${pull.baseRef}. Once it may be merged, run this again; or put the GitHub App that promotes on the bypass list of the rule.`);
}
function wrongMethod(pull, method) {
  return new StagingError("invalid-configuration", `${pull.baseRef} does not take pull requests by ${method}`, {
    hint: `Allow to ${method} under Settings \u2192 General \u2192 Pull Requests and in the ruleset, or set another \`promotion.method\`.`
  });
}
function refused(message, hint) {
  return new StagingError("merge-refused", message, { hint });
}

// packages/approval/build/src/promote/tested-tree.js
async function isTested(commit, { sha }, { github }) {
  if (commit === sha)
    return true;
  const [there, tested] = await Promise.all([getCommit(github, commit), getCommit(github, sha)]);
  return there.tree === tested.tree;
}
async function requireMergedAsTested(request2, result, deps) {
  const { mergeSha } = result;
  const { branch } = request2.promotion;
  if (mergeSha === void 0 || mergeSha === request2.sha)
    return;
  if (await isTested(mergeSha, request2, deps)) {
    deps.log.info(`what ${branch} got is exactly what was tested`);
    return;
  }
  const company = await findCompany(mergeSha, request2, result, deps);
  throw withheld(`${branch} moved while ${short(request2.sha)} was being merged: ${short(mergeSha)}${company.names} is not what was tested`, `The production deploy was not started. Look at ${short(mergeSha)}. ${remedy(request2)}${company.advice}`, result);
}
async function findCompany(commit, { promotion: { branch } }, { pullRequest }, { github }) {
  const [pulls, queue] = await Promise.all([
    lookAt(listPullsOf(github, commit)),
    pullRequest === void 0 ? void 0 : lookAt(viewQueue(github, { number: pullRequest, baseRef: branch }))
  ]);
  const others = pulls.kind === "seen" ? pulls.value.filter((number) => number !== pullRequest) : [];
  const hasQueue = queue?.kind === "seen" && (queue.value.kind === "queued" || queue.value.isEnabled);
  return {
    names: others.length === 0 ? "" : ` (${others.map((number) => `#${number}`).join(", ")})`,
    advice: hasQueue ? ` The merge queue of ${branch} may merge several pull requests at once: set "Maximum pull requests to merge" and "Build concurrency" of it to 1.` : ""
  };
}
function untestedRun(at, request2, result) {
  const { sha, promotion } = request2;
  const { branch, workflow } = promotion;
  return withheld(`${branch} was pushed to while ${workflow} was being started: ${result.productionRunUrl} began at ${short(at)}, which has ${short(sha)} and is not what was tested. It was told to cancel`, `Look at that run: what it did before it heard of it is done. Then look at ${short(at)}. ${remedy(request2)}`, result);
}
function untestedTip(tip, { names: names2, advice }, request2, result) {
  const { sha, promotion } = request2;
  const { branch, workflow } = promotion;
  return withheld(`${branch} is at ${short(tip)}${names2} by now, which has ${short(sha)} and is not what was tested: ${workflow} was not started`, `A workflow starts at the tip of its branch. Where ${short(tip)} is a later promotion, that one starts it. Else look at it. ${remedy(request2)}${advice}`, result);
}
function remedy({ approved, promotion: { branch, workflow } }) {
  const apps = Object.keys(approved.images);
  const which = apps.length > 0 ? ` (${apps.slice(0, 20).join(", ")})` : "";
  const byHand = workflow === void 0 ? "" : `, or start ${workflow} by hand on ${branch}, with the images of the request`;
  return `Then merge ${branch} into staging and push a commit that changes these apps${which}: the merge alone differs from ${branch} in nothing, and nobody is asked about it. Or revert${byHand}.`;
}
function withheld(message, hint, result) {
  return new StagingError("base-moved", message, { hint, result: { ...result, withheld: message } });
}
function short(sha) {
  return sha.slice(0, 7);
}

// packages/approval/build/src/promote/wait-in-queue.js
var silence = 18e4;
var lookAgain = 6e4;
var settling = { told: 15e3, untold: 6e4 };
async function hasUntoldQueue(pull, { github }) {
  const view = await lookAt(viewQueue(github, pull));
  return view.kind === "seen" && (view.value.kind === "queued" || view.value.isEnabled);
}
async function passThroughQueue(pull, place, state, request2, deps, requireUnmoved2) {
  const { github, log } = deps;
  const view = await viewQueue(github, pull);
  if (view.kind === "queued") {
    if (!place.queued)
      log.info(`${pull.url} is in the merge queue of ${pull.baseRef} already`);
    place.queued ??= begin2(view.removal?.id, deps);
    return lookInside(pull, place, view, request2, deps, requireUnmoved2);
  }
  if (place.queued)
    return { kind: "queued", seen: await lookOutside(pull, place.queued, view, deps), isSound: false };
  if (state.kind === "waiting" || state.kind === "unknown")
    return { kind: "waiting", seen: state.seen };
  await requireUnmoved2();
  const { wasTaken } = place;
  place.wasTaken = view.ahead.length > 0;
  if (place.wasTaken)
    return { kind: "waiting", seen: behindOthers(view.ahead, pull) };
  if (wasTaken)
    return { kind: "waiting", seen: `the merge queue of ${pull.baseRef} is empty now` };
  try {
    await enqueuePull(github, pull, request2.sha);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 422))
      throw error;
    return { kind: "refused", seen: error.detail ?? "refused" };
  }
  place.queued = begin2(view.removal?.id, deps);
  return { kind: "queued", seen: "it is in the merge queue", isSound: true };
}
function begin2(removedBefore, { clock }) {
  const now = clock.monotonic();
  return { removedBefore, head: void 0, headSince: now, checkedAt: now, silent: [], outSince: void 0 };
}
function behindOthers(ahead, { baseRef }) {
  const list = firstFew(ahead, 5, (number) => `#${number}`).join(", ");
  return `${list} ${ahead.length === 1 ? "is" : "are"} in the merge queue of ${baseRef}, which merges what is ahead together with what comes after it: it is put there once the queue is empty`;
}
async function lookInside(pull, place, view, request2, deps, requireUnmoved2) {
  const { github, clock, log } = deps;
  const queued = place.queued ?? begin2(view.removal?.id, deps);
  queued.outSince = void 0;
  try {
    await requireUnmoved2();
    const isNew = view.head !== void 0 && view.head !== queued.head;
    if (view.ahead.length > 0 || isNew && await lacksTested(view.head, request2, deps)) {
      await dequeuePull(github, pull);
      Object.assign(place, { queued: void 0, wasTaken: true });
      const seen = behindOthers(view.ahead, pull);
      log.info(`${pull.url} is taken out of the merge queue: what ${pull.baseRef} would get is not what was tested`);
      return {
        kind: "waiting",
        seen: view.ahead.length > 0 ? seen : "the merge queue would merge more than what was tested"
      };
    }
    if (isNew)
      Object.assign(queued, { head: view.head, headSince: clock.monotonic(), silent: [] });
    await lookForChecks(pull, queued, deps);
  } catch (error) {
    if (error instanceof StagingError)
      await dequeuePull(github, pull);
    throw error;
  }
  const where = `it is number ${view.position} in the merge queue: ${view.state.toLowerCase().replaceAll("_", " ")}`;
  const isSound = queued.silent.length === 0;
  const silence2 = `, and nobody has begun ${queued.silent.join(", ")}: does its workflow run \`on: merge_group\`?`;
  return { kind: "queued", seen: isSound ? where : where + silence2, isSound };
}
async function lacksTested(head, request2, deps) {
  const tested = await lookAt(isTested(head, request2, deps));
  return tested.kind === "seen" && !tested.value;
}
async function lookOutside(pull, queued, { removal }, deps) {
  const now = deps.clock.monotonic();
  queued.outSince ??= now;
  const current = await getPull(deps.github, pull.number);
  const told = removal?.id === queued.removedBefore ? void 0 : removal;
  const isMerged = told !== void 0 && /^(?:already )?merged?$/.test(told.reason);
  const patience2 = told && !isMerged ? settling.told : settling.untold;
  if (current.merged || current.state === "closed" || now - queued.outSince < patience2)
    return isMerged ? "the merge queue has merged it, and GitHub does not show that yet" : "it has left the merge queue";
  throw await whyOut(current, queued, told, deps);
}
async function lookForChecks(pull, queued, { github, clock }) {
  const { head, headSince, checkedAt } = queued;
  const now = clock.monotonic();
  if (head === void 0 || now - headSince < silence || now - checkedAt < lookAgain)
    return;
  queued.checkedAt = now;
  const checks = await findRequiredChecks(github, { ...pull, headSha: head });
  queued.silent = checks?.missing ?? [];
  if (queued.silent.length === 0 || (checks?.pending.length ?? 0) > 0)
    return;
  if (await whoAmI(github) === "github-actions[bot]")
    throw neverBegun(queued.silent, pull);
}
function neverBegun(missing, { baseRef }) {
  return new StagingError("needs-app-token", `nobody has begun ${missing.join(", ")} on what the merge queue of ${baseRef} would merge`, {
    hint: "GitHub starts no workflow for what GITHUB_TOKEN puts into a merge queue. Give promote a GitHub App (`app-id`, `app-private-key`), and let the workflow of these checks run `on: merge_group`."
  });
}
async function whyOut(pull, { head }, removal, { github }) {
  const out = (reason, why, hint) => new StagingError(reason, `the merge queue of ${pull.baseRef} has ${pull.url} no more: ${why}`, { hint });
  const group = removal?.head ?? head;
  const checks = group === void 0 ? void 0 : await findRequiredChecks(github, { ...pull, headSha: group });
  if (group !== void 0 && checks && checks.failed.length > 0)
    return out("checks-failed", `${checks.failed.join(", ")} failed on ${group.slice(0, 7)}, what ${pull.baseRef} would have got`, "Fix it and push again; or, if a check is flaky, run this again: it is put into the queue once more.");
  const self = await whoAmI(github);
  if (removal?.by?.type === "User" && removal.by.login !== self && /^$|manual|user/.test(removal.reason))
    return out("merge-refused", `${removal.by.login} took it out`, `Ask ${removal.by.login} why. Nothing is wrong with the commit: run this again, and it is put into the queue once more.`);
  if (removal?.reason.includes("conflict"))
    return out("merge-conflict", `it has conflicts with ${pull.baseRef}, or with what is merged before it`, `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`);
  if (checks && checks.missing.length > 0) {
    if (self === "github-actions[bot]")
      return neverBegun(checks.missing, pull);
    return out("timeout", `nobody has reported ${checks.missing.join(", ")} on ${group?.slice(0, 7)}, what ${pull.baseRef} would have got`, 'Let the workflow of these checks run `on: merge_group`, too; or give the queue more time in the ruleset ("Status check timeout"). Then run this again.');
  }
  return out("merge-refused", removal?.reason || "GitHub does not say why", "Its timeline says who or what took it out. Run this again, and it is put into the queue once more.");
}

// packages/approval/build/src/promote/merge-exactly.js
var longestRefusal = 12e4;
var settled2 = 4e3;
async function mergeExactly(request2, opened, deps) {
  const { github, clock, deadline, log } = deps;
  const { number, baseRef } = opened.pull;
  const { sha, promotion } = request2;
  let pause = 1e3;
  const place = { queued: void 0, wasTaken: false };
  let refusedSince;
  let ruledSince;
  let hasQueue = (await findRuleTypes(github, baseRef)).includes("merge_queue") || await hasUntoldQueue(opened.pull, deps);
  let said = "";
  for (; ; ) {
    const pull = await waitMergeability(github, number, { clock, deadline, log });
    if (pull.mergeSha !== void 0)
      return pull.mergeSha;
    if (!pull.merged)
      await deps.requireNotDestroyed("merging");
    const unmoved = async () => requireUnmoved(request2, await compareCommits(github, promotion.branch, sha), deps);
    const judged = await judgeMergeability(github, pull, request2);
    ruledSince = judged.kind === "ruled" ? ruledSince ?? clock.monotonic() : void 0;
    const state = ruledSince !== void 0 && clock.monotonic() - ruledSince < settled2 ? { kind: "waiting", seen: "a rule is not met, and no required check is open" } : judged;
    if (state.kind === "unknown" && !place.queued)
      await whyRuled(github, pull, (message) => baseMoved(request2, message));
    const tried = hasQueue ? await tryTheQueue(pull, place, state, request2, deps, unmoved) : await tryToMerge(pull, state, request2, deps, unmoved);
    if (tried.kind === "merged")
      return tried.sha;
    hasQueue ||= tried.hasQueue ?? false;
    refusedSince = tried.isRefused ? refusedSince ?? clock.monotonic() : void 0;
    const seen = oneLine2(tried.seen);
    if (refusedSince !== void 0 && clock.monotonic() - refusedSince > longestRefusal)
      throw refusedForGood(pull, seen);
    if (deadline.remaining() <= pause) {
      opened.staysInQueue = tried.isSound === true;
      throw outOfTime(opened, seen);
    }
    if (said !== seen)
      log.info(`not merged yet: ${seen}`);
    said = seen;
    await clock.sleep(pause, deadline.signal);
    pause = Math.min(15e3, pause * 1.5);
  }
}
function outOfTime({ pull: { url, baseRef }, staysInQueue }, seen) {
  const message = `${url} could not be merged in time: ${seen}`;
  if (staysInQueue)
    return new StagingError("timeout", `${message}. It stays in the merge queue of ${baseRef}`, {
      hint: "Run this again, and it goes on waiting; what the queue has merged by then is compared with what was tested, and production is started. `timeout-minutes` (`promotion-timeout-minutes` of the workflows) gives it more time. To stop it, take it out of the queue."
    });
  return new StagingError("timeout", message, {
    hint: "The pull request stays open: run this again once what it waits for is there. A check that only pull requests start never comes for GITHUB_TOKEN, whose pull requests start nothing: give promote a GitHub App. In a merge queue its workflow has to run `on: merge_group`."
  });
}
async function tryTheQueue(pull, place, state, request2, deps, unmoved) {
  const step = await passThroughQueue(pull, place, state, request2, deps, unmoved);
  if (step.kind === "queued")
    return { ...step, kind: "not-yet" };
  if (step.kind === "waiting")
    return { kind: "not-yet", seen: step.seen };
  await requireReview(deps.github, pull);
  await requireRules(deps.github, pull, void 0);
  return { kind: "not-yet", seen: step.seen, isRefused: true };
}
async function tryToMerge(pull, state, request2, deps, unmoved) {
  if (state.kind === "waiting" || state.kind === "unknown")
    return { kind: "not-yet", seen: state.seen };
  await unmoved();
  const { github } = deps;
  const { sha, promotion } = request2;
  const method = promotion.method === "fast-forward" ? "merge" : promotion.method;
  const answer = await mergePull(github, pull.number, { headSha: sha, method, message: renderMergeMessage(request2) });
  if (answer.kind === "merged")
    return answer;
  if (answer.kind === "head-moved")
    throw releaseMoved(`${releaseBranch(sha)} was moved while it was being merged`);
  const { detail: seen } = answer;
  if (answer.kind === "not-mergeable" && await hasUntoldQueue(pull, deps))
    return { kind: "not-yet", seen, hasQueue: true };
  if (answer.kind === "not-mergeable")
    await requireRules(github, pull, method);
  if (state.kind === "ruled" && answer.kind === "not-mergeable")
    await whyRuled(github, pull, (message) => baseMoved(request2, message));
  return { kind: "not-yet", seen, isRefused: answer.kind === "not-mergeable" };
}
function oneLine2(text3) {
  return text3.replace(/\s+/g, " ").trim();
}

// packages/approval/build/src/promote/merge-by-pull.js
async function mergeByPull(request2, comparison, deps, branchMade) {
  const { github, log } = deps;
  const { sha, promotion } = request2;
  if (promotion.method === "squash" || promotion.method === "rebase")
    log.warning(`promotion.method ${promotion.method} makes new commits: ${promotion.branch} must be merged back before the next promotion`);
  let opened;
  try {
    const found = await findPull(github, releaseBranch(sha), promotion.branch);
    const left = found?.state === "open" ? found : void 0;
    if (left)
      opened = await asOpened(left, false, request2, deps);
    if (found && !left)
      await requireNoRefusal(github, found);
    await requireUnmoved(request2, comparison, deps);
    await deps.requireNotDestroyed("opening the pull request");
    const isBranchMade = await ensureReleaseBranch(github, sha);
    if (isBranchMade)
      branchMade();
    const { pull, isMade } = await ensurePull(request2, comparison, isBranchMade, left, deps);
    opened = await asOpened(pull, isBranchMade, request2, deps);
    if (!opened.isOurs)
      log.info(`${pull.author.login} opened ${pull.url}: it is merged as it is, or left open`);
    if (opened.isOurs && !isMade)
      await disableAutoMerge(github, pull);
    const mergeSha = await mergeExactly(request2, opened, deps);
    log.info(`merged ${pull.url} as ${mergeSha}`);
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
    return { ...reached(request2, pull), merged: true, mergeSha };
  } catch (error) {
    if (opened?.isOurs)
      await tidy(error, request2, opened, deps);
    throw asMergeEnd(error, request2, comparison, opened);
  }
}
async function asOpened(pull, isBranchMade, { sha }, { github }) {
  return { pull, isBranchMade, isOurs: await isOurPull(github, sha, pull), staysInQueue: false };
}
async function ensurePull(request2, comparison, isBranchMade, found, { github, log }) {
  const { sha, promotion } = request2;
  const head = releaseBranch(sha);
  if (found) {
    log.info(`found ${found.url}`);
    return { pull: found, isMade: false };
  }
  const { title, body } = renderPull(request2, comparison, isBranchMade);
  try {
    const pull = await createPull(github, { title, body, head, base: promotion.branch });
    log.info(`opened ${pull.url}`);
    return { pull, isMade: true };
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 422))
      throw error;
    const theirs = await lookFor(async () => {
      const pull = await findPull(github, head, promotion.branch);
      return pull?.state === "open" ? pull : void 0;
    });
    if (!theirs)
      throw error;
    log.info(`opened at the same moment by another run: ${theirs.url}`);
    return { pull: theirs, isMade: false };
  }
}
var givenUp = /* @__PURE__ */ new Set(["merge-conflict", "base-moved", "superseded"]);
async function tidy(error, { sha }, { pull, isBranchMade, staysInQueue }, { github, log }) {
  const reason = error instanceof StagingError ? error.reason : void 0;
  try {
    await disableAutoMerge(github, pull);
    if (staysInQueue)
      return;
    await dequeuePull(github, pull);
    const isWithdrawn = reason === "rejected" && (await getPull(github, pull.number)).state === "open";
    if (!reason || !(givenUp.has(reason) || isWithdrawn))
      return;
    await updatePull(github, pull.number, { state: "closed" });
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
  } catch (cause) {
    log.info(`${pull.url} could not be tidied: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

// packages/approval/build/src/promote/start-production.js
import { randomUUID } from "node:crypto";

// packages/approval/build/src/promote/dispatch-end.js
async function asDispatchEnd(error, workflow, result, { github }) {
  if (!(error instanceof StagingError) || error.reason === "base-moved")
    return error;
  const end = (reason, message, hint) => new StagingError(reason, message, {
    cause: error,
    result,
    hint: `${hint} The merge is done; run this again to start the deploy.`
  });
  if (error instanceof WaitTimeoutError)
    return end("timeout", `${workflow} did not start in time: GitHub took the request, and no run has appeared (${error.lastSeen})`, `Look at its runs in the Actions tab, and at https://www.githubstatus.com. A run that appears later is found then, and not started twice.`);
  if (!(error instanceof ApiError))
    return end(error.reason, error.message, `Look whether ${workflow} was started.`);
  if (error.status === 404)
    return end("not-found", `there is no workflow ${workflow} to start`, "Correct `promotion.workflow`: the file must be on the default branch.");
  if (error.status !== 422 && error.status !== 403)
    return end(error.reason, error.message, "GitHub failed to start it.");
  const [state, text3] = await Promise.all([
    lookAt(findWorkflowState(github, workflow)),
    lookAt(readFileAt(github, `.github/workflows/${workflow}`, result.branch))
  ]);
  if (state.kind === "seen" && state.value?.startsWith("disabled"))
    return end("conflict", `${workflow} is disabled (${state.value.replaceAll("_", " ")}): nobody can start it`, `Enable it in the Actions tab (Actions \u2192 ${workflow} \u2192 Enable workflow).`);
  if (text3.kind === "seen" && text3.value !== void 0 && !Object.hasOwn(triggersOf(text3.value), "workflow_dispatch"))
    return end("conflict", `${workflow} has no \`workflow_dispatch\` on ${result.branch}: it cannot be started after the merge`, "Add `workflow_dispatch:` below its `on:`, without required inputs but `commit`, `images` and `request`.");
  if (error.status === 403)
    return end("forbidden", `the token may not start ${workflow}`, "The job needs `permissions: actions: write`.");
  return end("conflict", `${workflow} cannot be started by hand: ${error.detail ?? "refused"}`, "Give it `on: workflow_dispatch` without required inputs but `commit`, `images` and `request`.");
}

// packages/approval/build/src/promote/judge-owed.js
function unfinished(history) {
  const known = history.filter(({ images, succeededAt }) => images && succeededAt).reduce((last, one) => last && isLater(last, one) ? last : one, void 0);
  const since = known ? history.slice(0, history.indexOf(known)) : history;
  return since.filter(({ images, failedRun, succeededAt }) => !images || known || failedRun || succeededAt);
}
function isLater(last, one) {
  return (last.succeededAt ?? "") >= (one.succeededAt ?? "");
}
function judgeOwed(steps, brought, catalog, concerns) {
  const settled3 = new Set(brought);
  const changedBy = /* @__PURE__ */ new Map();
  const owed = [];
  for (const { sha, images, failedRun } of steps) {
    if (!images) {
      const concern = concerns.get(sha) ?? "all";
      for (const app of concern === "all" ? catalog : concern)
        if (!changedBy.has(app))
          changedBy.set(app, sha);
      continue;
    }
    for (const [app, list] of Object.entries(images)) {
      if (settled3.has(app))
        continue;
      settled3.add(app);
      if (catalog.has(app) && list.length > 0)
        owed.push({ app, images: list, sha, run: failedRun, changedBy: changedBy.get(app) });
    }
  }
  return owed;
}
function concernOf(files, apps, ignore) {
  if (!files)
    return "all";
  const changed = /* @__PURE__ */ new Set();
  for (const file of files) {
    const owners = apps.filter(({ paths }) => matches(file, paths));
    if (owners.length === 0 && !matches(file, ignore))
      return "all";
    for (const owner of owners)
      if (!matches(file, owner.ignore))
        changed.add(owner.name);
  }
  return new Set(apps.filter((app) => changed.has(app.name) || [...neighborsOf(app, apps)].some((name) => changed.has(name))).map(({ name }) => name));
}
function matches(file, patterns) {
  return patterns.some((pattern) => minimatch(file, pattern, { dot: true, nocomment: true, nonegate: true }));
}

// packages/approval/build/src/promote/read-catalog.js
async function readCatalog({ sha, configPath }, history, github) {
  const readFile = (file) => readFileAt(github, file, sha);
  const configuration = await loadConfiguration({ path: configPath, readFile });
  const inFolders = await Promise.all(folderGlobs(configuration).map(async (glob) => {
    const folders = await listFolders(github, readFolderGlob(glob).parent, sha);
    return [glob, folderApps(glob, folders, () => true)];
  }));
  const apps = appCatalogue(configuration, new Map(inFolders));
  const asked = new Set(history.flatMap(({ images = {} }) => Object.keys(images)));
  const there = await Promise.all(apps.filter(({ name }) => asked.has(name)).map(async ({ name, paths }) => {
    const found = await Promise.all(paths.map(folderOfGlob).map((path) => path === "." || isThere(github, path, sha)));
    return found.includes(true) ? [name] : [];
  }));
  return { apps, ignore: configuration.changes.ignore, present: there.flat() };
}

// packages/approval/build/src/promote/owed-images.js
var farthest = 20;
var withoutTrailers = ["fast-forward", "rebase"];
async function owedImages(request2, at, { github, log }) {
  const { promotion, approved } = request2;
  if (promotion.workflow === void 0 || withoutTrailers.includes(promotion.method))
    return { images: {}, lacking: [] };
  const steps = unfinished(await readHistory(request2, at, github));
  if (!steps.some(({ images }) => images && Object.keys(images).length > 0))
    return { images: {}, lacking: [] };
  const catalog = await readCatalog(request2, steps, github);
  const concerns = /* @__PURE__ */ new Map();
  for (const step of steps.filter(({ images }) => !images))
    concerns.set(step.sha, concernOf(await filesOf(github, step), catalog.apps, catalog.ignore));
  const owed = judgeOwed(steps, Object.keys(approved.images), new Set(catalog.present), concerns);
  for (const one of owed)
    tell(one, log);
  return {
    images: Object.fromEntries(owed.flatMap(({ app, images, changedBy }) => changedBy ? [] : [[app, images]])),
    lacking: owed.flatMap(({ app, changedBy }) => changedBy ? [app] : []).sort()
  };
}
function tell({ app, sha, run, changedBy }, log) {
  const why = `${short2(sha)} brought it, and ${run ? `${run} has not ended well` : "no run was started for it"}`;
  if (changedBy === void 0)
    log.warning(`production is told the images of ${app} too: ${why}`);
  else
    log.warning(`production may lack ${app}: ${why}; ${short2(changedBy)} may have changed it since, so its images are not told. Deploy it by hand, or push a commit that changes it to staging`);
}
async function readHistory({ promotion: { branch, workflow = "" } }, { tip, mergeSha }, github) {
  const runs = await listWorkflowRuns(github, workflow, { branch });
  const steps = [];
  const ends = new Map(runs.filter(hasSucceeded).map(({ headSha, updatedAt }) => [headSha, updatedAt]));
  let [sha] = (await getCommit(github, tip)).parents;
  for (let walked = 0; sha !== void 0 && walked < farthest; walked += 1) {
    const { message, parents } = await getCommit(github, sha);
    const step = { ...stepOf(sha, message, runs), parent: parents[0] };
    if (sha !== mergeSha)
      steps.push(step);
    ends.delete(sha);
    const { images, succeededAt } = step;
    if (images && succeededAt && [...ends.values()].every((end) => end <= succeededAt))
      break;
    sha = step.parent;
  }
  return steps;
}
function stepOf(sha, message, runs) {
  const own = runs.filter(({ headSha }) => headSha === sha);
  const ends = own.filter(hasSucceeded).map(({ updatedAt }) => updatedAt);
  return { sha, images: readTrailers(message), succeededAt: ends.sort().at(-1), failedRun: own[0]?.url };
}
function hasSucceeded({ conclusion }) {
  return conclusion === "success";
}
async function filesOf(github, { sha, parent }) {
  if (parent === void 0)
    return void 0;
  const { files, renamedFrom } = await compareCommits(github, parent, sha);
  return files.length < fileLimit ? [...files, ...renamedFrom] : void 0;
}
function readTrailers(message) {
  const lines = message.split(/\r?\n/);
  if (!lines.some((line) => /^Tested-commit: [0-9a-f]{40,64}$/.test(line)))
    return void 0;
  const images = {};
  for (const line of lines) {
    const [, app, image] = /^Tested-image: (\S+) (\S+)$/.exec(line) ?? [];
    if (app !== void 0 && image !== void 0)
      images[app] = [...images[app] ?? [], image];
    const [, unknown2] = /^Tested-without-digest: (\S+)$/.exec(line) ?? [];
    if (unknown2 !== void 0)
      images[unknown2] ??= [];
  }
  const read = readTestedImages(images);
  return "value" in read ? read.value : void 0;
}
function short2(sha) {
  return sha.slice(0, 7);
}

// packages/approval/build/src/promote/production-inputs.js
async function productionInputs(request2, { tip, mergeSha }, deps) {
  const { sha, approved, promotion } = request2;
  const file = await readFileAt(deps.github, `.github/workflows/${promotion.workflow}`, tip);
  const declared = dispatchInputsOf(file ?? "");
  const owed = declared.includes("images") ? await owedImages(request2, { tip, mergeSha }, deps) : void 0;
  const known = Object.entries(approved.images).filter(([, images2]) => images2.length > 0);
  const images = JSON.stringify({ ...owed?.images, ...Object.fromEntries(known) });
  const values = { commit: sha, images, request: decisionUrl(request2) };
  return {
    inputs: Object.fromEntries(Object.entries(values).filter(([name]) => declared.includes(name))),
    mayLack: owed?.lacking ?? []
  };
}

// packages/approval/build/src/promote/start-production.js
async function startProduction(request2, landed, deps) {
  const { workflow } = request2.promotion;
  if (workflow === void 0 || landed.mergeSha === void 0)
    return landed;
  let run;
  try {
    const { mergeSha } = landed;
    const production = { workflow, mergeSha, request: request2, landed };
    run = await ensureStarted({ ...production, commits: await startsOf(production, deps) }, deps);
  } catch (error) {
    throw await asDispatchEnd(error, workflow, landed, deps);
  }
  const result = { ...landed, productionRunUrl: run.url, mayLack: run.mayLack };
  return request2.waitForProduction ? waitForEnd(run, result, deps) : result;
}
async function startsOf({ mergeSha, request: request2 }, deps) {
  const tip = await findRef(deps.github, `heads/${request2.promotion.branch}`);
  return tip !== void 0 && tip !== mergeSha && await isTested(tip, request2, deps) ? [mergeSha, tip] : [mergeSha];
}
async function ensureStarted(production, deps) {
  const { github, log } = deps;
  const isFirst = !production.landed.already && await whoAmI(github) === "github-actions[bot]";
  const patience2 = isFirst ? 0 : 1e4;
  const started = await findStarted(production, patience2, deps);
  if (!started)
    return startOnce(production, deps);
  log.info(`the production deploy was started already: ${started.url}`);
  return started;
}
async function requireTestedTip({ mergeSha, request: request2, landed }, deps) {
  const { branch } = request2.promotion;
  const tip = await findRef(deps.github, `heads/${branch}`);
  if (tip === void 0)
    throw new StagingError("not-found", `there is no branch ${branch} to deploy from`);
  if (tip !== mergeSha && !await isTested(tip, request2, deps)) {
    throw untestedTip(tip, await findCompany(tip, request2, landed, deps), request2, landed);
  }
  return tip;
}
var longestDispatch = 18e4;
var claimMark = commitMark("claim");
var listLag = 5e3;
async function startOnce(production, deps) {
  const { github, clock, deadline, log } = deps;
  const { workflow, mergeSha, request: request2 } = production;
  const { branch } = request2.promotion;
  const claim = `staging-production/${mergeSha}`;
  const mark2 = await createMark(github, mergeSha, `Start ${workflow}

Claim: ${randomUUID()}
${claimMark}
`);
  const first = await createRef(github, claim, mark2);
  try {
    const other = await findStarted(production, first ? 0 : longestDispatch, deps);
    if (other) {
      log.info(`the production deploy was started at the same moment: ${other.url}`);
      return other;
    }
    const tip = await requireTestedTip(production, deps);
    const { inputs: inputs2, mayLack } = await productionInputs(request2, { tip, mergeSha }, deps);
    const run = await dispatchWorkflow(github, { workflow, ref: branch, inputs: inputs2 }, { clock, deadline, log });
    log.info(`started the production deploy: ${run.url}`);
    await requireStartedAsTested(run, tip, production, deps);
    await findStarted({ ...production, commits: [tip] }, 3e4, deps);
    await clock.sleep(listLag, deadline.signal);
    return { ...run, mayLack };
  } finally {
    if (refVerdict(await findRefMessage(github, claim), claimMark).kind === "ours")
      await unlessStatus([403], deleteRef(github, claim));
    else
      log.info(`refs/${claim} is not ours, and stays`);
  }
}
async function requireStartedAsTested({ id, url }, tip, { request: request2, landed }, deps) {
  const { github, log } = deps;
  const run = await lookFor(() => findRun(github, id));
  const at = run === void 0 || run === "forbidden" ? tip : run.headSha;
  if (at === tip || await isTested(at, request2, deps))
    return;
  await cancelRun(github, id);
  log.info(`${url} started at ${at}: it is told to cancel`);
  throw untestedRun(at, request2, { ...landed, productionRunUrl: url });
}
async function findStarted({ workflow, commits, request: request2 }, patience2, { github, clock, deadline }) {
  const started = clock.monotonic();
  for (; ; ) {
    for (const headSha of commits) {
      const [run] = await listWorkflowRuns(github, workflow, { branch: request2.promotion.branch, headSha });
      if (run)
        return run;
    }
    if (clock.monotonic() - started >= patience2)
      return void 0;
    await clock.sleep(2e3, deadline.signal);
  }
}
async function waitForEnd({ id, url }, result, { github, clock, deadline, log }) {
  const conclusion = await waitUntil(async () => {
    const run = await findRun(github, id);
    if (run === "forbidden")
      return { kind: "done", value: "unknown" };
    if (run === void 0)
      return { kind: "waiting", seen: "GitHub does not show it" };
    return run.status === "completed" ? { kind: "done", value: run.conclusion ?? "unknown" } : { kind: "waiting", seen: run.status };
  }, { awaited: `the production deploy ${url}`, first: 2e3, most: 2e4, clock, deadline, log }).catch((cause) => {
    if (!(cause instanceof StagingError))
      throw cause;
    throw new StagingError(cause.reason, cause.message, {
      cause,
      result,
      hint: "The merge is done, and the deploy goes on."
    });
  });
  const ended = { ...result, productionConclusion: conclusion };
  log.info(`the production deploy ended: ${conclusion}`);
  if (conclusion === "success")
    return ended;
  throw new StagingError("production-failed", `the production deploy ended with ${conclusion}: ${url}`, {
    hint: "The merge is done. Look at that run; run it again, or revert.",
    result: ended
  });
}

// packages/approval/build/src/promote/promote.js
async function promote(request2, deps) {
  const landed = await land(request2, deps);
  await requireMergedAsTested(request2, landed, deps);
  return startProduction(request2, landed, deps);
}
async function land(request2, deps) {
  const { branch } = request2.promotion;
  const comparison = await compareCommits(deps.github, branch, request2.sha);
  if (contains(comparison) || await isLandedOtherwise(request2, comparison, deps))
    return findLanded(request2, deps);
  let isBranchMade = false;
  const branchMade = () => {
    isBranchMade = true;
  };
  try {
    return await bring(request2, comparison, deps, branchMade);
  } catch (error) {
    const patience2 = error instanceof StagingError && error.reason === "base-moved" ? 1e4 : 0;
    const now = await compareCommits(deps.github, branch, request2.sha).catch(() => comparison);
    const landed = async () => contains(now) || await isLandedOtherwise(request2, now, deps) || void 0;
    if (await lookFor(landed, { patience: patience2, clock: deps.github.clock }).catch(() => void 0))
      return findLanded(request2, deps, isBranchMade);
    throw error;
  }
}
function contains({ status }) {
  return status === "identical" || status === "behind";
}
async function isLandedOtherwise({ sha, promotion }, { status }, { github }) {
  if (status !== "diverged")
    return false;
  const pull = await findPull(github, releaseBranch(sha), promotion.branch);
  return pull?.merged === true && pull.headSha === sha;
}
async function bring(request2, comparison, deps, branchMade) {
  const { github, log } = deps;
  const { sha, promotion } = request2;
  const { branch } = promotion;
  if (promotion.method !== "fast-forward")
    return mergeByPull(request2, comparison, deps, branchMade);
  try {
    await requireUnmoved(request2, comparison, deps);
    await deps.requireNotDestroyed(`moving ${branch}`);
    await awaitChecks(request2, deps);
    await requireUnmoved(request2, await compareCommits(github, branch, sha), deps);
    await deps.requireNotDestroyed(`moving ${branch}`);
    await fastForwardRef(github, `heads/${branch}`, sha);
  } catch (error) {
    throw asMergeEnd(error, request2, comparison, void 0);
  }
  log.info(`${branch} is now at ${sha}`);
  return { ...reached(request2, void 0), merged: true, mergeSha: sha };
}
async function findLanded(request2, deps, isBranchMade = false) {
  const { github, log } = deps;
  const { sha, promotion } = request2;
  log.info(`${promotion.branch} already contains ${sha}`);
  const find = () => findPull(github, releaseBranch(sha), promotion.branch);
  const found = await (promotion.method === "fast-forward" ? find() : lookFor(find, { clock: github.clock }));
  const pull = found && await waitMerged(github, found.number, { ...deps, deadline: deps.deadline.within(6e4) });
  await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
  return { ...reached(request2, pull), merged: true, mergeSha: pull?.mergeSha ?? sha, already: true };
}

// packages/approval/build/src/promote/hand-over-promotion.js
async function handOverPromotion(request2, { environment, ...deps }) {
  const { github, log } = deps;
  const { sha, promotion, workflow, decisionIssue } = request2;
  if (!contains(await compareCommits(github, promotion.branch, sha)))
    await deps.requireNotDestroyed(`starting ${workflow}`);
  const ref = await getDefaultBranch(github);
  try {
    const kept = await lookAt(environment.keep(request2));
    deps.deadline.signal.throwIfAborted();
    if (kept.kind === "failed")
      log.warning(`the environment may go before ${workflow} has promoted: ${kept.error.message}`);
    const run = await dispatchWorkflow(github, { workflow, ref, inputs: { issue: String(decisionIssue) }, isHarmless: true }, deps);
    log.info(`${workflow} on ${ref} promotes what #${decisionIssue} approved: ${run.url}`);
    return { ...reached(request2, void 0), handedOverTo: run.url };
  } catch (cause) {
    await lookAt(environment.giveBack(decisionIssue));
    if (!(cause instanceof StagingError))
      throw cause;
    throw new StagingError(cause.reason, `${workflow} was not started: ${cause.message}`, {
      cause,
      hint: `It must be on ${ref} with \`on: workflow_dispatch\` and the input \`issue\`, and the job needs \`permissions: actions: write\`. Or start it by hand with issue ${decisionIssue}.`,
      result: reached(request2, void 0)
    });
  }
}

// packages/approval/build/src/request-template.js
var requestParts = ["question", "apps", "decide", "failures", "cost", "mentions"];
var ownTemplate = requestParts.map(placeholder).join("\n\n");
function placeholder(name) {
  return `\${${name}}`;
}

// packages/approval/build/src/render/render-summary.js
function renderPromotion(result) {
  const { merged, already, sha, branch, mergeSha, pullRequest, pullRequestUrl, workflow, productionRunUrl, productionConclusion, handedOverTo, withheld: withheld2, mayLack = [] } = result;
  if (handedOverTo)
    return `### \u23ED\uFE0F \`${sha.slice(0, 7)}\` is promoted by [a run of its own](${handedOverTo})`;
  const heading = merged ? `### ${withheld2 ? "\u26A0\uFE0F" : "\u{1F680}"} \`${sha.slice(0, 7)}\` ${already ? "was already on" : "is on"} \`${branch}\`` : `### \`${sha.slice(0, 7)}\` was not merged into \`${branch}\``;
  return [
    heading,
    pullRequest === void 0 ? "" : `Pull request [#${pullRequest}](${pullRequestUrl}).`,
    withheld2 ? `**${productionRunUrl ? "The production deploy was canceled" : "Production was not started"}**: ${withheld2}.` : "",
    mergeSha && mergeSha !== sha && !withheld2 ? `As \`${mergeSha.slice(0, 7)}\`, with exactly the tree that was tested.` : "",
    productionRunUrl ? `The production deploy: [${workflow}](${productionRunUrl})${productionConclusion ? `, ${productionConclusion}` : ""}.` : merged && workflow === void 0 ? "No production workflow is configured (`promotion.workflow`): none was started." : "",
    renderLacking(mayLack)
  ].filter(Boolean).join("\n\n");
}

// packages/approval/build/src/results/read-archive.js
var most = { fileBytes: 20 * 2 ** 20, allBytes: 100 * 2 ** 20, files: 2e3 };

// node_modules/fast-xml-parser/src/util.js
var nameStartChar = ":A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
var nameChar = nameStartChar + "\\-.\\d\\u00B7\\u0300-\\u036F\\u203F-\\u2040";
var nameRegexp = "[" + nameStartChar + "][" + nameChar + "]*";
var regexName = new RegExp("^" + nameRegexp + "$");
function getAllMatches(string, regex) {
  const matches2 = [];
  let match = regex.exec(string);
  while (match) {
    const allmatches = [];
    allmatches.startIndex = regex.lastIndex - match[0].length;
    const len = match.length;
    for (let index = 0; index < len; index++) {
      allmatches.push(match[index]);
    }
    matches2.push(allmatches);
    match = regex.exec(string);
  }
  return matches2;
}
var isName = function(string) {
  const match = regexName.exec(string);
  return !(match === null || typeof match === "undefined");
};
function isExist(v) {
  return typeof v !== "undefined";
}
var DANGEROUS_PROPERTY_NAMES = [
  // '__proto__',
  // 'constructor',
  // 'prototype',
  "hasOwnProperty",
  "toString",
  "valueOf",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__"
];
var criticalProperties = ["__proto__", "constructor", "prototype"];

// node_modules/fast-xml-parser/src/validator.js
var defaultOptions = {
  allowBooleanAttributes: false,
  //A tag can have attributes without any value
  unpairedTags: []
};
function validate(xmlData, options) {
  options = Object.assign({}, defaultOptions, options);
  const tags = [];
  let tagFound = false;
  let reachedRoot = false;
  if (xmlData[0] === "\uFEFF") {
    xmlData = xmlData.substr(1);
  }
  for (let i = 0; i < xmlData.length; i++) {
    if (xmlData[i] === "<" && xmlData[i + 1] === "?") {
      i += 2;
      i = readPI(xmlData, i);
      if (i.err) return i;
    } else if (xmlData[i] === "<") {
      let tagStartPos = i;
      i++;
      if (xmlData[i] === "!") {
        i = readCommentAndCDATA(xmlData, i);
        continue;
      } else {
        let closingTag = false;
        if (xmlData[i] === "/") {
          closingTag = true;
          i++;
        }
        let tagName = "";
        for (; i < xmlData.length && xmlData[i] !== ">" && xmlData[i] !== " " && xmlData[i] !== "	" && xmlData[i] !== "\n" && xmlData[i] !== "\r"; i++) {
          tagName += xmlData[i];
        }
        tagName = tagName.trim();
        if (tagName[tagName.length - 1] === "/") {
          tagName = tagName.substring(0, tagName.length - 1);
          i--;
        }
        if (!validateTagName(tagName)) {
          let msg;
          if (tagName.trim().length === 0) {
            msg = "Invalid space after '<'.";
          } else {
            msg = "Tag '" + tagName + "' is an invalid name.";
          }
          return getErrorObject("InvalidTag", msg, getLineNumberForPosition(xmlData, i));
        }
        const result = readAttributeStr(xmlData, i);
        if (result === false) {
          return getErrorObject("InvalidAttr", "Attributes for '" + tagName + "' have open quote.", getLineNumberForPosition(xmlData, i));
        }
        let attrStr = result.value;
        i = result.index;
        if (attrStr[attrStr.length - 1] === "/") {
          const attrStrStart = i - attrStr.length;
          attrStr = attrStr.substring(0, attrStr.length - 1);
          const isValid = validateAttributeString(attrStr, options);
          if (isValid === true) {
            tagFound = true;
          } else {
            return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, attrStrStart + isValid.err.line));
          }
        } else if (closingTag) {
          if (!result.tagClosed) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' doesn't have proper closing.", getLineNumberForPosition(xmlData, i));
          } else if (attrStr.trim().length > 0) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' can't have attributes or invalid starting.", getLineNumberForPosition(xmlData, tagStartPos));
          } else if (tags.length === 0) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' has not been opened.", getLineNumberForPosition(xmlData, tagStartPos));
          } else {
            const otg = tags.pop();
            if (tagName !== otg.tagName) {
              let openPos = getLineNumberForPosition(xmlData, otg.tagStartPos);
              return getErrorObject(
                "InvalidTag",
                "Expected closing tag '" + otg.tagName + "' (opened in line " + openPos.line + ", col " + openPos.col + ") instead of closing tag '" + tagName + "'.",
                getLineNumberForPosition(xmlData, tagStartPos)
              );
            }
            if (tags.length == 0) {
              reachedRoot = true;
            }
          }
        } else {
          const isValid = validateAttributeString(attrStr, options);
          if (isValid !== true) {
            return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, i - attrStr.length + isValid.err.line));
          }
          if (reachedRoot === true) {
            return getErrorObject("InvalidXml", "Multiple possible root nodes found.", getLineNumberForPosition(xmlData, i));
          } else if (options.unpairedTags.indexOf(tagName) !== -1) {
          } else {
            tags.push({ tagName, tagStartPos });
          }
          tagFound = true;
        }
        for (i++; i < xmlData.length; i++) {
          if (xmlData[i] === "<") {
            if (xmlData[i + 1] === "!") {
              i++;
              i = readCommentAndCDATA(xmlData, i);
              continue;
            } else if (xmlData[i + 1] === "?") {
              i = readPI(xmlData, ++i);
              if (i.err) return i;
            } else {
              break;
            }
          } else if (xmlData[i] === "&") {
            const afterAmp = validateAmpersand(xmlData, i);
            if (afterAmp == -1)
              return getErrorObject("InvalidChar", "char '&' is not expected.", getLineNumberForPosition(xmlData, i));
            i = afterAmp;
          } else {
            if (reachedRoot === true && !isWhiteSpace(xmlData[i])) {
              return getErrorObject("InvalidXml", "Extra text at the end", getLineNumberForPosition(xmlData, i));
            }
          }
        }
        if (xmlData[i] === "<") {
          i--;
        }
      }
    } else {
      if (isWhiteSpace(xmlData[i])) {
        continue;
      }
      return getErrorObject("InvalidChar", "char '" + xmlData[i] + "' is not expected.", getLineNumberForPosition(xmlData, i));
    }
  }
  if (!tagFound) {
    return getErrorObject("InvalidXml", "Start tag expected.", 1);
  } else if (tags.length == 1) {
    return getErrorObject("InvalidTag", "Unclosed tag '" + tags[0].tagName + "'.", getLineNumberForPosition(xmlData, tags[0].tagStartPos));
  } else if (tags.length > 0) {
    return getErrorObject("InvalidXml", "Invalid '" + JSON.stringify(tags.map((t) => t.tagName), null, 4).replace(/\r?\n/g, "") + "' found.", { line: 1, col: 1 });
  }
  return true;
}
function isWhiteSpace(char) {
  return char === " " || char === "	" || char === "\n" || char === "\r";
}
function readPI(xmlData, i) {
  const start3 = i;
  for (; i < xmlData.length; i++) {
    if (xmlData[i] == "?" || xmlData[i] == " ") {
      const tagname = xmlData.substr(start3, i - start3);
      if (i > 5 && tagname === "xml") {
        return getErrorObject("InvalidXml", "XML declaration allowed only at the start of the document.", getLineNumberForPosition(xmlData, i));
      } else if (xmlData[i] == "?" && xmlData[i + 1] == ">") {
        i++;
        break;
      } else {
        continue;
      }
    }
  }
  return i;
}
function readCommentAndCDATA(xmlData, i) {
  if (xmlData.length > i + 5 && xmlData[i + 1] === "-" && xmlData[i + 2] === "-") {
    for (i += 3; i < xmlData.length; i++) {
      if (xmlData[i] === "-" && xmlData[i + 1] === "-" && xmlData[i + 2] === ">") {
        i += 2;
        break;
      }
    }
  } else if (xmlData.length > i + 8 && xmlData[i + 1] === "D" && xmlData[i + 2] === "O" && xmlData[i + 3] === "C" && xmlData[i + 4] === "T" && xmlData[i + 5] === "Y" && xmlData[i + 6] === "P" && xmlData[i + 7] === "E") {
    let angleBracketsCount = 1;
    for (i += 8; i < xmlData.length; i++) {
      if (xmlData[i] === "<") {
        angleBracketsCount++;
      } else if (xmlData[i] === ">") {
        angleBracketsCount--;
        if (angleBracketsCount === 0) {
          break;
        }
      }
    }
  } else if (xmlData.length > i + 9 && xmlData[i + 1] === "[" && xmlData[i + 2] === "C" && xmlData[i + 3] === "D" && xmlData[i + 4] === "A" && xmlData[i + 5] === "T" && xmlData[i + 6] === "A" && xmlData[i + 7] === "[") {
    for (i += 8; i < xmlData.length; i++) {
      if (xmlData[i] === "]" && xmlData[i + 1] === "]" && xmlData[i + 2] === ">") {
        i += 2;
        break;
      }
    }
  }
  return i;
}
var doubleQuote = '"';
var singleQuote = "'";
function readAttributeStr(xmlData, i) {
  let attrStr = "";
  let startChar = "";
  let tagClosed = false;
  for (; i < xmlData.length; i++) {
    if (xmlData[i] === doubleQuote || xmlData[i] === singleQuote) {
      if (startChar === "") {
        startChar = xmlData[i];
      } else if (startChar !== xmlData[i]) {
      } else {
        startChar = "";
      }
    } else if (xmlData[i] === ">") {
      if (startChar === "") {
        tagClosed = true;
        break;
      }
    }
    attrStr += xmlData[i];
  }
  if (startChar !== "") {
    return false;
  }
  return {
    value: attrStr,
    index: i,
    tagClosed
  };
}
function scanAttributeTokens(attrStr) {
  const tokens = [];
  const len = attrStr.length;
  let i = 0;
  while (i < len) {
    const tokenStart = i;
    while (i < len && isWhiteSpace(attrStr[i])) i++;
    if (i >= len) break;
    if (attrStr[i] === "=") {
      i++;
      continue;
    }
    const leadingWs = attrStr.slice(tokenStart, i);
    const nameStart = i;
    while (i < len && !isWhiteSpace(attrStr[i]) && attrStr[i] !== "=") i++;
    const name = attrStr.slice(nameStart, i);
    let equalsGroup;
    let j = i;
    while (j < len && isWhiteSpace(attrStr[j])) j++;
    if (j < len && attrStr[j] === "=") {
      equalsGroup = attrStr.slice(i, j + 1);
      i = j + 1;
    }
    let quoteChar;
    let value;
    let k = i;
    while (k < len && isWhiteSpace(attrStr[k])) k++;
    if (k < len && (attrStr[k] === '"' || attrStr[k] === "'")) {
      const valueStart = k + 1;
      const closeIdx = attrStr.indexOf(attrStr[k], valueStart);
      if (closeIdx !== -1) {
        quoteChar = attrStr[k];
        value = attrStr.slice(valueStart, closeIdx);
        i = closeIdx + 1;
      }
    }
    const token = { startIndex: tokenStart };
    token[1] = leadingWs;
    token[2] = name;
    token[3] = equalsGroup;
    token[4] = quoteChar !== void 0 ? true : void 0;
    token[5] = quoteChar;
    token[6] = value;
    tokens.push(token);
  }
  return tokens;
}
function validateAttributeString(attrStr, options) {
  const matches2 = scanAttributeTokens(attrStr);
  const attrNames = {};
  for (let i = 0; i < matches2.length; i++) {
    if (matches2[i][1].length === 0) {
      return getErrorObject("InvalidAttr", "Attribute '" + matches2[i][2] + "' has no space in starting.", getPositionFromMatch(matches2[i]));
    } else if (matches2[i][3] !== void 0 && matches2[i][4] === void 0) {
      return getErrorObject("InvalidAttr", "Attribute '" + matches2[i][2] + "' is without value.", getPositionFromMatch(matches2[i]));
    } else if (matches2[i][3] === void 0 && !options.allowBooleanAttributes) {
      return getErrorObject("InvalidAttr", "boolean attribute '" + matches2[i][2] + "' is not allowed.", getPositionFromMatch(matches2[i]));
    }
    const attrName = matches2[i][2];
    if (!validateAttrName(attrName)) {
      return getErrorObject("InvalidAttr", "Attribute '" + attrName + "' is an invalid name.", getPositionFromMatch(matches2[i]));
    }
    if (!Object.prototype.hasOwnProperty.call(attrNames, attrName)) {
      attrNames[attrName] = 1;
    } else {
      return getErrorObject("InvalidAttr", "Attribute '" + attrName + "' is repeated.", getPositionFromMatch(matches2[i]));
    }
  }
  return true;
}
function validateNumberAmpersand(xmlData, i) {
  let re = /\d/;
  if (xmlData[i] === "x") {
    i++;
    re = /[\da-fA-F]/;
  }
  for (; i < xmlData.length; i++) {
    if (xmlData[i] === ";")
      return i;
    if (!xmlData[i].match(re))
      break;
  }
  return -1;
}
function validateAmpersand(xmlData, i) {
  i++;
  if (xmlData[i] === ";")
    return -1;
  if (xmlData[i] === "#") {
    i++;
    return validateNumberAmpersand(xmlData, i);
  }
  let count = 0;
  for (; i < xmlData.length; i++, count++) {
    if (xmlData[i].match(/\w/) && count < 20)
      continue;
    if (xmlData[i] === ";")
      break;
    return -1;
  }
  return i;
}
function getErrorObject(code2, message, lineNumber) {
  return {
    err: {
      code: code2,
      msg: message,
      line: lineNumber.line || lineNumber,
      col: lineNumber.col
    }
  };
}
function validateAttrName(attrName) {
  return isName(attrName);
}
function validateTagName(tagname) {
  return isName(tagname);
}
function getLineNumberForPosition(xmlData, index) {
  const lines = xmlData.substring(0, index).split(/\r?\n/);
  return {
    line: lines.length,
    // column number is last line's length + 1, because column numbering starts at 1:
    col: lines[lines.length - 1].length + 1
  };
}
function getPositionFromMatch(match) {
  return match.startIndex + match[1].length;
}

// node_modules/@nodable/entities/src/entities.js
var CURRENCY = {
  cent: "\xA2",
  pound: "\xA3",
  curren: "\xA4",
  yen: "\xA5",
  euro: "\u20AC",
  dollar: "$",
  fnof: "\u0192",
  inr: "\u20B9",
  af: "\u060B",
  birr: "\u1265\u122D",
  peso: "\u20B1",
  rub: "\u20BD",
  won: "\u20A9",
  yuan: "\xA5",
  cedil: "\xB8"
};
var XML = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  quot: '"'
};
var COMMON_HTML = {
  nbsp: "\xA0",
  copy: "\xA9",
  reg: "\xAE",
  trade: "\u2122",
  mdash: "\u2014",
  ndash: "\u2013",
  hellip: "\u2026",
  laquo: "\xAB",
  raquo: "\xBB",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  bull: "\u2022",
  para: "\xB6",
  sect: "\xA7",
  deg: "\xB0",
  frac12: "\xBD",
  frac14: "\xBC",
  frac34: "\xBE"
};

// node_modules/@nodable/entities/src/EntityDecoder.js
var ENTITY_ACTION = Object.freeze({
  /** Resolve and expand the entity normally. */
  ALLOW: "allow",
  /** Silently skip this entity — it will not be registered. */
  BLOCK: "block",
  /** Throw an error, aborting entity registration entirely. */
  THROW: "throw"
});
var SPECIAL_CHARS = new Set("!?\\\\/[]$%{}^&*()<>|+");
function validateEntityName(name) {
  if (name[0] === "#") {
    throw new Error(`[EntityReplacer] Invalid character '#' in entity name: "${name}"`);
  }
  for (const ch of name) {
    if (SPECIAL_CHARS.has(ch)) {
      throw new Error(`[EntityReplacer] Invalid character '${ch}' in entity name: "${name}"`);
    }
  }
  return name;
}
function mergeEntityMaps(...maps) {
  const out = /* @__PURE__ */ Object.create(null);
  for (const map of maps) {
    if (!map) continue;
    for (const key of Object.keys(map)) {
      const raw = map[key];
      if (typeof raw === "string") {
        out[key] = raw;
      } else if (raw && typeof raw === "object" && raw.val !== void 0) {
        const val = raw.val;
        if (typeof val === "string") {
          out[key] = val;
        }
      }
    }
  }
  return out;
}
var LIMIT_TIER_EXTERNAL = "external";
var LIMIT_TIER_BASE = "base";
var LIMIT_TIER_ALL = "all";
function parseLimitTiers(raw) {
  if (!raw || raw === LIMIT_TIER_EXTERNAL) return /* @__PURE__ */ new Set([LIMIT_TIER_EXTERNAL]);
  if (raw === LIMIT_TIER_ALL) return /* @__PURE__ */ new Set([LIMIT_TIER_ALL]);
  if (raw === LIMIT_TIER_BASE) return /* @__PURE__ */ new Set([LIMIT_TIER_BASE]);
  if (Array.isArray(raw)) return new Set(raw);
  return /* @__PURE__ */ new Set([LIMIT_TIER_EXTERNAL]);
}
var NCR_LEVEL = Object.freeze({ allow: 0, leave: 1, remove: 2, throw: 3 });
var XML10_ALLOWED_C0 = /* @__PURE__ */ new Set([9, 10, 13]);
function parseNCRConfig(ncr) {
  if (!ncr) {
    return { xmlVersion: 1, onLevel: NCR_LEVEL.allow, nullLevel: NCR_LEVEL.remove };
  }
  const xmlVersion = ncr.xmlVersion === 1.1 ? 1.1 : 1;
  const onLevel = NCR_LEVEL[ncr.onNCR] ?? NCR_LEVEL.allow;
  const nullLevel = NCR_LEVEL[ncr.nullNCR] ?? NCR_LEVEL.remove;
  const clampedNull = Math.max(nullLevel, NCR_LEVEL.remove);
  return { xmlVersion, onLevel, nullLevel: clampedNull };
}
var EntityDecoder = class {
  /**
   * @param {object} [options]
   * @param {object|null}  [options.namedEntities]        — extra named entities merged into base map
   * @param {object}  [options.limit]                 — security limits
   * @param {number}       [options.limit.maxTotalExpansions=0]  — 0 = unlimited
   * @param {number}       [options.limit.maxExpandedLength=0]   — 0 = unlimited
   * @param {'external'|'base'|'all'|string[]} [options.limit.applyLimitsTo='external']
   *   Which entity tiers count against the security limits:
   *   - 'external' (default) — only input/runtime + persistent external entities
   *   - 'base'               — only DEFAULT_XML_ENTITIES + namedEntities
   *   - 'all'                — every entity regardless of tier
   *   - string[]             — explicit combination, e.g. ['external', 'base']
   * @param {((resolved: string, original: string) => string)|null} [options.postCheck=null]
   * @param {string[]} [options.remove=[]] — entity names (e.g. ['nbsp', '#13']) to delete (replace with empty string)
   * @param {string[]} [options.leave=[]]  — entity names to keep as literal (unchanged in output)
   * @param {object}   [options.ncr]       — Numeric Character Reference controls
   * @param {1.0|1.1}  [options.ncr.xmlVersion=1.0]
   *   XML version governing which codepoint ranges are restricted:
   *   - 1.0 — C0 controls U+0001–U+001F (except U+0009/000A/000D) are prohibited
   *   - 1.1 — C0 controls are allowed when written as NCRs; C1 (U+007F–U+009F) decoded as-is
   * @param {'allow'|'leave'|'remove'|'throw'} [options.ncr.onNCR='allow']
   *   Base action for numeric references. Severity order: allow < leave < remove < throw.
   *   For codepoint ranges that carry a minimum level (surrogates → remove, XML 1.0 C0 → remove),
   *   the effective action is max(onNCR, rangeMinimum).
   * @param {'remove'|'throw'} [options.ncr.nullNCR='remove']
   *   Action for U+0000 (null). 'allow' and 'leave' are clamped to 'remove' since null is never safe.
   * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} [options.onExternalEntity=null]
   *   Hook called when an external entity is registered via `setExternalEntities()` or
   *   `addExternalEntity()`. Return `ENTITY_ACTION.ALLOW` to accept the entity,
   *   `ENTITY_ACTION.BLOCK` to silently skip it, or `ENTITY_ACTION.THROW` to abort with an error.
   * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} [options.onInputEntity=null]
   *   Hook called when an input entity is registered via `addInputEntities()`. Return
   *   `ENTITY_ACTION.ALLOW` to accept, `ENTITY_ACTION.BLOCK` to silently skip, or
   *   `ENTITY_ACTION.THROW` to abort with an error.
   */
  constructor(options = {}) {
    this._limit = options.limit || {};
    this._maxTotalExpansions = this._limit.maxTotalExpansions || 0;
    this._maxExpandedLength = this._limit.maxExpandedLength || 0;
    this._postCheck = typeof options.postCheck === "function" ? options.postCheck : (r) => r;
    this._limitTiers = parseLimitTiers(this._limit.applyLimitsTo ?? LIMIT_TIER_EXTERNAL);
    this._numericAllowed = options.numericAllowed ?? true;
    this._baseMap = mergeEntityMaps(XML, options.namedEntities || null);
    this._externalMap = /* @__PURE__ */ Object.create(null);
    this._inputMap = /* @__PURE__ */ Object.create(null);
    this._totalExpansions = 0;
    this._expandedLength = 0;
    this._removeSet = new Set(options.remove && Array.isArray(options.remove) ? options.remove : []);
    this._leaveSet = new Set(options.leave && Array.isArray(options.leave) ? options.leave : []);
    const ncrCfg = parseNCRConfig(options.ncr);
    this._ncrXmlVersion = ncrCfg.xmlVersion;
    this._ncrOnLevel = ncrCfg.onLevel;
    this._ncrNullLevel = ncrCfg.nullLevel;
    this._onExternalEntity = typeof options.onExternalEntity === "function" ? options.onExternalEntity : null;
    this._onInputEntity = typeof options.onInputEntity === "function" ? options.onInputEntity : null;
  }
  // -------------------------------------------------------------------------
  // Private: registration hook dispatch
  // -------------------------------------------------------------------------
  /**
   * Invoke a registration hook for a single entity name/value pair.
   * Returns true when the entity should be accepted, false when it should be
   * silently skipped (BLOCK), and throws when the hook returns THROW.
   *
   * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} hook
   * @param {string} name
   * @param {string} value
   * @param {string} context  — used in error messages ('external' | 'input')
   * @returns {boolean}  true = accept, false = skip
   */
  _applyRegistrationHook(hook, name, value, context) {
    if (!hook) return true;
    const action = hook(name, value);
    if (action === ENTITY_ACTION.BLOCK) return false;
    if (action === ENTITY_ACTION.THROW) {
      throw new Error(
        `[EntityDecoder] Registration of ${context} entity "&${name};" was rejected by hook`
      );
    }
    return true;
  }
  // -------------------------------------------------------------------------
  // Persistent external entity registration
  // -------------------------------------------------------------------------
  /**
   * Replace the full set of persistent external entities.
   * All keys are validated — throws on invalid characters.
   * If `onExternalEntity` is set, it is called once per entry; entries that
   * return `ENTITY_ACTION.BLOCK` are silently omitted, `ENTITY_ACTION.THROW`
   * aborts the whole call.
   * @param {Record<string, string | { regex?: RegExp, val: string }>} map
   */
  setExternalEntities(map) {
    if (map) {
      for (const key of Object.keys(map)) {
        validateEntityName(key);
      }
    }
    if (!this._onExternalEntity) {
      this._externalMap = mergeEntityMaps(map);
      return;
    }
    const flat = mergeEntityMaps(map);
    const filtered = /* @__PURE__ */ Object.create(null);
    for (const [name, value] of Object.entries(flat)) {
      if (this._applyRegistrationHook(this._onExternalEntity, name, value, "external")) {
        filtered[name] = value;
      }
    }
    this._externalMap = filtered;
  }
  /**
   * Add a single persistent external entity.
   * If `onExternalEntity` is set it is called before the entity is stored;
   * `ENTITY_ACTION.BLOCK` silently skips storage, `ENTITY_ACTION.THROW` raises.
   * @param {string} key
   * @param {string} value
   */
  addExternalEntity(key, value) {
    validateEntityName(key);
    if (typeof value === "string" && value.indexOf("&") === -1) {
      if (this._applyRegistrationHook(this._onExternalEntity, key, value, "external")) {
        this._externalMap[key] = value;
      }
    }
  }
  // -------------------------------------------------------------------------
  // Input / runtime entity registration (per document)
  // -------------------------------------------------------------------------
  /**
   * Inject DOCTYPE entities for the current document.
   * Also resets per-document expansion counters.
   * If `onInputEntity` is set it is called once per entry; entries returning
   * `ENTITY_ACTION.BLOCK` are silently omitted, `ENTITY_ACTION.THROW` aborts.
   * @param {Record<string, string | { regx?: RegExp, regex?: RegExp, val: string }>} map
   */
  addInputEntities(map) {
    this._totalExpansions = 0;
    this._expandedLength = 0;
    if (!this._onInputEntity) {
      this._inputMap = mergeEntityMaps(map);
      return;
    }
    const flat = mergeEntityMaps(map);
    const filtered = /* @__PURE__ */ Object.create(null);
    for (const [name, value] of Object.entries(flat)) {
      if (this._applyRegistrationHook(this._onInputEntity, name, value, "input")) {
        filtered[name] = value;
      }
    }
    this._inputMap = filtered;
  }
  // -------------------------------------------------------------------------
  // Per-document reset
  // -------------------------------------------------------------------------
  /**
   * Wipe input/runtime entities and reset counters.
   * Call this before processing each new document.
   * @returns {this}
   */
  reset() {
    this._inputMap = /* @__PURE__ */ Object.create(null);
    this._totalExpansions = 0;
    this._expandedLength = 0;
    return this;
  }
  // -------------------------------------------------------------------------
  // XML version (can be set after construction, e.g. once parser reads <?xml?>)
  // -------------------------------------------------------------------------
  /**
   * Update the XML version used for NCR classification.
   * Call this as soon as the document's `<?xml version="...">` declaration is parsed.
   * @param {1.0|1.1|number} version
   */
  setXmlVersion(version) {
    this._ncrXmlVersion = version === 1.1 ? 1.1 : 1;
  }
  // -------------------------------------------------------------------------
  // Primary API
  // -------------------------------------------------------------------------
  /**
   * Replace all entity references in `str` in a single pass.
   *
   * @param {string} str
   * @returns {string}
   */
  decode(str) {
    if (typeof str !== "string" || str.length === 0) return str;
    if (str.indexOf("&") === -1) return str;
    const original = str;
    const chunks = [];
    const len = str.length;
    let last = 0;
    let i = 0;
    const limitExpansions = this._maxTotalExpansions > 0;
    const limitLength = this._maxExpandedLength > 0;
    const checkLimits = limitExpansions || limitLength;
    while (i < len) {
      if (str.charCodeAt(i) !== 38) {
        i++;
        continue;
      }
      let j = i + 1;
      while (j < len && str.charCodeAt(j) !== 59 && j - i <= 32) j++;
      if (j >= len || str.charCodeAt(j) !== 59) {
        i++;
        continue;
      }
      const token = str.slice(i + 1, j);
      if (token.length === 0) {
        i++;
        continue;
      }
      let replacement2;
      let tier;
      if (this._removeSet.has(token)) {
        replacement2 = "";
        if (tier === void 0) {
          tier = LIMIT_TIER_EXTERNAL;
        }
      } else if (this._leaveSet.has(token)) {
        i++;
        continue;
      } else if (token.charCodeAt(0) === 35) {
        const ncrResult = this._resolveNCR(token);
        if (ncrResult === void 0) {
          i++;
          continue;
        }
        replacement2 = ncrResult;
        tier = LIMIT_TIER_BASE;
      } else {
        const resolved = this._resolveName(token);
        replacement2 = resolved?.value;
        tier = resolved?.tier;
      }
      if (replacement2 === void 0) {
        i++;
        continue;
      }
      if (i > last) chunks.push(str.slice(last, i));
      chunks.push(replacement2);
      last = j + 1;
      i = last;
      if (checkLimits && this._tierCounts(tier)) {
        if (limitExpansions) {
          this._totalExpansions++;
          if (this._totalExpansions > this._maxTotalExpansions) {
            throw new Error(
              `[EntityReplacer] Entity expansion count limit exceeded: ${this._totalExpansions} > ${this._maxTotalExpansions}`
            );
          }
        }
        if (limitLength) {
          const delta = replacement2.length - (token.length + 2);
          if (delta > 0) {
            this._expandedLength += delta;
            if (this._expandedLength > this._maxExpandedLength) {
              throw new Error(
                `[EntityReplacer] Expanded content length limit exceeded: ${this._expandedLength} > ${this._maxExpandedLength}`
              );
            }
          }
        }
      }
    }
    if (last < len) chunks.push(str.slice(last));
    const result = chunks.length === 0 ? str : chunks.join("");
    return this._postCheck(result, original);
  }
  // -------------------------------------------------------------------------
  // Private: limit tier check
  // -------------------------------------------------------------------------
  /**
   * Returns true if a resolved entity of the given tier should count
   * against the expansion/length limits.
   * @param {string} tier  — LIMIT_TIER_EXTERNAL | LIMIT_TIER_BASE
   * @returns {boolean}
   */
  _tierCounts(tier) {
    if (this._limitTiers.has(LIMIT_TIER_ALL)) return true;
    return this._limitTiers.has(tier);
  }
  // -------------------------------------------------------------------------
  // Private: entity resolution
  // -------------------------------------------------------------------------
  /**
   * Resolve a named entity token (without & and ;).
   * Priority: inputMap > externalMap > baseMap
   * Returns the resolved value tagged with its limit tier.
   *
   * @param {string} name
   * @returns {{ value: string, tier: string }|undefined}
   */
  _resolveName(name) {
    if (name in this._inputMap) return { value: this._inputMap[name], tier: LIMIT_TIER_EXTERNAL };
    if (name in this._externalMap) return { value: this._externalMap[name], tier: LIMIT_TIER_EXTERNAL };
    if (name in this._baseMap) return { value: this._baseMap[name], tier: LIMIT_TIER_BASE };
    return void 0;
  }
  /**
   * Classify a codepoint and return the minimum action level that must be applied.
   * Returns -1 when no minimum is imposed (normal allow path).
   *
   * Ranges checked (in priority order):
   *   1. U+0000            — null, governed by nullNCR (always ≥ remove)
   *   2. U+D800–U+DFFF     — surrogates, always prohibited (min: remove)
   *   3. U+0001–U+001F \ {0x09,0x0A,0x0D}  — XML 1.0 restricted C0 (min: remove)
   *      (skipped in XML 1.1 — C0 controls are allowed when written as NCRs)
   *
   * @param {number} cp  — codepoint
   * @returns {number}   — minimum NCR_LEVEL value, or -1 for no restriction
   */
  _classifyNCR(cp) {
    if (cp === 0) return this._ncrNullLevel;
    if (cp >= 55296 && cp <= 57343) return NCR_LEVEL.remove;
    if (this._ncrXmlVersion === 1) {
      if (cp >= 1 && cp <= 31 && !XML10_ALLOWED_C0.has(cp)) return NCR_LEVEL.remove;
    }
    return -1;
  }
  /**
   * Execute a resolved NCR action.
   *
   * @param {number} action   — NCR_LEVEL value
   * @param {string} token    — raw token (e.g. '#38') for error messages
   * @param {number} cp       — codepoint, used only for error messages
   * @returns {string|undefined}
   *   - decoded character string  → 'allow'
   *   - ''                        → 'remove'
   *   - undefined                 → 'leave' (caller must skip past '&' only)
   *   - throws Error              → 'throw'
   */
  _applyNCRAction(action, token, cp) {
    switch (action) {
      case NCR_LEVEL.allow:
        return String.fromCodePoint(cp);
      case NCR_LEVEL.remove:
        return "";
      case NCR_LEVEL.leave:
        return void 0;
      // signal: keep literal
      case NCR_LEVEL.throw:
        throw new Error(
          `[EntityDecoder] Prohibited numeric character reference &${token}; (U+${cp.toString(16).toUpperCase().padStart(4, "0")})`
        );
      default:
        return String.fromCodePoint(cp);
    }
  }
  /**
   * Full NCR resolution pipeline for a numeric token.
   *
   * Steps:
   *   1. Parse the codepoint (decimal or hex).
   *   2. Validate the raw codepoint range (NaN, <0, >0x10FFFF).
   *   3. If numericAllowed is false and no minimum restriction applies → leave as-is.
   *   4. Classify the codepoint to find the minimum required action level.
   *   5. Resolve effective action = max(onNCR, minimum).
   *   6. Apply and return.
   *
   * @param {string} token  — e.g. '#38', '#x26', '#X26'
   * @returns {string|undefined}
   *   - string (incl. '')  — replacement ('' = remove)
   *   - undefined          — leave original &token; as-is
   */
  _resolveNCR(token) {
    const second = token.charCodeAt(1);
    let cp;
    if (second === 120 || second === 88) {
      cp = parseInt(token.slice(2), 16);
    } else {
      cp = parseInt(token.slice(1), 10);
    }
    if (Number.isNaN(cp) || cp < 0 || cp > 1114111) return void 0;
    const minimum = this._classifyNCR(cp);
    if (!this._numericAllowed && minimum < NCR_LEVEL.remove) return void 0;
    const effective = minimum === -1 ? this._ncrOnLevel : Math.max(this._ncrOnLevel, minimum);
    return this._applyNCRAction(effective, token, cp);
  }
};

// node_modules/fast-xml-parser/src/xmlparser/OptionsBuilder.js
var defaultOnDangerousProperty = (name) => {
  if (DANGEROUS_PROPERTY_NAMES.includes(name)) {
    return "__" + name;
  }
  return name;
};
var defaultOptions2 = {
  preserveOrder: false,
  attributeNamePrefix: "@_",
  attributesGroupName: false,
  textNodeName: "#text",
  ignoreAttributes: true,
  removeNSPrefix: false,
  // remove NS from tag name or attribute name if true
  allowBooleanAttributes: false,
  //a tag can have attributes without any value
  //ignoreRootElement : false,
  parseTagValue: true,
  parseAttributeValue: false,
  trimValues: true,
  //Trim string values of tag and attributes
  cdataPropName: false,
  numberParseOptions: {
    hex: true,
    leadingZeros: true,
    eNotation: true,
    unicode: false
  },
  tagValueProcessor: function(tagName, val) {
    return val;
  },
  attributeValueProcessor: function(attrName, val) {
    return val;
  },
  stopNodes: [],
  //nested tags will not be parsed even for errors
  alwaysCreateTextNode: false,
  isArray: () => false,
  commentPropName: false,
  unpairedTags: [],
  processEntities: true,
  htmlEntities: false,
  entityDecoder: null,
  ignoreDeclaration: false,
  ignorePiTags: false,
  transformTagName: false,
  transformAttributeName: false,
  updateTag: function(tagName, jPath, attrs) {
    return tagName;
  },
  // skipEmptyListItem: false
  captureMetaData: false,
  maxNestedTags: 100,
  strictReservedNames: true,
  jPath: true,
  // if true, pass jPath string to callbacks; if false, pass matcher instance
  onDangerousProperty: defaultOnDangerousProperty
};
function validatePropertyName(propertyName, optionName) {
  if (typeof propertyName !== "string") {
    return;
  }
  const normalized = propertyName.toLowerCase();
  if (DANGEROUS_PROPERTY_NAMES.some((dangerous) => normalized === dangerous.toLowerCase())) {
    throw new Error(
      `[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
    );
  }
  if (criticalProperties.some((dangerous) => normalized === dangerous.toLowerCase())) {
    throw new Error(
      `[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
    );
  }
}
function normalizeProcessEntities(value, htmlEntities) {
  if (typeof value === "boolean") {
    return {
      enabled: value,
      // true or false
      maxEntitySize: 1e4,
      maxExpansionDepth: 1e4,
      maxTotalExpansions: Infinity,
      maxExpandedLength: 1e5,
      maxEntityCount: 1e3,
      allowedTags: null,
      tagFilter: null,
      appliesTo: "all"
    };
  }
  if (typeof value === "object" && value !== null) {
    return {
      enabled: value.enabled !== false,
      maxEntitySize: Math.max(1, value.maxEntitySize ?? 1e4),
      maxExpansionDepth: Math.max(1, value.maxExpansionDepth ?? 1e4),
      maxTotalExpansions: Math.max(1, value.maxTotalExpansions ?? Infinity),
      maxExpandedLength: Math.max(1, value.maxExpandedLength ?? 1e5),
      maxEntityCount: Math.max(1, value.maxEntityCount ?? 1e3),
      allowedTags: value.allowedTags ?? null,
      tagFilter: value.tagFilter ?? null,
      appliesTo: value.appliesTo ?? "all"
    };
  }
  return normalizeProcessEntities(true);
}
var buildOptions = function(options) {
  const built = Object.assign({}, defaultOptions2, options);
  const propertyNameOptions = [
    { value: built.attributeNamePrefix, name: "attributeNamePrefix" },
    { value: built.attributesGroupName, name: "attributesGroupName" },
    { value: built.textNodeName, name: "textNodeName" },
    { value: built.cdataPropName, name: "cdataPropName" },
    { value: built.commentPropName, name: "commentPropName" }
  ];
  for (const { value, name } of propertyNameOptions) {
    if (value) {
      validatePropertyName(value, name);
    }
  }
  if (built.onDangerousProperty === null) {
    built.onDangerousProperty = defaultOnDangerousProperty;
  }
  built.processEntities = normalizeProcessEntities(built.processEntities, built.htmlEntities);
  built.unpairedTagsSet = new Set(built.unpairedTags);
  if (built.stopNodes && Array.isArray(built.stopNodes)) {
    built.stopNodes = built.stopNodes.map((node) => {
      if (typeof node === "string" && node.startsWith("*.")) {
        return ".." + node.substring(2);
      }
      return node;
    });
  }
  return built;
};

// node_modules/fast-xml-parser/src/xmlparser/xmlNode.js
var METADATA_SYMBOL;
if (typeof Symbol !== "function") {
  METADATA_SYMBOL = "@@xmlMetadata";
} else {
  METADATA_SYMBOL = /* @__PURE__ */ Symbol("XML Node Metadata");
}
var XmlNode = class {
  constructor(tagname) {
    this.tagname = tagname;
    this.child = [];
    this[":@"] = /* @__PURE__ */ Object.create(null);
  }
  add(key, val) {
    if (key === "__proto__") key = "#__proto__";
    this.child.push({ [key]: val });
  }
  addChild(node, startIndex) {
    if (node.tagname === "__proto__") node.tagname = "#__proto__";
    if (node[":@"] && Object.keys(node[":@"]).length > 0) {
      this.child.push({ [node.tagname]: node.child, [":@"]: node[":@"] });
    } else {
      this.child.push({ [node.tagname]: node.child });
    }
    this.addStartIndex(startIndex);
  }
  addStartIndex(startIndex) {
    if (startIndex !== void 0) {
      this.child[this.child.length - 1][METADATA_SYMBOL] = { startIndex };
    }
  }
  addEndIndex(endIndex) {
    const lastChild = this.child[this.child.length - 1];
    if (lastChild !== void 0 && lastChild[METADATA_SYMBOL] !== void 0 && lastChild[METADATA_SYMBOL].endIndex === void 0) {
      lastChild[METADATA_SYMBOL].endIndex = endIndex;
    }
  }
  /** symbol used for metadata */
  static getMetaDataSymbol() {
    return METADATA_SYMBOL;
  }
};

// node_modules/xml-naming/src/index.js
var nameStartChar10 = ":A-Za-z_\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u0486\u0488-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";
var nameChar10 = nameStartChar10 + "\\-\\.\\d\xB7\u0300-\u036F\u203F-\u2040";
var nameStartChar11 = ":A-Za-z_\xC0-\u02FF\u0370-\u037D\u037F-\u0486\u0488-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
var nameChar11 = nameStartChar11 + "\\-\\.\\d\xB7\u0300-\u036F\u0487\u203F-\u2040";
var buildRegexes = (startChar, char, flags = "") => {
  const ncStart = startChar.replace(":", "");
  const ncChar = char.replace(":", "");
  const ncNamePat = `[${ncStart}][${ncChar}]*`;
  return {
    name: new RegExp(`^[${startChar}][${char}]*$`, flags),
    ncName: new RegExp(`^${ncNamePat}$`, flags),
    qName: new RegExp(`^${ncNamePat}(?::${ncNamePat})?$`, flags),
    nmToken: new RegExp(`^[${char}]+$`, flags),
    nmTokens: new RegExp(`^[${char}]+(?:\\s+[${char}]+)*$`, flags)
  };
};
var regexes10 = buildRegexes(nameStartChar10, nameChar10);
var regexes11 = buildRegexes(nameStartChar11, nameChar11, "u");
var nameStartCharAscii = ":A-Za-z_";
var nameCharAscii = nameStartCharAscii + "\\-\\.\\d";
var regexesAscii = buildRegexes(nameStartCharAscii, nameCharAscii);
var getRegexes = (xmlVersion = "1.0", asciiOnly = false) => {
  if (asciiOnly) return regexesAscii;
  return xmlVersion === "1.1" ? regexes11 : regexes10;
};
var qName = (str, { xmlVersion = "1.0", asciiOnly = false } = {}) => getRegexes(xmlVersion, asciiOnly).qName.test(str);

// node_modules/fast-xml-parser/src/xmlparser/DocTypeReader.js
var DocTypeReader = class {
  constructor(options, xmlVersion) {
    this.suppressValidationErr = !options;
    this.options = options;
    this.xmlVersion = xmlVersion || 1;
  }
  setXmlVersion(xmlVersion = 1) {
    this.xmlVersion = xmlVersion;
  }
  readDocType(xmlData, i) {
    const entities = /* @__PURE__ */ Object.create(null);
    let entityCount = 0;
    if (xmlData[i + 3] === "O" && xmlData[i + 4] === "C" && xmlData[i + 5] === "T" && xmlData[i + 6] === "Y" && xmlData[i + 7] === "P" && xmlData[i + 8] === "E") {
      i = i + 9;
      let angleBracketsCount = 1;
      let hasBody = false, comment = false;
      let quoteChar = null;
      let exp = "";
      for (; i < xmlData.length; i++) {
        if (quoteChar !== null) {
          if (xmlData[i] === quoteChar) quoteChar = null;
          exp += xmlData[i];
          continue;
        }
        if (!hasBody && !comment && (xmlData[i] === '"' || xmlData[i] === "'")) {
          quoteChar = xmlData[i];
          exp += xmlData[i];
          continue;
        }
        if (xmlData[i] === "<" && !comment) {
          if (hasBody && hasSeq(xmlData, "!ENTITY", i)) {
            i += 7;
            let entityName, val;
            [entityName, val, i] = this.readEntityExp(xmlData, i + 1, this.suppressValidationErr);
            if (val.indexOf("&") === -1) {
              if (this.options.enabled !== false && this.options.maxEntityCount != null && entityCount >= this.options.maxEntityCount) {
                throw new Error(
                  `Entity count (${entityCount + 1}) exceeds maximum allowed (${this.options.maxEntityCount})`
                );
              }
              entities[entityName] = val;
              entityCount++;
            }
          } else if (hasBody && hasSeq(xmlData, "!ELEMENT", i)) {
            i += 8;
            const { index } = this.readElementExp(xmlData, i + 1);
            i = index;
          } else if (hasBody && hasSeq(xmlData, "!ATTLIST", i)) {
            i += 8;
          } else if (hasBody && hasSeq(xmlData, "!NOTATION", i)) {
            i += 9;
            const { index } = this.readNotationExp(xmlData, i + 1, this.suppressValidationErr);
            i = index;
          } else if (hasSeq(xmlData, "!--", i)) comment = true;
          else throw new Error(`Invalid DOCTYPE`);
          angleBracketsCount++;
          exp = "";
        } else if (xmlData[i] === ">") {
          if (comment) {
            if (xmlData[i - 1] === "-" && xmlData[i - 2] === "-") {
              comment = false;
              angleBracketsCount--;
            }
          } else {
            angleBracketsCount--;
          }
          if (angleBracketsCount === 0) {
            break;
          }
        } else if (xmlData[i] === "[") {
          hasBody = true;
        } else {
          exp += xmlData[i];
        }
      }
      if (quoteChar !== null || angleBracketsCount !== 0) {
        throw new Error(`Unclosed DOCTYPE`);
      }
    } else {
      throw new Error(`Invalid Tag instead of DOCTYPE`);
    }
    return { entities, i };
  }
  readEntityExp(xmlData, i) {
    i = skipWhitespace(xmlData, i);
    const startIndex = i;
    while (i < xmlData.length && !/\s/.test(xmlData[i]) && xmlData[i] !== '"' && xmlData[i] !== "'") {
      i++;
    }
    let entityName = xmlData.substring(startIndex, i);
    validateEntityName2(entityName, { xmlVersion: this.xmlVersion });
    i = skipWhitespace(xmlData, i);
    if (!this.suppressValidationErr) {
      if (xmlData.substring(i, i + 6).toUpperCase() === "SYSTEM") {
        throw new Error("External entities are not supported");
      } else if (xmlData[i] === "%") {
        throw new Error("Parameter entities are not supported");
      }
    }
    let entityValue = "";
    [i, entityValue] = this.readIdentifierVal(xmlData, i, "entity");
    if (this.options.enabled !== false && this.options.maxEntitySize != null && entityValue.length > this.options.maxEntitySize) {
      throw new Error(
        `Entity "${entityName}" size (${entityValue.length}) exceeds maximum allowed size (${this.options.maxEntitySize})`
      );
    }
    i--;
    return [entityName, entityValue, i];
  }
  readNotationExp(xmlData, i) {
    i = skipWhitespace(xmlData, i);
    const startIndex = i;
    while (i < xmlData.length && !/\s/.test(xmlData[i])) {
      i++;
    }
    let notationName = xmlData.substring(startIndex, i);
    !this.suppressValidationErr && validateEntityName2(notationName, { xmlVersion: this.xmlVersion });
    i = skipWhitespace(xmlData, i);
    const identifierType = xmlData.substring(i, i + 6).toUpperCase();
    if (!this.suppressValidationErr && identifierType !== "SYSTEM" && identifierType !== "PUBLIC") {
      throw new Error(`Expected SYSTEM or PUBLIC, found "${identifierType}"`);
    }
    i += identifierType.length;
    i = skipWhitespace(xmlData, i);
    let publicIdentifier = null;
    let systemIdentifier = null;
    if (identifierType === "PUBLIC") {
      [i, publicIdentifier] = this.readIdentifierVal(xmlData, i, "publicIdentifier");
      i = skipWhitespace(xmlData, i);
      if (xmlData[i] === '"' || xmlData[i] === "'") {
        [i, systemIdentifier] = this.readIdentifierVal(xmlData, i, "systemIdentifier");
      }
    } else if (identifierType === "SYSTEM") {
      [i, systemIdentifier] = this.readIdentifierVal(xmlData, i, "systemIdentifier");
      if (!this.suppressValidationErr && !systemIdentifier) {
        throw new Error("Missing mandatory system identifier for SYSTEM notation");
      }
    }
    return { notationName, publicIdentifier, systemIdentifier, index: --i };
  }
  readIdentifierVal(xmlData, i, type) {
    let identifierVal = "";
    const startChar = xmlData[i];
    if (startChar !== '"' && startChar !== "'") {
      throw new Error(`Expected quoted string, found "${startChar}"`);
    }
    i++;
    const startIndex = i;
    while (i < xmlData.length && xmlData[i] !== startChar) {
      i++;
    }
    identifierVal = xmlData.substring(startIndex, i);
    if (xmlData[i] !== startChar) {
      throw new Error(`Unterminated ${type} value`);
    }
    i++;
    return [i, identifierVal];
  }
  readElementExp(xmlData, i) {
    i = skipWhitespace(xmlData, i);
    const startIndex = i;
    while (i < xmlData.length && !/\s/.test(xmlData[i])) {
      i++;
    }
    let elementName = xmlData.substring(startIndex, i);
    if (!this.suppressValidationErr && !qName(elementName, { xmlVersion: this.xmlVersion })) {
      throw new Error(`Invalid element name: "${elementName}"`);
    }
    i = skipWhitespace(xmlData, i);
    let contentModel = "";
    if (xmlData[i] === "E" && hasSeq(xmlData, "MPTY", i)) i += 4;
    else if (xmlData[i] === "A" && hasSeq(xmlData, "NY", i)) i += 2;
    else if (xmlData[i] === "(") {
      i++;
      const startIndex2 = i;
      while (i < xmlData.length && xmlData[i] !== ")") {
        i++;
      }
      contentModel = xmlData.substring(startIndex2, i);
      if (xmlData[i] !== ")") {
        throw new Error("Unterminated content model");
      }
    } else if (!this.suppressValidationErr) {
      throw new Error(`Invalid Element Expression, found "${xmlData[i]}"`);
    }
    return {
      elementName,
      contentModel: contentModel.trim(),
      index: i
    };
  }
  readAttlistExp(xmlData, i) {
    i = skipWhitespace(xmlData, i);
    let startIndex = i;
    while (i < xmlData.length && !/\s/.test(xmlData[i])) {
      i++;
    }
    let elementName = xmlData.substring(startIndex, i);
    validateEntityName2(elementName, { xmlVersion: this.xmlVersion });
    i = skipWhitespace(xmlData, i);
    startIndex = i;
    while (i < xmlData.length && !/\s/.test(xmlData[i])) {
      i++;
    }
    let attributeName = xmlData.substring(startIndex, i);
    if (!validateEntityName2(attributeName, { xmlVersion: this.xmlVersion })) {
      throw new Error(`Invalid attribute name: "${attributeName}"`);
    }
    i = skipWhitespace(xmlData, i);
    let attributeType = "";
    if (xmlData.substring(i, i + 8).toUpperCase() === "NOTATION") {
      attributeType = "NOTATION";
      i += 8;
      i = skipWhitespace(xmlData, i);
      if (xmlData[i] !== "(") {
        throw new Error(`Expected '(', found "${xmlData[i]}"`);
      }
      i++;
      let allowedNotations = [];
      while (i < xmlData.length && xmlData[i] !== ")") {
        const startIndex2 = i;
        while (i < xmlData.length && xmlData[i] !== "|" && xmlData[i] !== ")") {
          i++;
        }
        let notation = xmlData.substring(startIndex2, i);
        notation = notation.trim();
        if (!validateEntityName2(notation, { xmlVersion: this.xmlVersion })) {
          throw new Error(`Invalid notation name: "${notation}"`);
        }
        allowedNotations.push(notation);
        if (xmlData[i] === "|") {
          i++;
          i = skipWhitespace(xmlData, i);
        }
      }
      if (xmlData[i] !== ")") {
        throw new Error("Unterminated list of notations");
      }
      i++;
      attributeType += " (" + allowedNotations.join("|") + ")";
    } else {
      const startIndex2 = i;
      while (i < xmlData.length && !/\s/.test(xmlData[i])) {
        i++;
      }
      attributeType += xmlData.substring(startIndex2, i);
      const validTypes = ["CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"];
      if (!this.suppressValidationErr && !validTypes.includes(attributeType.toUpperCase())) {
        throw new Error(`Invalid attribute type: "${attributeType}"`);
      }
    }
    i = skipWhitespace(xmlData, i);
    let defaultValue = "";
    if (xmlData.substring(i, i + 8).toUpperCase() === "#REQUIRED") {
      defaultValue = "#REQUIRED";
      i += 8;
    } else if (xmlData.substring(i, i + 7).toUpperCase() === "#IMPLIED") {
      defaultValue = "#IMPLIED";
      i += 7;
    } else {
      [i, defaultValue] = this.readIdentifierVal(xmlData, i, "ATTLIST");
    }
    return {
      elementName,
      attributeName,
      attributeType,
      defaultValue,
      index: i
    };
  }
};
var skipWhitespace = (data, index) => {
  while (index < data.length && /\s/.test(data[index])) {
    index++;
  }
  return index;
};
function hasSeq(data, seq, i) {
  for (let j = 0; j < seq.length; j++) {
    if (seq[j] !== data[i + j + 1]) return false;
  }
  return true;
}
function validateEntityName2(name, xmlVersion) {
  if (qName(name, { xmlVersion }))
    return name;
  else
    throw new Error(`Invalid entity name ${name}`);
}

// node_modules/anynum/digitTable.js
var SCRIPT_ZEROS = [
  // Basic Latin (ASCII) — included for completeness / pass-through
  48,
  // 0-9
  // Arabic scripts
  1632,
  // Arabic-Indic ٠١٢٣٤٥٦٧٨٩
  1776,
  // Extended Arabic-Indic (Urdu/Persian/Sindhi) ۰۱۲۳
  // Indic scripts
  2406,
  // Devanagari ०१२३४५६७८९
  2534,
  // Bengali ০১২৩৪৫৬৭৮৯
  2662,
  // Gurmukhi ੦੧੨੩੪੫੬੭੮੯
  2790,
  // Gujarati ૦૧૨૩૪૫૬૭૮૯
  2918,
  // Odia ୦୧୨୩୪୫୬୭୮୯
  3046,
  // Tamil ௦௧௨௩௪௫௬௭௮௯
  3174,
  // Telugu ౦౧౨౩౪౫౬౭౮౯
  3302,
  // Kannada ೦೧೨೩೪೫೬೭೮೯
  3430,
  // Malayalam ൦൧൨൩൪൫൬൭൮൯
  3558,
  // Sinhala Archaic ෦෧෨෩෪෫෬෭෮෯
  // Southeast Asian scripts
  3664,
  // Thai ๐๑๒๓๔๕๖๗๘๙
  3792,
  // Lao ໐໑໒໓໔໕໖໗໘໙
  3872,
  // Tibetan ༠༡༢༣༤༥༦༧༨༩
  4160,
  // Myanmar ၀၁၂၃၄၅၆၇၈၉
  4240,
  // Myanmar Shan ႐႑႒႓႔႕႖႗႘႙
  6112,
  // Khmer ០១២៣៤៥៦៧៨៩
  6160,
  // Mongolian ᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙
  6470,
  // Limbu ᥆᥇᥈᥉᥊᥋᥌᥍᥎᥏
  6608,
  // New Tai Lue ᧐᧑᧒᧓᧔᧕᧖᧗᧘᧙
  6784,
  // Tai Tham Hora ᪀᪁᪂᪃᪄᪅᪆᪇᪈᪉
  6800,
  // Tai Tham Tham ᪐᪑᪒᪓᪔᪕᪖᪗᪘᪙
  6992,
  // Balinese ᭐᭑᭒᭓᭔᭕᭖᭗᭘᭙
  7088,
  // Sundanese ᮰᮱᮲᮳᮴᮵᮶᮷᮸᮹
  7232,
  // Lepcha ᱀᱁᱂᱃᱄᱅᱆᱇᱈᱉
  7248,
  // Ol Chiki ᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙
  // Fullwidth (CJK context)
  65296,
  // Fullwidth ０１２３４５６７８９
  // Mathematical digit variants (Unicode math block)
  120782,
  // Mathematical Bold
  120792,
  // Mathematical Double-Struck
  120802,
  // Mathematical Sans-Serif
  120812,
  // Mathematical Sans-Serif Bold
  120822,
  // Mathematical Monospace
  // Other scripts
  66720,
  // Osmanya 𐒠𐒡𐒢𐒣𐒤𐒥𐒦𐒧𐒨𐒩
  68912,
  // Hanifi Rohingya 𐴰𐴱𐴲𐴳𐴴𐴵𐴶𐴷𐴸𐴹
  69734,
  // Brahmi 𑁦𑁧𑁨𑁩𑁪𑁫𑁬𑁭𑁮𑁯
  69872,
  // Sora Sompeng 𑃰𑃱𑃲𑃳𑃴𑃵𑃶𑃷𑃸𑃹
  69942,
  // Chakma 𑄶𑄷𑄸𑄹𑄺𑄻𑄼𑄽𑄾𑄿
  70096,
  // Sharada 𑇐𑇑𑇒𑇓𑇔𑇕𑇖𑇗𑇘𑇙
  70384,
  // Khudawadi 𑋰𑋱𑋲𑋳𑋴𑋵𑋶𑋷𑋸𑋹
  70736,
  // Newa 𑑐𑑑𑑒𑑓𑑔𑑕𑑖𑑗𑑘𑑙
  70864,
  // Tirhuta 𑓐𑓑𑓒𑓓𑓔𑓕𑓖𑓗𑓘𑓙
  71248,
  // Modi 𑙐𑙑𑙒𑙓𑙔𑙕𑙖𑙗𑙘𑙙
  71360,
  // Takri 𑛀𑛁𑛂𑛃𑛄𑛅𑛆𑛇𑛈𑛉
  71472,
  // Ahom 𑜰𑜱𑜲𑜳𑜴𑜵𑜶𑜷𑜸𑜹
  71904,
  // Warang Citi 𑣠𑣡𑣢𑣣𑣤𑣥𑣦𑣧𑣨𑣩
  72016,
  // Dives Akuru 𑥐𑥑𑥒𑥓𑥔𑥕𑥖𑥗𑥘𑥙
  72688,
  // Khitan Small Script 𑯰𑯱𑯲𑯳𑯴𑯵𑯶𑯷𑯸𑯹
  72784,
  // Bhaiksuki 𑱐𑱑𑱒𑱓𑱔𑱕𑱖𑱗𑱘𑱙
  73040,
  // Masaram Gondi 𑵐𑵑𑵒𑵓𑵔𑵕𑵖𑵗𑵘𑵙
  73120,
  // Gunjala Gondi 𑶠𑶡𑶢𑶣𑶤𑶥𑶦𑶧𑶨𑶩
  73552,
  // Kawi 𑽐𑽑𑽒𑽓𑽔𑽕𑽖𑽗𑽘𑽙
  92768,
  // Mro 𖩠𖩡𖩢𖩣𖩤𖩥𖩦𖩧𖩨𖩩
  92864,
  // Tangsa 𖫀𖫁𖫂𖫃𖫄𖫅𖫆𖫇𖫈𖫉
  93008,
  // Pahawh Hmong 𖭐𖭑𖭒𖭓𖭔𖭕𖭖𖭗𖭘𖭙
  123200,
  // Nyiakeng Puachue Hmong 𞅀𞅁𞅂𞅃𞅄𞅅𞅆𞅇𞅈𞅉
  123632,
  // Wancho 𞋰𞋱𞋲𞋳𞋴𞋵𞋶𞋷𞋸𞋹
  124144,
  // Nag Mundari 𞓰𞓱𞓲𞓳𞓴𞓵𞓶𞓷𞓸𞓹
  125264,
  // Adlam 𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙
  130032
  // Segmented digit symbols 🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹
];
var NOT_DIGIT = 255;
var HIGH_MAP = /* @__PURE__ */ new Map();
var LOW_MAX = 65535;
var LOW_MIN = 1632;
var TABLE_OFFSET = LOW_MIN;
var TABLE_SIZE = LOW_MAX - LOW_MIN + 1;
var TABLE = new Uint8Array(TABLE_SIZE).fill(NOT_DIGIT);
for (const zero of SCRIPT_ZEROS) {
  for (let d = 0; d < 10; d++) {
    const cp = zero + d;
    if (cp <= LOW_MAX) {
      TABLE[cp - TABLE_OFFSET] = d;
    } else {
      HIGH_MAP.set(cp, d);
    }
  }
}

// node_modules/anynum/anynum.js
var CHAR_0 = 48;
var CHAR_9 = 57;
var CHAR_MINUS = 45;
var MINUS_SET = /* @__PURE__ */ new Set([8722, 65293, 65123]);
function anynum(str) {
  if (typeof str !== "string") return str;
  const len = str.length;
  if (len === 0) return str;
  let firstHit = -1;
  for (let i = 0; i < len; i++) {
    const cc = str.charCodeAt(i);
    if (cc >= CHAR_0 && cc <= CHAR_9 || cc === CHAR_MINUS) continue;
    if (cc < TABLE_OFFSET) {
      if (MINUS_SET.has(cc)) {
        firstHit = i;
        break;
      }
      continue;
    }
    if (cc >= 55296 && cc <= 56319) {
      if (i + 1 < len) {
        const low = str.charCodeAt(i + 1);
        if (low >= 56320 && low <= 57343) {
          const cp = 65536 + (cc - 55296 << 10) + (low - 56320);
          if (HIGH_MAP.has(cp)) {
            firstHit = i;
            break;
          }
        }
      }
      continue;
    }
    if (TABLE[cc - TABLE_OFFSET] !== NOT_DIGIT || MINUS_SET.has(cc)) {
      firstHit = i;
      break;
    }
  }
  if (firstHit === -1) return str;
  const chars = [];
  if (firstHit > 0) chars.push(str.slice(0, firstHit));
  for (let i = firstHit; i < len; i++) {
    const cc = str.charCodeAt(i);
    if (cc >= CHAR_0 && cc <= CHAR_9 || cc === CHAR_MINUS) {
      chars.push(str[i]);
      continue;
    }
    if (cc < TABLE_OFFSET) {
      chars.push(MINUS_SET.has(cc) ? "-" : str[i]);
      continue;
    }
    if (cc >= 55296 && cc <= 56319) {
      if (i + 1 < len) {
        const low = str.charCodeAt(i + 1);
        if (low >= 56320 && low <= 57343) {
          const cp = 65536 + (cc - 55296 << 10) + (low - 56320);
          const d2 = HIGH_MAP.get(cp);
          if (d2 !== void 0) {
            chars.push(String.fromCharCode(d2 + 48));
            i++;
            continue;
          }
        }
      }
      chars.push(str[i]);
      continue;
    }
    if (MINUS_SET.has(cc)) {
      chars.push("-");
      continue;
    }
    const d = TABLE[cc - TABLE_OFFSET];
    chars.push(d !== NOT_DIGIT ? String.fromCharCode(d + 48) : str[i]);
  }
  return chars.join("");
}
var anynum_default = anynum;

// node_modules/strnum/strnum.js
var hexRegex = /^[-+]?0x[a-fA-F0-9]+$/;
var binRegex = /^0b[01]+$/;
var octRegex = /^0o[0-7]+$/;
var numRegex = /^([\-\+])?(0*)([0-9]*(\.[0-9]*)?)$/;
var consider = {
  hex: true,
  binary: false,
  octal: false,
  leadingZeros: true,
  decimalPoint: ".",
  eNotation: true,
  //skipLike: /regex/,
  infinity: "original",
  // "null", "infinity" (Infinity type), "string" ("Infinity" (the string literal))
  unicode: false
};
function toNumber(str, options = {}) {
  options = Object.assign({}, consider, options);
  if (!str || typeof str !== "string") return str;
  let trimmedStr = str.trim();
  if (trimmedStr.length === 0) return str;
  else if (options.skipLike !== void 0 && options.skipLike.test(trimmedStr)) return str;
  else if (trimmedStr === "0") return 0;
  if (options.unicode) {
    trimmedStr = anynum_default(trimmedStr);
    if (trimmedStr === "0") return 0;
  }
  if (options.hex && hexRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 16);
  } else if (options.binary && binRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 2);
  } else if (options.octal && octRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 8);
  } else if (!isFinite(trimmedStr)) {
    const num = Number(trimmedStr);
    if (Number.isNaN(num)) return str;
    return handleInfinity(str, num, options);
  } else if (trimmedStr.includes("e") || trimmedStr.includes("E")) {
    return resolveEnotation(str, trimmedStr, options);
  } else {
    const match = numRegex.exec(trimmedStr);
    if (match) {
      const sign = match[1] || "";
      const leadingZeros = match[2];
      let numTrimmedByZeros = trimZeros(match[3]);
      const decimalAdjacentToLeadingZeros = sign ? (
        // 0., -00., 000.
        trimmedStr[leadingZeros.length + 1] === "."
      ) : trimmedStr[leadingZeros.length] === ".";
      if (!options.leadingZeros && (leadingZeros.length > 1 || leadingZeros.length === 1 && !decimalAdjacentToLeadingZeros)) {
        return str;
      } else {
        const num = Number(trimmedStr);
        const parsedStr = String(num);
        if (num === 0) return num;
        if (parsedStr.search(/[eE]/) !== -1) {
          if (options.eNotation) return num;
          else return str;
        } else if (trimmedStr.indexOf(".") !== -1) {
          if (parsedStr === "0") return num;
          else if (parsedStr === numTrimmedByZeros) return num;
          else if (parsedStr === `${sign}${numTrimmedByZeros}`) return num;
          else return str;
        }
        let n = leadingZeros ? numTrimmedByZeros : trimmedStr;
        if (leadingZeros) {
          return n === parsedStr || sign + n === parsedStr ? num : str;
        } else {
          return n === parsedStr || n === sign + parsedStr ? num : str;
        }
      }
    } else {
      return str;
    }
  }
}
var eNotationRegx = /^([-+])?(0*)(\d*(\.\d*)?[eE][-\+]?\d+)$/;
function resolveEnotation(str, trimmedStr, options) {
  if (!options.eNotation) return str;
  const notation = trimmedStr.match(eNotationRegx);
  if (notation) {
    let sign = notation[1] || "";
    const eChar = notation[3].indexOf("e") === -1 ? "E" : "e";
    const leadingZeros = notation[2];
    const eAdjacentToLeadingZeros = sign ? (
      // 0E.
      trimmedStr[leadingZeros.length + 1] === eChar
    ) : trimmedStr[leadingZeros.length] === eChar;
    if (leadingZeros.length > 1 && eAdjacentToLeadingZeros) return str;
    else if (leadingZeros.length === 1 && (notation[3].startsWith(`.${eChar}`) || notation[3][0] === eChar)) {
      return Number(trimmedStr);
    } else if (leadingZeros.length > 0) {
      if (options.leadingZeros && !eAdjacentToLeadingZeros) {
        return Number(trimmedStr);
      } else return str;
    } else {
      return Number(trimmedStr);
    }
  } else {
    return str;
  }
}
function trimZeros(numStr) {
  if (numStr && numStr.indexOf(".") !== -1) {
    let end = numStr.length;
    while (end > 0 && numStr.charCodeAt(end - 1) === 48) end--;
    numStr = numStr.slice(0, end);
    if (numStr === ".") numStr = "0";
    else if (numStr[0] === ".") numStr = "0" + numStr;
    else if (numStr[numStr.length - 1] === ".") numStr = numStr.substring(0, numStr.length - 1);
    return numStr;
  }
  return numStr;
}
function parse_int(numStr, base) {
  const str = numStr.trim();
  if (base === 2 || base === 8) numStr = str.substring(2);
  if (parseInt) return parseInt(numStr, base);
  else if (Number.parseInt) return Number.parseInt(numStr, base);
  else if (window && window.parseInt) return window.parseInt(numStr, base);
  else throw new Error("parseInt, Number.parseInt, window.parseInt are not supported");
}
function handleInfinity(str, num, options) {
  const isPositive = num === Infinity;
  switch (options.infinity.toLowerCase()) {
    case "null":
      return null;
    case "infinity":
      return num;
    // Return Infinity or -Infinity
    case "string":
      return isPositive ? "Infinity" : "-Infinity";
    case "original":
    default:
      return str;
  }
}

// node_modules/fast-xml-parser/src/ignoreAttributes.js
function getIgnoreAttributesFn(ignoreAttributes) {
  if (typeof ignoreAttributes === "function") {
    return ignoreAttributes;
  }
  if (Array.isArray(ignoreAttributes)) {
    return (attrName) => {
      for (const pattern of ignoreAttributes) {
        if (typeof pattern === "string" && attrName === pattern) {
          return true;
        }
        if (pattern instanceof RegExp && pattern.test(attrName)) {
          return true;
        }
      }
    };
  }
  return () => false;
}

// node_modules/path-expression-matcher/src/Expression.js
var Expression = class {
  /**
   * Create a new Expression
   * @param {string} pattern - Pattern string (e.g., "root.users.user", "..user[id]")
   * @param {Object} options - Configuration options
   * @param {string} options.separator - Path separator (default: '.')
   */
  constructor(pattern, options = {}, data) {
    this.pattern = pattern;
    this.separator = options.separator || ".";
    this.segments = this._parse(pattern);
    this.data = data;
    this._hasDeepWildcard = this.segments.some((seg) => seg.type === "deep-wildcard");
    this._hasAttributeCondition = this.segments.some((seg) => seg.attrName !== void 0);
    this._hasPositionSelector = this.segments.some((seg) => seg.position !== void 0);
  }
  /**
   * Parse pattern string into segments
   * @private
   * @param {string} pattern - Pattern to parse
   * @returns {Array} Array of segment objects
   */
  _parse(pattern) {
    const segments = [];
    let i = 0;
    let currentPart = "";
    while (i < pattern.length) {
      if (pattern[i] === this.separator) {
        if (i + 1 < pattern.length && pattern[i + 1] === this.separator) {
          if (currentPart.trim()) {
            segments.push(this._parseSegment(currentPart.trim()));
            currentPart = "";
          }
          segments.push({ type: "deep-wildcard" });
          i += 2;
        } else {
          if (currentPart.trim()) {
            segments.push(this._parseSegment(currentPart.trim()));
          }
          currentPart = "";
          i++;
        }
      } else {
        currentPart += pattern[i];
        i++;
      }
    }
    if (currentPart.trim()) {
      segments.push(this._parseSegment(currentPart.trim()));
    }
    return segments;
  }
  /**
   * Parse a single segment
   * @private
   * @param {string} part - Segment string (e.g., "user", "ns::user", "user[id]", "ns::user:first")
   * @returns {Object} Segment object
   */
  _parseSegment(part) {
    const segment = { type: "tag" };
    let bracketContent = null;
    let withoutBrackets = part;
    const bracketMatch = part.match(/^([^\[]+)(\[[^\]]*\])(.*)$/);
    if (bracketMatch) {
      withoutBrackets = bracketMatch[1] + bracketMatch[3];
      if (bracketMatch[2]) {
        const content = bracketMatch[2].slice(1, -1);
        if (content) {
          bracketContent = content;
        }
      }
    }
    let namespace = void 0;
    let tagAndPosition = withoutBrackets;
    if (withoutBrackets.includes("::")) {
      const nsIndex = withoutBrackets.indexOf("::");
      namespace = withoutBrackets.substring(0, nsIndex).trim();
      tagAndPosition = withoutBrackets.substring(nsIndex + 2).trim();
      if (!namespace) {
        throw new Error(`Invalid namespace in pattern: ${part}`);
      }
    }
    let tag = void 0;
    let positionMatch = null;
    if (tagAndPosition.includes(":")) {
      const colonIndex = tagAndPosition.lastIndexOf(":");
      const tagPart = tagAndPosition.substring(0, colonIndex).trim();
      const posPart = tagAndPosition.substring(colonIndex + 1).trim();
      const isPositionKeyword = ["first", "last", "odd", "even"].includes(posPart) || /^nth\(\d+\)$/.test(posPart);
      if (isPositionKeyword) {
        tag = tagPart;
        positionMatch = posPart;
      } else {
        tag = tagAndPosition;
      }
    } else {
      tag = tagAndPosition;
    }
    if (!tag) {
      throw new Error(`Invalid segment pattern: ${part}`);
    }
    segment.tag = tag;
    if (namespace) {
      segment.namespace = namespace;
    }
    if (bracketContent) {
      if (bracketContent.includes("=")) {
        const eqIndex = bracketContent.indexOf("=");
        segment.attrName = bracketContent.substring(0, eqIndex).trim();
        segment.attrValue = bracketContent.substring(eqIndex + 1).trim();
      } else {
        segment.attrName = bracketContent.trim();
      }
    }
    if (positionMatch) {
      const nthMatch = positionMatch.match(/^nth\((\d+)\)$/);
      if (nthMatch) {
        segment.position = "nth";
        segment.positionValue = parseInt(nthMatch[1], 10);
      } else {
        segment.position = positionMatch;
      }
    }
    return segment;
  }
  /**
   * Get the number of segments
   * @returns {number}
   */
  get length() {
    return this.segments.length;
  }
  /**
   * Check if expression contains deep wildcard
   * @returns {boolean}
   */
  hasDeepWildcard() {
    return this._hasDeepWildcard;
  }
  /**
   * Check if expression has attribute conditions
   * @returns {boolean}
   */
  hasAttributeCondition() {
    return this._hasAttributeCondition;
  }
  /**
   * Check if expression has position selectors
   * @returns {boolean}
   */
  hasPositionSelector() {
    return this._hasPositionSelector;
  }
  /**
   * Get string representation
   * @returns {string}
   */
  toString() {
    return this.pattern;
  }
};

// node_modules/path-expression-matcher/src/ExpressionSet.js
var ExpressionSet = class {
  constructor() {
    this._byDepthAndTag = /* @__PURE__ */ new Map();
    this._wildcardByDepth = /* @__PURE__ */ new Map();
    this._deepWildcards = [];
    this._deepByTerminalTag = /* @__PURE__ */ new Map();
    this._patterns = /* @__PURE__ */ new Set();
    this._sealed = false;
  }
  /**
   * Add an Expression to the set.
   * Duplicate patterns (same pattern string) are silently ignored.
   *
   * @param {import('./Expression.js').default} expression - A pre-constructed Expression instance
   * @returns {this} for chaining
   * @throws {TypeError} if called after seal()
   *
   * @example
   * set.add(new Expression('root.users.user'));
   * set.add(new Expression('..script'));
   */
  add(expression) {
    if (this._sealed) {
      throw new TypeError(
        "ExpressionSet is sealed. Create a new ExpressionSet to add more expressions."
      );
    }
    if (this._patterns.has(expression.pattern)) return this;
    this._patterns.add(expression.pattern);
    if (expression.hasDeepWildcard()) {
      const lastSeg2 = expression.segments[expression.segments.length - 1];
      if (lastSeg2 && lastSeg2.type !== "deep-wildcard" && lastSeg2.tag !== "*") {
        const tag2 = lastSeg2.tag;
        if (!this._deepByTerminalTag.has(tag2)) this._deepByTerminalTag.set(tag2, []);
        this._deepByTerminalTag.get(tag2).push(expression);
      } else {
        this._deepWildcards.push(expression);
      }
      return this;
    }
    const depth = expression.length;
    const lastSeg = expression.segments[expression.segments.length - 1];
    const tag = lastSeg?.tag;
    if (!tag || tag === "*") {
      if (!this._wildcardByDepth.has(depth)) this._wildcardByDepth.set(depth, []);
      this._wildcardByDepth.get(depth).push(expression);
    } else {
      const key = `${depth}:${tag}`;
      if (!this._byDepthAndTag.has(key)) this._byDepthAndTag.set(key, []);
      this._byDepthAndTag.get(key).push(expression);
    }
    return this;
  }
  /**
   * Add multiple expressions at once.
   *
   * @param {import('./Expression.js').default[]} expressions - Array of Expression instances
   * @returns {this} for chaining
   *
   * @example
   * set.addAll([
   *   new Expression('root.users.user'),
   *   new Expression('root.config.setting'),
   * ]);
   */
  addAll(expressions) {
    for (const expr of expressions) this.add(expr);
    return this;
  }
  /**
   * Check whether a pattern string is already present in the set.
   *
   * @param {import('./Expression.js').default} expression
   * @returns {boolean}
   */
  has(expression) {
    return this._patterns.has(expression.pattern);
  }
  /**
   * Number of expressions in the set.
   * @type {number}
   */
  get size() {
    return this._patterns.size;
  }
  /**
   * Seal the set against further modifications.
   * Useful to prevent accidental mutations after config is built.
   * Calling add() or addAll() on a sealed set throws a TypeError.
   *
   * @returns {this}
   */
  seal() {
    this._sealed = true;
    return this;
  }
  /**
   * Whether the set has been sealed.
   * @type {boolean}
   */
  get isSealed() {
    return this._sealed;
  }
  /**
   * Test whether the matcher's current path matches any expression in the set.
   *
   * Evaluation order (cheapest → most expensive):
   *  1. Exact depth + tag bucket  — O(1) lookup, typically 0–2 expressions
   *  2. Depth-only wildcard bucket — O(1) lookup, rare
   *  3. Deep-wildcard list         — always checked, but usually small
   *
   * @param {import('./Matcher.js').default} matcher - Matcher instance (or readOnly view)
   * @returns {boolean} true if any expression matches the current path
   *
   * @example
   * if (stopNodes.matchesAny(matcher)) {
   *   // handle stop node
   * }
   */
  matchesAny(matcher) {
    return this.findMatch(matcher) !== null;
  }
  /**
  * Find and return the first Expression that matches the matcher's current path.
  *
  * Uses the same evaluation order as matchesAny (cheapest → most expensive):
  *  1. Exact depth + tag bucket
  *  2. Depth-only wildcard bucket
  *  3. Deep-wildcard list
  *
  * @param {import('./Matcher.js').default} matcher - Matcher instance (or readOnly view)
  * @returns {import('./Expression.js').default | null} the first matching Expression, or null
  *
  * @example
  * const expr = stopNodes.findMatch(matcher);
  * if (expr) {
  *   // access expr.config, expr.pattern, etc.
  * }
  */
  findMatch(matcher) {
    const depth = matcher.getDepth();
    const tag = matcher.getCurrentTag();
    const exactKey = `${depth}:${tag}`;
    const exactBucket = this._byDepthAndTag.get(exactKey);
    if (exactBucket) {
      for (let i = 0; i < exactBucket.length; i++) {
        if (matcher.matches(exactBucket[i])) return exactBucket[i];
      }
    }
    const wildcardBucket = this._wildcardByDepth.get(depth);
    if (wildcardBucket) {
      for (let i = 0; i < wildcardBucket.length; i++) {
        if (matcher.matches(wildcardBucket[i])) return wildcardBucket[i];
      }
    }
    const deepBucket = this._deepByTerminalTag.get(tag);
    if (deepBucket) {
      for (let i = 0; i < deepBucket.length; i++) {
        if (matcher.matches(deepBucket[i])) return deepBucket[i];
      }
    }
    for (let i = 0; i < this._deepWildcards.length; i++) {
      if (matcher.matches(this._deepWildcards[i])) return this._deepWildcards[i];
    }
    return null;
  }
};

// node_modules/path-expression-matcher/src/Matcher.js
var MatcherView = class {
  /**
   * @param {Matcher} matcher - The parent Matcher instance to read from.
   */
  constructor(matcher) {
    this._matcher = matcher;
  }
  /**
   * Get the path separator used by the parent matcher.
   * @returns {string}
   */
  get separator() {
    return this._matcher.separator;
  }
  /**
   * Get current tag name.
   * @returns {string|undefined}
   */
  getCurrentTag() {
    const path = this._matcher.path;
    return path.length > 0 ? path[path.length - 1].tag : void 0;
  }
  /**
   * Get current namespace.
   * @returns {string|undefined}
   */
  getCurrentNamespace() {
    const path = this._matcher.path;
    return path.length > 0 ? path[path.length - 1].namespace : void 0;
  }
  /**
   * Get current node's attribute value.
   * @param {string} attrName
   * @returns {*}
   */
  getAttrValue(attrName) {
    const path = this._matcher.path;
    if (path.length === 0) return void 0;
    return path[path.length - 1].values?.[attrName];
  }
  /**
   * Check if current node has an attribute.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAttr(attrName) {
    const path = this._matcher.path;
    if (path.length === 0) return false;
    const current = path[path.length - 1];
    return current.values !== void 0 && attrName in current.values;
  }
  /**
   * Get the value of a "kept" attribute from the nearest ancestor (or
   * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {*}
   */
  getAnyParentAttr(attrName) {
    return this._matcher.getAnyParentAttr(attrName);
  }
  /**
   * Check whether any ancestor (or the current node) kept the given
   * attribute via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAnyParentAttr(attrName) {
    return this._matcher.hasAnyParentAttr(attrName);
  }
  /**
   * Get current node's sibling position (child index in parent).
   * @returns {number}
   */
  getPosition() {
    const path = this._matcher.path;
    if (path.length === 0) return -1;
    return path[path.length - 1].position ?? 0;
  }
  /**
   * Get current node's repeat counter (occurrence count of this tag name).
   * @returns {number}
   */
  getCounter() {
    const path = this._matcher.path;
    if (path.length === 0) return -1;
    return path[path.length - 1].counter ?? 0;
  }
  /**
   * Get current node's sibling index (alias for getPosition).
   * @returns {number}
   * @deprecated Use getPosition() or getCounter() instead
   */
  getIndex() {
    return this.getPosition();
  }
  /**
   * Get current path depth.
   * @returns {number}
   */
  getDepth() {
    return this._matcher.path.length;
  }
  /**
   * Get path as string.
   * @param {string} [separator] - Optional separator (uses default if not provided)
   * @param {boolean} [includeNamespace=true]
   * @returns {string}
   */
  toString(separator, includeNamespace = true) {
    return this._matcher.toString(separator, includeNamespace);
  }
  /**
   * Get path as array of tag names.
   * @returns {string[]}
   */
  toArray() {
    return this._matcher.path.map((n) => n.tag);
  }
  /**
   * Match current path against an Expression.
   * @param {Expression} expression
   * @returns {boolean}
   */
  matches(expression) {
    return this._matcher.matches(expression);
  }
  /**
   * Match any expression in the given set against the current path.
   * @param {ExpressionSet} exprSet
   * @returns {boolean}
   */
  matchesAny(exprSet) {
    return exprSet.matchesAny(this._matcher);
  }
};
var Matcher = class {
  /**
   * Create a new Matcher.
   * @param {Object} [options={}]
   * @param {string} [options.separator='.'] - Default path separator
   */
  constructor(options = {}) {
    this.separator = options.separator || ".";
    this.path = [];
    this.siblingStacks = [];
    this._pathStringCache = null;
    this._view = new MatcherView(this);
    this._keptAttrs = [];
  }
  /**
   * Push a new tag onto the path.
   * @param {string} tagName
   * @param {Object|null} [attrValues=null]
   * @param {string|null} [namespace=null]
   * @param {Object|null} [options=null]
   * @param {string[]} [options.keep] - Names of attributes (from attrValues)
   */
  push(tagName, attrValues = null, namespace = null, options = null) {
    this._pathStringCache = null;
    if (this.path.length > 0) {
      this.path[this.path.length - 1].values = void 0;
    }
    const currentLevel = this.path.length;
    let level = this.siblingStacks[currentLevel];
    if (!level) {
      level = { counts: /* @__PURE__ */ new Map(), total: 0 };
      this.siblingStacks[currentLevel] = level;
    }
    const siblingKey = namespace ? `${namespace}:${tagName}` : tagName;
    const counter = level.counts.get(siblingKey) || 0;
    const position = level.total;
    level.counts.set(siblingKey, counter + 1);
    level.total++;
    const node = {
      tag: tagName,
      position,
      counter
    };
    if (namespace !== null && namespace !== void 0) {
      node.namespace = namespace;
    }
    if (attrValues !== null && attrValues !== void 0) {
      node.values = attrValues;
    }
    this.path.push(node);
    const depth = this.path.length;
    const keep = options !== null ? options.keep : null;
    if (keep !== null && keep !== void 0 && keep.length > 0 && attrValues) {
      for (let i = 0; i < keep.length; i++) {
        const name = keep[i];
        if (attrValues[name] !== void 0) {
          this._keptAttrs.push({ depth, name, value: attrValues[name] });
        }
      }
    }
  }
  /**
   * Pop the last tag from the path.
   * @returns {Object|undefined} The popped node
   */
  pop() {
    if (this.path.length === 0) return void 0;
    this._pathStringCache = null;
    const node = this.path.pop();
    if (this.siblingStacks.length > this.path.length + 1) {
      this.siblingStacks.length = this.path.length + 1;
    }
    const poppedDepth = this.path.length + 1;
    while (this._keptAttrs.length > 0 && this._keptAttrs[this._keptAttrs.length - 1].depth >= poppedDepth) {
      this._keptAttrs.pop();
    }
    return node;
  }
  /**
   * Update current node's attribute values.
   * Useful when attributes are parsed after push.
   * @param {Object} attrValues
   */
  updateCurrent(attrValues) {
    if (this.path.length > 0) {
      const current = this.path[this.path.length - 1];
      if (attrValues !== null && attrValues !== void 0) {
        current.values = attrValues;
      }
    }
  }
  /**
   * Get current tag name.
   * @returns {string|undefined}
   */
  getCurrentTag() {
    return this.path.length > 0 ? this.path[this.path.length - 1].tag : void 0;
  }
  /**
   * Get current namespace.
   * @returns {string|undefined}
   */
  getCurrentNamespace() {
    return this.path.length > 0 ? this.path[this.path.length - 1].namespace : void 0;
  }
  /**
   * Get current node's attribute value.
   * @param {string} attrName
   * @returns {*}
   */
  getAttrValue(attrName) {
    if (this.path.length === 0) return void 0;
    return this.path[this.path.length - 1].values?.[attrName];
  }
  /**
   * Check if current node has an attribute.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAttr(attrName) {
    if (this.path.length === 0) return false;
    const current = this.path[this.path.length - 1];
    return current.values !== void 0 && attrName in current.values;
  }
  /**
   * Get the value of a "kept" attribute from the nearest ancestor (or
   * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
   * Unlike getAttrValue(), this works regardless of how deep the path has
   * gone since the attribute was pushed — but only for attribute names that
   * were explicitly marked with `keep` at push time. Cost is proportional to
   * the number of currently-kept attributes (typically 0-3), not path depth.
   * @param {string} attrName
   * @returns {*} the value, or undefined if no ancestor kept this attribute
   */
  getAnyParentAttr(attrName) {
    const kept = this._keptAttrs;
    for (let i = kept.length - 1; i >= 0; i--) {
      if (kept[i].name === attrName) return kept[i].value;
    }
    return void 0;
  }
  /**
   * Check whether any ancestor (or the current node) kept the given
   * attribute via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAnyParentAttr(attrName) {
    const kept = this._keptAttrs;
    for (let i = kept.length - 1; i >= 0; i--) {
      if (kept[i].name === attrName) return true;
    }
    return false;
  }
  /**
   * Get current node's sibling position (child index in parent).
   * @returns {number}
   */
  getPosition() {
    if (this.path.length === 0) return -1;
    return this.path[this.path.length - 1].position ?? 0;
  }
  /**
   * Get current node's repeat counter (occurrence count of this tag name).
   * @returns {number}
   */
  getCounter() {
    if (this.path.length === 0) return -1;
    return this.path[this.path.length - 1].counter ?? 0;
  }
  /**
   * Get current node's sibling index (alias for getPosition).
   * @returns {number}
   * @deprecated Use getPosition() or getCounter() instead
   */
  getIndex() {
    return this.getPosition();
  }
  /**
   * Get current path depth.
   * @returns {number}
   */
  getDepth() {
    return this.path.length;
  }
  /**
   * Get path as string.
   * @param {string} [separator] - Optional separator (uses default if not provided)
   * @param {boolean} [includeNamespace=true]
   * @returns {string}
   */
  toString(separator, includeNamespace = true) {
    const sep2 = separator || this.separator;
    const isDefault = sep2 === this.separator && includeNamespace === true;
    if (isDefault) {
      if (this._pathStringCache !== null) {
        return this._pathStringCache;
      }
      const result = this.path.map(
        (n) => n.namespace ? `${n.namespace}:${n.tag}` : n.tag
      ).join(sep2);
      this._pathStringCache = result;
      return result;
    }
    return this.path.map(
      (n) => includeNamespace && n.namespace ? `${n.namespace}:${n.tag}` : n.tag
    ).join(sep2);
  }
  /**
   * Get path as array of tag names.
   * @returns {string[]}
   */
  toArray() {
    return this.path.map((n) => n.tag);
  }
  /**
   * Reset the path to empty.
   */
  reset() {
    this._pathStringCache = null;
    this.path = [];
    this.siblingStacks = [];
    this._keptAttrs = [];
  }
  /**
   * Match current path against an Expression.
   * @param {Expression} expression
   * @returns {boolean}
   */
  matches(expression) {
    const segments = expression.segments;
    if (segments.length === 0) {
      return false;
    }
    if (expression.hasDeepWildcard()) {
      return this._matchWithDeepWildcard(segments);
    }
    return this._matchSimple(segments);
  }
  /**
   * @private
   */
  _matchSimple(segments) {
    if (this.path.length !== segments.length) {
      return false;
    }
    for (let i = 0; i < segments.length; i++) {
      if (!this._matchSegment(segments[i], this.path[i], i === this.path.length - 1)) {
        return false;
      }
    }
    return true;
  }
  /**
   * @private
   */
  _matchWithDeepWildcard(segments) {
    let pathIdx = this.path.length - 1;
    let segIdx = segments.length - 1;
    while (segIdx >= 0 && pathIdx >= 0) {
      const segment = segments[segIdx];
      if (segment.type === "deep-wildcard") {
        segIdx--;
        if (segIdx < 0) {
          return true;
        }
        const nextSeg = segments[segIdx];
        let found = false;
        for (let i = pathIdx; i >= 0; i--) {
          if (this._matchSegment(nextSeg, this.path[i], i === this.path.length - 1)) {
            pathIdx = i - 1;
            segIdx--;
            found = true;
            break;
          }
        }
        if (!found) {
          return false;
        }
      } else {
        if (!this._matchSegment(segment, this.path[pathIdx], pathIdx === this.path.length - 1)) {
          return false;
        }
        pathIdx--;
        segIdx--;
      }
    }
    return segIdx < 0;
  }
  /**
   * @private
   */
  _matchSegment(segment, node, isCurrentNode) {
    if (segment.tag !== "*" && segment.tag !== node.tag) {
      return false;
    }
    if (segment.namespace !== void 0) {
      if (segment.namespace !== "*" && segment.namespace !== node.namespace) {
        return false;
      }
    }
    if (segment.attrName !== void 0) {
      if (!isCurrentNode) {
        return false;
      }
      if (!node.values || !(segment.attrName in node.values)) {
        return false;
      }
      if (segment.attrValue !== void 0) {
        if (String(node.values[segment.attrName]) !== String(segment.attrValue)) {
          return false;
        }
      }
    }
    if (segment.position !== void 0) {
      if (!isCurrentNode) {
        return false;
      }
      const counter = node.counter ?? 0;
      if (segment.position === "first" && counter !== 0) {
        return false;
      } else if (segment.position === "odd" && counter % 2 !== 1) {
        return false;
      } else if (segment.position === "even" && counter % 2 !== 0) {
        return false;
      } else if (segment.position === "nth" && counter !== segment.positionValue) {
        return false;
      }
    }
    return true;
  }
  /**
   * Match any expression in the given set against the current path.
   * @param {ExpressionSet} exprSet
   * @returns {boolean}
   */
  matchesAny(exprSet) {
    return exprSet.matchesAny(this);
  }
  /**
   * Create a snapshot of current state.
   * @returns {Object}
   */
  snapshot() {
    return {
      path: this.path.map((node) => ({ ...node })),
      siblingStacks: this.siblingStacks.map((level) => level ? { counts: new Map(level.counts), total: level.total } : level),
      keptAttrs: this._keptAttrs.map((entry) => ({ ...entry }))
    };
  }
  /**
   * Restore state from snapshot.
   * @param {Object} snapshot
   */
  restore(snapshot) {
    this._pathStringCache = null;
    this.path = snapshot.path.map((node) => ({ ...node }));
    this.siblingStacks = snapshot.siblingStacks.map((level) => level ? { counts: new Map(level.counts), total: level.total } : level);
    this._keptAttrs = (snapshot.keptAttrs || []).map((entry) => ({ ...entry }));
  }
  /**
   * Return the read-only {@link MatcherView} for this matcher.
   *
   * The same instance is returned on every call — no allocation occurs.
   * It always reflects the current parser state and is safe to pass to
   * user callbacks without risk of accidental mutation.
   *
   * @returns {MatcherView}
   *
   * @example
   * const view = matcher.readOnly();
   * // pass view to callbacks — it stays in sync automatically
   * view.matches(expr);       // ✓
   * view.getCurrentTag();     // ✓
   * // view.push(...)         // ✗ method does not exist — caught by TypeScript
   */
  readOnly() {
    return this._view;
  }
};

// node_modules/is-unsafe/src/contexts/html.js
var HTML_PATTERNS = [
  {
    id: "html-script-open",
    description: "<script opening tag",
    pattern: /<script[\s>/]/i
  },
  {
    id: "html-script-close",
    description: "</script closing tag",
    pattern: /<\/script[\s>]/i
  },
  {
    id: "html-javascript-protocol",
    description: "javascript: URI scheme (with optional whitespace/encoding)",
    // Handles j&#x61;vascript:, j\u0061vascript:, and whitespace variants
    pattern: /j[\t\n\r ]*a[\t\n\r ]*v[\t\n\r ]*a[\t\n\r ]*s[\t\n\r ]*c[\t\n\r ]*r[\t\n\r ]*i[\t\n\r ]*p[\t\n\r ]*t[\t\n\r ]*:/i
  },
  {
    id: "html-vbscript-protocol",
    description: "vbscript: URI scheme",
    pattern: /vbscript[\t\n\r ]*:/i
  },
  {
    id: "html-data-html",
    description: "data:text/html URI \u2014 can execute scripts in browsers",
    pattern: /data[\t\n\r ]*:[\t\n\r ]*text\/html/i
  },
  {
    id: "html-data-xhtml",
    description: "data:application/xhtml+xml URI",
    pattern: /data[\t\n\r ]*:[\t\n\r ]*application\/xhtml/i
  },
  {
    id: "html-data-svg",
    description: "data:image/svg+xml URI \u2014 can execute scripts",
    pattern: /data[\t\n\r ]*:[\t\n\r ]*image\/svg\+xml/i
  },
  {
    id: "html-inline-event-handler",
    description: "Inline event handler attributes: onclick=, onerror=, onload=, etc.",
    // \bon ensures we match a word boundary so "phonetic=" is not caught
    pattern: /\bon\w{1,30}\s*=/i
  },
  {
    id: "html-entity-obfuscated-script",
    description: "HTML-entity-encoded <script (e.g. &#x3C;script or &lt;script)",
    // Entities include optional trailing semicolon: &#x3C; or &#x3C (both valid in HTML5)
    pattern: /(?:&#x0*3[Cc];?|&#0*60;?|&lt;)\s*script/i
  },
  {
    id: "html-entity-obfuscated-javascript",
    description: 'HTML-entity-encoded javascript: (partial \u2014 catches common &#106; or &#x6a; for "j")',
    pattern: /(?:&#x0*6[Aa];?|&#0*106;?)\s*(?:&#x0*61;?|a)[\s\S]{0,80}script\s*:/i
  },
  {
    id: "html-style-expression",
    description: "CSS expression() \u2014 IE-era code execution in style attributes",
    pattern: /style[\s\S]{0,20}expression\s*\(/i
  },
  {
    id: "html-object-embed",
    description: "<object or <embed tags that can load active content",
    pattern: /<(?:object|embed)[\s>/]/i
  },
  {
    id: "html-base-tag",
    description: "<base href= \u2014 can hijack all relative URLs on a page",
    pattern: /<base[\s>]/i
  },
  {
    id: "html-meta-refresh",
    description: '<meta http-equiv="refresh" \u2014 can redirect users',
    pattern: /<meta[\s\S]{0,40}http-equiv[\s\S]{0,20}refresh/i
  },
  {
    id: "html-srcdoc",
    description: "srcdoc= attribute on iframes \u2014 embeds HTML that can run scripts",
    pattern: /srcdoc\s*=/i
  },
  {
    id: "html-iframe",
    description: "<iframe tag",
    pattern: /<iframe[\s>/]/i
  },
  {
    id: "html-form",
    description: "<form tag \u2014 can be used for phishing / credential harvesting injection",
    pattern: /<form[\s>/]/i
  }
];
var html_default = HTML_PATTERNS;

// node_modules/is-unsafe/src/contexts/xml.js
var XML_PATTERNS = [
  {
    id: "xml-cdata-injection",
    description: "CDATA section injection: <![CDATA[ breaks out of text node context",
    pattern: /<!\[CDATA\[/i
  },
  {
    id: "xml-cdata-close",
    description: "CDATA close sequence: ]]> can terminate an enclosing CDATA section",
    pattern: /\]\]>/
  },
  {
    id: "xml-processing-instruction",
    description: "XML processing instruction: <?xml-stylesheet or <?php etc.",
    pattern: /<\?(?:xml[\- ]|php|asp)/i
  },
  {
    id: "xml-doctype-injection",
    description: "DOCTYPE declaration embedded in content \u2014 can define entities",
    // Match <!DOCTYPE followed by end-of-string, whitespace, or [ (internal subset)
    pattern: /<!DOCTYPE(?:[\s[]|$)/i
  },
  {
    id: "xml-entity-system",
    description: "SYSTEM keyword \u2014 used in external entity declarations (XXE)",
    pattern: /\bSYSTEM\s+["']/i
  },
  {
    id: "xml-entity-public",
    description: "PUBLIC keyword \u2014 used in external entity declarations (XXE)",
    pattern: /\bPUBLIC\s+["']/i
  },
  {
    id: "xml-entity-declaration",
    description: "<!ENTITY declaration \u2014 defines entities, potential XXE or entity expansion",
    pattern: /<!ENTITY[\s%]/i
  },
  {
    id: "xml-billion-laughs",
    description: "Entity reference chaining / billion laughs: repeated &eX; style references",
    // Heuristic: 3+ consecutive entity refs suggests expansion attack
    pattern: /(?:&\w{1,20};){3,}/
  },
  {
    id: "xml-namespace-confusion",
    description: "xmlns: attribute injection \u2014 can redefine namespaces to confuse parsers",
    // pattern: /\bxmlns\s*(?::\w{1,40})?\s*=/i,
    pattern: /\bxmlns(?::\w{1,40})?\s*=/i
  },
  {
    id: "xml-comment-injection",
    description: "<!-- comment injection \u2014 can hide content from some parsers",
    pattern: /<!--/
  },
  {
    id: "xml-comment-close",
    description: "--> closes an enclosing XML comment",
    pattern: /-->/
  },
  {
    id: "xml-pi-close",
    description: "?> closes an enclosing processing instruction",
    pattern: /\?>/
  }
];
var xml_default = XML_PATTERNS;

// node_modules/is-unsafe/src/contexts/svg.js
var SVG_PATTERNS = [
  {
    id: "svg-script-element",
    description: "<script element inside SVG executes JavaScript",
    pattern: /<script[\s>/]/i
  },
  {
    id: "svg-xlink-href-javascript",
    description: "xlink:href with javascript: \u2014 classic SVG XSS via <a> or <use>",
    pattern: /xlink\s*:\s*href\s*=\s*["']?\s*javascript\s*:/i
  },
  {
    id: "svg-href-javascript",
    description: "href= with javascript: in SVG context (<a>, <animate>, etc.)",
    pattern: /href\s*=\s*["']?\s*javascript\s*:/i
  },
  {
    id: "svg-foreignobject",
    description: "<foreignObject embeds HTML inside SVG \u2014 can execute scripts",
    pattern: /<foreignObject[\s>/]/i
  },
  {
    id: "svg-use-external",
    description: "<use xlink:href or href pointing to external resource (non-fragment URL)",
    // Match <use with href= where the value starts with a non-# character (external URL)
    // [\"'][^#] catches quoted values not starting with #; [^\"'#\s>] catches unquoted
    pattern: /<use[\s\S]{0,60}(?:xlink\s*:\s*)?href\s*=\s*(?:["'][^#]|[^"'#\s>])/i
  },
  {
    id: "svg-animate-href",
    description: '<animate attributeName="href" \u2014 can dynamically change href to javascript:',
    pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*href["']/i
  },
  {
    id: "svg-animate-xlinkhref",
    description: '<animate attributeName="xlink:href"',
    pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*xlink\s*:\s*href["']/i
  },
  {
    id: "svg-set-javascript",
    description: '<set to="javascript:..." \u2014 sets an attribute to a javascript: URI',
    pattern: /<set[\s\S]{0,80}to\s*=\s*["']?\s*javascript\s*:/i
  },
  {
    id: "svg-event-handler",
    description: "SVG-specific event handler attributes: onload=, onerror=, onactivate=, etc.",
    pattern: /\bon(?:load|error|activate|begin|end|repeat|focus|blur|click|mouse\w{1,20}|key\w{1,20})\s*=/i
  },
  {
    id: "svg-handler-generic",
    description: "Generic on* handler catch-all for SVG attributes",
    pattern: /\bon\w{1,30}\s*=/i
  },
  {
    id: "svg-filter-feimage",
    description: "<feImage href= \u2014 filter primitive that can load external resources",
    pattern: /<feImage[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=/i
  },
  {
    id: "svg-image-external",
    description: "<image xlink:href with http/https or javascript protocol",
    pattern: /<image[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=\s*["']?\s*(?:https?|javascript)\s*:/i
  },
  {
    id: "svg-style-javascript",
    description: "style= attribute containing javascript: (e.g. background:url(javascript:...))",
    pattern: /style\s*=[\s\S]{0,60}javascript\s*:/i
  }
];
var svg_default = SVG_PATTERNS;

// node_modules/is-unsafe/src/contexts/sql.js
var SQL_PATTERNS = [
  {
    id: "sql-block-comment-open",
    description: "SQL block comment open: /* ... */ \u2014 unusual in legitimate user text",
    pattern: /\/\*/
  },
  {
    id: "sql-union-select",
    description: "UNION SELECT \u2014 most common SQL injection aggregation attack",
    pattern: /\bUNION\s{1,20}(?:ALL\s{1,20})?SELECT\b/i
  },
  {
    id: "sql-drop-table",
    description: "DROP TABLE \u2014 destructive DDL injection",
    pattern: /\bDROP\s{1,20}TABLE\b/i
  },
  {
    id: "sql-drop-database",
    description: "DROP DATABASE \u2014 destructive DDL injection",
    pattern: /\bDROP\s{1,20}DATABASE\b/i
  },
  {
    id: "sql-insert-into",
    description: "INSERT INTO \u2014 data injection",
    pattern: /\bINSERT\s{1,20}INTO\b/i
  },
  {
    id: "sql-delete-from",
    description: "DELETE FROM \u2014 data deletion injection",
    pattern: /\bDELETE\s{1,20}FROM\b/i
  },
  {
    id: "sql-update-set",
    description: "UPDATE ... SET \u2014 data modification injection",
    // Allows arbitrary content between UPDATE and SET (table name, alias, etc.)
    pattern: /\bUPDATE\b[\s\S]{1,60}\bSET\b/i
  },
  {
    id: "sql-exec-xp",
    description: "EXEC xp_ \u2014 MSSQL extended stored procedure execution",
    pattern: /\bEXEC(?:UTE)?\s{1,20}xp_/i
  },
  {
    id: "sql-tautology-string",
    description: `Classic string tautology: ' OR '1'='1 or " OR "1"="1"`,
    // Last quote is optional — injection may truncate it: ' OR '1'='1--
    pattern: /'\s{0,10}OR\s{0,10}'[^']{0,20}'\s*=\s*'[^']{0,20}/i
  },
  {
    id: "sql-tautology-numeric",
    description: "Numeric tautology: OR 1=1",
    pattern: /\bOR\s{1,10}1\s*=\s*1\b/i
  },
  {
    id: "sql-always-true-zero",
    description: "Numeric tautology: OR 0=0",
    pattern: /\bOR\s{1,10}0\s*=\s*0\b/i
  },
  {
    id: "sql-sleep-benchmark",
    description: "Time-based blind injection: SLEEP() or BENCHMARK()",
    pattern: /\b(?:SLEEP|BENCHMARK)\s*\(/i
  },
  {
    id: "sql-waitfor-delay",
    description: "MSSQL time-based blind injection: WAITFOR DELAY",
    pattern: /\bWAITFOR\s{1,20}DELAY\b/i
  },
  {
    id: "sql-char-function",
    description: "CHAR() function \u2014 used to obfuscate injected strings",
    pattern: /\bCHAR\s*\(\s*\d{1,3}/i
  },
  {
    id: "sql-information-schema",
    description: "INFORMATION_SCHEMA \u2014 reconnaissance query for table/column enumeration",
    pattern: /\bINFORMATION_SCHEMA\b/i
  }
];
var sql_default = SQL_PATTERNS;

// node_modules/is-unsafe/src/contexts/shell.js
var SHELL_PATTERNS = [
  {
    id: "shell-path-traversal-unix",
    description: "Unix path traversal: ../  \u2014 climbing the directory tree",
    pattern: /\.\.\//
  },
  {
    id: "shell-path-traversal-windows",
    description: "Windows path traversal: ..\\ \u2014 climbing the directory tree",
    pattern: /\.\.\\/
  },
  {
    id: "shell-path-traversal-encoded",
    description: "URL-encoded path traversal: %2e%2e or %2f variants",
    pattern: /%2e%2e|%2f\.\.|\.\.%2f/i
  },
  {
    id: "shell-null-byte",
    description: "Null byte injection: \\x00 or %00 \u2014 truncates strings in C-backed functions",
    pattern: /\x00|%00/
  },
  {
    id: "shell-semicolon",
    description: "Semicolon command separator: cmd1; cmd2",
    pattern: /;/
  },
  {
    id: "shell-pipe",
    description: "Pipe operator: cmd1 | cmd2",
    pattern: /\|/
  },
  {
    id: "shell-and-operator",
    description: "AND operator: cmd1 && cmd2",
    pattern: /&&/
  },
  {
    id: "shell-or-operator",
    description: "OR operator: cmd1 || cmd2",
    pattern: /\|\|/
  },
  {
    id: "shell-backtick",
    description: "Backtick command substitution: `cmd`",
    pattern: /`/
  },
  {
    id: "shell-dollar-paren",
    description: "Dollar-paren command substitution: $(cmd)",
    pattern: /\$\(/
  },
  {
    id: "shell-dollar-brace",
    description: "Dollar-brace variable expansion: ${var} \u2014 can be abused for injection",
    pattern: /\$\{/
  },
  {
    id: "shell-redirect-out",
    description: "Output redirection: cmd > file or cmd >> file",
    pattern: />{1,2}/
  },
  {
    id: "shell-redirect-in",
    description: "Input redirection: cmd < file",
    pattern: /</
  },
  {
    id: "shell-newline-injection",
    description: "Newline injection: \\n or \\r \u2014 can inject new shell commands",
    pattern: /[\n\r]/
  },
  {
    id: "shell-glob-star",
    description: "Glob expansion: * or ? \u2014 can expand to unintended files",
    // Only flag when combined with path separators to reduce false positives
    pattern: /[/\\][*?]/
  },
  {
    id: "shell-absolute-root",
    description: "Absolute root path injection: string starting with / or \\ (Windows UNC)",
    pattern: /^(?:\/|\\\\)/
  },
  {
    id: "shell-windows-drive",
    description: "Windows drive letter path injection: C:\\ or D:/",
    pattern: /^[a-zA-Z]:[/\\]/
  },
  {
    id: "shell-curl-wget",
    description: "curl/wget with URL or flags \u2014 can exfiltrate data or download payloads",
    // Require a URL scheme (http/https/ftp) or a flag (-) to reduce false positives
    // "curl is a tool" won't match; "curl http://..." or "curl -s ..." will
    pattern: /\b(?:curl|wget)\s+(?:https?:\/\/|ftp:\/\/|-)/i
  }
];
var shell_default = SHELL_PATTERNS;

// node_modules/is-unsafe/src/contexts/redos.js
var REDOS_PATTERNS = [
  {
    id: "redos-nested-quantifier-plus",
    description: "Nested + quantifier inside a group with outer quantifier: (a+)+, (.+b)*, etc.",
    // Matches any group containing a + quantifier, with an outer * or + — catches (a+)+, (.+b)*, etc.
    pattern: /\([^)]*\+[^)]*\)[+*]/
  },
  {
    id: "redos-nested-quantifier-star",
    description: "Nested * quantifier: (a*)* or (a*)+ \u2014 catastrophic backtracking",
    pattern: /\([^)]*\*[^)]*\)[*+]/
  },
  {
    id: "redos-nested-groups",
    description: "Doubly nested quantified groups: ((a+)+) \u2014 guaranteed catastrophic",
    pattern: /\(\([^)]{0,40}\)[+*]\)[+*]/
  },
  {
    id: "redos-alternation-overlap",
    description: "Overlapping alternation under quantifier: (a|a)+ \u2014 ambiguous NFA paths",
    // Detect repeated identical alternatives under a quantifier
    pattern: /\(([^|()]{1,20})\|(?:\1)(?:\|[^|()]{1,20}){0,5}\)[+*?]{1,2}/
  },
  {
    id: "redos-star-plus-concat",
    description: "(x*x)+ pattern \u2014 triggers super-linear backtracking",
    pattern: /\([^)]{0,10}\*[^)]{0,10}\)[+*]/
  },
  {
    id: "redos-dot-star-greedy",
    description: "(.*){n,} or (.+){n,} \u2014 repeated greedy dot quantifiers",
    pattern: /\(\.[*+]\)\{?\d/
  },
  {
    id: "redos-large-repetition",
    description: "Very large fixed or range repetition count {1000,} or {1000,n} \u2014 denial of service via backtracking",
    // Matches { followed by 4+ digits (≥1000), then optional ,digits }
    pattern: /\{\d{4,}(?:,\d*)?\}/
  },
  {
    id: "redos-catastrophic-alternation",
    description: "Long alternation with many similar branches \u2014 polynomial backtracking risk",
    // Heuristic: 10+ pipe-separated alternatives in a single group
    pattern: /\([^)]{0,200}(?:\|[^|)]{0,50}){9,}\)/
  }
];
var redos_default = REDOS_PATTERNS;

// node_modules/is-unsafe/src/contexts/nosql.js
var sep = `["'\\s]*:`;
var NOSQL_PATTERNS = [
  // ─── MongoDB $ operator injection ────────────────────────────────────────
  {
    id: "nosql-where-operator",
    description: "$where \u2014 executes arbitrary JavaScript server-side in MongoDB",
    pattern: new RegExp(`\\$where${sep}`, "i")
  },
  {
    id: "nosql-ne-operator",
    description: '$ne \u2014 "not equal" operator used to bypass equality checks',
    pattern: new RegExp(`\\$ne${sep}`, "i")
  },
  {
    id: "nosql-gt-operator",
    description: '$gt \u2014 "greater than" used to bypass password/value checks',
    pattern: new RegExp(`\\$gte?${sep}`, "i")
  },
  {
    id: "nosql-lt-operator",
    description: '$lt / $lte \u2014 "less than" bypass variants',
    pattern: new RegExp(`\\$lte?${sep}`, "i")
  },
  {
    id: "nosql-regex-operator",
    description: "$regex \u2014 can be used to extract data character by character (blind injection)",
    pattern: new RegExp(`\\$regex${sep}`, "i")
  },
  {
    id: "nosql-or-operator",
    description: "$or \u2014 logical OR; used to create always-true conditions",
    pattern: new RegExp(`\\$or${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-and-operator",
    description: "$and \u2014 logical AND operator injection",
    pattern: new RegExp(`\\$and${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-nor-operator",
    description: "$nor \u2014 logical NOR operator injection",
    pattern: new RegExp(`\\$nor${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-exists-operator",
    description: "$exists \u2014 can enumerate fields to determine schema",
    pattern: new RegExp(`\\$exists${sep}`, "i")
  },
  {
    id: "nosql-in-operator",
    description: "$in \u2014 matches any value in a list; can enumerate values",
    pattern: new RegExp(`\\$in${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-expr-operator",
    description: "$expr \u2014 allows aggregation expressions in queries (MongoDB 3.6+)",
    pattern: new RegExp(`\\$expr${sep}`, "i")
  },
  {
    id: "nosql-function-operator",
    description: "$function \u2014 executes arbitrary JavaScript in MongoDB 4.4+",
    pattern: new RegExp(`\\$function${sep}`, "i")
  },
  {
    id: "nosql-accumulator-operator",
    description: "$accumulator \u2014 custom aggregation with arbitrary JS execution",
    pattern: new RegExp(`\\$accumulator${sep}`, "i")
  },
  // ─── Prototype pollution ─────────────────────────────────────────────────
  {
    id: "nosql-proto-pollution",
    description: "__proto__ \u2014 prototype pollution via object key injection",
    pattern: /__proto__/
  },
  {
    id: "nosql-constructor-prototype",
    description: "constructor.prototype \u2014 alternative prototype pollution vector (dot notation or JSON key)",
    // Matches dot-notation (obj.constructor.prototype) and JSON key adjacency
    // ("constructor": {"prototype": ...})
    pattern: /constructor[\s"':.,{\[]*prototype/i
  },
  {
    id: "nosql-proto-bracket",
    description: '["__proto__"] \u2014 bracket-notation prototype pollution',
    pattern: /\[["']__proto__["']\]/
  }
];
var nosql_default = NOSQL_PATTERNS;

// node_modules/is-unsafe/src/contexts/log.js
var LOG_PATTERNS = [
  // ─── CRLF / newline injection ─────────────────────────────────────────────
  {
    id: "log-crlf-injection",
    description: "CRLF injection: literal \\r or \\n embeds fake log lines",
    pattern: /[\r\n]/
  },
  {
    id: "log-url-encoded-crlf",
    description: "URL-encoded CRLF: %0d, %0a, %0D, %0A \u2014 decoded by some log parsers",
    pattern: /%0[dDaA]/
  },
  {
    id: "log-unicode-newline",
    description: "Unicode newline variants: U+2028 (line separator), U+2029 (paragraph separator)",
    pattern: /[\u2028\u2029]/
  },
  // ─── Log4Shell / JNDI injection (CVE-2021-44228) ─────────────────────────
  {
    id: "log-log4shell-jndi",
    description: "Log4Shell: ${jndi:...} triggers remote code execution in Apache Log4j",
    pattern: /\$\{jndi\s*:/i
  },
  {
    id: "log-log4shell-obfuscated",
    description: "Obfuscated Log4Shell: ${::-j}... lookup-bypass prefix used to evade WAF detection",
    // ${::- is the Log4j lookup-bypass escape sequence; presence alone is suspicious
    pattern: /\$\{::-/
  },
  {
    id: "log-log4j-lookup",
    description: "Log4j lookup syntax: ${env:...}, ${sys:...}, ${ctx:...} \u2014 data exfiltration",
    pattern: /\$\{(?:env|sys|ctx|main|map|sd|web|docker|k8s|spring)\s*:/i
  },
  // ─── Server-Side Template Injection (SSTI) in log messages ───────────────
  {
    id: "log-ssti-double-brace",
    description: "SSTI double-brace: {{expression}} \u2014 Jinja2, Twig, Handlebars, etc.",
    pattern: /\{\{[\s\S]{0,80}\}\}/
  },
  {
    id: "log-ssti-hash-brace",
    description: "SSTI hash-brace: #{expression} \u2014 Thymeleaf, Velocity, Ruby ERB",
    pattern: /#\{[\s\S]{0,80}\}/
  },
  {
    id: "log-ssti-dollar-brace",
    description: "SSTI/EL injection: ${expression with operators or method calls} \u2014 JSP EL, Freemarker, SpEL",
    // Require that the ${...} content looks like an expression, not a plain variable name.
    // Flags if the content contains: . ( * + operators, or known SSTI keywords.
    // This avoids flagging ${PATH}, ${HOME} etc. (plain shell variables).
    pattern: /\$\{[^}]*(?:\.|\(|\*|\+|\bclass\b|\bruntime\b|\bprocess\b|\bexec\b)[^}]{0,80}\}/i
  },
  {
    id: "log-ssti-percent-tag",
    description: "SSTI ERB/ASP tag: <%= expression %> \u2014 Ruby ERB, ASP",
    pattern: /<%=[\s\S]{0,80}%>/
  },
  // ─── Null byte ────────────────────────────────────────────────────────────
  {
    id: "log-null-byte",
    description: "Null byte: \\x00 or %00 \u2014 can truncate log entries in C-backed loggers",
    pattern: /\x00|%00/
  },
  // ─── ANSI escape injection ────────────────────────────────────────────────
  {
    id: "log-ansi-escape",
    description: "ANSI escape sequence: ESC[ \u2014 can manipulate terminal output when logs are tailed",
    pattern: /\x1b\[/
  }
];
var log_default = LOG_PATTERNS;

// node_modules/is-unsafe/src/contexts/sql-strict.js
var SQL_STRICT_EXTRA = [
  {
    id: "sql-line-comment",
    description: "SQL line comment: -- followed by whitespace or end of string",
    pattern: /--(?:\s|$)/
  },
  {
    id: "sql-stacked-query",
    description: "Stacked queries: semicolon immediately followed by a SQL keyword",
    pattern: /;\s{0,10}(?:SELECT|INSERT|UPDATE|DELETE|DROP|CREATE|ALTER|EXEC)\b/i
  },
  {
    id: "sql-hex-encoding",
    description: "Hex-encoded string injection: 0x41414141 style (MySQL)",
    pattern: /\b0x[0-9a-f]{4,}/i
  }
];
var SQL_STRICT_PATTERNS = [...sql_default, ...SQL_STRICT_EXTRA];
var sql_strict_default = SQL_STRICT_PATTERNS;

// node_modules/is-unsafe/src/util/decode-entities.js
var NAMED = Object.freeze({
  colon: ":",
  Tab: "	",
  NewLine: "\n"
});
var ENTITY_RE = /&(?:#[xX]0*([0-9a-fA-F]{1,6});?|#0*([0-9]{1,7});?|([a-zA-Z][a-zA-Z0-9]{1,15});)/g;
function decodeEntities(input) {
  if (input.indexOf("&") === -1) return input;
  return input.replace(ENTITY_RE, (match, hex, dec, name) => {
    if (name !== void 0) {
      return Object.prototype.hasOwnProperty.call(NAMED, name) ? NAMED[name] : match;
    }
    const cp = hex !== void 0 ? parseInt(hex, 16) : parseInt(dec, 10);
    if (!Number.isFinite(cp) || cp > 1114111) return match;
    return String.fromCodePoint(cp);
  });
}

// node_modules/is-unsafe/src/index.js
html_default.label = "HTML";
xml_default.label = "XML";
svg_default.label = "SVG";
html_default.decodeEntities = true;
xml_default.decodeEntities = true;
svg_default.decodeEntities = true;
sql_default.label = "SQL";
sql_strict_default.label = "SQL-STRICT";
shell_default.label = "SHELL";
redos_default.label = "REDOS";
nosql_default.label = "NOSQL";
log_default.label = "LOG";
var VALID_CONTEXTS = Object.freeze({
  HTML: html_default,
  XML: xml_default,
  SVG: svg_default,
  SQL: sql_default,
  "SQL-STRICT": sql_strict_default,
  SHELL: shell_default,
  REDOS: redos_default,
  NOSQL: nosql_default,
  LOG: log_default
});
function assertString(value) {
  if (typeof value !== "string") {
    throw new TypeError(
      `is-unsafe: first argument must be a string, got ${typeof value}`
    );
  }
}
function assertContext(context) {
  if (context instanceof RegExp) return;
  if (Array.isArray(context)) {
    if (context.length === 0) {
      throw new TypeError("is-unsafe: context must not be an empty array");
    }
    if (Array.isArray(context[0])) {
      for (const list of context) {
        if (!Array.isArray(list) || list.length === 0) {
          throw new TypeError(
            "is-unsafe: each context in the array must be a non-empty pattern array (PatternList)"
          );
        }
      }
    }
    return;
  }
  throw new TypeError(
    `is-unsafe: second argument must be a PatternList (e.g. HTML), an array of PatternLists (e.g. [HTML, XML]), or a RegExp. Got: ${typeof context}`
  );
}
function normalise(context) {
  if (context instanceof RegExp) return { lists: null, regex: context };
  if (Array.isArray(context[0])) return { lists: context, regex: null };
  return { lists: [context], regex: null };
}
function decodedCopy(value, list) {
  if (!list.decodeEntities) return null;
  const decoded = decodeEntities(value);
  return decoded === value ? null : decoded;
}
function matchList(value, list) {
  const label = list.label ?? "CUSTOM";
  const decoded = decodedCopy(value, list);
  for (const rule of list) {
    if (rule.pattern.test(value) || decoded !== null && rule.pattern.test(decoded)) {
      return { context: label, id: rule.id, description: rule.description, pattern: rule.pattern };
    }
  }
  return null;
}
function isUnsafe(value, context) {
  assertString(value);
  assertContext(context);
  const { lists, regex } = normalise(context);
  if (regex) return regex.test(value);
  for (const list of lists) {
    if (matchList(value, list) !== null) return true;
  }
  return false;
}

// node_modules/fast-xml-parser/src/xmlparser/OrderedObjParser.js
function extractRawAttributes(prefixedAttrs, options) {
  if (!prefixedAttrs) return {};
  const attrs = options.attributesGroupName ? prefixedAttrs[options.attributesGroupName] : prefixedAttrs;
  if (!attrs) return {};
  const rawAttrs = {};
  for (const key in attrs) {
    if (key.startsWith(options.attributeNamePrefix)) {
      const rawName = key.substring(options.attributeNamePrefix.length);
      rawAttrs[rawName] = attrs[key];
    } else {
      rawAttrs[key] = attrs[key];
    }
  }
  return rawAttrs;
}
function extractNamespace(rawTagName) {
  if (!rawTagName || typeof rawTagName !== "string") return void 0;
  const colonIndex = rawTagName.indexOf(":");
  if (colonIndex !== -1 && colonIndex > 0) {
    const ns = rawTagName.substring(0, colonIndex);
    if (ns !== "xmlns") {
      return ns;
    }
  }
  return void 0;
}
var OrderedObjParser = class {
  constructor(options, externalEntities) {
    this.options = options;
    this.currentNode = null;
    this.tagsNodeStack = [];
    this.parseXml = parseXml;
    this.parseTextData = parseTextData;
    this.resolveNameSpace = resolveNameSpace;
    this.buildAttributesMap = buildAttributesMap;
    this.isItStopNode = isItStopNode;
    this.replaceEntitiesValue = replaceEntitiesValue;
    this.readStopNodeData = readStopNodeData;
    this.saveTextToParentTag = saveTextToParentTag;
    this.addChild = addChild;
    this.ignoreAttributesFn = getIgnoreAttributesFn(this.options.ignoreAttributes);
    this.entityExpansionCount = 0;
    this.currentExpandedLength = 0;
    this.doctypefound = false;
    let namedEntities = { ...XML };
    if (this.options.entityDecoder) {
      this.entityDecoder = this.options.entityDecoder;
    } else {
      if (typeof this.options.htmlEntities === "object") namedEntities = this.options.htmlEntities;
      else if (this.options.htmlEntities === true) namedEntities = { ...COMMON_HTML, ...CURRENCY };
      this.entityDecoder = new EntityDecoder({
        namedEntities: { ...namedEntities, ...externalEntities },
        numericAllowed: this.options.htmlEntities,
        limit: {
          maxTotalExpansions: this.options.processEntities.maxTotalExpansions,
          maxExpandedLength: this.options.processEntities.maxExpandedLength,
          applyLimitsTo: this.options.processEntities.appliesTo
        },
        // onExternalEntity: (name, value) => isUnsafe(value) ? 'block' : 'allow',
        onInputEntity: (name, value) => (
          //TODO: VALID_CONTEXTS.HTML should be set only if this.options.htmlEntities
          isUnsafe(value, [html_default, xml_default]) ? ENTITY_ACTION.BLOCK : ENTITY_ACTION.ALLOW
        )
        //postCheck: resolved => resolved
      });
    }
    this.matcher = new Matcher();
    this.readonlyMatcher = this.matcher.readOnly();
    this.isCurrentNodeStopNode = false;
    this.stopNodeExpressionsSet = new ExpressionSet();
    const stopNodesOpts = this.options.stopNodes;
    if (stopNodesOpts && stopNodesOpts.length > 0) {
      for (let i = 0; i < stopNodesOpts.length; i++) {
        const stopNodeExp = stopNodesOpts[i];
        if (typeof stopNodeExp === "string") {
          this.stopNodeExpressionsSet.add(new Expression(stopNodeExp));
        } else if (stopNodeExp instanceof Expression) {
          this.stopNodeExpressionsSet.add(stopNodeExp);
        }
      }
      this.stopNodeExpressionsSet.seal();
    }
  }
};
function parseTextData(val, tagName, jPath, dontTrim, hasAttributes, isLeafNode, escapeEntities) {
  const options = this.options;
  if (val !== void 0) {
    if (options.trimValues && !dontTrim) {
      val = val.trim();
    }
    if (val.length > 0) {
      if (!escapeEntities) val = this.replaceEntitiesValue(val, tagName, jPath);
      const jPathOrMatcher = options.jPath ? jPath.toString() : jPath;
      const newval = options.tagValueProcessor(tagName, val, jPathOrMatcher, hasAttributes, isLeafNode);
      if (newval === null || newval === void 0) {
        return val;
      } else if (typeof newval !== typeof val || newval !== val) {
        return newval;
      } else if (options.trimValues) {
        return parseValue(val, options.parseTagValue, options.numberParseOptions);
      } else {
        const trimmedVal = val.trim();
        if (trimmedVal === val) {
          return parseValue(val, options.parseTagValue, options.numberParseOptions);
        } else {
          return val;
        }
      }
    }
  }
}
function resolveNameSpace(tagname) {
  if (this.options.removeNSPrefix) {
    const tags = tagname.split(":");
    const prefix = tagname.charAt(0) === "/" ? "/" : "";
    if (tags[0] === "xmlns") {
      return "";
    }
    if (tags.length === 2) {
      tagname = prefix + tags[1];
    }
  }
  return tagname;
}
var attrsRegx = /([^\s=]+)\s*(=\s*(?:"([^"]*)"|'([^']*)'))?/gm;
function attrValue(match) {
  return match[3] !== void 0 ? match[3] : match[4];
}
function buildAttributesMap(attrStr, jPath, tagName, force = false) {
  const options = this.options;
  if (force === true || options.ignoreAttributes !== true && typeof attrStr === "string") {
    const matches2 = getAllMatches(attrStr, attrsRegx);
    const len = matches2.length;
    const attrs = {};
    const processedVals = new Array(len);
    let hasRawAttrs = false;
    const rawAttrsForMatcher = {};
    for (let i = 0; i < len; i++) {
      const attrName = this.resolveNameSpace(matches2[i][1]);
      const oldVal = attrValue(matches2[i]);
      if (attrName.length && oldVal !== void 0) {
        let val = oldVal;
        if (options.trimValues) val = val.trim();
        val = this.replaceEntitiesValue(val, tagName, this.readonlyMatcher);
        processedVals[i] = val;
        rawAttrsForMatcher[attrName] = val;
        hasRawAttrs = true;
      }
    }
    if (hasRawAttrs && typeof jPath === "object" && jPath.updateCurrent) {
      jPath.updateCurrent(rawAttrsForMatcher);
    }
    const jPathStr = options.jPath ? jPath.toString() : this.readonlyMatcher;
    let hasAttrs = false;
    for (let i = 0; i < len; i++) {
      const attrName = this.resolveNameSpace(matches2[i][1]);
      if (this.ignoreAttributesFn(attrName, jPathStr)) continue;
      let aName = options.attributeNamePrefix + attrName;
      if (attrName.length) {
        if (options.transformAttributeName) {
          aName = options.transformAttributeName(aName);
        }
        aName = sanitizeName(aName, options);
        if (attrValue(matches2[i]) !== void 0) {
          const oldVal = processedVals[i];
          const newVal = options.attributeValueProcessor(attrName, oldVal, jPathStr);
          if (newVal === null || newVal === void 0) {
            attrs[aName] = oldVal;
          } else if (typeof newVal !== typeof oldVal || newVal !== oldVal) {
            attrs[aName] = newVal;
          } else {
            attrs[aName] = parseValue(oldVal, options.parseAttributeValue, options.numberParseOptions);
          }
          hasAttrs = true;
        } else if (options.allowBooleanAttributes) {
          attrs[aName] = true;
          hasAttrs = true;
        }
      }
    }
    if (!hasAttrs) return;
    if (options.attributesGroupName && !options.preserveOrder) {
      const attrCollection = {};
      attrCollection[options.attributesGroupName] = attrs;
      return attrCollection;
    }
    return attrs;
  }
}
var parseXml = function(xmlData) {
  const options = this.options;
  const crlfPositions = options.captureMetaData ? [] : void 0;
  xmlData = xmlData.replace(/\r\n?/g, options.captureMetaData ? (newline, index) => {
    if (newline.length === 2) {
      crlfPositions.push(index - crlfPositions.length);
    }
    return "\n";
  } : "\n");
  const xmlObj = new XmlNode("!xml");
  let currentNode = xmlObj;
  let textData = "";
  this.matcher.reset();
  this.entityDecoder.reset();
  this.entityExpansionCount = 0;
  this.currentExpandedLength = 0;
  this.doctypefound = false;
  const docTypeReader = new DocTypeReader(options.processEntities);
  const xmlLen = xmlData.length;
  for (let i = 0; i < xmlLen; i++) {
    const ch = xmlData[i];
    if (ch === "<") {
      const c1 = xmlData.charCodeAt(i + 1);
      if (c1 === 47) {
        const closeIndex = findClosingIndex(xmlData, ">", i, "Closing Tag is not closed.");
        let tagName = xmlData.substring(i + 2, closeIndex).trim();
        if (options.removeNSPrefix) {
          const colonIndex = tagName.indexOf(":");
          if (colonIndex !== -1) {
            tagName = tagName.substr(colonIndex + 1);
          }
        }
        tagName = transformTagName(options.transformTagName, tagName, "", options).tagName;
        if (currentNode) {
          textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
        }
        const lastTagName = this.matcher.getCurrentTag();
        if (tagName && options.unpairedTagsSet.has(tagName)) {
          throw new Error(`Unpaired tag can not be used as closing tag: </${tagName}>`);
        }
        if (lastTagName && options.unpairedTagsSet.has(lastTagName)) {
          this.matcher.pop();
          this.tagsNodeStack.pop();
        }
        this.matcher.pop();
        this.isCurrentNodeStopNode = false;
        currentNode = this.tagsNodeStack.pop() || xmlObj;
        if (options.captureMetaData && currentNode) {
          currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
        }
        textData = "";
        i = closeIndex;
      } else if (c1 === 63) {
        let tagData = readTagExp(xmlData, i, false, "?>");
        if (!tagData) throw new Error("Pi Tag is not closed.");
        textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
        const attsMap = this.buildAttributesMap(tagData.tagExp, this.matcher, tagData.tagName, true);
        if (attsMap) {
          const ver = attsMap[this.options.attributeNamePrefix + "version"];
          this.entityDecoder.setXmlVersion(Number(ver) || 1);
          docTypeReader.setXmlVersion(Number(ver) || 1);
        }
        if (options.ignoreDeclaration && tagData.tagName === "?xml" || options.ignorePiTags) {
        } else {
          const childNode = new XmlNode(tagData.tagName);
          childNode.add(options.textNodeName, "");
          if (tagData.tagName !== tagData.tagExp && tagData.attrExpPresent && options.ignoreAttributes !== true) {
            childNode[":@"] = attsMap;
          }
          const startIndex = options.captureMetaData ? getOriginalIndex(i, crlfPositions) : i;
          this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
          if (options.captureMetaData) {
            currentNode.addEndIndex(getOriginalIndex(tagData.closeIndex + 2, crlfPositions));
          }
        }
        i = tagData.closeIndex + 1;
      } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 45 && xmlData.charCodeAt(i + 3) === 45) {
        const endIndex = findClosingIndex(xmlData, "-->", i + 4, "Comment is not closed.");
        if (options.commentPropName) {
          const comment = xmlData.substring(i + 4, endIndex - 2);
          textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
          currentNode.add(options.commentPropName, [{ [options.textNodeName]: comment }]);
        }
        i = endIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 68) {
        if (this.doctypefound) throw new Error("Multiple DOCTYPE declarations found.");
        this.doctypefound = true;
        const result = docTypeReader.readDocType(xmlData, i);
        this.entityDecoder.addInputEntities(result.entities);
        i = result.i;
      } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 91) {
        const closeIndex = findClosingIndex(xmlData, "]]>", i, "CDATA is not closed.") - 2;
        const tagExp = xmlData.substring(i + 9, closeIndex);
        textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
        let val = this.parseTextData(tagExp, currentNode.tagname, this.readonlyMatcher, true, false, true, true);
        if (val == void 0) val = "";
        if (options.cdataPropName) {
          currentNode.add(options.cdataPropName, [{ [options.textNodeName]: tagExp }]);
        } else {
          currentNode.add(options.textNodeName, val);
        }
        i = closeIndex + 2;
      } else {
        let result = readTagExp(xmlData, i, options.removeNSPrefix);
        if (!result) {
          const context = xmlData.substring(Math.max(0, i - 50), Math.min(xmlLen, i + 50));
          throw new Error(`readTagExp returned undefined at position ${i}. Context: "${context}"`);
        }
        let tagName = result.tagName;
        const rawTagName = result.rawTagName;
        let tagExp = result.tagExp;
        let attrExpPresent = result.attrExpPresent;
        let closeIndex = result.closeIndex;
        ({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
        if (options.strictReservedNames && (tagName === options.commentPropName || tagName === options.cdataPropName || tagName === options.textNodeName || tagName === options.attributesGroupName)) {
          throw new Error(`Invalid tag name: ${tagName}`);
        }
        if (currentNode && textData) {
          if (currentNode.tagname !== "!xml") {
            textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher, false);
          }
        }
        const lastTag = currentNode;
        if (lastTag && options.unpairedTagsSet.has(lastTag.tagname)) {
          currentNode = this.tagsNodeStack.pop();
          this.matcher.pop();
        }
        let isSelfClosing = false;
        if (tagExp.length > 0 && tagExp.lastIndexOf("/") === tagExp.length - 1) {
          isSelfClosing = true;
          if (tagName[tagName.length - 1] === "/") {
            tagName = tagName.substr(0, tagName.length - 1);
            tagExp = tagName;
          } else {
            tagExp = tagExp.substr(0, tagExp.length - 1);
          }
          attrExpPresent = tagName !== tagExp;
        }
        let prefixedAttrs = null;
        let rawAttrs = {};
        let namespace = void 0;
        namespace = extractNamespace(rawTagName);
        if (tagName !== xmlObj.tagname) {
          this.matcher.push(tagName, {}, namespace);
        }
        if (tagName !== tagExp && attrExpPresent) {
          prefixedAttrs = this.buildAttributesMap(tagExp, this.matcher, tagName);
          if (prefixedAttrs) {
            rawAttrs = extractRawAttributes(prefixedAttrs, options);
          }
        }
        if (tagName !== xmlObj.tagname) {
          this.isCurrentNodeStopNode = this.isItStopNode();
        }
        const startIndex = options.captureMetaData ? getOriginalIndex(i, crlfPositions) : i;
        if (this.isCurrentNodeStopNode) {
          let tagContent = "";
          if (isSelfClosing) {
            i = result.closeIndex;
          } else if (options.unpairedTagsSet.has(tagName)) {
            i = result.closeIndex;
          } else {
            const result2 = this.readStopNodeData(xmlData, rawTagName, closeIndex + 1);
            if (!result2) throw new Error(`Unexpected end of ${rawTagName}`);
            i = result2.i;
            tagContent = result2.tagContent;
          }
          const childNode = new XmlNode(tagName);
          if (prefixedAttrs) {
            childNode[":@"] = prefixedAttrs;
          }
          childNode.add(options.textNodeName, tagContent);
          this.matcher.pop();
          this.isCurrentNodeStopNode = false;
          this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
          if (options.captureMetaData) {
            currentNode.addEndIndex(getOriginalIndex(i + 1, crlfPositions));
          }
        } else {
          if (isSelfClosing) {
            ({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
            const childNode = new XmlNode(tagName);
            if (prefixedAttrs) {
              childNode[":@"] = prefixedAttrs;
            }
            this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
            if (options.captureMetaData) {
              currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
            }
            this.matcher.pop();
            this.isCurrentNodeStopNode = false;
          } else if (options.unpairedTagsSet.has(tagName)) {
            const childNode = new XmlNode(tagName);
            if (prefixedAttrs) {
              childNode[":@"] = prefixedAttrs;
            }
            this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
            if (options.captureMetaData) {
              currentNode.addEndIndex(getOriginalIndex(result.closeIndex + 1, crlfPositions));
            }
            this.matcher.pop();
            this.isCurrentNodeStopNode = false;
            i = result.closeIndex;
            continue;
          } else {
            const childNode = new XmlNode(tagName);
            if (this.tagsNodeStack.length > options.maxNestedTags) {
              throw new Error("Maximum nested tags exceeded");
            }
            this.tagsNodeStack.push(currentNode);
            if (prefixedAttrs) {
              childNode[":@"] = prefixedAttrs;
            }
            this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
            currentNode = childNode;
          }
          textData = "";
          i = closeIndex;
        }
      }
    } else {
      textData += xmlData[i];
    }
  }
  return xmlObj.child;
};
function getOriginalIndex(index, crlfPositions) {
  let low = 0;
  let high = crlfPositions.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (crlfPositions[middle] < index) low = middle + 1;
    else high = middle;
  }
  return index + low;
}
function addChild(currentNode, childNode, matcher, startIndex) {
  if (!this.options.captureMetaData) startIndex = void 0;
  const jPathOrMatcher = this.options.jPath ? matcher.toString() : matcher;
  const result = this.options.updateTag(childNode.tagname, jPathOrMatcher, childNode[":@"]);
  if (result === false) {
  } else if (typeof result === "string") {
    childNode.tagname = result;
    currentNode.addChild(childNode, startIndex);
  } else {
    currentNode.addChild(childNode, startIndex);
  }
}
function replaceEntitiesValue(val, tagName, jPath) {
  const entityConfig = this.options.processEntities;
  if (!entityConfig || !entityConfig.enabled) {
    return val;
  }
  if (entityConfig.allowedTags) {
    const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
    const allowed = Array.isArray(entityConfig.allowedTags) ? entityConfig.allowedTags.includes(tagName) : entityConfig.allowedTags(tagName, jPathOrMatcher);
    if (!allowed) {
      return val;
    }
  }
  if (entityConfig.tagFilter) {
    const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
    if (!entityConfig.tagFilter(tagName, jPathOrMatcher)) {
      return val;
    }
  }
  return this.entityDecoder.decode(val);
}
function saveTextToParentTag(textData, parentNode, matcher, isLeafNode) {
  if (textData) {
    if (isLeafNode === void 0) isLeafNode = parentNode.child.length === 0;
    textData = this.parseTextData(
      textData,
      parentNode.tagname,
      matcher,
      false,
      parentNode[":@"] ? Object.keys(parentNode[":@"]).length !== 0 : false,
      isLeafNode
    );
    if (textData !== void 0 && textData !== "")
      parentNode.add(this.options.textNodeName, textData);
    textData = "";
  }
  return textData;
}
function isItStopNode() {
  if (this.stopNodeExpressionsSet.size === 0) return false;
  return this.matcher.matchesAny(this.stopNodeExpressionsSet);
}
function tagExpWithClosingIndex(xmlData, i, closingChar = ">") {
  const len = xmlData.length;
  const closeCode0 = closingChar.charCodeAt(0);
  const closeCode1 = closingChar.length > 1 ? closingChar.charCodeAt(1) : -1;
  let result = "";
  let segmentStart = i;
  for (let index = i; index < len; index++) {
    const code2 = xmlData.charCodeAt(index);
    if (code2 === 34 || code2 === 39) {
      index = xmlData.indexOf(xmlData[index], index + 1);
      if (index === -1) return;
    } else if (code2 === closeCode0) {
      if (closeCode1 !== -1) {
        if (xmlData.charCodeAt(index + 1) === closeCode1) {
          result += xmlData.substring(segmentStart, index);
          return { data: result, index };
        }
      } else {
        result += xmlData.substring(segmentStart, index);
        return { data: result, index };
      }
    } else if (code2 === 9) {
      result += xmlData.substring(segmentStart, index) + " ";
      segmentStart = index + 1;
    }
  }
}
function findClosingIndex(xmlData, str, i, errMsg) {
  const closingIndex = xmlData.indexOf(str, i);
  if (closingIndex === -1) {
    throw new Error(errMsg);
  } else {
    return closingIndex + str.length - 1;
  }
}
function findClosingChar(xmlData, char, i, errMsg) {
  const closingIndex = xmlData.indexOf(char, i);
  if (closingIndex === -1) throw new Error(errMsg);
  return closingIndex;
}
function readTagExp(xmlData, i, removeNSPrefix, closingChar = ">") {
  const result = tagExpWithClosingIndex(xmlData, i + 1, closingChar);
  if (!result) return;
  let tagExp = result.data;
  const closeIndex = result.index;
  const separatorIndex = tagExp.search(/\s/);
  let tagName = tagExp;
  let attrExpPresent = true;
  if (separatorIndex !== -1) {
    tagName = tagExp.substring(0, separatorIndex);
    tagExp = tagExp.substring(separatorIndex + 1).trimStart();
  }
  const rawTagName = tagName;
  if (removeNSPrefix) {
    const colonIndex = tagName.indexOf(":");
    if (colonIndex !== -1) {
      tagName = tagName.substr(colonIndex + 1);
      attrExpPresent = tagName !== result.data.substr(colonIndex + 1);
    }
  }
  return {
    tagName,
    tagExp,
    closeIndex,
    attrExpPresent,
    rawTagName
  };
}
function readStopNodeData(xmlData, tagName, i) {
  const startIndex = i;
  let openTagCount = 1;
  let lenient = false;
  let nextGt = -1;
  const xmllen = xmlData.length;
  for (; i < xmllen; i++) {
    if (xmlData[i] === "<") {
      const c1 = xmlData.charCodeAt(i + 1);
      if (c1 === 47) {
        const closeIndex = findClosingChar(xmlData, ">", i, `${tagName} is not closed`);
        let closeTagName = xmlData.substring(i + 2, closeIndex).trim();
        if (closeTagName === tagName) {
          openTagCount--;
          if (openTagCount === 0) {
            return {
              tagContent: xmlData.substring(startIndex, i),
              i: closeIndex
            };
          }
        }
        i = closeIndex;
      } else if (c1 === 63) {
        const closeIndex = findClosingIndex(xmlData, "?>", i + 1, "StopNode is not closed.");
        i = closeIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 45 && xmlData.charCodeAt(i + 3) === 45) {
        const closeIndex = findClosingIndex(xmlData, "-->", i + 3, "StopNode is not closed.");
        i = closeIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 91) {
        const closeIndex = findClosingIndex(xmlData, "]]>", i, "StopNode is not closed.") - 2;
        i = closeIndex;
      } else {
        const tagData = lenient ? void 0 : readTagExp(xmlData, i, false);
        if (tagData) {
          const openTagName = tagData.tagName;
          if (openTagName === tagName && tagData.tagExp[tagData.tagExp.length - 1] !== "/") {
            openTagCount++;
          }
          i = tagData.closeIndex;
        } else {
          lenient = true;
          if (nextGt < i) {
            nextGt = xmlData.indexOf(">", i);
            if (nextGt === -1) return;
          }
          const nextLt = xmlData.indexOf("<", i + 1);
          if (nextLt === -1 || nextLt > nextGt) {
            const exp = xmlData.substring(i + 1, nextGt);
            const sep2 = exp.search(/\s/);
            const name = sep2 === -1 ? exp : exp.substring(0, sep2);
            if (name === tagName && exp[exp.length - 1] !== "/") openTagCount++;
            i = nextGt;
          }
        }
      }
    }
  }
}
function parseValue(val, shouldParse, options) {
  if (shouldParse && typeof val === "string") {
    const newval = val.trim();
    if (newval === "true") return true;
    else if (newval === "false") return false;
    else return toNumber(val, options);
  } else {
    if (isExist(val)) {
      return val;
    } else {
      return "";
    }
  }
}
function transformTagName(fn, tagName, tagExp, options) {
  if (fn) {
    const newTagName = fn(tagName);
    if (tagExp === tagName) {
      tagExp = newTagName;
    }
    tagName = newTagName;
  }
  tagName = sanitizeName(tagName, options);
  return { tagName, tagExp };
}
function sanitizeName(name, options) {
  if (criticalProperties.includes(name)) {
    throw new Error(`[SECURITY] Invalid name: "${name}" is a reserved JavaScript keyword that could cause prototype pollution`);
  } else if (DANGEROUS_PROPERTY_NAMES.includes(name)) {
    return options.onDangerousProperty(name);
  }
  return name;
}

// node_modules/fast-xml-parser/src/xmlparser/node2json.js
var METADATA_SYMBOL2 = XmlNode.getMetaDataSymbol();
function stripAttributePrefix(attrs, prefix) {
  if (!attrs || typeof attrs !== "object") return {};
  if (!prefix) return attrs;
  const rawAttrs = {};
  for (const key in attrs) {
    if (key.startsWith(prefix)) {
      const rawName = key.substring(prefix.length);
      rawAttrs[rawName] = attrs[key];
    } else {
      rawAttrs[key] = attrs[key];
    }
  }
  return rawAttrs;
}
function prettify(node, options, matcher, readonlyMatcher) {
  return compress(node, options, matcher, readonlyMatcher);
}
function compress(arr, options, matcher, readonlyMatcher) {
  let text3;
  const compressedObj = {};
  for (let i = 0; i < arr.length; i++) {
    const tagObj = arr[i];
    const property = propName(tagObj);
    if (property !== void 0 && property !== options.textNodeName) {
      const rawAttrs = stripAttributePrefix(
        tagObj[":@"] || {},
        options.attributeNamePrefix
      );
      matcher.push(property, rawAttrs);
    }
    if (property === options.textNodeName) {
      if (text3 === void 0) text3 = tagObj[property];
      else text3 += "" + tagObj[property];
    } else if (property === void 0) {
      continue;
    } else if (tagObj[property]) {
      let val = compress(tagObj[property], options, matcher, readonlyMatcher);
      const isLeaf = isLeafTag(val, options);
      if (Object.keys(val).length === 0 && options.alwaysCreateTextNode) {
        val[options.textNodeName] = "";
      }
      if (tagObj[":@"]) {
        assignAttributes(val, tagObj[":@"], readonlyMatcher, options);
      } else if (Object.keys(val).length === 1 && val[options.textNodeName] !== void 0 && !options.alwaysCreateTextNode) {
        val = val[options.textNodeName];
      } else if (Object.keys(val).length === 0) {
        if (options.alwaysCreateTextNode) val[options.textNodeName] = "";
        else val = "";
      }
      if (tagObj[METADATA_SYMBOL2] !== void 0 && typeof val === "object" && val !== null) {
        val[METADATA_SYMBOL2] = tagObj[METADATA_SYMBOL2];
      }
      if (compressedObj[property] !== void 0 && Object.prototype.hasOwnProperty.call(compressedObj, property)) {
        if (!Array.isArray(compressedObj[property])) {
          compressedObj[property] = [compressedObj[property]];
        }
        compressedObj[property].push(val);
      } else {
        const jPathOrMatcher = options.jPath ? readonlyMatcher.toString() : readonlyMatcher;
        if (options.isArray(property, jPathOrMatcher, isLeaf)) {
          compressedObj[property] = [val];
        } else {
          compressedObj[property] = val;
        }
      }
      if (property !== void 0 && property !== options.textNodeName) {
        matcher.pop();
      }
    }
  }
  if (typeof text3 === "string") {
    if (text3.length > 0) compressedObj[options.textNodeName] = text3;
  } else if (text3 !== void 0) compressedObj[options.textNodeName] = text3;
  return compressedObj;
}
function propName(obj) {
  const keys = Object.keys(obj);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== ":@") return key;
  }
}
function assignAttributes(obj, attrMap, readonlyMatcher, options) {
  if (attrMap) {
    const keys = Object.keys(attrMap);
    const len = keys.length;
    for (let i = 0; i < len; i++) {
      const atrrName = keys[i];
      const rawAttrName = atrrName.startsWith(options.attributeNamePrefix) ? atrrName.substring(options.attributeNamePrefix.length) : atrrName;
      const jPathOrMatcher = options.jPath ? readonlyMatcher.toString() + "." + rawAttrName : readonlyMatcher;
      if (options.isArray(atrrName, jPathOrMatcher, true, true)) {
        obj[atrrName] = [attrMap[atrrName]];
      } else {
        obj[atrrName] = attrMap[atrrName];
      }
    }
  }
}
function isLeafTag(obj, options) {
  const { textNodeName } = options;
  const propCount = Object.keys(obj).length;
  if (propCount === 0) {
    return true;
  }
  if (propCount === 1 && (obj[textNodeName] || typeof obj[textNodeName] === "boolean" || obj[textNodeName] === 0)) {
    return true;
  }
  return false;
}

// node_modules/fast-xml-parser/src/xmlparser/XMLParser.js
var XMLParser = class {
  constructor(options) {
    this.externalEntities = {};
    this.options = buildOptions(options);
  }
  /**
   * Parse XML dats to JS object 
   * @param {string|Uint8Array} xmlData 
   * @param {boolean|Object} validationOption 
   */
  parse(xmlData, validationOption) {
    if (typeof xmlData !== "string" && xmlData.toString) {
      if (xmlData instanceof Uint8Array && !(typeof Buffer !== "undefined" && Buffer.isBuffer(xmlData))) {
        xmlData = new TextDecoder("utf-8", { ignoreBOM: true }).decode(xmlData);
      } else {
        xmlData = xmlData.toString();
      }
    } else if (typeof xmlData !== "string") {
      throw new Error("XML data is accepted in String or Bytes[] form.");
    }
    if (validationOption) {
      if (validationOption === true) validationOption = {};
      const result = validate(xmlData, validationOption);
      if (result !== true) {
        throw Error(`${result.err.msg}:${result.err.line}:${result.err.col}`);
      }
    }
    const orderedObjParser = new OrderedObjParser(this.options, this.externalEntities);
    const orderedResult = orderedObjParser.parseXml(xmlData);
    if (this.options.preserveOrder || orderedResult === void 0) return orderedResult;
    else return prettify(orderedResult, this.options, orderedObjParser.matcher, orderedObjParser.readonlyMatcher);
  }
  /**
   * Add Entity which is not by default supported by this library
   * @param {string} key 
   * @param {string} value 
   */
  addEntity(key, value) {
    if (value.indexOf("&") !== -1) {
      throw new Error("Entity value can't have '&'");
    } else if (key.indexOf("&") !== -1 || key.indexOf(";") !== -1) {
      throw new Error("An entity must be set without '&' and ';'. Eg. use '#xD' for '&#xD;'");
    } else if (value === "&") {
      throw new Error("An entity with value '&' is not permitted");
    } else {
      this.externalEntities[key] = value;
    }
  }
  /**
   * Returns a Symbol that can be used to access the metadata
   * property on a node.
   * 
   * If Symbol is not available in the environment, an ordinary property is used
   * and the name of the property is here returned.
   * 
   * The XMLMetaData property is only present when `captureMetaData`
   * is true in the options.
   */
  static getMetaDataSymbol() {
    return XmlNode.getMetaDataSymbol();
  }
};

// packages/approval/build/src/results/junit.js
var parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  // An entity that the file declares itself could grow without bound.
  processEntities: true,
  // `&#10;` and `&#x3C;`, as gotestsum, pytest and Mocha write them.
  htmlEntities: true,
  isArray: (name) => ["testsuite", "testcase", "failure", "error", "skipped"].includes(name)
});

// packages/approval/build/src/results/fetch-results.js
var mostBytes = 50 * 2 ** 20;

// actions/promote/build/inputs.js
var inputs = {
  "github-token": secret({ required: true }),
  "app-id": text({ pattern: /^[A-Za-z0-9.]{1,64}$/, expected: "the id of a GitHub App, or its client id" }),
  "app-private-key": secret(),
  sha: text({ pattern: /^([0-9a-f]{40}|[0-9a-f]{64})$/, expected: "a full commit SHA" }),
  environment: text({ pattern: /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/, expected: "the name of an environment" }),
  generation: integer({ min: 0, max: 1e6 }),
  "promotion-branch": text({
    pattern: /^(?!-)(?!.*\.\.)[^\s~^:?*[\\\p{Cc}]{1,200}$/u,
    expected: "the name of a branch"
  }),
  method: choice(["merge", "fast-forward", "squash", "rebase"]),
  workflow: text({ pattern: /^[A-Za-z0-9._-]{1,200}\.ya?ml$/, expected: "the file name of a workflow" }),
  "decision-issue": integer({ min: 1, max: 2 ** 31 }),
  "approved-by": text({
    pattern: /^[A-Za-z0-9-]{1,39}(\[bot\])?(,[A-Za-z0-9-]{1,39}(\[bot\])?){0,49}$/,
    expected: "logins, separated by commas"
  }),
  "test-run-url": text({
    pattern: /^https?:\/\/[^\s<>"')]{1,300}\/actions\/runs\/\d{1,15}$/,
    expected: "the address of a run"
  }),
  images: json(readTestedImages),
  "hand-over-to": text({ pattern: /^[A-Za-z0-9._-]{1,200}\.ya?ml$/, expected: "the file name of a workflow" }),
  withdraw: boolean({ default: false }),
  "wait-for-production": boolean({ default: false }),
  "timeout-minutes": integer({ min: 1, max: 350, default: 30 }),
  "config-path": text()
};

// actions/promote/build/outputs.js
var outputs = {
  outcome: ({ already, handedOverTo }) => handedOverTo ? "handed-over" : already ? "already-merged" : "merged",
  merged: ({ merged }) => merged,
  "merge-sha": ({ mergeSha }) => mergeSha,
  "pull-request": ({ pullRequest }) => pullRequest,
  "pull-request-url": ({ pullRequestUrl }) => pullRequestUrl,
  "in-merge-queue": ({ inMergeQueue }) => inMergeQueue,
  "production-run-url": ({ productionRunUrl }) => productionRunUrl,
  "production-conclusion": ({ productionConclusion }) => productionConclusion,
  "production-may-lack": ({ mayLack = [] }) => mayLack.join(",")
};
var summary = renderPromotion;

// actions/promote/build/tested-environment.js
var patience = 6 * 36e5;
async function openTestedEnvironment({ sha, environment, configPath, token }, context, github) {
  const [{ loadConfiguration: loadConfiguration2 }, { openLedgerOf, openRequestKeeper, requireGeneration }] = await Promise.all([
    import("./src-O4LIQE2A.js"),
    import("./ledger-RVN5ULPP.js")
  ]);
  const loaded = await loadConfiguration2({ path: configPath, readFile: (file) => readFileAt(github, file, sha) });
  const name = environment ?? loaded.environment.name;
  const ledger = openLedgerOf(context, { ...loaded, environment: { name } }, token);
  const keeper = openRequestKeeper(ledger, context);
  return {
    /**
     * What a destroy since its provision says: it stops what was not merged yet. The ledger is a record, never a permission: asked
     * here, it makes promoting only harder.
     */
    watchForDestroy: (generation) => async (doing) => requireGeneration(await ledger.read(), generation, doing, "Push again, so that it is deployed, tested and asked about again. If it is to go out all the same, start staging-decision by hand with the number of the issue."),
    /** From the hand-over on the request keeps it: the run that promotes ends that, and cleans up. */
    keep: ({ decisionIssue: issue, repositoryUrl }) => keeper.handOn(`approval: keep ${name} until #${issue} is promoted`, {
      id: approvalLeaseId(issue),
      holder: `approval #${issue}`,
      reason: `is being promoted: ${repositoryUrl}/issues/${issue}`,
      until: context.clock.now() + patience
    }),
    giveBack: (issue) => keeper.release(`approval: #${issue} was not handed over`, approvalLeaseId(issue)),
    close: () => ledger.close()
  };
}

// actions/promote/build/run.js
async function main(input, context) {
  const { repository, run, clock, log } = context;
  const octokit = await connect(input, context);
  const github = { octokit, owner: repository.owner, repo: repository.name };
  const { promotion } = await loadGate(github, {
    defaultBranch: await getDefaultBranch(github),
    promotionBranch: input.promotionBranch,
    configPath: input.configPath
  });
  const { decisionIssue, handOverTo, generation } = input;
  if (handOverTo !== void 0 && decisionIssue === void 0)
    throw new InputError(['input "decision-issue" is needed with "hand-over-to": it says what was decided']);
  const request2 = {
    sha: input.sha ?? context.sha,
    promotion: {
      branch: promotion.branch,
      method: input.method ?? promotion.method,
      workflow: input.workflow ?? promotion.workflow
    },
    decisionIssue,
    approved: {
      by: input.approvedBy?.split(",") ?? [],
      testRunUrl: input.testRunUrl ?? "",
      images: input.images ?? {}
    },
    runUrl: run.url,
    repositoryUrl: `${context.urls.server}/${repository.fullName}`,
    waitForProduction: input.waitForProduction,
    configPath: input.configPath
  };
  const environment = generation === void 0 && handOverTo === void 0 ? void 0 : await openTestedEnvironment({ ...input, sha: request2.sha, token: input.githubToken }, context, github);
  const deps = {
    github,
    clock,
    log,
    deadline: context.deadline(input.timeoutMinutes * 6e4),
    requireNotDestroyed: input.withdraw ? refuseAll(request2.sha) : environment && generation !== void 0 ? environment.watchForDestroy(generation) : async () => {
    }
  };
  try {
    return environment && handOverTo !== void 0 && decisionIssue !== void 0 ? await handOverPromotion({ ...request2, decisionIssue, workflow: handOverTo }, { ...deps, environment }) : await promote(request2, deps);
  } finally {
    await environment?.close();
  }
}
function refuseAll(sha) {
  return async () => {
    throw new StagingError("rejected", `the request of ${sha.slice(0, 7)} was rejected after its approval`, {
      hint: "Push again, so that it is deployed, tested and asked about again."
    });
  };
}
async function connect(input, context) {
  const { githubToken, appId, appPrivateKey: privateKey } = input;
  if (appId === void 0 && privateKey === void 0)
    return context.github(githubToken);
  if (appId === void 0 || privateKey === void 0)
    throw new InputError([
      `inputs "app-id" and "app-private-key" belong together: ${appId === void 0 ? "the first" : "the second"} is empty`
    ]);
  const { owner, name } = context.repository;
  const app = await context.githubApp({ appId, privateKey });
  try {
    return await app.onRepository(owner, name);
  } catch (error) {
    const cause = asApiError(error, "GET", `/repos/${owner}/${name}/installation`);
    if (!(cause instanceof ApiError))
      throw cause;
    throw new StagingError("needs-app-token", `the App that promotes could not be used on ${owner}/${name}: ${cause.detail ?? cause.message}`, {
      cause,
      hint: "Is it installed on this repository, and are `app-id` and `app-private-key` its own?"
    });
  }
}

// actions/promote/build/main.js
await runAction({ inputs, main, outputs, summary });
