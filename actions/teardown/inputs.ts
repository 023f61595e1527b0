import { boolean, choice, duration, integer, secret, text } from '@staging-actions/action-kit'

export const inputs = {
  'github-token': secret({ required: true }),
  'digitalocean-token': secret({ required: true }),
  'spaces-access-key': secret({ required: true }),
  'spaces-secret-key': secret({ required: true }),
  environment: text(),
  policy: choice(['when-unused', 'always', 'expired']),
  'lease-id': text(),
  reason: text(),
  'after-failure': boolean({ default: false }),
  'keep-for': duration({ orNone: true }),
  grace: duration({ orNone: true }),
  'hand-over-to': text({ pattern: /^[\w.-]+\.ya?ml$/, expected: 'the file name of a workflow' }),
  'timeout-minutes': integer({ min: 1, max: 360, default: 60 }),
  'config-path': text()
}
