import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  handOverTeardown,
  openEnvironment,
  openOurCluster,
  reapEnvironments,
  stackRunner,
  stateStore,
  teardownEnvironment
} from "./chunk-BA62MLJ5.js";
import "./chunk-QTVSGU2E.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// actions/teardown/build/run.js
async function teardown(input, context) {
  const policyNeedsAll = input.policy === "expired" && input.environment === void 0;
  const octokit = await context.github(input.githubToken);
  const deadline = context.deadline(input.timeoutMinutes * 6e4);
  const within = policyNeedsAll ? { ...context, signal: deadline.signal } : context;
  const environment = await openEnvironment({ ...input, context: within, octokit });
  const open = (name) => openEnvironment({ ...input, environment: name, context: within, octokit, like: environment });
  const reason = input.reason ?? "";
  const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey };
  const deps = {
    openTerraform: stackRunner({ ...input, context, spaces, version: void 0 }),
    openCluster: openOurCluster,
    states: stateStore(spaces),
    spacesUrl: context.urls.spaces,
    mask: context.mask
  };
  if (policyNeedsAll)
    return reapEnvironments({ environment, open, reason: input.reason, deadline }, deps);
  const request = {
    environment,
    policy: input.policy ?? environment.configuration.teardown.policy,
    leaseId: input.leaseId,
    reason,
    keepFor: input.keepFor ?? (input.afterFailure ? environment.configuration.teardown.keepOnFailure : void 0),
    deadline,
    grace: input.grace
  };
  return input.handOverTo ? handOverTeardown({ ...request, workflow: input.handOverTo }, deps) : teardownEnvironment(request, deps);
}
export {
  teardown
};
