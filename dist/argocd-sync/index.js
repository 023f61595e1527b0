import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import "./chunk-2RBUUMVP.js";
import {
  appNameForm
} from "./chunk-NCKGBWRA.js";
import {
  Deadline
} from "./chunk-FICTWZII.js";
import {
  renderDuration
} from "./chunk-QAPCMILD.js";
import {
  systemClock
} from "./chunk-NL4HOSIU.js";
import {
  ApiError,
  InputError,
  StagingError,
  toStagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

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
    const text2 = read(name).trim();
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

// packages/action-kit/build/src/commands.js
import { randomUUID } from "node:crypto";
import { closeSync, constants, openSync, writeFileSync } from "node:fs";
import { EOL } from "node:os";
function command(name, text2 = "") {
  process.stdout.write(`::${name}::${escapeData(text2)}${EOL}`);
}
function line(text2) {
  process.stdout.write(text2 + EOL);
}
function setOutput(name, value) {
  const end = `ghadelimiter_${randomUUID()}`;
  append("GITHUB_OUTPUT", `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`);
}
function addSummary(text2) {
  append("GITHUB_STEP_SUMMARY", text2);
}
function append(variable, text2) {
  const path = process.env[variable];
  if (!path)
    throw new Error(`${variable} is not set: this runs only where a GitHub Actions runner started it`);
  const file = openSync(path, constants.O_APPEND | constants.O_WRONLY);
  try {
    writeFileSync(file, text2);
  } finally {
    closeSync(file);
  }
}
function escapeData(text2) {
  return text2.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
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
  child.on("close", (code, signal) => {
    clearTimeout(killing);
    options.signal?.removeEventListener("abort", interrupt);
    const exitCode = code ?? 128 + (signal ? constants2.signals[signal] : 0);
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
function maskSecrets(table) {
  for (const [name, spec2] of Object.entries(table)) {
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
function describeInputs(table, inputs2) {
  const shown = Object.values(inputs2);
  return Object.entries(table).map(([name, spec2], index) => `${name}=${spec2.secret ? "***" : JSON.stringify(shown[index])}`).join(" ");
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
  "grace-seconds": integer({ min: 0, max: 1800, default: 30 }),
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
function worst(apps, read, good) {
  return apps.map(read).find((value) => value !== good) ?? good;
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
  main: async (input, context) => (await import("./run-V2TNGY7F.js")).main(input, context),
  outputs,
  summary
});
