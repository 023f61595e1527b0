import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

// packages/base/build/src/retry-pause.js
var patience = 6e4;
var longestPause = 5e3;
var silence = /* @__PURE__ */ new Set([0, 502, 503, 504]);
function retryPause({ status, attempt, most, known, elapsed }) {
  const waits = known && silence.has(status) && elapsed < patience;
  return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : void 0;
}

export {
  retryPause
};
