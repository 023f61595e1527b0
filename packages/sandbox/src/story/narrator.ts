import { tryGit } from '../github/git.ts'
import type { Repository } from '../github/index.ts'
import type { Kernel, SandboxEvent } from '../kernel/index.ts'

const colours: Readonly<Record<string, string>> = {
  github: '\u001b[36m',
  ledger: '\u001b[32m',
  digitalocean: '\u001b[34m',
  argocd: '\u001b[33m'
}

/** One line of the story: who it happened to, and what. */
export interface StoryLine {
  /** Milliseconds since the story began, by the wall clock. */
  readonly after: number
  readonly who: string
  readonly text: string
}

/** Milliseconds after which a story without news says what it is waiting for. */
const silence = 25_000

/** Turns what happens into lines, in order, and says what lasts where nothing happens. The returned function ends it when all that happened so far is told. */
export function narrate(kernel: Kernel, repository: Repository, tell: (line: StoryLine) => void): () => Promise<void> {
  const started = Date.now()
  // A ledger's line is looked up in git: the others wait for it, so that the order stays.
  let told = Promise.resolve()
  let newest = started
  const hear = (event: SandboxEvent) => {
    const after = Date.now() - started
    told = told.then(async () => {
      const line = await describe(repository, event)
      if (!line) return
      newest = Date.now()
      tell({ after, ...line })
    })
  }
  const timer = setInterval(() => {
    const text = Date.now() - newest < silence ? undefined : whatLasts(repository)
    if (text === undefined) return
    newest = Date.now()
    tell({ after: newest - started, who: 'sandbox', text })
  }, 1000)
  timer.unref()
  kernel.events.on('event', hear)
  return async () => {
    clearInterval(timer)
    kernel.events.off('event', hear)
    await told
  }
}

/** The step that the story is waiting for, and for how long by the machine's own time; undefined where nothing runs. */
function whatLasts({ runs }: Repository): string | undefined {
  const run = runs.find(({ status }) => status !== 'completed')
  if (!run) return undefined
  const job = run.jobs.find(({ status }) => status === 'in_progress')
  const step = job?.steps.find(({ status }) => status === 'in_progress')
  return `${[run.name, job?.name, step?.name].filter(Boolean).join(' › ')} is still ${job ? 'running' : run.status.replaceAll('_', ' ')}`
}

/** A line for a terminal: seconds since the start, who, what. */
export function renderLine({ after, who, text }: StoryLine, colour: boolean): string {
  const seconds = (after / 1000).toFixed(1).padStart(6)
  const name = who.padEnd(12)
  return `${seconds} s  ${colour ? `${colours[who] ?? ''}${name}\u001b[0m` : name} ${text}`
}

async function describe(
  repository: Repository,
  { service, kind, text, data }: SandboxEvent
): Promise<Omit<StoryLine, 'after'> | undefined> {
  const ref = String(data?.['ref'] ?? '')
  if (kind === 'ref updated' && ref.startsWith('refs/staging/')) {
    const { stdout } = await tryGit(repository.directory, ['log', '-1', '--format=%s', String(data?.['after'])])
    return { who: 'ledger', text: stdout.trim() || `${ref} is gone` }
  }
  if (kind === 'job completed' && data?.['conclusion'] === 'failure') {
    const [why] = data['errors'] as readonly string[]
    return { who: service, text: why === undefined ? text : `${text}: ${why.split('\n', 1)[0]}` }
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
