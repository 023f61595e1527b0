/** The tag that the published tree's own workflows call their actions by: the major version, which every release moves. */
const ref = 'staging-actions/staging-actions'
const major = 'v1'

/** A workflow of this repository as users call it: `./dist/<name>` becomes the published action. */
export function published(workflow) {
  return workflow.replace(/uses: \.\/dist\/([a-z-]+)/g, (_, name) => `uses: ${ref}/${name}@${major}`)
}
