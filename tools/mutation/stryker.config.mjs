const folder = '.local/mutation'

/** Every rule of the domain is changed, one place at a time: a test has to fail (docs/decisions.md). */
export default {
  testRunner: 'jest',
  jest: { configFile: 'tools/mutation/jest.config.mjs' },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/domain/**/*.ts',
    '!src/domain/**/*.test.ts',
    '!src/domain/city/data/**',
    '!src/domain/testing/**',
  ],
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['/dist', '/.local', '/.deploy', '/docs/images', '/docs/guides', '/e2e'],
  concurrency: 2,
  dryRunTimeoutMinutes: 30,
  tempDirName: `${folder}/sandbox`,
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: `${folder}/report.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  warnings: { slow: false },
}
