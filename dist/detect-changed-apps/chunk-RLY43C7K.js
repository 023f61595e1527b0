import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

// packages/base/build/src/errors.js
var StagingError = class extends Error {
  reason;
  hint;
  result;
  constructor(reason, message, options = {}) {
    super(message, options.cause === void 0 ? {} : { cause: options.cause });
    this.name = new.target.name;
    this.reason = reason;
    this.hint = options.hint;
    this.result = options.result;
  }
};
var InputError = class extends StagingError {
  problems;
  constructor(problems) {
    super("invalid-input", problems.join("\n"), { hint: "Correct the inputs under `with:` in the workflow file." });
    this.problems = problems;
  }
};
var ApiError = class extends StagingError {
  service;
  method;
  path;
  status;
  detail;
  requestId;
  constructor(details, options = {}) {
    const { service, method, path, status, detail, requestId } = details;
    const told = status === 0 ? `${service} did not answer to ${method} ${path}` : `${service} answered ${status} to ${method} ${path}`;
    const suffix = [detail, requestId && `request ${requestId}`].filter(Boolean).join("; ");
    super(options.reason ?? reasonOf(status), suffix ? `${told}: ${suffix}` : told, options);
    this.service = service;
    this.method = method;
    this.path = path;
    this.status = status;
    this.detail = detail;
    this.requestId = requestId;
  }
};
var WaitTimeoutError = class extends StagingError {
  awaited;
  lastSeen;
  /** Milliseconds waited. */
  elapsed;
  constructor(awaited, lastSeen, elapsed, options = {}) {
    super("timeout", `waited ${Math.round(elapsed / 1e3)} s for ${awaited}; last seen: ${lastSeen}`, options);
    this.awaited = awaited;
    this.lastSeen = lastSeen;
    this.elapsed = elapsed;
  }
};
var RefusedError = class extends StagingError {
};
function toStagingError(error) {
  if (error instanceof StagingError)
    return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StagingError("internal", message, {
    cause: error,
    hint: "This is a defect of staging-actions: please report it with the log of this run."
  });
}
function reasonOf(status) {
  if (status === 0)
    return "network";
  if (status === 401)
    return "unauthorized";
  if (status === 403)
    return "forbidden";
  if (status === 404 || status === 410)
    return "not-found";
  if (status === 409 || status === 412 || status === 422)
    return "conflict";
  if (status === 429)
    return "rate-limited";
  return "service-error";
}

// packages/base/build/src/clock.js
import { setTimeout as setTimeout2 } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout2(milliseconds, void 0, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  }
};

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

// packages/base/build/src/duration.js
var units = { m: 6e4, h: 36e5, d: 864e5 };
function parseDuration(text) {
  const match = /^(\d{1,6})(m|h|d)$/.exec(text);
  if (!match?.[1] || !match[2])
    return void 0;
  return Number(match[1]) * units[match[2]];
}
function renderMoment(at) {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// packages/base/build/src/git-failure.js
var words = [
  [/^fatal: repository '.*' not found/m, { kind: "refused", reason: "not-found" }],
  [
    /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
    { kind: "refused", reason: "unauthorized" }
  ],
  // What the server itself says within the protocol is about what was asked.
  [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: "other" }],
  [
    /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
    { kind: "unavailable", reason: "network" }
  ],
  // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
  [/^fatal: unable to access '/m, { kind: "unavailable", reason: "service-error" }],
  // A page in place of an answer: HTML with 200, a login page that it was led to.
  [
    /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
    { kind: "unavailable", reason: "service-error" }
  ],
  // An answer that ends in the middle.
  [
    /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
    { kind: "unavailable", reason: "service-error" }
  ]
];
function judgeGit(stderr) {
  const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
  if (status === 401)
    return { kind: "refused", reason: "unauthorized" };
  if (status === 403)
    return { kind: "refused", reason: "forbidden" };
  if (status === 404 || status === 410)
    return { kind: "refused", reason: "not-found" };
  if (status === 429)
    return { kind: "unavailable", reason: "rate-limited" };
  if (status)
    return { kind: "unavailable", reason: "service-error" };
  return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: "other" };
}
function lastWords(stderr) {
  const lines = stderr.trim().split("\n");
  const last = lines.findLast((line) => !/^\s/.test(line)) ?? "";
  return last.slice(0, 300);
}

// packages/base/build/src/parse-json.js
function proxyHint(service) {
  return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
function whatIs(body) {
  const text = body.trim();
  if (text === "")
    return "it is empty";
  return text.startsWith("<") ? "it is a page of HTML" : "it breaks off, or is something else";
}

// packages/base/build/src/retry-pause.js
var patience = 6e4;
var longestPause = 5e3;
var silence = /* @__PURE__ */ new Set([0, 502, 503, 504]);
function retryPause({ status, attempt, most, known, elapsed }) {
  const waits = known && silence.has(status) && elapsed < patience;
  return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : void 0;
}

// packages/base/build/src/server-clock.js
var tolerance = 6e4;
function openServerClock(clock, log) {
  let ahead = 0;
  let isTold = false;
  return {
    ...clock,
    now: () => clock.now() - ahead,
    observe: (date) => {
      const difference = clock.now() - Date.parse(date ?? "");
      if (Number.isNaN(difference))
        return;
      ahead = Math.abs(difference) > tolerance ? difference : 0;
      if (ahead === 0 || isTold)
        return;
      isTold = true;
      const minutes = Math.round(Math.abs(ahead) / 6e4);
      log.warning(`the clock of this machine is ${minutes} min ${ahead > 0 ? "ahead of" : "behind"} the servers' (${date}): theirs is used`);
    }
  };
}

// packages/base/build/src/wait-until.js
async function waitUntil(observe, options) {
  const { awaited, clock, deadline, log, first = 250, most = 1e4 } = options;
  const started = clock.monotonic();
  let pause = first;
  let lastSeen = "";
  for (; ; ) {
    const observation = await observe();
    if (observation.kind === "done")
      return observation.value;
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen;
      log.info(`waiting for ${awaited}: ${lastSeen}`);
    }
    if (deadline.remaining() <= pause)
      throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started);
    await clock.sleep(pause, deadline.signal);
    pause = Math.min(most, pause * 1.5);
  }
}

export {
  systemClock,
  StagingError,
  InputError,
  ApiError,
  WaitTimeoutError,
  RefusedError,
  toStagingError,
  Deadline,
  parseDuration,
  renderMoment,
  judgeGit,
  lastWords,
  proxyHint,
  whatIs,
  retryPause,
  openServerClock,
  waitUntil
};
