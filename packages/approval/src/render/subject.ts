import type { Marker } from '../marker.ts'
import { code } from './foreign-text.ts'

/*
 * What names the commit where people look first. Later versions of a request are compared with it, so it is made of nothing
 * but the marker, and a template has no say in it.
 */

type Subject = Pick<Marker, 'sha' | 'environment'>

/** The title of a request. */
export function renderTitle({ sha, environment }: Subject, apps: readonly string[]): string {
  const list = apps.length > 3 ? `${apps.slice(0, 3).join(', ')} and ${apps.length - 3} more` : apps.join(', ')
  return `Approve ${sha.slice(0, 7)} on ${environment}${list ? `: ${list}` : ''}`
}

export function isTitleOf(title: string, subject: Subject): boolean {
  const begins = renderTitle(subject, [])
  return title === begins || title.startsWith(`${begins}: `)
}

/** The first line that people see of a request. `title`: of the commit, empty for none. */
export function renderSubject({ sha }: Subject, repositoryUrl: string, title: string): string {
  const commit = `[\`${sha.slice(0, 7)}\`](${repositoryUrl}/commit/${sha})`
  return `**Should ${commit} go to production?**${title ? ` ${code(title)}` : ''}`
}

/** Whether the first visible line of the body names exactly this commit. */
export function isSubjectOf(body: string, subject: Subject, repositoryUrl: string): boolean {
  const line = body.replaceAll('\r\n', '\n').split('\n').slice(1).find(Boolean) ?? ''
  const begins = renderSubject(subject, repositoryUrl, '')
  return line === begins || (line.startsWith(`${begins} \``) && line.endsWith('`'))
}
