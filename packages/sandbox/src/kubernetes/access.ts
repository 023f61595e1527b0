/** Who may do what: `*` stands for everything. */
export interface AccessRule {
  readonly groups: readonly string[]
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
  /** Default: every namespace. */
  readonly namespaces?: readonly string[]
}

export interface Identity {
  readonly user: string
  /** Besides `system:authenticated`. */
  readonly groups: readonly string[]
  readonly rules: readonly AccessRule[]
}

export const everything: AccessRule = { groups: ['*'], resources: ['*'], verbs: ['*'] }

/** Bearer tokens of one cluster. They live by the real clock: anyone who holds one works in real time, whatever the scale. */
export class TokenBook {
  readonly #tokens = new Map<string, { identity: Identity; until: number }>()

  add(token: string, identity: Identity, expirySeconds: number): void {
    this.#tokens.set(token, { identity, until: expirySeconds > 0 ? Date.now() + expirySeconds * 1000 : Infinity })
  }

  revoke(token: string): void {
    this.#tokens.delete(token)
  }

  find(token: string): Identity | undefined {
    const entry = this.#tokens.get(token)
    return entry && entry.until > Date.now() ? entry.identity : undefined
  }
}

export function mayDo(
  identity: Identity,
  verb: string,
  resource: { readonly group: string; readonly name: string },
  namespace: string,
  sub: string
): boolean {
  const has = (list: readonly string[], item: string) => list.includes('*') || list.includes(item)
  return identity.rules.some(
    (rule) =>
      has(rule.verbs, verb) &&
      has(rule.groups, resource.group) &&
      has(rule.resources, sub ? `${resource.name}/${sub}` : resource.name) &&
      (rule.namespaces === undefined || has(rule.namespaces, namespace))
  )
}
