import { findChromium } from './chromium.mjs'
import { root } from '../setup.mjs'

// The browser tests read it; whoever starts Jest by hand gets the same browser as `npm test`.
process.env.CHROMIUM ??= findChromium() ?? ''

const swc = (parser) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
]

const shared = {
  rootDir: root,
  testEnvironment: '<rootDir>/tools/test/environment.cjs',
  // The browser's half of a pair (x.h5.ts) is the one that runs in Node.
  moduleFileExtensions: ['ts', 'tsx', 'h5.ts', 'h5.tsx', 'mjs', 'cjs', 'js', 'json', 'node'],
  moduleNameMapper: { '\\.(scss|css|png|jpg|svg)$': '<rootDir>/tools/test/stylestub.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/', '<rootDir>/.deploy/'],
  transform: {
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.mjs$': swc({ syntax: 'ecmascript' }),
    '@jsquash/.+\\.js$': '<rootDir>/tools/test/codec.cjs',
  },
  // Written as modules that Node alone would take.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@jsquash|@mattiasbuelens)/)'],
  globals: { STAGE: 'trial' },
  clearMocks: true,
}

export default {
  rootDir: root,
  // What the files of a worker share ends with its process.
  forceExit: true,
  // Jest takes it here only, for every project.
  testTimeout: 240_000,
  // One waits for a browser while two others compute.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tools/test/longestFirst.cjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,cloudfunctions,local,tools}/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['\\.integration\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'integration',
      globalSetup: '<rootDir>/tools/test/clouds.mjs',
      testMatch: ['<rootDir>/{src,cloudfunctions,local,tools}/**/*.integration.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      globalSetup: '<rootDir>/tools/test/clouds.mjs',
      testMatch: ['<rootDir>/e2e/**/*.test.ts'],
    },
  ],
}
