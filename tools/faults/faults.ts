import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chanceFrom } from '../photos/chance'
import { type FrozenFault, frozenFaults, folder } from './fault'

const root = path.resolve(__dirname, '../..')

/** A copy of the working tree with its builds and packages, in which faults are made. */
const copyOfTree = (): string => {
  // On the same disk, so that packages need no room of their own.
  mkdirSync(path.join(root, '.local'), { recursive: true })
  const copy = mkdtempSync(path.join(root, '.local/faults-'))
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root })
  for (const file of files.toString().split('\0').filter(Boolean))
    if (existsSync(path.join(root, file)))
      cpSync(path.join(root, file), path.join(copy, file), { preserveTimestamps: true })
  for (const [folder, how] of [
    ['dist', '-a'],
    ['node_modules', '-al'],
  ] as const)
    execFileSync('cp', [how, path.join(root, folder), path.join(copy, folder)])
  // What a check keeps for its next run is written over in its place.
  rmSync(path.join(copy, 'node_modules/.cache'), { recursive: true, force: true })
  execFileSync('git', ['init', '--quiet'], { cwd: copy })
  return copy
}

const patched = (copy: string, { name }: FrozenFault, ...how: readonly string[]): void => {
  execFileSync('git', ['apply', ...how, path.join(folder, `${name}.patch`)], { cwd: copy })
}

/** What a test file or a step of `npm test` says in the copy as it is. */
const ran = (copy: string, { step, test }: FrozenFault) => {
  const args = step === null ? [test ?? ''] : ['--step', step]
  const options = { cwd: copy, encoding: 'utf8' } as const
  return spawnSync(process.execPath, ['tools/test/test.mjs', ...args], options)
}

/** Whether what should find a fault fails with it: a case by its name, or a step. */
const isFound = (copy: string, fault: FrozenFault): boolean => {
  patched(copy, fault)
  try {
    const { status, stdout } = ran(copy, fault)
    return fault.step === null ? stdout.includes(`FAILED  ${fault.test ?? ''}: `) : status !== 0
  } finally {
    patched(copy, fault, '--reverse')
  }
}

/** So many of a list, drawn by a seed. */
const drawn = <Each>(list: readonly Each[], count: number, seed: number): readonly Each[] => {
  const { between } = chanceFrom(seed)
  return list
    .map((each) => ({ each, at: between(0, 1) }))
    .sort((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ each }) => each)
}

/**
 * `npm run faults`: makes one deliberate fault after another in a copy of the tree, runs what should find it, and says which
 * were missed. Words choose faults by their names; `--drawn 20 --seed 7` takes so many by chance.
 */
const main = (): void => {
  const { values, positionals } = parseArgs({
    options: { drawn: { type: 'string' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  })
  const named = frozenFaults().filter(
    ({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
  )
  const faults = values.drawn ? drawn(named, Number(values.drawn), Number(values.seed)) : named
  const copy = copyOfTree()
  const missed: FrozenFault[] = []
  try {
    for (const fault of faults) {
      const began = performance.now()
      // A test file passes in the tree; a step has to do so in its copy, too.
      if (fault.step !== null && ran(copy, fault).status !== 0)
        throw new Error(`Without a fault ${fault.step} fails.`)
      const found = isFound(copy, fault)
      if (!found) missed.push(fault)
      const seconds = Math.round((performance.now() - began) / 1000)
      console.log(`${found ? 'found ' : 'MISSED'} ${fault.name}, ${String(seconds)} s`)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  for (const { name, breaks } of missed) console.log(`MISSED ${name}: ${breaks}`)
  console.log(`${String(faults.length - missed.length)} of ${String(faults.length)} found`)
  if (missed.length > 0 || faults.length === 0) process.exitCode = 1
}

main()
