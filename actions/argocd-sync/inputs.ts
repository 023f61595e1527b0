import { integer, lines, secret, text } from '@staging-actions/action-kit'

export const inputs = {
  app: text({
    required: true,
    pattern: /^[a-z0-9-]{1,40}$/,
    expected: 'an app’s name: at most 40 lower-case letters, digits and hyphens'
  }),
  'github-token': secret(),
  'digitalocean-token': secret(),
  kubeconfig: secret(),
  server: text({ pattern: /^https?:\/\/[^\s/]+/, expected: 'a URL such as https://argocd.example.com' }),
  'auth-token': secret(),
  environment: text(),
  application: text({ pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, expected: 'the name of an Application' }),
  revision: text({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: 'a branch, a tag or a full commit sha' }),
  'image-tag': text({
    pattern: /^\w[\w.-]{0,127}$/,
    expected: 'a tag of at most 128 letters, digits, "_", "." and "-"'
  }),
  'helm-parameters': lines({ pattern: /^[^\s=]+=.*$/, expected: 'name=value' }),
  'timeout-minutes': integer({ min: 1, max: 180, default: 10 }),
  'config-path': text()
}
