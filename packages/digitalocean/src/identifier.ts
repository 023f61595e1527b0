import { StagingError } from '@staging-actions/base'

/** Makes an id, a name or a tag safe as one segment of a path: `../` and empty ids would reach another resource. */
export function segment(identifier: string | number): string {
  const text = String(identifier)
  if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text))
    throw new StagingError('internal', `${JSON.stringify(text)} is not an identifier of DigitalOcean's`)
  return encodeURIComponent(text)
}
