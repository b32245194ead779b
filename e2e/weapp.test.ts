import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { laptopTraces } from '../config/traces'
import { startLocal } from '../local/start'
import { CONSENT_VERSION } from '../src/domain/consent'
import { pagesOf, startMiniProgram, type MiniProgram } from './miniapp/program'

const miniapp = path.resolve(__dirname, '../dist/miniapp')

const routes = pagesOf(miniapp)

const opens = async (program: MiniProgram, url: string): Promise<void> => {
  const before = program.problems.length
  await program.open(url)
  expect(program.problems.slice(before)).toEqual([])
  expect(program.text().trim()).not.toBe('')
}

test('no trace of the laptop is in the WeChat build', () => {
  expect(laptopTraces(miniapp)).toEqual([])
})

describe('without a network every page of the WeChat build opens and says so', () => {
  let program: MiniProgram
  beforeAll(() => {
    program = startMiniProgram(miniapp, () => Promise.reject(new Error('offline')))
  })
  test.each(routes)('%s', (route) => opens(program, `/${route}?id=0123456789abcdef`))
})

describe('with the functions behind it every page of the WeChat build opens', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'filing-weapp-'))
  let program: MiniProgram
  let stop = (): Promise<void> => Promise.resolve()
  let id = ''

  beforeAll(async () => {
    const local = await startLocal({ port: 0, dataDir })
    stop = local.stop
    const call = async (name: string, data: object): Promise<unknown> => {
      const answer = await fetch(`${local.url}/functions/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': 'owner-li' },
        body: JSON.stringify({ data }),
      })
      return answer.json()
    }
    const api = async (action: string, input: object): Promise<unknown> => {
      const answer = (await call('api', { action, input })) as { ok: boolean; data: unknown }
      expect(answer).toMatchObject({ ok: true })
      return answer.data
    }
    await api('consent.give', { kind: 'filing', version: CONSENT_VERSION })
    const answers = { accountName: '胜芳古镇生活', accountKind: 'official', openedOn: '2026-11-10' }
    const filing = await api('filing.start', { token: 'weapp-test-0000000001', answers })
    id = (filing as { id: string }).id
    program = startMiniProgram(miniapp, call)
  })
  afterAll(async () => {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test.each(routes)('%s', (route) => opens(program, `/${route}?id=${id}&section=account`))

  test('a tap leads from the list of accounts to the draft', async () => {
    await program.open('/pages/mine/index')
    await program.tap('胜芳古镇生活')
    expect(program.route()).toBe('apply/tasks/index')
    expect(program.text()).toContain('胜芳古镇生活')
    expect(program.problems).toEqual([])
  })
})
