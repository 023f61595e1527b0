import { readdir } from 'node:fs/promises'

/** Paths below a folder of all that Terraform reads; without `.terraform.lock.hcl`, which `init` writes where there is none. */
export async function terraformFiles(directory: string): Promise<readonly string[]> {
  const files = await namesIn(directory, true)
  return files.filter((file) => /\.(tf|tf\.json|tfvars|tftpl)$/.test(file) && !file.includes('.terraform/'))
}

/** Names of a folder's own files of configuration, Terraform's and OpenTofu's. */
export async function terraformFilesIn(directory: string): Promise<readonly string[]> {
  return (await namesIn(directory, false)).filter((file) => /\.(tf|tofu)(\.json)?$/.test(file))
}

async function namesIn(directory: string, recursive: boolean): Promise<readonly string[]> {
  try {
    return (await readdir(directory, { recursive })).sort()
  } catch {
    return []
  }
}
