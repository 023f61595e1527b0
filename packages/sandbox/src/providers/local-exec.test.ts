import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { missingTools } from './local-exec.ts'

test('a program that a local-exec runs and that is not there is named, and no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-exec-'))
  const before = process.env['PATH']
  try {
    await writeFile(join(folder, 'kubectl'), '')
    await chmod(join(folder, 'kubectl'), 0o755)
    process.env['PATH'] = folder
    const run = (command: string) =>
      `resource "terraform_data" "x" {\n  provisioner "local-exec" {\n    command = "${command}"\n  }\n}\n`
    await writeFile(join(folder, 'main.tf'), `# doctl is needed\n${run('kubectl get nodes && helm list')}`)
    expect(await missingTools(folder, ['.'])).toEqual([
      '! ./main.tf runs helm in a local-exec, which is not on the PATH: install it, or that step fails'
    ])
    await writeFile(join(folder, 'main.tf'), run('kubectl get nodes'))
    expect(await missingTools(folder, ['.'])).toEqual([])
  } finally {
    process.env['PATH'] = before
    await rm(folder, { recursive: true, force: true })
  }
})
