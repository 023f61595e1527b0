import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App, Configuration } from '@staging-actions/config'
import type { EnvironmentNames } from '../names.ts'
import { declaredVariables, setByFiles } from '../stacks/declared-variables.ts'
import { stackVariables } from '../stacks/stack-settings.ts'

/** A stack's variables that have no default and get no value: Terraform would stop at the plan. */
export interface UnsetVariables {
  readonly stack: string
  readonly names: readonly string[]
}

/** @param env of the job: `TF_VAR_…` gives values, too */
export async function findUnsetVariables(
  workspace: string,
  configuration: Configuration,
  names: EnvironmentNames,
  env: Readonly<Record<string, string>>
): Promise<readonly UnsetVariables[]> {
  const stacks = await Promise.all(
    configuration.stacks.map(async (stack) => {
      const directory = join(workspace, stack.directory)
      const { own, configured, identity } = stackVariables(stack, names, configuration, [])
      const given = new Set([...Object.keys({ ...own, ...configured, ...identity }), ...(await setByFiles(directory))])
      const unset = [...(await declaredVariables(directory))].flatMap(([name, { hasDefault }]) =>
        hasDefault || given.has(name) || `TF_VAR_${name}` in env ? [] : [name]
      )
      return { stack: stack.name, names: unset }
    })
  )
  return stacks.filter((stack) => stack.names.length > 0)
}

/** An app whose test command runs a script that its package.json does not have. */
export interface MissingScript {
  readonly app: string
  readonly script: string
  /** Of the repository. */
  readonly file: string
}

/** Of the commands that are `npm run …` alone; what others run, nobody can tell from here. */
export async function findMissingScripts(workspace: string, apps: readonly App[]): Promise<readonly MissingScript[]> {
  const missing = await Promise.all(
    apps.map(async ({ name, test, tests }): Promise<readonly MissingScript[]> => {
      const [, script, folder] = /^npm run ([\w:.-]+)(?: --prefix=(\S+))?$/.exec(test.command) ?? []
      if (script === undefined || tests === 'none') return []
      const file = folder === undefined ? 'package.json' : `${folder}/package.json`
      const scripts = await scriptsOf(join(workspace, file))
      return Object.hasOwn(scripts, script) ? [] : [{ app: name, script, file }]
    })
  )
  return missing.flat()
}

/** None: there is no such package.json, or none that can be read. */
async function scriptsOf(path: string): Promise<object> {
  try {
    const { scripts } = JSON.parse(await readFile(path, 'utf8')) as { readonly scripts?: object }
    return scripts ?? {}
  } catch {
    return {}
  }
}
