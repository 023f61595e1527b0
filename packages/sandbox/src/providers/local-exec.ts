import { access, constants, readdir, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** What a stack may run on the runner to reach what is emulated: by a kubeconfig, or by DIGITALOCEAN_API_URL. */
const tools = ['kubectl', 'helm', 'doctl']

/** One sentence for each tool that a `local-exec` of the stacks runs and that is not on the PATH. */
export async function missingTools(repository: string, stacks: readonly string[]): Promise<readonly string[]> {
  const said: string[] = []
  for (const stack of stacks) {
    const names = (await readdir(join(repository, stack)).catch(() => [])).filter((name) => name.endsWith('.tf')).sort()
    for (const name of names) {
      const text = await readFile(join(repository, stack, name), 'utf8')
      const [, ...parts] = text.split(/provisioner\s+"local-exec"/)
      for (const tool of tools)
        if (parts.some((part) => new RegExp(`(^|[\\s"'(;&|])${tool}\\s`, 'm').test(part)) && !(await isOnPath(tool)))
          said.push(
            `! ${stack}/${name} runs ${tool} in a local-exec, which is not on the PATH: install it, or that step fails`
          )
    }
  }
  return said
}

async function isOnPath(tool: string): Promise<boolean> {
  const found = await Promise.all(
    (process.env['PATH'] ?? '').split(delimiter).map((folder) =>
      access(join(folder, tool), constants.X_OK).then(
        () => true,
        () => false
      )
    )
  )
  return found.includes(true)
}
