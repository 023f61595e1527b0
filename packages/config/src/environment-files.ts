import type { Configuration } from './configuration.ts'

type Folders = Pick<Configuration, 'stacks' | 'bootstrap'>

/**
 * Whether a file, by its path in the repository, is part of what the environment is made of: what lies in the folder of a stack,
 * what Terraform reads of the folders next to it (modules), and the bootstrap's manifests. Prose and what Terraform itself leaves
 * behind are not, nor are the stacks next to it that live longer than any environment: `foundation` and `production`.
 */
export function isEnvironmentFile(path: string, { stacks, bootstrap }: Folders): boolean {
  if (/(^|\/)\.terraform(\.lock\.hcl$|\/)|\.md$|\.tfstate(\.backup)?$/.test(path)) return false
  if (path.startsWith(`${bootstrap.directory}/`))
    return /^[^/]+\.ya?ml$/.test(path.slice(bootstrap.directory.length + 1))
  return stacks.some(
    ({ directory }) =>
      path.startsWith(`${directory}/`) ||
      (path.startsWith(`${besideOf(directory)}/`) &&
        !/^(foundation|production)\//.test(path.slice(besideOf(directory).length + 1)) &&
        /\.(tf|tofu|tfvars)(\.json)?$|\.tftpl$/.test(path))
  )
}

/** The folders that such files lie in. */
export function environmentFolders({ stacks, bootstrap }: Folders): readonly string[] {
  return [...new Set([...stacks.map(({ directory }) => besideOf(directory)), bootstrap.directory])].sort()
}

/** Where a relative `source` would find modules. */
function besideOf(directory: string): string {
  return directory.split('/').slice(0, -1).join('/') || directory
}
