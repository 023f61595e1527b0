/** Everything but the parser, which `loadConfiguration` loads when there is a file: for actions that start fast. */
export { appCatalogue, folderGlobs, folderOfGlob } from './app-catalogue.ts'
export { appsIn, hasIntegrationTest, isManifestOf, manifestFolder } from './checked-out-apps.ts'
export type {
  App,
  AppEntry,
  Approval,
  ChangeRules,
  Configuration,
  Promotion,
  Stack
} from './configuration.ts'
export { defaultConfiguration } from './defaults.ts'
export { environmentFolders, isEnvironmentFile } from './environment-files.ts'
export { appNameForm, type FolderApp, folderApps, readFolderGlob } from './folder-apps.ts'
export { type ConfigurationSource, configurationPath, loadConfiguration } from './load-configuration.ts'
export { loadTrustedConfiguration, type TrustedSource } from './load-trusted.ts'
export { dependenciesOf, neighborsOf } from './neighbors.ts'
