import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { frozenFaults, folder } from './fault'

const root = path.resolve(__dirname, '../..')
const faults = frozenFaults()

/** What the suite guards; each has some faults. */
const areas = [
  ...['rules', 'moves', 'rights', 'limits', 'transactions', 'adapter', 'files', 'jobs'],
  ...['messages', 'papers', 'exports', 'screens', 'offline', 'double taps', 'looks', 'miniapp'],
  'borders',
]

test.each(faults.map((fault) => [fault.name, fault] as const))(
  'the patch of “%s” applies, and what finds it is there',
  (name, { test: file }) => {
    const { status, stderr } = spawnSync(
      'git',
      ['apply', '--check', path.join(folder, `${name}.patch`)],
      { cwd: root, encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
    if (file !== null) expect([file, existsSync(path.join(root, file))]).toEqual([file, true])
  },
)

test('what is frozen is what each breaks, and for whom', () => {
  const frozen = readFileSync(path.join(folder, 'frozen.txt'), 'utf8').trimEnd().split('\n')
  expect(faults.map(({ name, breaks }) => `${name}: ${breaks}`)).toEqual(frozen)
})

test.each(areas)('%s have at least four', (area) => {
  expect(faults.filter((fault) => fault.area === area).length).toBeGreaterThanOrEqual(4)
})

test('there is no other area', () => {
  expect([...new Set(faults.map((fault) => fault.area))].sort()).toEqual([...areas].sort())
})
