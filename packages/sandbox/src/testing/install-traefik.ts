import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseManifests } from '@staging-actions/kubernetes'
import type { EmulatedCluster } from '../kubernetes/index.ts'
import type { Obj } from '../kubernetes/json.ts'

const manifest = join(resolve(import.meta.dirname, '../../../..'), 'infra/bootstrap/20-ingress.yaml')

/** Puts infra/bootstrap's Traefik into a cluster. `change` edits the manifest's text before. */
export async function installTraefik(
  cluster: EmulatedCluster,
  address: string,
  change: (text: string) => string = (text) => text
): Promise<void> {
  const text = change(await readFile(manifest, 'utf8')).replaceAll(`\${load_balancer_ip}`, address)
  for (const object of parseManifests(text, manifest)) cluster.create(object as Obj)
}
