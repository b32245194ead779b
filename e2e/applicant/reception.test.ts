import path from 'node:path'
import type { Locator, Page, Route } from 'playwright-core'
import { ID_NUMBER } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, sign, visit } from '../browser'

const cloud = onCloud()
const CALLS = /\/(functions|files)(\/|$)/

const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)
const visible = (locator: Locator) => locator.locator('visible=true').first()
const button = (page: Page, name: string | RegExp) =>
  visible(page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }))
const radio = (page: Page, name: string) => visible(page.getByRole('radio', { name }))
const text = (page: Page, words: string | RegExp) => visible(page.getByText(words))
const field = (page: Page, label: string) => visible(page.getByLabel(label, { exact: true }))

/** What a failure offers: an act of its own, on the pad 完成 once more, as it says. */
const wayOn = async (page: Page): Promise<Locator | null> => {
  const own = button(page, /^(重试|再试一次|再传一次)$/)
  if (await own.isVisible()) return own
  return (await text(page, '请再点一次完成').isVisible()) ? button(page, '完成') : null
}

/** One step of a person: what they do, and by what they see that it went through. */
type Step = readonly [
  name: string,
  act: (page: Page) => Promise<void>,
  arrived: (page: Page) => Locator,
]

const write = (values: readonly (readonly [string, string])[]) => async (page: Page) => {
  for (const [label, value] of values) await field(page, label).fill(value)
}

const photograph = (slot: string, file: string) => async (page: Page) => {
  const chooser = page.waitForEvent('filechooser')
  await visible(page.locator(slot).getByRole('button', { name: '拍照或选照片' })).click()
  await (await chooser).setFiles(sample(file))
}

/** From the first screen to the receipt: each step that needs the office's answer, or might. */
const pathFor = (accountName: string): readonly Step[] => [
  ['self-check', (page) => button(page, '查一查').click(), (page) => field(page, '账号名（昵称）')],
  [
    'name',
    async (page) => {
      await field(page, '账号名（昵称）').fill(accountName)
    },
    (page) => text(page, '需要登记备案'),
  ],
  [
    'opening day',
    async (page) => {
      await button(page, /^开通日期，/).click()
      await radio(page, '11月10日').click()
    },
    (page) => text(page, '为什么是这一天'),
  ],
  ['begin', (page) => button(page, '开始填写').click(), (page) => button(page, '同意并开始')],
  [
    'consent',
    (page) => button(page, '同意并开始').click(),
    (page) => text(page, '第一部分，共六部分'),
  ],
  [
    'account',
    async (page) => {
      await radio(page, '微信公众账号').click()
      await radio(page, '文化、民俗和旅游').click()
      await field(page, '粉丝数量').fill('3200')
      await button(page, '保存并继续').click()
    },
    (page) => text(page, '第二部分，共六部分'),
  ],
  [
    'subject',
    async (page) => {
      await radio(page, '个人').click()
      await write([
        ['账号主体', '李文昌'],
        ['地址', '霸州市胜芳镇河西街18号'],
      ])(page)
      await button(page, '保存并继续').click()
    },
    (page) => button(page, '我就是李文昌，同意'),
  ],
  [
    'ID consent',
    (page) => button(page, '我就是李文昌，同意').click(),
    (page) => field(page, '账号所有人身份证号'),
  ],
  [
    'owner',
    async (page) => {
      await write([
        ['账号所有人身份证号', ID_NUMBER],
        ['账号所有人微信号', 'li_wenchang_demo'],
        ['账号所有人手机', '13800000001'],
      ])(page)
      await button(page, '保存并继续').click()
    },
    (page) => visible(page.locator('#slot-idFront')),
  ],
  [
    'first photo',
    photograph('#slot-idFront', 'idFront.png'),
    (page) => visible(page.locator('#slot-idFront').getByText('已完成')),
  ],
  [
    'second photo',
    photograph('#slot-idBack', 'idBack.png'),
    (page) => visible(page.locator('#slot-idBack').getByText('已完成')),
  ],
  [
    'check',
    (page) => button(page, '去核对').click(),
    (page) => text(page, '请对照证件和账号后台再看一遍'),
  ],
  ['pad', (page) => button(page, '签名').click(), (page) => button(page, '完成')],
  [
    'signature',
    async (page) => {
      await sign(page)
      await button(page, '完成').click()
    },
    (page) => button(page, '提交'),
  ],
  ['submit', (page) => button(page, '提交').click(), (page) => text(page, '已收到，尚未登记')],
]

/** A person looks first: sooner it would be the second half of the tap before. */
const look = (page: Page) => page.waitForTimeout(700)

const sees = (locator: Locator, ms: number) =>
  locator.waitFor({ timeout: ms }).then(
    () => true,
    () => false,
  )

/** Goes on by what the page offers until the step is through. */
const goOn = async (page: Page, name: string, arrived: Locator): Promise<void> => {
  const end = Date.now() + 40_000
  while (Date.now() < end) {
    if (await sees(arrived, 500)) return
    const way = await wayOn(page)
    if (way === null) continue
    await look(page)
    // It may go on by itself meanwhile.
    await way.click({ timeout: 1000 }).catch(() => undefined)
  }
  throw new Error(`${name}: neither through nor a way on\n${await page.innerText('body')}`)
}

/** What stands at the end whatever was lost: one filing, whole, with one submission and each photo once. */
const expectOneFiling = async (openid: string, accountName: string): Promise<void> => {
  const filings = await cloud.stored<{ _id: string; submissions: number; status: string }>(
    'filings',
    {
      applicant: openid,
    },
  )
  expect(filings).toMatchObject([{ submissions: 1, status: 'submitted' }])
  const { answers, photos } = await cloud.ok(openid, 'filing.open', { id: filings[0]?._id ?? '' })
  expect(answers).toMatchObject({
    accountName,
    introduction: '介绍本地的文化、民俗和旅游',
    openedOn: '2026-11-10',
    followers: '3200',
    subjectName: '李文昌',
    address: '霸州市胜芳镇河西街18号',
    ownerIdNumber: '131081********0015',
    ownerWechat: 'li_wenchang_demo',
    ownerMobile: '13800000001',
  })
  expect([photos.idFront?.length, photos.idBack?.length]).toEqual([1, 1])
}

test('in airplane mode at every step it says so, and goes on from there', async () => {
  const openid = 'owner-flying'
  const { page } = await visit(cloud.url(), openid)
  await shows(page, '先看看要不要备案')
  const silent: string[] = []
  for (const [name, act, arrived] of pathFor('胜芳古镇生活')) {
    await look(page)
    await page.route(CALLS, (route) => route.abort('internetdisconnected'))
    await act(page)
    const through = arrived(page)
    // What the phone does alone is through at once.
    if (!(await sees(through, 1500))) {
      const said = await sees(text(page, /网络不通|没有传上去|还没传上去|等网络/), 15_000)
      if (!said) silent.push(name)
    }
    await page.unroute(CALLS)
    await goOn(page, name, through)
  }
  expect(silent).toEqual([])
  await expectOneFiling(openid, '胜芳古镇生活')
}, 240_000)

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
const sequence = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The path ended while a call was on its way. */
const overtaken = () => undefined

/** Each call takes longer; of a hundred five are lost, before they arrive or their answer on the way back. */
const lossy = (seed: number) => {
  const next = sequence(seed)
  const count = { calls: 0, lost: 0 }
  const pass = async (route: Route): Promise<void> => {
    count.calls += 1
    const [fate, place] = [next(), next()]
    await new Promise((done) => setTimeout(done, 150))
    if (fate >= 0.05) return route.continue().catch(overtaken)
    count.lost += 1
    if (place >= 0.5) await route.fetch()
    return route.abort().catch(overtaken)
  }
  return { pass, count }
}

test.each([10, 79, 87])(
  'on a slow network that loses 5 %% of the calls (seed %i) the path completes once',
  async (seed) => {
    const openid = `owner-remote-${String(seed)}`
    const accountName = `胜芳的第${String(seed)}个号`
    const { page } = await visit(cloud.url(), openid)
    await shows(page, '先看看要不要备案')
    const { pass, count } = lossy(seed)
    await page.route(CALLS, pass)
    for (const [name, act, arrived] of pathFor(accountName)) {
      await look(page)
      await act(page)
      await goOn(page, name, arrived(page))
    }
    await page.unroute(CALLS)
    expect(count.lost).toBeGreaterThan(0)
    await expectOneFiling(openid, accountName)
  },
  240_000,
)
