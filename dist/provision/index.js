import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  Deadline,
  remedyOf,
  sayEnd,
  systemClock
} from "./chunk-BT5LHHSB.js";
import {
  parseDuration,
  renderDuration
} from "./chunk-QTVSGU2E.js";
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
function duration(options) {
  return spec(options, (value) => {
    const milliseconds = parseDuration(value);
    if (milliseconds !== void 0 && milliseconds <= longest && (milliseconds > 0 || options?.orNone))
      return { value: milliseconds };
    return { expected: `a duration from ${options?.orNone ? "0m" : "1m"} to 99d, such as 30m, 8h or 2d` };
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

// actions/provision/build/inputs.js
var inputs = {
  "github-token": secret({ required: true }),
  "digitalocean-token": secret({ required: true }),
  "spaces-access-key": secret({ required: true }),
  "spaces-secret-key": secret({ required: true }),
  environment: text(),
  reason: text(),
  "lease-duration": duration(),
  "timeout-minutes": integer({ min: 1, max: 360, default: 60 }),
  "config-path": text(),
  "terraform-version": text({ pattern: /^\d+\.\d+\.\d+$/, expected: "an exact version such as 1.11.4" }),
  "repository-token": secret(),
  "discard-ledger": boolean({ default: false })
};

// actions/provision/build/outputs.js
var outputs = {
  outcome: () => "success",
  environment: ({ environment }) => environment,
  "cluster-id": ({ clusterId }) => clusterId,
  created: ({ created }) => created,
  "deployed-apps": ({ deployedApps }) => deployedApps,
  urls: ({ urls }) => urls,
  "lease-id": ({ leaseId }) => leaseId,
  generation: ({ generation }) => generation,
  "stack-digest": ({ stackDigest }) => stackDigest,
  "cost-per-hour": ({ cost }) => cost.perHour.toFixed(4),
  duration: ({ duration: duration2 }) => Math.round(duration2 / 1e3)
};
function summary(provisioned) {
  const { environment, created, urls, end, cost, doubtfulScopes, duration: duration2 } = provisioned;
  const lines = [
    `### \u{1F7E2} ${environment} is ready`,
    "",
    `${created ? "Created" : "It was there already; checked"} in ${renderDuration(duration2)}.`,
    "",
    ...end ? [`- ${sayEnd(end, "**")}: ${remedyOf(end)}`] : [],
    `- costs about $${cost.perHour.toFixed(2)} an hour${cost.unpriced.length > 0 ? ` (without ${cost.unpriced.join(", ")}: no known price)` : ""}`,
    ...doubtfulScopes.map(({ scope, breaks }) => `- \u{1F7E1} the DigitalOcean token seems to lack the scope \`${scope}\`: without it ${breaks}`)
  ];
  const apps = Object.entries(urls);
  if (apps.length > 0)
    lines.push("", "| app | URL |", "|---|---|", ...apps.map(([name, url]) => `| ${name} | ${url} |`));
  return `${lines.join("\n")}
`;
}

// actions/provision/build/main.js
await runAction({
  inputs,
  main: async (input, context) => (await import("./run-W3MPBTG2.js")).provision(input, context),
  outputs,
  summary,
  post: async (input, context) => (await import("./release-TVM22DIU.js")).release(input, context)
});
