import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config'

/** Both the placeholder in bootstrap manifests and the output of a stack that fills it. */
export const addressName = 'load_balancer_ip'

/** The first bootstrap manifest that asks for the load balancer's address when no stack has it as an output. Undefined: all is well. */
export async function findAddressNobodyGives(
  workspace: string,
  { bootstrap, stacks }: Configuration
): Promise<string | undefined> {
  const manifests = await textsBelow(workspace, bootstrap.directory, /\.ya?ml$/)
  const asking = manifests.find(({ text }) => text.includes(`\${${addressName}}`))
  if (!asking) return undefined
  const parts = await Promise.all(stacks.map(({ directory }) => textsBelow(workspace, directory, /\.tf(\.json)?$/)))
  // Any mention in JSON will do: what else Terraform's JSON may look like is Terraform's to say.
  const isOutput = new RegExp(`output\\s+"${addressName}"|"${addressName}"\\s*:`)
  return parts.flat().some(({ text }) => isOutput.test(text)) ? undefined : asking.path
}

export const addressRemedy = `Give a stack the output \`${addressName}\` (infra/staging has it), or write the address that the ingress controller is to publish into the manifest.`

export function describeAddressNobodyGives(path: string): string {
  return `${path} names \${${addressName}}, and no stack has an output of that name`
}

/** Before anything is made: found out afterwards it would leave a billed environment without an ingress. */
export async function requireAddressOutput(workspace: string, configuration: Configuration): Promise<void> {
  const path = await findAddressNobodyGives(workspace, configuration)
  if (path !== undefined)
    throw new StagingError('invalid-configuration', describeAddressNobodyGives(path), { hint: addressRemedy })
}

async function textsBelow(workspace: string, directory: string, wanted: RegExp) {
  let names: readonly string[]
  try {
    names = await readdir(join(workspace, directory))
  } catch {
    return []
  }
  return Promise.all(
    names
      .filter((name) => wanted.test(name))
      .sort()
      .map(async (name) => ({
        path: `${directory}/${name}`,
        text: await readFile(join(workspace, directory, name), 'utf8')
      }))
  )
}
