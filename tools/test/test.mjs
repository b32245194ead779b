import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { provideChromium } from './chromium.mjs'
import { installDependencies, root } from '../setup.mjs'

const reports = mkdtempSync(path.join(tmpdir(), 'filing-test-'))
/** Where the laptop cloud notes the queries of the functions. */
const shapes = path.join(reports, 'shapes')

const run = (args, env) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output }))
  })

const bin = (file) => path.join(root, 'node_modules', file)

const command = (name, ...commands) => ({
  name,
  run: async () => {
    let output = ''
    for (const args of commands) {
      const result = await run(args)
      output += result.output
      if (result.code !== 0) return { passed: 0, failed: 1, output }
    }
    return { passed: 1, failed: 0, output }
  },
})

/** Passed and failed tests of a report; a suite that could not run, or a run without a report, is a failure. */
const count = (file, code) => {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
    const passed = report.numPassedTests
    const broken = failed === 0 && (code !== 0 || !report.success || passed === 0)
    return { passed, failed: broken ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const jest = (name, project, { args = [], env = {} } = {}) => ({
  name,
  run: async () => {
    const file = path.join(reports, `${name.replace(/\W+/g, '-')}.json`)
    const result = await run(
      [
        bin('jest/bin/jest.js'),
        ...['--config', 'tools/test/jest.config.mjs', '--selectProjects', project],
        ...['--json', '--outputFile', file, ...args],
      ],
      env,
    )
    // Jest prints the JSON too; the report file has it.
    const output = result.output.replace(/^\{"numFailedTestSuites".*$/m, '')
    return { ...count(file, result.code), output }
  },
})

const tsc = bin('typescript/bin/tsc')

// Steps of one row run side by side; rows that watch the clock run alone.
const rows = [
  [
    command('lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
    command(
      'types',
      [tsc],
      [tsc, '-p', 'tools/checks/tsconfig.h5.json'],
      [tsc, '-p', 'tools/checks/tsconfig.domain.json'],
    ),
  ],
  [
    command('format', [bin('prettier/bin/prettier.cjs'), '--check', '.']),
    command('build', [bin('tsx/dist/cli.mjs'), 'tools/build/build.ts']),
  ],
  [
    jest('unit in UTC', 'unit', { args: ['--maxWorkers=1'], env: { TZ: 'UTC' } }),
    jest('unit in Shanghai', 'unit', { args: ['--maxWorkers=1'], env: { TZ: 'Asia/Shanghai' } }),
  ],
  [jest('integration', 'integration', { args: ['--maxWorkers=2'], env: { QUERY_SHAPES: shapes } })],
  [jest('browser', 'browser', { args: ['--maxWorkers=2'], env: { QUERY_SHAPES: shapes } })],
  [command('query shapes', [bin('tsx/dist/cli.mjs'), 'local/testing/shapes.ts', shapes])],
]

const total = { passed: 0, failed: 0 }

const report = ({ name, passed, failed, output, seconds }) => {
  total.passed += passed
  total.failed += failed
  // A good run is one line; of a bad one everything is needed.
  if (failed > 0 || name === 'build') console.log(output.trimEnd())
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok'}  ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  )
}

const step = async ({ name, run: start }) => {
  const began = performance.now()
  console.log(`…   ${name}`)
  const result = await start()
  report({ name, ...result, seconds: Math.round((performance.now() - began) / 1000) })
}

try {
  installDependencies()
  provideChromium()
  for (const row of rows) await Promise.all(row.map(step))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  total.failed += 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)
