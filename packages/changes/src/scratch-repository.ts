import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checkout } from './checkout.ts'

/**
 * Makes a bare repository of our own that borrows the checkout's objects: what is fetched lands here, so that the user's
 * repository, its configuration and its shallow boundary stay as they are, and only our settings count.
 * @returns its git directory, which the caller removes.
 */
export function makeScratchRepository(checkout: Checkout | undefined, temp: string): string {
  const directory = mkdtempSync(join(temp, 'detect-'))
  const write = (path: string, text: string) => writeFileSync(join(directory, path), text)
  mkdirSync(join(directory, 'objects/info'), { recursive: true })
  mkdirSync(join(directory, 'refs'))
  write('HEAD', 'ref: refs/heads/none\n')
  write('config', settings(checkout?.objectFormat ?? 'sha1'))
  if (checkout) write('objects/info/alternates', `${alternate(checkout.objects)}\n`)
  if (checkout?.shallow) write('shallow', checkout.shallow)
  return directory
}

function settings(objectFormat: 'sha1' | 'sha256'): string {
  return [
    '[core]',
    `\trepositoryformatversion = ${objectFormat === 'sha256' ? 1 : 0}`,
    '\tbare = true',
    // Else fetch starts a process in the checkout, under its configuration, to list its refs.
    '\talternateRefsCommand = true',
    ...(objectFormat === 'sha256' ? ['[extensions]', '\tobjectformat = sha256'] : []),
    '[gc]',
    '\tauto = 0',
    '[credential]',
    '\thelper =',
    '[http]',
    '\tlowSpeedLimit = 1000',
    '\tlowSpeedTime = 60',
    ''
  ].join('\n')
}

/** A path in `alternates` that begins with a quote is read as C-quoted, and one with a newline needs to be. */
function alternate(objects: string): string {
  return /["\\\n]/.test(objects) ? JSON.stringify(objects) : objects
}
