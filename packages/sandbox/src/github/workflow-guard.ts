import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forbidden, type Refusal } from './answers.ts'
import { git, listRefs, tryGit } from './git.ts'
import type { Repository } from './state.ts'
import { mayChangeWorkflows, type Token } from './tokens.ts'

const folder = '.github/workflows'

/** In git's answers, in GraphQL's and in that of a merge: https://github.com/RafPe/pod-certificate-signer/pull/128 */
export function workflowRefusal(path: string): string {
  return `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`
}

/** REST does not say why a ref may not be there, and its header names the rights of both cases: https://github.com/mkb79/Audible/pull/882 */
function refRefusal(): Refusal {
  return forbidden(undefined, { 'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write' })
}

/**
 * The same rule for a push, where only a hook sees the new objects. An update is held by the difference of the two trees; a new ref by
 * workflow files that the tip of no branch has, with the same path and content, even where the commit has long been there.
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
  *[!0]*) file=$(git diff-tree -r --name-only "$old" "$new" -- ${folder} | head -n 1) ;;
  *)
    known=$(git for-each-ref --format='%(objectname)' refs/heads | while read -r tip; do
      git ls-tree -r "$tip" -- ${folder}
    done)
    file=$(git ls-tree -r "$new" -- ${folder} | while IFS= read -r line; do
      printf '%s\\n' "$known" | grep -qxF -e "$line" || printf '%s\\n' "\${line#*	}"
    done | head -n 1)
    ;;
esac
[ -z "$file" ] && exit 0
echo "${workflowRefusal('$file').replace(/`/g, '\\`')}" >&2
exit 1
`

export async function installWorkflowGuard(directory: string): Promise<void> {
  const hook = join(directory, 'hooks', 'update')
  await mkdir(join(directory, 'hooks'), { recursive: true })
  await writeFile(hook, updateHook)
  await chmod(hook, 0o755)
}

/** Refuses (403, without a reason) a new ref at workflow files that the tip of no branch has; `before` undefined: a new ref. */
export async function guardRef(
  repository: Repository,
  token: Token,
  before: string | undefined,
  after: string
): Promise<void> {
  if (mayChangeWorkflows(token)) return
  const file =
    before === undefined
      ? await unknownWorkflow(repository, after)
      : await changedWorkflow(repository.directory, before, after)
  if (file) throw refRefusal()
}

/** The first workflow file that the token may not bring from one commit to the next. */
export async function refusedWorkflow(
  { directory }: Repository,
  token: Token,
  before: string,
  after: string
): Promise<string | undefined> {
  return mayChangeWorkflows(token) ? undefined : changedWorkflow(directory, before, after)
}

async function changedWorkflow(directory: string, before: string, after: string): Promise<string | undefined> {
  const { stdout } = await tryGit(directory, ['diff-tree', '-r', '--name-only', before, after, '--', folder])
  return stdout.split('\n').find(Boolean)
}

async function unknownWorkflow({ directory }: Repository, commit: string): Promise<string | undefined> {
  const filesOf = async (tree: string) =>
    (await git(directory, ['ls-tree', '-r', tree, '--', folder])).split('\n').filter(Boolean)
  const tips = await listRefs(directory, 'refs/heads/')
  const known = new Set((await Promise.all([...new Set(tips.values())].map(filesOf))).flat())
  const unknown = (await filesOf(commit)).find((line) => !known.has(line))
  return unknown?.split('\t')[1]
}
