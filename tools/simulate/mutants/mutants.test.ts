import { readFileSync } from 'node:fs'
import path from 'node:path'
import { mutants } from './mutants'

const root = path.resolve(__dirname, '../../..')

test.each(mutants.map(({ name, replaced }) => [name, replaced] as const))(
  'what “%s” replaces stands in the source exactly once',
  (_name, replaced) => {
    for (const { file, from, to } of replaced) {
      const text = readFileSync(path.join(root, file), 'utf8')
      expect([file, from, text.split(from).length - 1]).toEqual([file, from, 1])
      expect(to).not.toBe(from)
    }
  },
)

test('there are at least twelve, each of its own name', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  expect(mutants.length).toBeGreaterThanOrEqual(12)
})
