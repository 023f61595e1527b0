import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  StagingError
} from "./chunk-X3DU4MMV.js";

// packages/environment/build/src/names.js
import { createHash } from "node:crypto";
var environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
function branchOf(ref) {
  return ref.replace(/^refs\/(heads|tags)\//, "");
}
function isEnvironmentName(text) {
  return environmentPattern.test(text);
}
function environmentNames({ environment, repositoryId, server }) {
  if (!isEnvironmentName(environment))
    throw new StagingError("invalid-input", `${JSON.stringify(environment)} is not a name for an environment`, {
      hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
    });
  if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
    throw new StagingError("internal", "the id of the repository is not known", {
      hint: "GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?"
    });
  const serverMark = markOf(server);
  const repository = { repositoryId, ...serverMark && { serverMark } };
  const { ownerTag, prefix } = marksOf(repository, environment);
  return {
    environment,
    ...repository,
    ownerTag,
    prefix,
    cluster: `${prefix}-cluster`,
    database: `${prefix}-db`,
    databaseName: environment.replaceAll("-", "_"),
    vpc: `${prefix}-vpc`,
    loadBalancer: `${prefix}-lb`,
    project: prefix,
    deploymentEnvironment: `${environment}-live`
  };
}
function marksOf({ serverMark, repositoryId }, environment) {
  const repository = `${serverMark ? `${serverMark}--` : ""}${repositoryId.toString(36)}`;
  return {
    ownerTag: `staging:${serverMark ? `${serverMark}-` : ""}${repositoryId}:${environment}`,
    prefix: `stg-${repository}-${spelled(environment)}`
  };
}
function spelled(environment) {
  return environment.replaceAll("-", "--");
}
function markOf(server) {
  const host = server === void 0 ? "github.com" : new URL(server).host.toLowerCase();
  if (host === "github.com" || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
    return void 0;
  const digest = createHash("sha256").update(host).digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(6, "0").slice(-6);
}
function ledgerRef(refPrefix, environment) {
  return `${refPrefix}/${environment}`;
}

export {
  branchOf,
  environmentNames,
  ledgerRef
};
