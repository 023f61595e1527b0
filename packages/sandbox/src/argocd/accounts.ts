import type { Kernel } from '../kernel/index.ts'

export type Right = 'get' | 'create' | 'update' | 'sync' | 'delete' | 'action' | 'logs'

export interface Account {
  readonly name: string
  readonly rights: readonly Right[]
  /** `2026-11-23T06:29:54Z` */
  readonly issuedAt: string
}

/** Accounts as argocd-cm and argocd-rbac-cm would make them, and the tokens minted for them. */
export class Accounts {
  readonly #kernel: Kernel
  readonly #rights = new Map<string, readonly Right[]>([
    ['admin', ['get', 'create', 'update', 'sync', 'delete', 'action', 'logs']],
    ['ci', ['get', 'create', 'update', 'sync', 'action', 'logs']],
    ['readonly', ['get']],
    ['nobody', []]
  ])
  readonly #tokens = new Map<string, Account>()

  constructor(kernel: Kernel) {
    this.#kernel = kernel
  }

  add(name: string, rights: readonly Right[]): void {
    this.#rights.set(name, rights)
  }

  has(name: string): boolean {
    return this.#rights.has(name)
  }

  mint(name: string): string {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: 'argocd', sub: name })}.${this.#kernel.random.hex(43)}`
    this.#tokens.set(token, { name, rights: this.#rights.get(name) ?? [], issuedAt: this.#kernel.clock.iso() })
    return token
  }

  find(token: string): Account | undefined {
    return this.#tokens.get(token)
  }
}
