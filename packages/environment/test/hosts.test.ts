import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, systemClock } from '@staging-actions/base'
import { apiStack, ask } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun, type RunOptions } from './open-run.ts'

const digitalOceans = [1, 2, 3].map((number) => `ns${number}.digitalocean.com`)
const delegation = { 'example.com': digitalOceans }
let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files, nameServers: delegation })
})
afterEach(() => cloud.stop())

const inRun = (options?: RunOptions) => openRun(cloud, options)
const records = '/v2/domains/example.com/records'
const theirs = '198.51.100.7'
const host = 'web.staging.example.com'
/** A run whose time is over as soon as it says what it waits for about the hosts. */
const impatientRun = async (run: number, more: Parameters<Awaited<ReturnType<typeof inRun>>['provision']>[0] = {}) => {
  const opened = await inRun({ run })
  const isWaiting = () => opened.lines.some((line) => line.startsWith('waiting for the hosts'))
  const clock = { ...systemClock, monotonic: () => systemClock.monotonic() + (isWaiting() ? 3_600_000 : 0) }
  return opened.provision(more, { deadline: new Deadline(clock, 600_000) })
}
const addRecord = async (record: Readonly<Record<string, unknown>>) => {
  const { domain_record: made } = await ask(cloud, 'POST', records, {
    type: 'A',
    name: 'web.staging',
    data: theirs,
    ...record
  })
  return String(made?.['id'])
}
const remove = (id: string) => ask(cloud, 'DELETE', `${records}/${id}`)
const configuration = (parts: string) => ({
  '.github/staging.yml': files['.github/staging.yml'].replace('apps: [{ name: web }]', parts)
})

describe('a host that is not to be taken is refused before anything is made', () => {
  test("because of somebody's record, which is named; with it gone the next run goes on", async () => {
    const id = await addRecord({})
    const before = await cloud.digitalocean.account.inventory()
    const first = await inRun()
    await expect(first.provision()).rejects.toMatchObject({
      reason: 'host-taken',
      message: expect.stringContaining(`the A record ${id} (${host} → ${theirs})`)
    })
    expect(first.story).toEqual([])
    expect(await cloud.digitalocean.account.inventory()).toEqual(before)
    expect((await first.environment.ledger.read())?.operations).toEqual([])
    await remove(id)
    expect(await (await inRun({ run: 7002 })).provision()).toMatchObject({ created: true })
  })

  test('because a pushed commit points at a host outside of what the promotion branch allows', async () => {
    const pushed = configuration("apps: [{ name: web, url: 'https://www.example.com' }]")
    const run = await inRun({ files: pushed })
    await expect(run.provision()).rejects.toMatchObject({
      reason: 'host-taken',
      message: expect.stringContaining('www.example.com: it does not lie in staging.example.com')
    })
    const widened = pushed['.github/staging.yml'].replace(
      'domain: example.com',
      'domain: example.com, domains: [www.example.com]'
    )
    await expect(
      (await inRun({ run: 7002, files: { '.github/staging.yml': widened } })).provision()
    ).rejects.toMatchObject({
      reason: 'host-taken'
    })
    expect(run.story).toEqual([])
  })

  test('because neither `environment.domain` nor `environment.domains` says which hosts are the environment’s', async () => {
    await cloud.stop()
    const without = configuration("apps: [{ name: web, url: 'https://www.example.com' }]")[
      '.github/staging.yml'
    ].replace(', domain: example.com', '')
    expect(without).not.toContain('domain:')
    cloud = await startCloud({ files: { ...files, '.github/staging.yml': without } })
    const run = await inRun({ files: { '.github/staging.yml': without } })
    await expect(run.provision()).rejects.toMatchObject({
      reason: 'host-taken',
      message: expect.stringContaining('it has neither `environment.domain` nor `environment.domains`'),
      hint: expect.stringContaining('let `environment.domains` in .github/staging.yml name the domain')
    })
    expect(run.story).toEqual([])
  })

  test('because another environment of the repository has it: the first keeps it, and gives it up with its end', async () => {
    await cloud.stop()
    const fixed = configuration("apps: [{ name: web, url: 'https://checkout.example.com' }]")[
      '.github/staging.yml'
    ].replace('domain: example.com', 'domain: example.com, domains: [checkout.example.com]')
    cloud = await startCloud({ files: { ...files, '.github/staging.yml': fixed } })
    const options = { files: { '.github/staging.yml': fixed } }
    const first = await inRun(options)
    await first.provision()
    const second = await inRun({ ...options, run: 7002, environment: 'review' })
    await expect(second.provision()).rejects.toMatchObject({
      reason: 'host-taken',
      message: expect.stringContaining('the environment staging of this repository has it')
    })
    expect(second.story).toEqual([])
    destroyed(await first.teardown())
    await second.provision()
    destroyed(await second.teardown({ policy: 'always' }))
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  }, 200_000)

  test('its own records are no reason: neither for a run that uses it, nor for one that completes it', async () => {
    await (await inRun()).provision()
    expect(await (await inRun({ run: 7002 })).provision()).toMatchObject({ created: false })
    const changed = { 'infra/staging/main.tf': '# changed since\n' }
    const third = await inRun({ run: 7003, files: changed })
    const { clusterId } = await third.provision({
      openTerraform: async (stack) => ({
        ...apiStack(cloud, stack.variables),
        apply: async () => {},
        outputs: async () => ({ cluster_id: { value: (await third.check()).clusterId, sensitive: false } })
      })
    })
    expect(clusterId).toBeTruthy()
  })
})

describe('an environment is ready when every name server and every address says so', () => {
  test('what answers wrongly is named with its remedy, and with that done the next run goes on', async () => {
    const { nameServers } = cloud
    await (await inRun()).provision()
    let run = 7001
    const isReady = async () => {
      run += 1
      const opened = await inRun({ run })
      expect(await opened.provision()).toMatchObject({ created: false })
      return opened.lines.join('\n')
    }
    const refuses = async (expected: { message: unknown; hint?: unknown }, more = {}) => {
      run += 1
      await expect(impatientRun(run, more)).rejects.toMatchObject({ reason: 'not-ready', ...expected })
    }

    const stray = await addRecord({})
    await refuses({
      message: expect.stringContaining(`${digitalOceans.join(', ')} give ${theirs} (A record ${stray} of ${host})`),
      hint: expect.stringContaining(`Delete the A record ${stray} of ${host}`)
    })
    await remove(stray)
    const second = await addRecord({ type: 'AAAA', data: '2001:db8::7' })
    await refuses({ message: expect.stringContaining(`2001:db8::7 (AAAA record ${second} of ${host})`) })
    await remove(second)
    await isReady()

    nameServers.setMood('ns2.digitalocean.com', (zone) => ({
      ...zone,
      records: zone.records.filter(({ name }) => name !== host)
    }))
    await refuses({
      message: expect.stringMatching(/ns2\.digitalocean\.com knows no address; expected 203\.0\.113\.\d+/)
    })
    nameServers.setMood('ns2.digitalocean.com', 'servfail')
    nameServers.setMood('ns3.digitalocean.com', 'silent')
    await isReady()
    for (const server of digitalOceans) nameServers.setMood(server, 'refused')
    expect(await isReady()).toContain('warning: the name servers of example.com cannot be asked from here')
    for (const server of digitalOceans) nameServers.setMood(server, undefined)

    delegation['example.com'] = ['ns.registrar.example']
    nameServers.forget()
    await refuses({
      message: expect.stringContaining('example.com is answered by ns.registrar.example'),
      hint: expect.stringContaining('set the name servers of example.com to ns1.digitalocean.com')
    })
    delegation['example.com'] = digitalOceans
    nameServers.forget()

    const unserved = (forNobody: number) => ({
      reach: async ({ hostHeader }: { readonly hostHeader?: string }) =>
        ({ kind: 'http', status: hostHeader === undefined ? 503 : forNobody, location: undefined }) as const
    })
    await refuses(
      {
        message: expect.stringMatching(
          /the address 203\.0\.113\.\d+ answered 503 for it, and for a host that no app has/
        ),
        hint: expect.stringContaining('The load balancer has no healthy node')
      },
      unserved(503)
    )
    run += 1
    await (await inRun({ run })).provision(unserved(404))
  }, 200_000)

  test('no resolver hears of a host before the name servers know it', async () => {
    const hidden = (
      zone: Parameters<Exclude<Parameters<typeof cloud.nameServers.setMood>[1], string | undefined>>[0]
    ) => ({
      ...zone,
      records: zone.records.filter(({ name }) => name !== host)
    })
    for (const server of digitalOceans) cloud.nameServers.setMood(server, hidden)
    await expect(impatientRun(7001)).rejects.toMatchObject({
      reason: 'not-ready',
      message: expect.stringContaining(`${digitalOceans.join(', ')} know no address`)
    })
    for (const server of digitalOceans) cloud.nameServers.setMood(server, undefined)
    // It would remember for half an hour that there was nothing.
    expect(cloud.nameServers.lookUp(host)).toHaveLength(1)
  })
})
