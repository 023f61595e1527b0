import { StagingError } from '@staging-actions/base'
import { parse } from 'yaml'
import { readObject, readTree } from './git-objects.ts'

/** What the outside needs to know of a workflow file: its name, what starts it, what it asks, what it may. */
export interface WorkflowFile {
  /** `.github/workflows/deploy.yml` */
  readonly path: string
  readonly name: string
  /** By event's name. */
  readonly triggers: Readonly<Record<string, Trigger>>
  readonly runName: string | undefined
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, JobFile>>
  /** The file itself. */
  readonly text: string
}

export interface Trigger {
  readonly types?: readonly string[]
  readonly branches?: readonly string[]
  readonly branchesIgnore?: readonly string[]
  readonly tags?: readonly string[]
  readonly tagsIgnore?: readonly string[]
  readonly paths?: readonly string[]
  readonly pathsIgnore?: readonly string[]
  readonly inputs?: Readonly<Record<string, InputDeclaration>>
  /** Of `schedule`. */
  readonly crons?: readonly string[]
}

export interface InputDeclaration {
  readonly type: 'string' | 'boolean' | 'choice' | 'number' | 'environment'
  readonly required: boolean
  readonly default: string | undefined
  readonly options: readonly string[]
}

export interface JobFile {
  readonly name: string | undefined
  /** Its `if`, as it is written. */
  readonly condition: string | undefined
  readonly needs: readonly string[]
  readonly uses: string | undefined
  /** `secrets: inherit` */
  readonly inheritsSecrets: boolean
  readonly permissions: unknown
  /** Its name; an expression as it is written. */
  readonly environment: string | undefined
  /** Of a call: the inputs, as they are written. */
  readonly with: Readonly<Record<string, string>>
  /** As in the file; a number in almost all. */
  readonly timeoutMinutes: number | undefined
  readonly steps: readonly StepFile[]
}

export interface StepFile {
  readonly id: string | undefined
  readonly uses: string | undefined
  readonly condition: string | undefined
}

type Yaml = Record<string, unknown>

/** Every workflow file of a commit; one that does not parse is left out and told to `onBroken`. */
export async function readWorkflowFiles(
  directory: string,
  sha: string,
  onBroken: (path: string, error: unknown) => void = () => {}
): Promise<readonly WorkflowFile[]> {
  const names = await readTree(directory, `${sha}:.github/workflows`)
  const paths = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `.github/workflows/${name}`)
  const files: WorkflowFile[] = []
  for (const path of paths)
    try {
      const file = await readWorkflowFile(directory, sha, path)
      if (file) files.push(file)
    } catch (error) {
      onBroken(path, error)
    }
  return files
}

export async function readWorkflowFile(
  directory: string,
  sha: string,
  path: string
): Promise<WorkflowFile | undefined> {
  const found = await readObject(directory, `${sha}:${path}`)
  return found?.type === 'blob' ? parseWorkflowFile(path, found.content.toString()) : undefined
}

export function parseWorkflowFile(path: string, content: string): WorkflowFile {
  const document = asObject(parse(content, { merge: true }))
  if (!document) throw new StagingError('internal', `${path} is not a YAML mapping`)
  const jobs = asObject(document['jobs'])
  if (!jobs) throw new StagingError('internal', `${path} has no jobs`)
  return {
    path,
    name: typeof document['name'] === 'string' ? document['name'] : path,
    runName: typeof document['run-name'] === 'string' ? document['run-name'] : undefined,
    triggers: parseTriggers(document['on']),
    permissions: document['permissions'],
    jobs: Object.fromEntries(Object.entries(jobs).map(([key, value]) => [key, parseJob(asObject(value) ?? {})])),
    text: content
  }
}

function parseTriggers(on: unknown): Record<string, Trigger> {
  if (typeof on === 'string') return { [on]: {} }
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), {}]))
  return Object.fromEntries(
    Object.entries(asObject(on) ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? { crons: value.map((entry) => String(asObject(entry)?.['cron'])) }
        : parseTrigger(asObject(value) ?? {})
    ])
  )
}

function parseTrigger(value: Yaml): Trigger {
  const pick = (key: string, name: keyof Trigger) => (value[key] === undefined ? {} : { [name]: list(value[key]) })
  const inputs = asObject(value['inputs'])
  return {
    ...pick('types', 'types'),
    ...pick('branches', 'branches'),
    ...pick('branches-ignore', 'branchesIgnore'),
    ...pick('tags', 'tags'),
    ...pick('tags-ignore', 'tagsIgnore'),
    ...pick('paths', 'paths'),
    ...pick('paths-ignore', 'pathsIgnore'),
    ...(inputs && {
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([name, input]) => [name, parseInput(asObject(input) ?? {})])
      )
    })
  }
}

function parseInput(value: Yaml): InputDeclaration {
  return {
    type: (value['type'] as InputDeclaration['type'] | undefined) ?? 'string',
    required: value['required'] === true,
    default: value['default'] === undefined || value['default'] === null ? undefined : String(value['default']),
    options: list(value['options'] ?? [])
  }
}

function parseJob(value: Yaml): JobFile {
  const steps = Array.isArray(value['steps']) ? value['steps'].map((step) => asObject(step) ?? {}) : []
  const timeout = Number(value['timeout-minutes'])
  return {
    name: text(value['name']),
    condition: text(value['if']),
    needs: list(value['needs'] ?? []),
    uses: text(value['uses']),
    inheritsSecrets: value['secrets'] === 'inherit',
    permissions: value['permissions'],
    environment: text(asObject(value['environment'])?.['name'] ?? value['environment']),
    with: Object.fromEntries(
      Object.entries(asObject(value['with']) ?? {}).map(([name, given]) => [name, String(given)])
    ),
    timeoutMinutes: Number.isFinite(timeout) ? timeout : undefined,
    steps: steps.map((step) => ({ id: text(step['id']), uses: text(step['uses']), condition: text(step['if']) }))
  }
}

function asObject(value: unknown): Yaml | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Yaml) : undefined
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value)
}

function list(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}
