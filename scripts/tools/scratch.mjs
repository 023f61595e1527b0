import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'

const memory = '/dev/shm'
/** More than all that a whole run keeps at one time, several times over. */
const enoughBytes = 8 * 2 ** 30
const prefix = 'staging-actions-'

/**
 * A folder for the temporary files of a long command, gone when the command ends.
 * In memory where there is room and programs may be started from it: tests make some hundred thousand small files
 * that live for seconds, and on ext4 that is an eighth of their processor time.
 * Nothing where a TMPDIR is given already, or memory cannot be used: then the system's own folder serves.
 * @returns {{ TMPDIR?: string, remove: () => void }}
 */
export function makeScratch() {
  const none = { remove: () => {} }
  if (process.env.TMPDIR || !hasRoom()) return none
  removeAbandoned()
  const folder = mkdtempSync(join(memory, `${prefix}${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  if (mayExecute(folder)) return { TMPDIR: folder, remove }
  remove()
  return none
}

/** What a killed run left would hold memory until the machine is started again. */
function removeAbandoned() {
  for (const name of readdirSync(memory)) {
    const owner = name.startsWith(prefix) && name.slice(prefix.length).split('-')[0]
    if (owner && !existsSync(`/proc/${owner}`)) rmSync(join(memory, name), { recursive: true, force: true })
  }
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(memory)
    accessSync(memory, constants.W_OK)
    return bavail * bsize >= enoughBytes
  } catch {
    return false
  }
}

function mayExecute(folder) {
  const program = join(folder, 'may-execute')
  writeFileSync(program, '#!/bin/sh\n')
  chmodSync(program, 0o700)
  return spawnSync(program).status === 0
}
