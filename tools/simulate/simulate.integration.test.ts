import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { ALL_CASES } from '../test/cases'
import { cases } from './cases'

const root = path.resolve(__dirname, '../..')

/** Runs it as its command does, in a process that has no clock and no module of the tests. */
const simulated = async (...options: readonly string[]): Promise<string> => {
  const given = ['run', '--silent', 'simulate', '--', ...options]
  const { stdout } = await promisify(execFile)('npm', given, { cwd: root }).catch(
    (failed: unknown) => failed as { stdout: string },
  )
  return stdout
}

test('nobody misses a date, whatever fails: the scenarios that every change has to pass', async () => {
  const lines = (await simulated(ALL_CASES ? '--cases' : '--few-cases')).trim().split('\n')
  expect(lines.filter((line) => !line.startsWith('seed '))).toEqual([])
  expect(lines).toHaveLength(cases.length)
}, 1_200_000)

test('one seed is one history: the same events in the same order, each time', async () => {
  const small = ['--owners', '5', '--months', '1', '--seed', '3']
  const [once, again] = await Promise.all([simulated(...small), simulated(...small)])
  expect(once).toMatch(/^seed 3: .* hash [0-9a-f]{16}\n$/)
  expect(again).toBe(once)
}, 1_200_000)
