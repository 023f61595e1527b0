import type { ObservedApplication } from '../../argocd/src/index.ts'
import { setupOf } from '../../argocd/src/setup.ts'
import type { Override } from '../../environment/src/composition/index.ts'
import type { Commit } from './model-repository.ts'

/** What a deploy asks for; what is left out stays as it is. */
export interface Wanted {
  readonly revision?: string | undefined
  readonly imageTag?: string | undefined
  /** A Helm parameter that no commit has. */
  readonly color?: string | undefined
}

interface ModelApplication {
  /** A commit's sha; undefined: it follows production. */
  readonly revision: string | undefined
  readonly parameters: ReadonlyMap<string, string>
  /** It is set so, and something else runs. */
  readonly broken: number | undefined
}

const sizePath = 'helm.parameters.size'
const tagPath = 'helm.parameters.image.tag'

/**
 * Applications as Argo CD keeps them: what was set over the manifests stays until somebody takes it out. Some are there from the
 * start and follow production, the others do not run until somebody deploys them.
 */
export class ModelCluster {
  readonly #applications = new Map<string, ModelApplication>()
  readonly #following: ReadonlySet<string>
  readonly #commitOf: (sha: string) => Commit | undefined
  #foreign = 0

  constructor(following: readonly string[], commitOf: (sha: string) => Commit | undefined) {
    this.#following = new Set(following)
    this.#commitOf = commitOf
  }

  clear(): void {
    this.#applications.clear()
  }

  remove(app: string): void {
    this.#applications.delete(app)
  }

  /** @returns what `whatRuns` reads of the sync */
  deploy(app: string, { revision, imageTag, color }: Wanted, unset: readonly Override[], production: Commit) {
    const before = this.#applications.get(app)
    const out = unset.filter(({ replaced }) => !replaced).map(({ path }) => path)
    const parameters = new Map([...(before?.parameters ?? [])].filter(([path]) => !out.includes(path)))
    if (imageTag !== undefined) parameters.set(tagPath, imageTag)
    if (color !== undefined) parameters.set('helm.parameters.color', color)
    const at = revision ?? before?.revision
    this.#applications.set(app, { revision: at, parameters, broken: undefined })
    const setup = setupIn(parameters, at ?? production.sha)
    const changes = [...parameters].map(([path, after]) => ({ path, before: before?.parameters.get(path), after }))
    return { revision: at ?? production.sha, targetRevision: at ?? 'main', overrides: parameters, changes, setup }
  }

  /** Somebody sets a parameter in Argo CD's user interface, or takes it out again; no record has it. */
  setInInterface(app: string, size: string | undefined): void {
    const application = this.#applications.get(app)
    if (!application) return
    const parameters = new Map(application.parameters)
    if (size === undefined) parameters.delete(sizePath)
    else parameters.set(sizePath, size)
    this.#applications.set(app, { ...application, parameters })
  }

  /** Whether anything is set in it that neither its manifest nor a deploy of a commit has set. */
  isTouched(app: string): boolean {
    return this.#applications.get(app)?.parameters.has(sizePath) ?? false
  }

  /** What Argo CD shows of it. Undefined: it is not there, or follows production. */
  observe(app: string, production: Commit): ObservedApplication | undefined {
    const application = this.#applications.get(app)
    if (!application) return undefined
    const { revision, parameters, broken } = application
    const at = revision ?? production.sha
    return {
      ...{ revision: at, targetRevision: revision ?? 'main', syncedRevision: at, syncStatus: 'Synced' },
      ...{
        overrides: parameters,
        setup: setupIn(parameters, at),
        isSetAsMade: undefined,
        isMoving: false,
        digests: []
      },
      unsettled: broken === undefined ? undefined : 'it is Synced and Degraded'
    }
  }

  break(app: string): void {
    this.#foreign += 1
    const application = this.#applications.get(app)
    if (application) this.#applications.set(app, { ...application, broken: -this.#foreign })
  }

  /** What somebody has deployed; the rest is there by itself. */
  deployed(): ReadonlySet<string> {
    return new Set(this.#applications.keys())
  }

  /** The contents that run; a negative one is of no commit. */
  contents(production: Commit): ReadonlyMap<string, number> {
    const following = [...production.apps].filter(([name]) => this.#following.has(name))
    const own = [...this.#applications].map(([app, application]): [string, number] => [
      app,
      this.#contentOf(app, application, production)
    ])
    return new Map([...following.map(([name, { content }]): [string, number] => [name, content]), ...own])
  }

  #contentOf(app: string, { revision, parameters, broken }: ModelApplication, production: Commit): number {
    const manifests = revision === undefined ? production : this.#commitOf(revision)
    const tag = parameters.get(tagPath)
    const image = tag === undefined ? manifests : this.#commitOf(tag.replace('sha-', ''))
    const [one, other] = [manifests, image].map((commit) => commit?.apps.get(app)?.content)
    // The tag of another image of that very commit is what the commit has.
    const isOwn = [...parameters].every(([path, value]) => path === tagPath || value === `sha-${revision}`)
    const isOne = one !== undefined && one === other && isOwn
    // Told apart by what it is made of: the same mixture is the same content.
    return broken ?? (isOne ? one : -1_000_000 - hash(`${one} ${other} ${[...parameters].join()}`))
  }
}

/** Its manifest sets nothing. */
function setupIn(parameters: ReadonlyMap<string, string>, revision: string) {
  const made = { repoURL: 'https://github.example/acme/shop.git', path: 'chart', targetRevision: 'main' }
  const set = [...parameters].map(([path, value]) => ({ name: path.replace('helm.parameters.', ''), value }))
  const sources = [{ ...made, targetRevision: revision, helm: { parameters: set } }]
  return setupOf({ uid: 'u-1', sources, manifestSources: [made], operationState: undefined } as never)
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000_007, 7)
}
