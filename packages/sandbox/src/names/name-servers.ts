import { createSocket, type Socket } from 'node:dgram'
import type { Kernel } from '../kernel/index.ts'
import { type Question, type Reply, readQuestion, renderReply } from './dns-message.ts'
import { answerFromZone, type Zone, zoneOf } from './zone.ts'

/** What a name server does instead of answering from the zones as they are. */
export type Mood = 'servfail' | 'refused' | 'silent' | ((zone: Zone) => Zone)

export interface NameServersOptions {
  readonly kernel: Kernel
  /** As they are now. */
  readonly zones: () => readonly Zone[]
  /** The name servers that a zone is delegated to; empty: nobody answers for it. Default: DigitalOcean's, for the zones that there are. */
  readonly delegation?: (zone: string) => readonly string[]
}

export interface NameServers {
  /** `127.0.0.1:PORT` of a resolver that remembers, as STAGING_DNS_SERVER takes it. */
  readonly resolver: string
  /** Where the zones' own servers are, as STAGING_NAME_SERVERS takes it. */
  readonly authorities: string
  /** Changes what one of them does, `ns1.digitalocean.com`; undefined: it answers again. */
  setMood(server: string, mood: Mood | undefined): void
  /** The IPv4 addresses of a name as the resolver's clients are told, from its memory too. */
  lookUp(host: string): readonly string[]
  /** Empties the resolver's memory. */
  forget(): void
  close(): Promise<void>
}

const serving = ['ns1.digitalocean.com', 'ns2.digitalocean.com', 'ns3.digitalocean.com']

/** Seconds that a resolver remembers that there is nothing: the minimum in the SOA that DigitalOcean gives a zone (RFC 2308). */
const negativeTtl = 1800

/** Three servers that answer for the zones of the account, and a resolver that asks them and remembers, also that there was nothing. */
export async function startNameServers(options: NameServersOptions): Promise<NameServers> {
  const { kernel, zones } = options
  const delegation = options.delegation ?? ((zone) => (zones().some(({ name }) => name === zone) ? serving : []))
  const moods = new Map<string, Mood>()
  const memory = new Map<string, { readonly reply: Reply; readonly until: number }>()

  const authoritative = (server: string, { name, type }: Question): Reply | 'silent' => {
    const mood = moods.get(server)
    if (mood === 'silent') return mood
    if (mood === 'servfail' || mood === 'refused') return { code: mood, isAuthoritative: false, records: [] }
    const known = zoneOf(zones(), name)
    if (!known) return { code: 'refused', isAuthoritative: false, records: [] }
    const answer = answerFromZone(mood ? mood(known) : known, name, type)
    return {
      code: answer.kind === 'no-such-name' ? answer.kind : 'no-error',
      isAuthoritative: true,
      records: answer.kind === 'records' ? answer.records : []
    }
  }

  const resolve = (question: Question): Reply => {
    const key = `${question.name} ${question.type}`
    const remembered = memory.get(key)
    if (remembered && remembered.until > kernel.clock.now()) return remembered.reply
    const reply = ask(question)
    if (reply.code === 'servfail') return reply
    const ttl = reply.records.length > 0 ? Math.min(...reply.records.map((record) => record.ttl)) : negativeTtl
    memory.set(key, { reply, until: kernel.clock.now() + ttl * 1000 })
    return reply
  }
  const ask = ({ name, type }: Question): Reply => {
    const zone = zoneOf(zones(), name)?.name ?? name
    const servers = delegation(zone)
    if (servers.length === 0) return { code: 'no-such-name', isAuthoritative: false, records: [] }
    if (type === 'NS' && name === zone) {
      const records = servers.map((data) => ({ type, name, data, ttl: 1800 }))
      return { code: 'no-error', isAuthoritative: false, records }
    }
    for (const server of servers.filter((one) => serving.includes(one))) {
      const reply = authoritative(server, { name, type })
      if (reply !== 'silent' && ['no-error', 'no-such-name'].includes(reply.code))
        return { ...reply, isAuthoritative: false }
    }
    return { code: 'servfail', isAuthoritative: false, records: [] }
  }

  const sockets: Socket[] = []
  const serve = async (answer: (question: Question) => Reply | 'silent'): Promise<string> => {
    const socket = createSocket('udp4')
    sockets.push(socket)
    socket.on('message', (query, { address, port }) => {
      const reply = answer(readQuestion(query))
      if (reply !== 'silent') socket.send(renderReply(query, reply), port, address)
    })
    await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done))
    return `127.0.0.1:${socket.address().port}`
  }
  const resolver = await serve(resolve)
  const authorities = await Promise.all(
    serving.map(async (name) => `${name}=${await serve((question) => authoritative(name, question))}`)
  )
  const lookUp = (host: string) =>
    resolve({ name: host, type: 'A' }).records.flatMap(({ type, data }) => (type === 'A' ? [data] : []))
  return {
    resolver,
    authorities: authorities.join(','),
    setMood: (server, mood) => {
      if (mood === undefined) moods.delete(server)
      else moods.set(server, mood)
    },
    lookUp,
    forget: () => memory.clear(),
    close: async () => {
      await Promise.all(sockets.map((socket) => new Promise<void>((done) => socket.close(() => done()))))
    }
  }
}
