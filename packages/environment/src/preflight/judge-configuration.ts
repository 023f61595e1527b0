import { type Finding, fine, problem, unknown, warning } from '@staging-actions/base'
import type { App, Configuration } from '@staging-actions/config'
import { noBackend } from '@staging-actions/terraform'
import { addressRemedy, describeAddressNobodyGives } from '../stacks/address-output.ts'
import type { StackFolder } from '../stacks/stack-needs.ts'
import type { MissingScript, UnsetVariables } from './read-checkout.ts'

const area = '.github/staging.yml'

export interface ConfigurationView {
  readonly configuration: Configuration
  readonly apps: readonly App[]
  readonly folders: readonly StackFolder[]
  /** A bootstrap manifest that asks for an address that no stack gives. */
  readonly asksInVain: string | undefined
  readonly unset: readonly UnsetVariables[]
  /** Undefined: there is no checkout. */
  readonly scripts: readonly MissingScript[] | undefined
}

/** What the file itself cannot know: whether there is anything behind it. A malformed one never gets here. */
export function judgeConfiguration({
  configuration,
  apps,
  folders,
  asksInVain,
  unset,
  scripts
}: ConfigurationView): readonly Finding[] {
  const { name, region } = configuration.environment
  return [
    fine(area, 'file', `environment ${name} in ${region}`),
    apps.length > 0
      ? fine(area, 'apps', apps.map((app) => app.name).join(', '))
      : warning(
          area,
          'apps',
          'there are none: nothing is ever deployed',
          'List them under `apps`, or check out the repository: each folder apps/<name> is one.'
        ),
    ...configuration.stacks
      .filter(({ backend }) => !backend.bucket)
      .map((stack) =>
        problem(
          area,
          `state of ${stack.name}`,
          'invalid-configuration',
          `the stack ${stack.name} has no bucket for its state`,
          'Set `stacks[].backend.bucket` to a private Spaces bucket.'
        )
      ),
    ...folders.map(({ name: folder, directory, isThere }) =>
      isThere === undefined
        ? unknown(area, `folder of ${folder}`, `${directory}; there is no checkout`, 'Check out the repository before.')
        : isThere
          ? fine(area, `folder of ${folder}`, directory)
          : problem(
              area,
              `folder of ${folder}`,
              'invalid-configuration',
              `there is no ${directory}`,
              'Copy it from staging-actions, or say where yours is.'
            )
    ),
    ...folders.flatMap(judgeBackend),
    ...unset.map(({ stack, names }) =>
      problem(
        area,
        `variables of ${stack}`,
        'invalid-configuration',
        `${names.join(', ')}: without a default, and nobody gives a value`,
        `Set ${names.length === 1 ? 'it' : 'them'} in \`stacks[].variables\`, or give a default. A secret is for the stack itself to read or to make: no job passes one on.`
      )
    ),
    ...judgeScripts(apps, scripts),
    ...(asksInVain === undefined
      ? []
      : [
          problem(
            area,
            'address of the ingress',
            'invalid-configuration',
            describeAddressNobodyGives(asksInVain),
            addressRemedy
          )
        ])
  ]
}

function judgeScripts(apps: readonly App[], missing: readonly MissingScript[] | undefined): readonly Finding[] {
  if (missing === undefined || apps.length === 0) return []
  if (missing.length === 0) return [fine(area, 'tests', 'each app has a command, or says that it has no tests')]
  return missing.map(({ app, script, file }) =>
    problem(
      area,
      `tests of ${app}`,
      'invalid-configuration',
      `${file} has no script ${script}: the app is never tested, and never goes out`,
      'Add the script, name another command in `apps[].test.command`, or write `tests: none` at the app on the promotion branch.'
    )
  )
}

/** As `terraform init` would say it, after a plan's worth of waiting. */
function judgeBackend({ name, directory, backends }: StackFolder): readonly Finding[] {
  if (backends === undefined) return []
  const [other] = backends.filter((type) => type !== 's3')
  if (backends.length > 0 && other === undefined) return []
  const { reason, message, hint = '' } = noBackend(directory, other)
  return [problem(area, `backend of ${name}`, reason, message, hint)]
}
