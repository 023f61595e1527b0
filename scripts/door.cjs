// The door of every npm script, in a JavaScript that every Node can read: one that is too old is told so in a sentence.
'use strict'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 20 || (major === 20 && minor >= 11)) void import('./run.mjs')
else {
  process.stderr.write(`✗ Node ${process.versions.node} is too old: install Node 20.11 or newer.\n`)
  process.exitCode = 1
}
