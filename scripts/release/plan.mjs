// What a release is, without a file or a process: versions, notes, and what its texts say in place of the source's.

/** What stands in everything that people copy, for the repository that they use it from. */
export const placeholder = '<org>/staging-actions'
const semantic = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/

/**
 * @param {string} version `1.2.3`, or `1.2.3-rc.1`.
 * @returns {{ exact: string, major: string } | undefined} The tag that never moves and the one that every release of the major moves.
 */
export function tagsOf(version) {
  const [, major] = semantic.exec(version) ?? []
  return major === undefined ? undefined : { exact: `v${version}`, major: `v${major}` }
}

/** Negative when `a` comes before `b` in the order of semantic versioning (semver.org, rule 11). */
export function compareVersions(a, b) {
  const [partsA, partsB] = [a, b].map((version) => semantic.exec(version) ?? [])
  for (const index of [1, 2, 3]) {
    const difference = Number(partsA[index]) - Number(partsB[index])
    if (difference !== 0) return difference
  }
  if (partsA[4] === undefined || partsB[4] === undefined)
    return Number(partsA[4] === undefined) - Number(partsB[4] === undefined)
  const [preA, preB] = [partsA[4].split('.'), partsB[4].split('.')]
  for (let index = 0; index < Math.max(preA.length, preB.length); index++) {
    const [one, other] = [preA[index], preB[index]]
    if (one === other) continue
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    const [numberA, numberB] = [one, other].map((part) => (/^\d+$/.test(part) ? Number(part) : undefined))
    if (numberA !== undefined && numberB !== undefined) return numberA - numberB
    if (numberA !== undefined || numberB !== undefined) return numberA !== undefined ? -1 : 1
    return one < other ? -1 : 1
  }
  return 0
}

/** The changelog's part on a version, without its heading; undefined when there is none, or nothing in it. */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1)
  const part = parts.find((each) => new RegExp(`^\\[?${version.replaceAll('.', '\\.')}\\]?(\\s|$)`).test(each))
  const text = part?.slice(part.indexOf('\n')).trim()
  return text || undefined
}

/**
 * All that speaks against a release, each with its remedy.
 * @param {object} state
 * @param {string} state.version package.json's.
 * @param {string | undefined} state.repository `owner/name`, where it is published.
 * @param {readonly string[]} state.tags Those that exist.
 * @param {string | undefined} state.notes
 * @param {boolean} state.clean Nothing in the work tree differs from the commit.
 * @param {boolean} state.onMain The commit is the tip of the published `main`.
 * @returns {readonly string[]}
 */
export function releaseProblems({ version, repository, tags, notes, clean, onMain }) {
  const wanted = tagsOf(version)
  const released = tags.filter((tag) => tagsOf(tag.slice(1)) !== undefined && tag.startsWith('v'))
  const newer = released.filter((tag) => compareVersions(tag.slice(1), version) >= 0)
  return [
    ...(wanted ? [] : [`package.json: "${version}" is no semantic version; write one as 1.2.3 or 1.2.3-rc.1`]),
    ...(/^[\w.-]+\/[\w.-]+$/.test(repository ?? '')
      ? []
      : ['the repository is not known: give --repository OWNER/NAME (in Actions it is GITHUB_REPOSITORY)']),
    ...(wanted && newer.length > 0
      ? [
          `${newer.join(', ')} ${newer.length > 1 ? 'are' : 'is'} released already: raise "version" in package.json above it, with a heading of its own in CHANGELOG.md`
        ]
      : []),
    ...(notes === undefined ? [`CHANGELOG.md has nothing under "## ${version}": write what changed`] : []),
    ...(clean ? [] : ['the work tree has changes: commit them, or put them away']),
    ...(onMain ? [] : ['this commit is not the tip of main: merge it first, and release from main'])
  ]
}

/** The bills of materials of all actions as one: each library once. */
export function mergeBills(bills, version) {
  const components = new Map(
    bills.flatMap((bill) => bill.components.map((component) => [component['bom-ref'], component]))
  )
  const sorted = [...components].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component)
  const metadata = { component: { type: 'application', name: 'staging-actions', version } }
  return `${JSON.stringify({ ...bills[0], metadata, components: sorted }, undefined, 2)}\n`
}

/** A text of the release: the repository that publishes it in the placeholder's place. */
export function named(text, repository) {
  return text.replaceAll(placeholder, repository)
}

/**
 * A reusable workflow of the release: our actions by the full SHA of the commit that has them. A tag here would make
 * a caller's SHA pin hollow, and fail where an organization asks for SHAs.
 */
export function pinned(workflow, { repository, sha, version }) {
  return workflow.replace(
    /uses: \.\/dist\/([a-z-]+)$/gm,
    (_, name) => `uses: ${repository}/${name}@${sha} # v${version}`
  )
}

/**
 * The relative links of a page that moves to `to` in the release, from `from` in the source. What the release does not
 * hold is linked where it is: at the source's commit.
 * @param {string} text
 * @param {{ from: string, to: string, moved: (path: string) => string | undefined, source: string }} places
 */
export function relinked(text, { from, to, moved, source }) {
  const codeOrLink = /^ *```[\s\S]*?^ *```|(`+)[^\n]*?\1|(\]\()([^)#\s:]+)((?:#[^)]*)?\))/gm
  return text.replace(codeOrLink, (whole, _ticks, open, link, close) => {
    if (open === undefined) return whole
    const target = resolved(from, link)
    const there = moved(target)
    return `${open}${there === undefined ? `${source}/${target}` : relativePath(to, there)}${close}`
  })
}

function resolved(page, link) {
  const parts = page.split('/').slice(0, -1)
  for (const part of link.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function relativePath(page, target) {
  const from = page.split('/').slice(0, -1)
  const to = target.split('/')
  let same = 0
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}
