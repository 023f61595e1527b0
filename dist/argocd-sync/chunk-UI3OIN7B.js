import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  toStagingError
} from "./chunk-X3DU4MMV.js";

// packages/base/build/src/look.js
async function lookAt(asked) {
  const [settled] = await Promise.allSettled([asked]);
  return settled.status === "fulfilled" ? { kind: "seen", value: settled.value } : { kind: "failed", error: toStagingError(settled.reason) };
}

export {
  lookAt
};
