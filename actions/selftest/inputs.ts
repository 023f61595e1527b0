import { boolean, choice, integer, json, secret, text } from '@staging-actions/action-kit'
import { parseNeeds, recordedJobs } from '@staging-actions/selftest'

/** One a job of staging-selftest.yml, or a step of it. */
const parts = [
  'artifacts',
  'refs',
  'issues',
  'edits',
  'log',
  'secret',
  'cancel',
  'stay',
  'record',
  'cancelled',
  'digitalocean',
  'bucket',
  'clean-up',
  'report'
] as const

export const inputs = {
  part: choice(parts, { required: true }),
  'github-token': secret(),
  'digitalocean-token': secret(),
  'spaces-access-key': secret(),
  'spaces-secret-key': secret(),
  bucket: text({ pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, expected: 'the name of a bucket' }),
  region: text({ pattern: /^[a-z]{3}\d$/, expected: 'a region such as nyc3', default: 'nyc3' }),
  environment: text(),
  'environment-secret': secret(),
  'issue-number': integer({ min: 1, max: 2 ** 31 }),
  job: choice(recordedJobs),
  cancelled: boolean({ default: false }),
  needs: json(parseNeeds, { default: {} }),
  seconds: integer({ min: 1, max: 1200, default: 60 }),
  'until-job': choice(recordedJobs),
  'wait-for-kill': boolean({ default: false })
}
