import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchLines, launchWords } from './launch'

const table = (...rows: readonly string[]) =>
  [
    '| 事项 | 怎样算办好 | 由谁 | 哪天 | 文件 | 程序怎样把关 |',
    '| - | - | - | - | - | - |',
    ...rows,
  ].join('\n')

test.each<[string, string, boolean]>([
  ['nothing written', '| 小程序备案 | 备案号 |  |  |  |  |', false],
  ['no file', '| 小程序备案 | 备案号 | 王敏 | 2026-12-01 |  |  |', false],
  ['all of it', '| 小程序备案 | 备案号 | 王敏 | 2026-12-01 | 冀ICP备1号 |  |', true],
])('a line with %s', (_name, row, done) => {
  expect(launchLines(table(row))).toEqual([{ matter: '小程序备案', done }])
})

test('what is open is listed; nothing open is said in a line', () => {
  const written = '| 小程序备案 | 备案号 | 王敏 | 2026-12-01 | 冀ICP备1号 |  |'
  expect(launchWords(table(written, '| 等级保护 | 证明 |  |  |  |  |'))).toEqual([
    '上线清单 docs/launch.md 还有 1 行没有写明（共 2 行）：',
    '  □ 等级保护',
  ])
  expect(launchWords(table(written))).toEqual(['上线清单 docs/launch.md 的 1 行都写明了。'])
})

test('the checklist of the project has its lines, each of another matter', () => {
  const lines = launchLines(readFileSync(join(__dirname, '../../docs/launch.md'), 'utf8'))
  expect(lines.length).toBeGreaterThan(12)
  expect(new Set(lines.map(({ matter }) => matter)).size).toBe(lines.length)
})
