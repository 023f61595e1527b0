/** What a changed file changes, in the order in which `Attributor.take` asks: the README of the action has this table. */
export const rules: readonly { readonly change: string; readonly changes: string }[] = [
  { change: '`changes.global` of the configuration', changes: 'every app' },
  {
    change: "what a symbolic link leads to, at any depth of an app's or a package's folder, or which is that folder",
    changes: 'that app or package'
  },
  {
    change:
      "an app's `paths`, its `manifests` (by default what in `infra/argocd/apps` begins with its name) and its `template`, unless its `ignore` names the file",
    changes: 'the app, what depends on it, and what depends on its package'
  },
  {
    change:
      'a package that it uses: a workspace (npm, pnpm, yarn, bun), or what a path leads to (`file:`, `link:`, `portal:`, `workspace:../x`, `../x`)',
    changes: 'each app that depends on it, through any number of packages'
  },
  {
    change:
      'what one of its files takes in by a path, such as `COPY packages/ui` in a Dockerfile or `references` of a tsconfig.json',
    changes: 'that app, or what depends on that package, next to all that it changes anyway'
  },
  { change: 'the Terraform stacks and modules next to them, the bootstrap folder', changes: 'every app' },
  { change: '`changes.ignore`', changes: 'nothing' },
  {
    change: 'a lock file next to a root manifest',
    changes: 'the workspaces whose dependencies resolve to something else; of what nobody names, every app'
  },
  { change: "an app's entry in the configuration", changes: 'that app' },
  { change: 'an app that is gone', changes: 'every app' },
  { change: 'anything else', changes: 'every app: what cannot be attributed is not left out' }
]
