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

export {
  StagingError,
  InputError,
  ApiError,
  WaitTimeoutError,
  RefusedError,
  toStagingError
};
