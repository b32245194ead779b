import { fileURLToPath } from 'node:url'
import whole from '../test/jest.config.mjs'

const unit = whole.projects.find(({ displayName }) => displayName === 'unit')

/** The unit tests of the rules, as Stryker runs them. */
export default {
  ...unit,
  displayName: undefined,
  rootDir: whole.rootDir,
  roots: ['<rootDir>/src/domain'],
  testMatch: ['<rootDir>/src/domain/**/*.test.ts'],
  // What measures time fails by itself where the machine is busy.
  testPathIgnorePatterns: [...unit.testPathIgnorePatterns, '\\.speed\\.test\\.ts$'],
  testTimeout: whole.testTimeout,
  runner: '<rootDir>/tools/mutation/nearestFirst.cjs',
  testEnvironment: fileURLToPath(new URL('firstFailure.cjs', import.meta.url)),
  watchman: false,
}
