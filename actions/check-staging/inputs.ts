import { boolean, duration, secret, text } from '@staging-actions/action-kit'

export const inputs = {
  'github-token': secret({ required: true }),
  'digitalocean-token': secret({ required: true }),
  environment: text(),
  extend: duration(),
  'lease-id': text(),
  reason: text(),
  publish: boolean({ default: false }),
  preflight: boolean({ default: false }),
  'spaces-access-key': secret(),
  'spaces-secret-key': secret(),
  'promotion-app-id': text({ pattern: /^[A-Za-z0-9.]{1,64}$/, expected: 'the id of a GitHub App, or its client id' }),
  'promotion-app-private-key': secret(),
  'promotion-token': secret(),
  'config-path': text()
}
