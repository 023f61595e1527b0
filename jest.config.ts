import { globSync } from 'node:fs'
import type { Config } from 'jest'

// A whole run leaves out what takes too long for every push; `npm run test:nightly`, or a file's name, runs it.
const isWhole = process.argv.slice(2).every((argument) => argument.startsWith('-'))
const leftOut = isWhole
  ? globSync('{actions,packages,scripts}/**/*.nightly.test.ts', { exclude: ['**/node_modules'] })
  : []

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{actions,packages,scripts}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/build/', ...(isWhole ? ['\\.nightly\\.test\\.ts$'] : [])],
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
  reporters: ['default', ['<rootDir>/scripts/jest-closing-line.mjs', { leftOut }]],
  collectCoverageFrom: ['{actions,packages}/**/*.ts'],
  coverageProvider: 'v8'
} satisfies Config
