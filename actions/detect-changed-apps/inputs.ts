import { boolean, lines, secret, text } from '@staging-actions/action-kit'

export const inputs = {
  'github-token': secret(),
  base: text({
    pattern: /^(?!-)[^\s~^:?*[\\]{1,250}$/,
    expected: 'before, merge-base, all, a full commit sha, a branch or a tag'
  }),
  environment: text({
    pattern: /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/,
    expected: 'a name of at most 20 lower-case letters, digits and hyphens'
  }),
  'environment-is-empty': boolean({ default: false }),
  only: lines({ pattern: /^[a-z0-9-]{1,40}$/, expected: 'names of apps, separated by commas', words: true }),
  revision: text({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: 'a branch, a tag or a commit sha' }),
  'config-path': text(),
  'promotion-branch': text({ pattern: /^(?!-)[^\s~^:?*[\\]{1,250}$/, expected: "a branch's name" })
}
