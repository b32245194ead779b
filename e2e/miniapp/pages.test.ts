import path from 'node:path'
import {
  agree,
  claimed,
  registered,
  returnInput,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { startMiniProgram } from './program'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const miniapp = path.resolve(__dirname, '../../dist/miniapp')
const cloud = onCloud()

const programOf = (openid: string) =>
  startMiniProgram(miniapp, (name, event) => cloud.invoke(openid, event, name))

const named = '/apply/consent/index?accountName=%E8%83%9C%E8%8A%B3&openedOn=2026-11-10'

const filings = async (openid: string) =>
  (await cloud.ok(openid, 'filing.list', { after: null })).filings

describe('a page change that the platform refuses', () => {
  test('while a page slides is tried again until it is let, for a second account too', async () => {
    await agree(cloud, OWNER)
    const program = programOf(OWNER)
    program.refuse('redirectTo', 5)
    await program.open(named)
    await program.until('第一部分，共六部分')
    expect(program.route()).toBe('apply/section/index')
    expect(await filings(OWNER)).toHaveLength(1)
    expect(program.problems).toEqual([])
  })

  test.each([
    ['with a name', named],
    ['without one', '/apply/consent/index'],
  ])(
    'for good leaves a sentence with a button, and one draft however often: %s',
    async (_n, url) => {
      await cloud.reset()
      await agree(cloud, OWNER)
      const program = programOf(OWNER)
      for (let visits = 0; visits < 2; visits += 1) {
        program.refuse('redirectTo')
        await program.open(url)
        await program.until('下一页没有打开，内容都在')
        expect(program.text()).not.toContain('正在取最新状态')
        await program.tap('再试一次')
        await program.until('下一页没有打开，内容都在')
      }
      expect(await filings(OWNER)).toHaveLength(1)
      program.refuse('redirectTo', 0)
      await program.tap('再试一次')
      await program.until('第一部分，共六部分')
      expect(program.text()).not.toContain('下一页没有打开')
      expect(program.problems).toEqual([])
      // What was begun is there: the same words now mean another account, a blank draft still the same.
      await program.open(url)
      await program.until('第一部分，共六部分')
      expect(await filings(OWNER)).toHaveLength(url === named ? 2 : 1)
    },
  )

  test.each([
    ['a page on top', 'navigateTo', '/filing/guide/index', '通告原文'],
    ['a tab', 'switchTab', '/apply/tasks/index', '看我的账号'],
  ])('is said of %s too, and forgotten on another page', async (_name, call, url, button) => {
    const program = programOf(OWNER)
    await program.open(url)
    await program.until(button)
    program.refuse(call)
    await program.tap(button)
    await program.until('下一页没有打开，内容都在')
    await program.open('/filing/notice/index')
    expect(program.text()).not.toContain('下一页没有打开')
    expect(program.problems).toEqual([])
  })
})

test('on ten pages the next one takes the place of the tenth', async () => {
  const program = programOf(OWNER)
  await program.open('/pages/home/index')
  for (let depth = 2; depth <= 10; depth += 1) {
    await program.push('/filing/guide/index')
    expect(program.depth()).toBe(depth)
  }
  await program.tap('通告原文')
  expect([program.route(), program.depth()]).toEqual(['filing/notice/index', 10])
  expect(program.problems).toEqual([])
})

describe.each(['tasks', 'section', 'materials', 'signature', 'check', 'correction'])(
  'apply/%s shows a filing by its status',
  (page) => {
    const leads: Record<string, readonly [label: string, route: string]> = {
      draft: ['继续填写', 'apply/tasks/index'],
      returned: ['去补正', 'apply/correction/index'],
    }
    const serves: Record<string, readonly string[]> = {
      tasks: ['draft'],
      section: ['draft'],
      materials: ['draft'],
      signature: ['draft', 'returned'],
      check: ['draft', 'returned'],
      correction: ['returned'],
    }

    const filingIn = async (status: string) => {
      const filing = await submitted(cloud, OWNER)
      const { id } = filing
      if (status === 'submitted') return id
      if (status === 'draft') await cloud.ok(OWNER, 'filing.withdraw', { id })
      else {
        const review = await claimed(cloud, STAFF, filing)
        if (status === 'returned')
          await cloud.ok(STAFF, 'desk.return', returnInput(review, ['followers']))
        else
          await cloud.ok(STAFF, 'desk.register', {
            id,
            version: review.version,
            items: review.items.map(({ key }) => key),
          })
      }
      return id
    }

    test.each(['draft', 'submitted', 'returned', 'registered'])('%s', async (status) => {
      await cloud.reset()
      const id = await filingIn(status)
      const program = programOf(OWNER)
      program.refuse('redirectTo')
      await program.open(`/apply/${page}/index?id=${id}`)
      if (serves[page]?.includes(status) === true) {
        expect(program.text()).not.toContain('下一页没有打开')
      } else {
        const [label, route] = leads[status] ?? ['查看进度', 'filing/progress/index']
        await program.until(label)
        expect(program.text()).not.toMatch(/已撤回|核对后提交|保存并继续|正在取最新状态/)
        program.refuse('redirectTo', 0)
        await program.tap(label)
        expect(program.route()).toBe(route)
      }
      expect(program.problems).toEqual([])
    })
  },
)

test('a scanned code opens its page with what WeChat hands on', async () => {
  await cloud.reset()
  const filing = await registered(cloud, { owner: OWNER, staff: STAFF })
  await cloud.invoke(OWNER, { action: 'receipt', input: { id: filing.id } }, 'documents')
  const [drawn] = await cloud.pageCodes()
  const program = programOf('passer-by')
  await program.open(`/${drawn?.page ?? ''}?scene=${encodeURIComponent(drawn?.scene ?? '')}`)
  await program.until('登记日期')
  expect(program.text()).toContain(filing.number)
  await program.open('/filing/scanned/index?scene=a%253Db')
  await program.until('没有查到这个码对应的登记')
  await program.tap('登记备案是什么，怎么办')
  expect(program.route()).toBe('pages/home/index')
  expect(program.problems).toEqual([])
})
