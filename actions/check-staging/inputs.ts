import { duration, secret, text } from '@staging-actions/action-kit'

export const inputs = {
  'github-token': secret({ required: true }),
  'digitalocean-token': secret({ required: true }),
  environment: text(),
  extend: duration(),
  'lease-id': text(),
  reason: text(),
  'config-path': text()
}
