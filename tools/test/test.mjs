import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildStale } from '../build/stale.mjs'
import { watchMemory } from './memory.mjs'
import { provideChromium } from './chromium.mjs'
import { longAlone } from './longAlone.mjs'
import { installDependencies, root } from '../setup.mjs'

const reports = mkdtempSync(path.join(tmpdir(), 'filing-test-'))
/** Where the laptop cloud notes the queries of the functions. */
const shapes = path.join(reports, 'shapes')
/** Where the browser tests note what a path costs a person, a file each. */
const effort = path.join(reports, 'effort')

const run = (args, env, heard = () => undefined) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, EFFORT: effort, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk
        heard(String(chunk))
      })
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

/** The failed tests of a report by file and name, a file alone where it could not run. */
const failedOf = ({ testResults }) =>
  testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(root, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    return failed.length > 0
      ? failed.map((test) => `${file}: ${test.fullName}`)
      : status === 'failed'
        ? [file]
        : []
  })

/** Passed and failed tests of a report; a suite that could not run, or a run without a report, is a failure. */
const count = (file, code) => {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
    const passed = report.numPassedTests
    const broken = failed === 0 && (code !== 0 || !report.success || passed === 0)
    return { passed, failed: broken ? 1 : failed, names: failedOf(report) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Says after each file of so many where the run stands. */
const progress = (files) => {
  let done = 0
  return (said) => {
    for (const [, how, file] of said.matchAll(/^(PASS|FAIL) +\w+ (\S+)/gm)) {
      done += 1
      const seconds = Math.round(performance.now() / 1000)
      console.log(`    ${done} of ${files} files, ${seconds} s: ${how} ${file}`)
    }
  }
}

const jest = (name, args, env = {}, heard) => ({
  name,
  run: async () => {
    const file = path.join(reports, `${name.replace(/\W+/g, '-')}.json`)
    const result = await run(
      [
        bin('jest/bin/jest.js'),
        ...['--config', 'tools/test/jest.config.mjs', '--json', '--outputFile', file, ...args],
      ],
      env,
      heard,
    )
    // Jest prints the JSON too; the report file has it.
    const output = result.output.replace(/^\{"numFailedTestSuites".*$/m, '')
    return { ...count(file, result.code), output }
  },
})
/** Half an hour off the others, with a summer time of half an hour: what reads a local time stands out. */
const ZONE = 'Australia/Lord_Howe'

const tsc = bin('@typescript/native/bin/tsc')

/** Steps that run side by side, the longest first. */
const checks = [
  command('build', [bin('tsx/dist/cli.mjs'), 'tools/build/build.ts']),
  command('lint', [bin('oxlint/bin/oxlint'), '--config', 'oxlint.config.mjs']),
  jest('unit', ['--selectProjects', 'unit', '--maxWorkers=1'], { TZ: ZONE }),
  command(
    'types',
    [tsc, '-p', 'tsconfig.json'],
    [tsc, '-p', 'tools/checks/tsconfig.h5.json'],
    [tsc, '-p', 'tools/checks/tsconfig.domain.json'],
  ),
  command('format', [bin('oxfmt/bin/oxfmt'), '--check']),
  command(
    'structure',
    ['tools/checks/folders.mjs'],
    ['tools/checks/names.mjs'],
    ['tools/checks/circles.mjs', 'src', 'cloudfunctions', 'local', 'tools', 'config', 'e2e'],
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', 'tools/checks/borders.mjs', '--output-type', 'err-long'],
      ...['src', 'cloudfunctions', 'local', 'tools', 'config', 'e2e'],
    ],
    [bin('knip/bin/knip.js'), '--config', 'tools/checks/knip.ts', '--no-config-hints'],
    [bin('tsx/dist/cli.mjs'), 'tools/checks/thirdParty.ts'],
    [bin('tsx/dist/cli.mjs'), 'tools/reference/reference.ts'],
  ),
]
const SIDE_BY_SIDE = 2

/** What needs the builds and watches the clock, so nothing runs beside it. */
const whole = jest(
  'integration and browser',
  ['--selectProjects', 'integration', 'browser', '--testPathIgnorePatterns', ...longAlone],
  { QUERY_SHAPES: shapes },
)
const queries = command('query shapes', [
  bin('tsx/dist/cli.mjs'),
  'local/testing/shapes.ts',
  shapes,
])

/** What `npm run test:long` takes the better part of an hour for: what no test notices is printed. */
const mutants = command('mutants', [
  bin('@stryker-mutator/core/bin/stryker.js'),
  ...['run', 'tools/mutation/stryker.config.mjs'],
])

const isLongRun = process.argv.includes('--long')
const mostMemory = watchMemory()

const total = { passed: 0, failed: 0, names: [] }
/** How long each step took and what it proved, for the table at the end. */
const taken = []

/** Runs a step and prints how it went. */
const take = async ({ name, run: start }) => {
  const began = performance.now()
  console.log(`…   ${name}`)
  const { passed, failed, names = [], output } = await start()
  total.passed += passed
  total.failed += failed
  total.names.push(...(failed > 0 && names.length === 0 ? [name] : names))
  // A good run is one line; of a bad one everything is needed.
  if (failed > 0 || name === 'build' || name === 'mutants') console.log(output.trimEnd())
  const seconds = Math.round((performance.now() - began) / 1000)
  taken.push({ name, seconds, tests: passed + failed })
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok'}  ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  )
}

const runChecks = async () => {
  const left = [...checks]
  const next = async () => {
    for (let step = left.shift(); step; step = left.shift()) await take(step)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, next))
}

const printEffort = () => {
  for (const file of existsSync(effort) ? readdirSync(effort).sort() : [])
    console.log(readFileSync(path.join(effort, file), 'utf8'))
}

const runAll = async () => {
  provideChromium()
  await runChecks()
  await take(whole)
  printEffort()
  await take(queries)
}

/** Runs the one step that bears this name. */
const runStep = async (name) => {
  const step = checks.find((each) => each.name === name)
  if (!step) throw new Error(`There is no step ${name}.`)
  await take(step)
}

/** Whether `npm run test:long` runs a file: one of its own, or one of whose cases `npm test` takes some of each kind. */
const isLong = (file) =>
  longAlone.includes(file) ||
  /\/(test\/cases|windows)'/.test(readFileSync(path.join(root, file), 'utf8'))

/** Runs the wanted test files; builds what they need and is older than its sources. */
const runMatching = async (isWanted) => {
  const list = await run([
    bin('jest/bin/jest.js'),
    ...['--config', 'tools/test/jest.config.mjs', '--listTests', '--json'],
  ])
  // Jest says beside the list how it ended.
  const files = JSON.parse(/^\[.*\]$/m.exec(list.output)?.[0] ?? '[]')
    .map((file) => path.relative(root, file).split(path.sep).join('/'))
    .filter(isWanted)
  if (files.length === 0)
    throw new Error(`No test file has ${process.argv.slice(2).join(' or ')} in its path.`)
  console.log(files.sort().join('\n'))
  const some = (part) => files.some((file) => part.test(file))
  if (some(/^e2e\//)) provideChromium()
  buildStale([
    ...(some(/^e2e\//) ? ['browser'] : []),
    ...(some(/^e2e\/|\.integration\./) ? ['functions'] : []),
    ...(some(/^e2e\/miniapp\//) ? ['miniapp'] : []),
  ])
  const where = isLongRun ? progress(files.length) : undefined
  await take(jest('matching tests', ['--runTestsByPath', ...files], { TZ: 'UTC' }, where))
  printEffort()
}

try {
  installDependencies()
  const words = process.argv.slice(2)
  if (isLongRun) {
    process.env.CASES = 'all'
    await runMatching(isLong)
    await take(mutants)
  } else if (words[0] === '--step') await runStep(words[1])
  else if (words.length > 0) await runMatching((file) => words.some((word) => file.includes(word)))
  else await runAll()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  total.failed += 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}
process.exitCode = total.failed > 0 ? 1 : 0
console.log(
  [
    'step                       seconds  tests',
    ...[
      ...taken,
      {
        name: 'all of it',
        seconds: Math.round(performance.now() / 1000),
        tests: total.passed + total.failed,
      },
    ].map(
      ({ name, seconds, tests }) =>
        `${name.padEnd(26)} ${String(seconds).padStart(7)} ${String(tests).padStart(6)}`,
    ),
  ].join('\n'),
)
const memory = mostMemory()
if (memory) console.log(`most memory at once: ${memory.toFixed(1)} GiB`)
// Said again last: what they printed is far above.
for (const name of total.names) console.log(`FAILED  ${name}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
