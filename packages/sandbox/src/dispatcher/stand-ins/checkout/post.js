// Takes the token out of the clone again.
import { execFileSync } from 'node:child_process'

const { STATE_folder: folder, STATE_key: key } = process.env
if (folder && key)
  try {
    execFileSync('git', ['config', '--local', '--unset-all', key], { cwd: folder })
  } catch {
    // It was not there, or the folder is gone.
  }
