import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  appCatalogue,
  appsIn,
  configurationPath,
  dependenciesOf,
  dispatchInputsOf,
  environmentFolders,
  findStartProblems,
  folderGlobs,
  folderOfGlob,
  givenInput,
  hasIntegrationTest,
  isEnvironmentFile,
  isManifestOf,
  isProtected,
  jobsOf,
  loadConfiguration,
  loadTrustedConfiguration,
  manifestFolder,
  mayStart,
  neighborsOf,
  protectedParts,
  pushBranches,
  triggersOf,
  withProtectedParts
} from "./chunk-5ATBKNSE.js";
import {
  appNameForm,
  defaultConfiguration,
  folderApps,
  parseConfiguration,
  readFolderGlob
} from "./chunk-PGLLM53O.js";
import "./chunk-32CZ2LGR.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";
export {
  appCatalogue,
  appNameForm,
  appsIn,
  configurationPath,
  defaultConfiguration,
  dependenciesOf,
  dispatchInputsOf,
  environmentFolders,
  findStartProblems,
  folderApps,
  folderGlobs,
  folderOfGlob,
  givenInput,
  hasIntegrationTest,
  isEnvironmentFile,
  isManifestOf,
  isProtected,
  jobsOf,
  loadConfiguration,
  loadTrustedConfiguration,
  manifestFolder,
  mayStart,
  neighborsOf,
  parseConfiguration,
  protectedParts,
  pushBranches,
  readFolderGlob,
  triggersOf,
  withProtectedParts
};
