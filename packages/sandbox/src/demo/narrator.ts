import { tryGit } from '../github/git.ts'
import type { SandboxEvent } from '../kernel/index.ts'
import type { World } from './world.ts'

const colours: Readonly<Record<string, string>> = {
  github: '\u001b[36m',
  ledger: '\u001b[32m',
  digitalocean: '\u001b[34m',
  argocd: '\u001b[33m'
}

interface Line {
  readonly who: string
  readonly text: string
}

/** Tells the story as it happens: a line an event, with the seconds since the start and who it happened to. */
export function narrate(world: World, write: (line: string) => void, colour: boolean): () => Promise<void> {
  const { events } = world.sandbox.kernel
  const started = Date.now()
  // A ledger's line is looked up in git: the others wait for it, so that the order stays.
  let told = Promise.resolve()
  const tell = (event: SandboxEvent) => {
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6)
    told = told.then(async () => {
      const line = await describe(world, event)
      if (!line) return
      const who = line.who.padEnd(12)
      write(`${seconds} s  ${colour ? `${colours[line.who] ?? ''}${who}\u001b[0m` : who} ${line.text}`)
    })
  }
  events.on('event', tell)
  return async () => {
    events.off('event', tell)
    await told
  }
}

async function describe(world: World, { service, kind, text, data }: SandboxEvent): Promise<Line | undefined> {
  const ref = String(data?.['ref'] ?? '')
  if (kind === 'ref updated' && ref.startsWith('refs/staging/')) {
    const { stdout } = await tryGit(world.repository.directory, ['log', '-1', '--format=%s', String(data?.['after'])])
    return { who: 'ledger', text: stdout.trim() || `${ref} is gone` }
  }
  if (kind === 'kubeconfig minted' || /^(droplet|tag) /.test(kind)) return undefined
  // A comment's marks for machines are nothing that a person would see.
  return {
    who: service,
    text: text
      .replace(/<!--.*?-->/gs, '')
      .trim()
      .replace(/:$/, '')
  }
}
