import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

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

export {
  judgeGit,
  lastWords
};
