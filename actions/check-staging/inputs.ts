import { secret, text } from '@staging-actions/action-kit'

export const inputs = {
  'github-token': secret({ required: true }),
  'digitalocean-token': secret({ required: true }),
  environment: text(),
  'config-path': text()
}
