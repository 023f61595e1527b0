import { parseArgs } from 'node:util'
import { serviceNames } from './calls.ts'
import { kinds } from './kinds.ts'
import { type PhaseName, phaseNames } from './phase-names.ts'
import { sample } from './sample.ts'
import { worldStates } from './world-states.ts'

export interface Options {
  readonly phases: readonly PhaseName[]
  readonly services: readonly string[] | undefined
  readonly kinds: readonly string[] | undefined
  readonly shard: { readonly index: number; readonly of: number } | undefined
  readonly seed: number
  /** These cases alone. */
  readonly ids: readonly string[] | undefined
  readonly list: boolean
  /** Whether the log of every run is printed. */
  readonly log: boolean
  /** A file with a line for each case that was played: what is in it is not played again. */
  readonly results: string | undefined
  readonly json: string | undefined
  /** After so many no case is begun. */
  readonly minutes: number | undefined
  /** Whether it is a success when only known failures are left. */
  readonly allowKnown: boolean
}

const help = `npm run faults -- [OPTIONS]
  --phase NAME      ${phaseNames.join(', ')}; several times several. Default: all
  --service NAME    ${serviceNames.join(', ')}, states; several times several. Default: all
  --kind NAME       ${kinds.map(({ name }) => name).join(', ')}; or the name of a state
  --shard I/N       the I-th of N parts
  --sample          a small part, the same each time: what npm test plays
  --case ID         one case, as the report names it; several times several
  --seed N          chance of the clients' pauses and of the clouds. Default 1
  --results FILE    a line for each case; what is in it already is not played again
  --minutes N       begins no case after that
  --json FILE       the whole report
  --allow-known     known failures alone are no failure
  --log             prints what each run logs
  --list            names the cases and plays none`

export function readArguments(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      phase: { type: 'string', multiple: true },
      service: { type: 'string', multiple: true },
      kind: { type: 'string', multiple: true },
      shard: { type: 'string' },
      sample: { type: 'boolean', default: false },
      case: { type: 'string', multiple: true },
      seed: { type: 'string', default: '1' },
      results: { type: 'string' },
      minutes: { type: 'string' },
      json: { type: 'string' },
      list: { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      'allow-known': { type: 'boolean', default: false }
    }
  })
  if (values.help) {
    console.log(help)
    process.exit(0)
  }
  const named = (given: readonly string[] | undefined, known: readonly string[], what: string) => {
    const wrong = given?.filter((one) => !known.includes(one)) ?? []
    if (wrong.length > 0) throw new Error(`--${what} ${wrong.join(', ')}: one of ${known.join(', ')}`)
    return given
  }
  return {
    phases: (named(values.phase, phaseNames, 'phase') ?? phaseNames) as readonly PhaseName[],
    services: named(values.service, [...serviceNames, 'states'], 'service'),
    kinds: named(
      values.kind,
      [...kinds, ...worldStates].map(({ name }) => name),
      'kind'
    ),
    shard: shardOf(values.shard),
    seed: whole(values.seed, 'seed'),
    ids: values.sample ? sample : values.case,
    list: values.list,
    log: values.log,
    results: values.results,
    json: values.json,
    minutes: values.minutes === undefined ? undefined : whole(values.minutes, 'minutes'),
    allowKnown: values['allow-known']
  }
}

function shardOf(text: string | undefined): Options['shard'] {
  if (text === undefined) return undefined
  const [, index = '', of = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (Number(index) < 1 || Number(index) > Number(of)) throw new Error(`--shard ${text}: I/N with I from 1 to N`)
  return { index: Number(index), of: Number(of) }
}

function whole(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} ${text}: a whole number`)
  return Number(text)
}
