import { readFileSync } from 'node:fs'
import path from 'node:path'
import { laptopTraces } from '../config/traces'
import { startMiniProgram, type MiniProgram } from './miniapp/program'

const miniapp = path.resolve(__dirname, '../dist/miniapp')

const refuse = () =>
  Promise.resolve({
    ok: false,
    code: 'offline',
    message: '网络不通。已填的内容存在本机，可以接着填。',
  })

test('no trace of the laptop is in the WeChat build', () => {
  expect(laptopTraces(miniapp)).toEqual([])
})

describe('every page of the WeChat build opens', () => {
  let program: MiniProgram
  beforeAll(() => {
    program = startMiniProgram(miniapp, refuse)
  })

  const { pages, subPackages } = JSON.parse(
    readFileSync(path.join(miniapp, 'app.json'), 'utf8'),
  ) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const all = [
    ...pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]

  test.each(all)('%s', async (route) => {
    const before = program.problems.length
    await program.open(`/${route}`)
    expect(program.problems.slice(before)).toEqual([])
    expect(program.text().trim()).not.toBe('')
  })
})
