import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  branchOf,
  openEnvironment,
  openOurCluster,
  provisionEnvironment,
  reachFrom,
  stackRunner,
  stateStore
} from "./chunk-5AJYLF3Y.js";
import "./chunk-QTVSGU2E.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// actions/provision/build/run.js
async function provision(input, context) {
  const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) });
  const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey };
  return provisionEnvironment({
    environment,
    reason: input.reason ?? `${context.workflow || "a workflow"} for ${branchOf(context.ref)}`,
    leaseDuration: input.leaseDuration ?? environment.configuration.environment.ttl,
    deadline: context.deadline(input.timeoutMinutes * 6e4),
    repositoryToken: input.repositoryToken,
    // A pipeline that is started by hand releases its lease at its end: that it is a person's matters where it was killed.
    isByHand: context.eventName === "workflow_dispatch",
    discardLedger: input.discardLedger
  }, {
    openTerraform: stackRunner({ ...input, context, spaces, version: input.terraformVersion }),
    openCluster: openOurCluster,
    states: stateStore(spaces),
    spacesUrl: context.urls.spaces,
    fetch: context.fetch,
    reach: reachFrom(context.env),
    dns: context.urls,
    mask: context.mask
  });
}
export {
  provision
};
