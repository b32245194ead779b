import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import unused from '../../config/lean/unused'

const src = path.resolve(__dirname, '../../src')
const screens = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(path.join(src, file), 'utf8'))
  .join('\n')

test('this sees what the screens use', () => {
  expect(screens).toMatch(/\shoverStayTime[=:]/)
})

test.each([...unused])('no screen uses %s, which the WeChat build leaves out', (name) => {
  expect(screens).not.toMatch(new RegExp(`^ *${name}$|\\s${name}[=:]`, 'm'))
})
