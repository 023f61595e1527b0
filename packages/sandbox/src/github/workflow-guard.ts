import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './answers.ts'
import { tryGit } from './git.ts'
import type { Repository } from './state.ts'
import { mayChangeWorkflows, type Token } from './tokens.ts'

const workflowRefusal =
  'refusing to allow a GitHub App to create or update workflow files under `.github/workflows` without `workflows` permission'

/**
 * The same rule for a push, where only a hook sees the new objects. An update is held by the difference of the two trees;
 * a new ref only by commits that the repository did not have, since naming an old commit lands nothing.
 */
const updateHook = `#!/bin/sh
ref="$1" old="$2" new="$3"
case "$ref" in
  refs/pull/*) echo "deny updating a hidden ref" >&2; exit 1 ;;
esac
for branch in $SANDBOX_RULED_BRANCHES; do
  [ "$ref" = "refs/heads/$branch" ] || continue
  echo "GH013: Repository rule violations found for $ref. Changes must be made through a pull request." >&2
  exit 1
done
[ "$SANDBOX_WORKFLOW_FILES" = refuse ] || exit 0
case "$new" in *[!0]*) ;; *) exit 0 ;; esac
case "$old" in
  *[!0]*) files=$(git diff-tree -r --name-only "$old" "$new" -- .github/workflows) ;;
  *) files=$(git log --format= --name-only "$new" --not --all -- .github/workflows) ;;
esac
[ -z "$files" ] && exit 0
echo "${workflowRefusal.replace(/`/g, '\\`')}" >&2
exit 1
`

export async function installWorkflowGuard(directory: string): Promise<void> {
  const hook = join(directory, 'hooks', 'update')
  await mkdir(join(directory, 'hooks'), { recursive: true })
  await writeFile(hook, updateHook)
  await chmod(hook, 0o755)
}

/** Refuses (403) a change of a ref over REST or GraphQL that lands a change of workflow files; `before` undefined: a new ref. */
export async function guardWorkflowFiles(
  repository: Repository,
  token: Token,
  before: string | undefined,
  after: string
): Promise<void> {
  if (mayChangeWorkflows(token)) return
  const args =
    before === undefined
      ? ['log', '--format=', '--name-only', after, '--not', '--all', '--', '.github/workflows']
      : ['diff-tree', '-r', '--name-only', before, after, '--', '.github/workflows']
  const files = await tryGit(repository.directory, args)
  if (files.stdout.trim()) throw new Refusal(403, workflowRefusal)
}
