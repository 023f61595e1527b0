import type { Kernel, SandboxEvent } from '../kernel/index.ts'

const colours: Record<string, string> = {
  github: '\u001b[36m',
  digitalocean: '\u001b[34m',
  kubernetes: '\u001b[35m',
  argocd: '\u001b[33m',
  person: '\u001b[32m'
}

/** Tells the story as it happens: a line an event, with the seconds since the start and who it happened to. */
export function narrate(kernel: Kernel, write: (line: string) => void, colour: boolean): () => void {
  const started = Date.now()
  const tell = ({ service, text }: SandboxEvent) => {
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6)
    const who = service.padEnd(12)
    write(`${seconds} s  ${colour ? `${colours[service.toLowerCase()] ?? ''}${who}\u001b[0m` : who} ${text}`)
  }
  kernel.events.on('event', tell)
  return () => kernel.events.off('event', tell)
}
