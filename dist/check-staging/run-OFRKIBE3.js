import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  checkEnvironment,
  extendLease,
  openEnvironment,
  showOutside
} from "./chunk-SP6HMYCB.js";
import "./chunk-QTVSGU2E.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// actions/check-staging/build/run.js
async function check(input, context) {
  const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) });
  const findings = input.preflight ? await (await import("./preflight-PREQJ2W5.js")).preflight(input, environment, context) : void 0;
  if (input.extend !== void 0)
    await extendLease({ ...input, environment, duration: input.extend });
  const report = await checkEnvironment(environment, { isUse: context.eventName !== "schedule" });
  if (input.publish)
    await showOutside(environment);
  return { environment: environment.names.environment, report, findings };
}
export {
  check
};
