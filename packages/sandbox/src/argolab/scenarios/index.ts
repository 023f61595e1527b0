import { features } from './features.ts'
import { interruptions } from './interruptions.ts'
import { leftBehind } from './left-behind.ts'
import { load } from './load.ts'
import { others } from './others.ts'
import { patience } from './patience.ts'
import { refusals } from './refusals.ts'
import type { Scenario } from './scenario.ts'
import { versions } from './versions.ts'

export const scenarios: readonly Scenario[] = [
  ...versions,
  ...features,
  ...refusals,
  ...others,
  ...leftBehind,
  ...patience,
  ...interruptions,
  ...load
]
