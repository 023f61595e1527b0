import { StagingError } from '@staging-actions/base'
import { checksumSettings } from './backend.ts'

type Environment = Readonly<Record<string, string>>

/** Flags of TF_CLI_ARGS that change how fast or how loud a command is, or give it a value, and not what it is about. */
const harmless: ReadonlySet<string> = new Set([
  'compact-warnings',
  'lock-timeout',
  'no-color',
  'parallelism',
  'var',
  'var-file'
])

/**
 * All that a terraform of ours sees.
 * @param env what the run gives it, and the job's own
 * @param dataDirectory of this run alone
 * @throws StagingError invalid-input for what would have it plan or destroy something else: Terraform puts TF_CLI_ARGS* into commands
 */
export function childEnvironment(
  env: Environment,
  dataDirectory: string
): Environment & { readonly TF_DATA_DIR: string } {
  const wrong = Object.entries(env).flatMap(([name, value]) => {
    const flags = name.startsWith('TF_CLI_ARGS') ? value.replace(/["'\\]/g, '').split(/\s+/) : []
    return flags.flatMap((flag) => {
      const [, key = ''] = /^--?([\w-]+)/.exec(flag) ?? []
      return key !== '' && !harmless.has(key) ? [`${name} has -${key}`] : []
    })
  })
  if (wrong.length > 0)
    throw new StagingError('invalid-input', `the environment changes what Terraform does: ${wrong.join(', ')}`, {
      hint: `Take that out of the job's \`env\`: only ${[...harmless].map((flag) => `-${flag}`).join(', ')} may stand there.`
    })
  return {
    // What the environment says of them wins: a store may want its checksums.
    ...checksumSettings,
    ...env,
    // Of each workspace there is another state, which nobody has judged; the job's own terraform may use one.
    TF_WORKSPACE: 'default',
    TF_DATA_DIR: dataDirectory,
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1'
  }
}
