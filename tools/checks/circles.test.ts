import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'circles-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Looks at files of `src` by what they say. */
const looked = (files: Readonly<Record<string, string>>) => {
  const src = path.join(folder, 'src')
  rmSync(src, { recursive: true, force: true })
  mkdirSync(src)
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(src, file), text)
  const script = path.join(__dirname, 'circles.mjs')
  return spawnSync(process.execPath, [script, 'src'], { cwd: folder, encoding: 'utf8' })
}

const circle = {
  'a.ts': "import type { B } from './b'\nexport type A = B | null",
  'b.ts': "export { C as B } from './c'",
  'c.tsx': "export type C = import('./d').D",
}

test('a circle of four is named, by types and of one of a pair', () => {
  const closed = { ...circle, 'd.weapp.ts': "import { a } from './a'", 'e.ts': "import './a'" }
  const { status, stderr } = looked(closed)
  expect(stderr).toBe(
    '4 files import each other in a circle, more than 3; what they share belongs in one of them: src/a.ts, src/b.ts, src/c.tsx, src/d.weapp.ts.\n',
  )
  expect(status).toBe(1)
})

test.each([
  ['three files in a circle', { ...circle, 'c.tsx': "import './a'" }],
  ['four in a row', { ...circle, 'd.ts': 'export type D = 1' }],
])('%s are nothing to be told', (_name, files) => {
  const { status, stderr } = looked(files)
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
