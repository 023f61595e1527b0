import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  openEnvironment,
  releaseOperation
} from "./chunk-5AJYLF3Y.js";
import "./chunk-QTVSGU2E.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// actions/provision/build/release.js
async function release(input, context) {
  const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) });
  await releaseOperation(environment, "provision", { interrupted: true });
}
export {
  release
};
