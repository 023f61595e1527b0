import type { Config } from 'jest'

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{actions,packages,scripts}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/build/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '/build/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip.mjs' },
  // Six times what the slowest need on a quiet machine: a busy one is three times slower, and only what hangs should end so.
  testTimeout: 180_000,
  // Most tests wait for processes of their own and for time to pass: two cores have room for four.
  maxWorkers: 4,
  // A server that a failed test left open must not hold a whole CI run.
  forceExit: true,
  reporters: ['default', '<rootDir>/scripts/jest-closing-line.mjs'],
  collectCoverageFrom: ['{actions,packages}/**/*.ts'],
  coverageProvider: 'v8'
} satisfies Config
