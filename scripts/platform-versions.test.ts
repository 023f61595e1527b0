import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { defaultConfiguration } from '@staging-actions/config'
import {
  argocdTested,
  kubectlSkew,
  minorOf,
  minorsApart,
  platformVersions as table
} from '../packages/environment/src/preflight/platform-versions.ts'
import { readPlatformNeeds } from '../packages/environment/src/stacks/platform-needs.ts'
import { root } from './tools/project.mjs'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('the table of versions is what infra/ has', async () => {
  const { argocd, kubectl, traefik } = table
  expect(await readPlatformNeeds(root, defaultConfiguration())).toEqual({ argocd, kubectl, traefik })
  expect(read('infra/staging/variables.tf')).toContain(`default = "${table.kubernetes}."`)
  for (const stack of ['foundation', 'staging']) {
    expect(read(`infra/${stack}/versions.tf`)).toContain(`required_version = "${table.terraform}"`)
    expect(read(`infra/${stack}/versions.tf`)).toContain(`version = "${table.provider}"`)
  }
  // A Job's template cannot be changed: the version is in its name.
  expect(read('infra/bootstrap/10-argocd.yaml')).toContain(`name: argocd-install-${argocd.replaceAll('.', '-')}\n`)
})

test('its versions belong together', () => {
  expect(argocdTested[minorOf(table.argocd) ?? '']).toContain(table.kubernetes)
  expect(minorsApart(minorOf(table.kubectl) ?? '', table.kubernetes)).toBeLessThanOrEqual(kubectlSkew)
})

test('every image of infra/bootstrap is pinned by its digest', () => {
  const manifests = ['10-argocd.yaml', '20-ingress.yaml', '30-apps.yaml'].map((name) => read(`infra/bootstrap/${name}`))
  const images = [...manifests.join('\n').matchAll(/^\s*image: (.+)$/gm)].map(([, image]) => image)
  expect(images).toHaveLength(2)
  for (const image of images) expect(image).toMatch(/^[a-z0-9./-]+:v[0-9.]+@sha256:[0-9a-f]{64}$/)
})

test('the laboratory has the Argo CD, the Kubernetes and the Traefik of the table', () => {
  const modules = read('packages/sandbox/argolab/go.mod')
  const version = (module: string) => new RegExp(`^\\s+${module} (v\\S+)`, 'm').exec(modules)?.[1]
  expect(version('github.com/argoproj/argo-cd/v3')).toBe(`v${table.argocd}`)
  expect(version('github.com/traefik/traefik/v3')).toBe(`v${table.traefik}`)
  expect(minorOf(version('k8s.io/kubernetes') ?? '')).toBe(table.kubernetes)
})
