import path from 'node:path'
import { start, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { laptopTraces } from '../../tools/build/traces'
import { emptyCamera } from './camera'
import { pagesOf, startMiniProgram, type MiniProgram } from './program'

const miniapp = path.resolve(__dirname, '../../dist/miniapp')

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
  const cloud = onCloud()
  let owner: MiniProgram
  let zhao: MiniProgram
  let reviewer: MiniProgram
  let chen: MiniProgram
  const ids = { draft: '', submitted: '', typed: '' }

  beforeAll(async () => {
    const begun = { accountName: '胜芳古镇生活', accountKind: 'official', openedOn: '2026-11-10' }
    ids.draft = (await start(cloud, 'owner-li', begun)).id
    ids.typed = (await start(cloud, 'company-chen', begun)).id
    ids.submitted = (await submitted(cloud, 'owner-zhao')).id
    const programOf = (openid: string) =>
      startMiniProgram(miniapp, (name, event) => cloud.invoke(openid, event, name))
    owner = programOf('owner-li')
    reviewer = programOf('reviewer-bazhou')
    zhao = programOf('owner-zhao')
    chen = programOf('company-chen')
  })

  test.each([
    'apply/tasks',
    'apply/section',
    'apply/materials',
    'apply/signature',
    'apply/signature/writing',
    'apply/check',
    'apply/correction',
    'filing/receipt',
    'filing/progress',
  ])('of no filing %s says so and leads to the accounts', async (page) => {
    for (const query of ['', '?id=', '?id=undefined', '?id=0123456789abcdef', '?id=../../x']) {
      await opens(owner, `/${page}/index${query}`)
      await owner.until('没有找到这件备案')
      expect(owner.text()).not.toContain('更新小程序')
      await owner.tap('看我的账号')
      await owner.until('登记一个新账号')
      expect(owner.route()).toBe('pages/mine/index')
    }
  })

  test.each(routes)('of a draft: %s', (route) =>
    opens(owner, `/${route}?id=${ids.draft}&section=account`),
  )
  test.each(['filing/receipt/index', 'filing/progress/index', 'apply/tasks/index'])(
    'of a submitted filing: %s',
    (route) => opens(zhao, `/${route}?id=${ids.submitted}`),
  )
  test.each(['pages/office/index', 'desk/review/index'])('for staff: %s', (route) =>
    opens(reviewer, `/${route}?id=${ids.submitted}`),
  )

  test.each([
    ['of the self-check', '/apply/scope/index'],
    ['of the account', '/apply/section/index?section=account'],
    ['of the subject', '/apply/section/index?section=subject'],
    ['of the owner', '/apply/section/index?section=owner'],
    ['of the manager', '/apply/section/index?section=manager'],
  ])('what is typed stays in each input %s, before and after it is left', async (_page, url) => {
    await chen.open(`${url}${url.includes('?') ? '&' : '?'}id=${ids.typed}`)
    expect(chen.inputs()).toBeGreaterThan(0)
    for (let index = 0; index < chen.inputs(); index += 1)
      expect(await chen.type(index, `13800${index}`)).toEqual([true, true])
    expect(chen.problems).toEqual([])
  })

  test('a number that WeChat does not copy is there to be copied by hand, the next one is copied', async () => {
    await zhao.open(`/filing/receipt/index?id=${ids.submitted}`)
    zhao.refuse('setClipboardData', 1)
    await zhao.tap('复制')
    await zhao.until('没有复制成。请长按下面的文字，选中后复制')
    await zhao.tap('复制')
    await zhao.until('已复制')
    expect(zhao.text()).not.toContain('没有复制成')
    expect(zhao.problems).toEqual([])
  })

  test('taps lead from home to the first page of fields', async () => {
    await owner.open('/pages/home/index')
    await owner.tap('开始填写')
    expect(owner.route()).toBe('apply/tasks/index')
    await owner.tap('开始填写')
    expect(owner.route()).toBe('apply/section/index')
    expect(owner.text()).toContain('账号名（昵称）')
    expect(owner.problems).toEqual([])
  })

  test('a second tap on what came under the finger is not heard', async () => {
    const at = { x: 190, y: 780 }
    await owner.open('/pages/home/index')
    await owner.tap('开始填写', at)
    expect(owner.route()).toBe('apply/tasks/index')
    await owner.tap('开始填写', at)
    expect(owner.route()).toBe('apply/tasks/index')
    await new Promise((resolve) => setTimeout(resolve, 700))
    await owner.tap('开始填写', at)
    expect(owner.route()).toBe('apply/section/index')
  })

  test('staff whom the phone knows begin at their desk; a card or a printed code leads where it leads', async () => {
    const kept = new Map<string, unknown>()
    const start = (query: Readonly<Record<string, string>> = {}, scene = 1001) =>
      startMiniProgram(miniapp, (name, event) => cloud.invoke('reviewer-bazhou', event, name), {
        kept,
        camera: emptyCamera(),
        launch: { query, scene },
      })
    const first = start()
    await first.open('/pages/home/index')
    expect(first.route()).toBe('pages/home/index')
    await first.open('/pages/office/index')
    await first.until('待核对 1')
    await first.open('/pages/mine/index')

    const again = start()
    await again.open('/pages/home/index')
    await again.until('待核对 1')
    expect(again.route()).toBe('pages/office/index')
    await again.open('/pages/home/index')
    await again.until('先看看要不要备案')
    expect(again.route()).toBe('pages/home/index')

    for (const elsewhere of [start({ from: 'card' }, 1007), start({}, 1047)]) {
      await elsewhere.open('/pages/home/index')
      await elsewhere.until('先看看要不要备案')
      expect(elsewhere.route()).toBe('pages/home/index')
      expect(elsewhere.problems).toEqual([])
    }
    expect([...first.problems, ...again.problems]).toEqual([])
  })

  test('no button shows a key, which WeChat would not tell of', async () => {
    await reviewer.open('/pages/office/index')
    expect(reviewer.text()).toMatch(/领取并核对/)
    expect(reviewer.text()).not.toMatch(/领取并核对L/)
  })

  test('nothing was asked without a tap: neither by a page that opens nor by taps that lead on (F1)', () => {
    for (const program of [owner, zhao, reviewer, chen]) expect(program.asked).toEqual([])
  })

  test('a tap on the receipt asks for reminders', async () => {
    await zhao.open(`/filing/receipt/index?id=${ids.submitted}`)
    expect(zhao.asked).toEqual([])
    await zhao.tap('提醒我进度')
    expect(zhao.text()).toContain('还可提醒 1 次')
    // WeChat takes three templates a tap at most, older versions of its documents say.
    expect(zhao.asked).toHaveLength(1)
    for (const ids of zhao.asked) expect([ids.length > 0, ids.length <= 3]).toEqual([true, true])
    expect(zhao.problems).toEqual([])
  })
})
