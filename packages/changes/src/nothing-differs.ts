import type { PushedEvent } from './event.ts'

/**
 * Why a comparison of a commit with itself was all that the event allows, and what makes it right. Undefined where it is no surprise:
 * a branch that was pushed and has no commit of its own.
 * @param rule in words: what the commit was compared with
 */
export function whyNothingDiffers({ name, ref }: PushedEvent, rule: string): string | undefined {
  const compared = `nothing can differ: this commit was compared with ${rule}`
  if (name === 'pull_request_target')
    return `${compared}. ${name} checks out the target of the pull request, not what it brings: run this on \`pull_request\`, or give \`base\` and check out the commit that is meant`
  if (ref.startsWith('refs/tags/'))
    return `${compared}. A tag brings no commit of its own: give \`base\`, such as the tag before it`
  if (name === 'push') return undefined
  return `${compared}. The event ${name || 'of this run'} says of no commit what was there before: give \`base\`, such as the tag or commit that was last released`
}
