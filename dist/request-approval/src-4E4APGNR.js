import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  dispatchInputsOf,
  findStartProblems,
  givenInput,
  isProtected,
  jobsOf,
  mayStart,
  protectedParts,
  pushBranches,
  triggersOf,
  withProtectedParts
} from "./chunk-MK22ICG4.js";
import {
  parseConfiguration
} from "./chunk-MRMQ2IZP.js";
import "./chunk-COXO3ULL.js";
import {
  appCatalogue,
  appsIn,
  configurationPath,
  dependenciesOf,
  environmentFolders,
  folderGlobs,
  folderOfGlob,
  hasIntegrationTest,
  isEnvironmentFile,
  isManifestOf,
  loadConfiguration,
  loadTrustedConfiguration,
  manifestFolder,
  neighborsOf
} from "./chunk-U6ZL3DA3.js";
import {
  appNameForm,
  defaultConfiguration,
  folderApps,
  readFolderGlob
} from "./chunk-NCKGBWRA.js";
import "./chunk-JIXKCKTH.js";
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
