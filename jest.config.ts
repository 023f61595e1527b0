import { globSync } from 'node:fs'
import { basename } from 'node:path'
import type { Config } from 'jest'

// What takes too long for every push runs where its file is named, as `npm run test:nightly` does: a folder's name, or the path in
// a flag, plays none of it.
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const leftOut = globSync('{actions,packages,scripts}/**/*.nightly.test.ts', { exclude: ['**/node_modules'] }).filter(
  (path) => !named.some((name) => basename(path).includes(basename(name)))
)

const askedFor = named.length === 0 ? leftOut : leftOut.filter((path) => named.some((name) => path.includes(name)))

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{actions,packages,scripts}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/build/', ...leftOut.map((path) => `/${path.replaceAll('.', '\\.')}$`)],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '/build/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip.mjs' },
  // Six times what the slowest need on a quiet machine: a busy one is three times slower, and only what hangs should end so.
  testTimeout: 180_000,
  // Most tests wait for processes of their own and for time to pass: two cores have room for four.
  maxWorkers: 4,
  testSequencer: '<rootDir>/scripts/jest-sequencer.mjs',
  // A server that a failed test left open must not hold a whole CI run.
  forceExit: true,
  reporters: ['default', ['<rootDir>/scripts/jest-closing-line.mjs', { leftOut: askedFor }]],
  collectCoverageFrom: ['{actions,packages}/**/*.ts'],
  coverageProvider: 'v8'
} satisfies Config
