import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { functionNames } from '../../cloudfunctions/limits'
import { bundle } from '../build/functions'
import type { BenchLine } from './database'

/** Fresh processes of each function; the quickest counts, since a machine only ever adds to what a start takes. */
const STARTS = 15

/** Loads a function, calls it and prints when it answered, which for all of them is a refusal that reads nothing. */
const script = `
const answered = (line) => process.stdout.write(String(performance.now()))
console.log = () => undefined
Promise.resolve(require(process.argv[1]).main({}, {})).then(answered)`

const root = join(__dirname, '../..')

/** Milliseconds from the start of a new process to the first answer of a function. */
const start = (file: string, env: Readonly<Record<string, string>>): number => {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, file], {
    env,
    encoding: 'utf8',
  })
  if (!/^[\d.]+$/.test(stdout)) throw new Error(`${file} did not answer: ${stdout}${stderr}`)
  return Number(stdout)
}

/**
 * The cold start of each function beside that of the bare SDK, which is bundled in the same way and started in turn with
 * them. Needs built functions.
 */
export const benchColdStarts = async (): Promise<BenchLine[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-bench-'))
  const env = {
    FILING_KEY: randomBytes(32).toString('base64'),
    TENCENTCLOUD_RUNENV: 'SCF',
    TCB_ENV: 'bench',
    STORAGE: 'cloud://bench.files',
  }
  try {
    const bare = join(folder, 'index.js')
    await bundle(join(root, 'tools/bench/bare.ts'), bare)
    const names: readonly string[] = functionNames
    const files = new Map([
      ['bare', bare],
      ...names.map((name) => [name, join(root, 'dist/cloudfunctions', name, 'index.js')] as const),
    ])
    const best = new Map<string, number>()
    for (let turn = 0; turn < STARTS; turn += 1)
      for (const [name, file] of files)
        best.set(name, Math.min(best.get(name) ?? Infinity, start(file, env)))
    const time = (name: string) => best.get(name) ?? NaN
    return [
      { name: 'cold-start.bare', value: time('bare'), unit: 'ms' },
      ...names.map((name) => ({
        name: `cold-start.${name}`,
        value: time(name) / time('bare'),
        unit: 'times',
      })),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
