import { textAt } from '../kubernetes/json.ts'
import type { RenderRequest } from './render.ts'

/** Go's os.Expand: `$NAME` or `${NAME}`; an unknown variable is empty, `$$` is `$`. */
export function substitute(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/\$(?:\{([^}]*)\}|(\w+|\$))/g, (_, braced: string | undefined, name: string | undefined) => {
    const variable = braced ?? name ?? ''
    return variable === '$' ? '$' : (environment[variable] ?? '')
  })
}

/** What `$ARGOCD_APP_NAME` and its like stand for, as the repo server sets them. */
export function buildEnvironment({ release, revision, path, source }: RenderRequest): Record<string, string> {
  return {
    ARGOCD_APP_NAME: release.name,
    ARGOCD_APP_NAMESPACE: release.namespace,
    ARGOCD_APP_PROJECT_NAME: release.project,
    ARGOCD_APP_REVISION: revision,
    ARGOCD_APP_REVISION_SHORT: revision.slice(0, 7),
    ARGOCD_APP_REVISION_SHORT_8: revision.slice(0, 8),
    ARGOCD_APP_SOURCE_REPO_URL: textAt(source, 'repoURL'),
    ARGOCD_APP_SOURCE_PATH: path,
    ARGOCD_APP_SOURCE_TARGET_REVISION: textAt(source, 'targetRevision')
  }
}

/** The `ref` of each source that a source speaks of. */
export function refsOf(source: unknown): readonly string[] {
  return [...new Set([...JSON.stringify(source).matchAll(/"\$([^/"]+)\//g)].map(([, name = '']) => name))]
}
