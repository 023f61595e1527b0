import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { appNameForm } from '@staging-actions/config'
import type { AppReport } from './app-report.ts'
import { code } from './render/foreign-text.ts'

/**
 * Immutable references of the images that ran in staging, by app, sorted: `ghcr.io/acme/web@sha256:…`. A tag may be moved after
 * the tests; a digest is what ran. An empty list: nobody knows the digest.
 */
export type TestedImages = Readonly<Record<string, readonly string[]>>

const reference = /^[a-z0-9][a-zA-Z0-9._:/-]{0,250}@sha256:[0-9a-f]{64}$/

/** Reads JSON that came as an input or stands in a request: all of it is well formed, or none of it is taken. */
export function readTestedImages(value: unknown): { readonly value: TestedImages } | { readonly expected: string } {
  const expected = 'JSON of apps and their images by digest, such as {"web": ["ghcr.io/acme/web@sha256:…"]}'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { expected }
  const entries = Object.entries(value)
  const isValid = entries.every(
    ([app, images]) =>
      appNameForm.test(app) &&
      Array.isArray(images) &&
      images.length <= 20 &&
      images.every((image) => typeof image === 'string' && reference.test(image))
  )
  return isValid
    ? { value: Object.fromEntries(entries.map(([app, images]) => [app, [...images].sort()])) }
    : { expected }
}

/** Of the apps of a request. One without a digest is named all the same: what an earlier promotion brought of it is out of date. */
export function testedImages(apps: readonly Pick<AppReport, 'app' | 'digests'>[]): TestedImages {
  return Object.fromEntries(apps.map(({ app, digests = [] }) => [app, digests]))
}

/** Two builds under one name: a tag was moved while it was being deployed, and nobody knows which of them the tests reached. */
export function twoBuilds(digests: readonly string[]): string | undefined {
  const names = digests.map((reference) => reference.replace(/@.*$/, ''))
  return names.find((name, index) => names.indexOf(name) !== index)
}

/** For people, in Markdown: a line of a list each. */
export function listImages(images: TestedImages): readonly string[] {
  return Object.entries(images).flatMap(([app, list]) => list.map((image) => `- ${code(app)}: ${code(image)}`))
}

const line = /^<!-- staging-actions:images ([A-Za-z0-9_-]{1,30000}) -->$/

/** For machines, in the text of a request: what goes out is what people were asked about. Empty for no images. */
export function renderImagesLine(images: TestedImages): string {
  if (Object.keys(images).length === 0) return ''
  return `<!-- staging-actions:images ${deflateRawSync(JSON.stringify(images)).toString('base64url')} -->`
}

/** @param body a text that we wrote */
export function readImagesLine(body: string): TestedImages {
  // The last line and no other: what tests wrote is in there too.
  const packed = line.exec(body.trimEnd().split(/\r?\n/).at(-1) ?? '')?.[1]
  if (packed === undefined) return {}
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: 500_000 }).toString('utf8')
    const read = readTestedImages(JSON.parse(text))
    return 'value' in read ? read.value : {}
  } catch {
    return {}
  }
}
