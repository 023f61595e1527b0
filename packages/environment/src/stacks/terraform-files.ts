import { readdir } from 'node:fs/promises'

/** Paths below a folder of all that Terraform reads; without `.terraform.lock.hcl`, which `init` writes where there is none. */
export async function terraformFiles(directory: string): Promise<readonly string[]> {
  try {
    const files = await readdir(directory, { recursive: true })
    return files.filter((file) => /\.(tf|tf\.json|tfvars|tftpl)$/.test(file) && !file.includes('.terraform/')).sort()
  } catch {
    return []
  }
}
