import { boolean, choice, integer, json, secret, text } from '@staging-actions/action-kit'
import { readTestedImages, type TestedImages } from '@staging-actions/approval'

export const inputs = {
  'github-token': secret({ required: true }),
  'app-id': text({ pattern: /^[A-Za-z0-9.]{1,64}$/, expected: 'the id of a GitHub App, or its client id' }),
  'app-private-key': secret(),
  sha: text({ pattern: /^([0-9a-f]{40}|[0-9a-f]{64})$/, expected: 'a full commit SHA' }),
  environment: text({ pattern: /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/, expected: 'the name of an environment' }),
  generation: integer({ min: 0, max: 1_000_000 }),
  'promotion-branch': text({
    pattern: /^(?!-)(?!.*\.\.)[^\s~^:?*[\\\p{Cc}]{1,200}$/u,
    expected: 'the name of a branch'
  }),
  method: choice(['merge', 'fast-forward', 'squash', 'rebase']),
  workflow: text({ pattern: /^[A-Za-z0-9._-]{1,200}\.ya?ml$/, expected: 'the file name of a workflow' }),
  'decision-issue': integer({ min: 1, max: 2 ** 31 }),
  'approved-by': text({
    pattern: /^[A-Za-z0-9-]{1,39}(\[bot\])?(,[A-Za-z0-9-]{1,39}(\[bot\])?){0,49}$/,
    expected: 'logins, separated by commas'
  }),
  'test-run-url': text({
    pattern: /^https?:\/\/[^\s<>"')]{1,300}\/actions\/runs\/\d{1,15}$/,
    expected: 'the address of a run'
  }),
  images: json<TestedImages>(readTestedImages),
  'hand-over-to': text({ pattern: /^[A-Za-z0-9._-]{1,200}\.ya?ml$/, expected: 'the file name of a workflow' }),
  withdraw: boolean({ default: false }),
  'wait-for-production': boolean({ default: false }),
  'timeout-minutes': integer({ min: 1, max: 350, default: 30 }),
  'config-path': text()
}
