import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ask } from '../../packages/environment/test/api-stack.ts'
import { startStagingActions } from '../../packages/environment/test/staging-actions.ts'

test('a firewall that is shut and a certificate that does not cover a host: both are named, each with its remedy', async () => {
  const { cloud, run } = await startStagingActions()
  try {
    const file = join(cloud.directory, 'checkout', '.github', 'staging.yml')
    const configuration = await readFile(file, 'utf8')
    const deep = 'roast.deep.staging.example.com'
    await writeFile(
      file,
      configuration.replace('- name: roast-my-post', `- name: roast-my-post\n    url: https://${deep}`)
    )
    const ourTag = 'staging:4242:staging'
    let isShut = false
    const { outputs, log, summary } = await run(
      'provision',
      { 'timeout-minutes': '1' },
      {
        onOutput: () => {
          const nodes = cloud.digitalocean.account.droplets.all().filter(({ tags }) => tags.has(ourTag))
          if (isShut || nodes.length === 0) return
          isShut = true
          // Whatever else is aimed at the nodes admits what it names, and only that.
          void ask(cloud, 'POST', '/v2/firewalls', {
            name: 'by-hand',
            tags: [ourTag],
            inbound_rules: [{ protocol: 'tcp', ports: '22', sources: { addresses: ['198.51.100.7'] } }]
          })
        }
      }
    )
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'not-ready' })
    expect(log).toMatch(/answered 503 for it, and for a host that no app has/)
    expect(log).toContain("do the nodes' firewalls admit the VPC?")
    expect(log).toMatch(/shows a certificate for \*\.staging\.example\.com.* which does not cover it/)
    expect(log).toContain(`Name ${deep} in the certificate`)
    expect(summary).not.toContain('is ready')
  } finally {
    await cloud.stop()
  }
}, 200_000)
