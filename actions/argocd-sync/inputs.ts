import { boolean, integer, lines, secret, text } from '@staging-actions/action-kit'

export const inputs = {
  app: lines({
    required: true,
    pattern: /^[a-z0-9-]{1,40}$/,
    expected: 'apps’ names: at most 40 lower-case letters, digits and hyphens each'
  }),
  'github-token': secret(),
  'digitalocean-token': secret(),
  kubeconfig: secret(),
  server: text({
    pattern: /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
    expected: 'a URL such as https://argocd.example.com'
  }),
  'auth-token': secret(),
  'server-ca': lines({ pattern: /^[A-Za-z0-9+/= -]+$/, expected: 'a certificate in PEM' }),
  'server-headers': secret(),
  environment: text(),
  generation: integer({ min: 0, max: 1_000_000 }),
  application: text({ pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, expected: 'the name of an Application' }),
  revision: text({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: 'a branch, a tag or a full commit sha' }),
  'image-tag': text({
    pattern: /^\w[\w.-]{0,127}$/,
    expected: 'a tag of at most 128 letters, digits, "_", "." and "-"'
  }),
  'helm-parameters': lines({ pattern: /^[^\s=]+=.*$/, expected: 'name=value' }),
  'kustomize-images': lines({
    pattern: /^[^\s=@:]+(:\d+\/[^\s=@:]+)?(=[^\s=]+|[:@][^\s=]+)$/,
    expected: 'name:tag, name@digest or name=newname:tag'
  }),
  'wait-for': lines({
    pattern: /^(workflow=[A-Za-z0-9._-]{1,100}\.ya?ml|image=[^\s=]+)$/,
    expected: 'workflow=<file> or image=<image>'
  }),
  'registry-auth': secret(),
  prune: boolean({ default: false }),
  'dry-run': boolean({ default: false }),
  'tests-passed': boolean({ default: false }),
  'tests-job': text({ pattern: /^[^{}]*\{app\}[^{}]*$/, expected: 'the name of a job, with {app} in it' }),
  'terminate-after-minutes': integer({ min: 0, max: 180 }),
  'timeout-minutes': integer({ min: 1, max: 180, default: 10 }),
  'app-timeout-minutes': integer({ min: 1, max: 180 }),
  'config-path': text()
}
