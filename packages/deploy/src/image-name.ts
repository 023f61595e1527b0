import { InputError } from '@staging-actions/base'

/** An image as its registry knows it. */
export interface ImageName {
  /** `ghcr.io`, `localhost:5000` */
  readonly registry: string
  /** `acme/web` */
  readonly repository: string
  /** A tag, or a digest. */
  readonly reference: string
}

/** Reads `[registry/]name[:tag][@digest]`; `tag` is for an image that names none. Without a registry it is Docker Hub's. */
export function parseImageName(image: string, tag: string | undefined): ImageName {
  const [name = '', digest] = image.split('@')
  const parts = /^(.*?)(?::([\w][\w.-]{0,127}))?$/.exec(name)
  const tagged = /:[^/]*$/.test(name)
  const path = (tagged ? parts?.[1] : name) ?? ''
  const reference = digest ?? (tagged ? parts?.[2] : tag)
  if (!reference)
    throw new InputError([`input "wait-for" names the image ${image} without a tag, and there is no "image-tag"`])
  const [first = '', ...rest] = path.split('/')
  const named = rest.length > 0 && (first === 'localhost' || /[.:]/.test(first))
  const repository = named ? rest.join('/') : rest.length > 0 ? path : `library/${path}`
  const registry = named ? first : 'registry-1.docker.io'
  if (!/^[a-z0-9]+([._/-]+[a-z0-9]+)*$/.test(repository) || !/^[A-Za-z0-9.-]+(:\d+)?$/.test(registry))
    throw new InputError([`input "wait-for" has ${JSON.stringify(image)}, which is not the name of an image`])
  return { registry, repository, reference }
}
