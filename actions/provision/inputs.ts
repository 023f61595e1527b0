import { boolean, duration, integer, secret, text } from '@staging-actions/action-kit'

export const inputs = {
  'github-token': secret({ required: true }),
  'digitalocean-token': secret({ required: true }),
  'spaces-access-key': secret({ required: true }),
  'spaces-secret-key': secret({ required: true }),
  environment: text(),
  reason: text(),
  'lease-duration': duration(),
  'timeout-minutes': integer({ min: 1, max: 360, default: 60 }),
  'config-path': text(),
  'terraform-version': text({ pattern: /^\d+\.\d+\.\d+$/, expected: 'an exact version such as 1.11.4' }),
  'repository-token': secret(),
  'discard-ledger': boolean({ default: false })
}
