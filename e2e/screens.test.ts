import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  addPhoto,
  claimed,
  company,
  individual,
  resubmitInput,
  returned,
  seal,
  sign,
  signedDraft,
  start,
  submitted,
} from '../cloudfunctions/server/testing/filings'
import { onCloud } from '../cloudfunctions/server/testing/onCloud'
import type { Page } from 'playwright-core'
import type { Answers } from '../src/domain/form/form'
import { accessibility, type Look, overflow, setLook, type Visit, visit } from './browser'

const OWNER = 'owner-li'
const COMPANY = 'company-chen'
const REVIEWER = 'reviewer-bazhou'

const cloud = onCloud()
/** Where to keep the pictures; nothing keeps none. */
const pictures = process.env['SCREENS'] ?? ''
const sample = (file: string) => readFileSync(path.resolve(__dirname, '../local/samples', file))

const ids = {
  draft: '',
  signed: '',
  waiting: '',
  claimed: '',
  registered: '',
  company: '',
  returned: '',
  corrected: '',
  back: '',
  sealed: '',
}

beforeAll(async () => {
  if (pictures !== '') mkdirSync(pictures, { recursive: true })
  const begun: Answers = {
    accountName: '南孟果园直卖',
    accountKind: 'official',
    openedOn: '2026-11-10',
    introduction: '南孟的果子，当天摘当天卖',
    followers: '12x',
  }
  ids.draft = (await start(cloud, OWNER, begun)).id
  await addPhoto(cloud, OWNER, ids.draft, 'other', sample('idFront.png'))
  ids.signed = (await signedDraft(cloud, OWNER, { ...individual, accountName: '益津书场' })).id
  ids.waiting = (await submitted(cloud, OWNER, { ...individual, accountName: '信安老街坊' })).id
  const long = '霸州市胜芳镇文昌阁民俗文化与非物质文化遗产保护传播中心公号'
  ids.claimed = (await submitted(cloud, OWNER, { ...individual, accountName: long })).id
  await claimed(cloud, REVIEWER, await cloud.ok(OWNER, 'filing.open', { id: ids.claimed }))
  ids.registered = (await submitted(cloud, OWNER)).id
  const review = await claimed(
    cloud,
    REVIEWER,
    await cloud.ok(OWNER, 'filing.open', { id: ids.registered }),
  )
  const items = review.items.map(({ key }) => key)
  await cloud.ok(REVIEWER, 'desk.register', { id: review.id, version: review.version, items })
  ids.company = (await submitted(cloud, COMPANY, company)).id
  ids.sealed = (await seal(cloud, COMPANY, await start(cloud, COMPANY, company))).id
  const people = { owner: COMPANY, staff: REVIEWER }
  const keys = ['address', 'ownerIdNumber', 'slot:idFront', 'signature'] as const
  ids.returned = (await returned(cloud, people, keys, { ...company, accountName: long })).id
  ids.corrected = (await returned(cloud, people, ['address', 'slot:licence'], company)).id
  const address = '霸州市胜芳镇河西街18号院2号楼1单元'
  await cloud.ok(COMPANY, 'filing.save', { id: ids.corrected, answers: { address } })
  await addPhoto(cloud, COMPANY, ids.corrected, 'licence', sample('licence.png'))
  ids.back = (await returned(cloud, people, ['address'], company)).id
  const corrected = await cloud.ok(COMPANY, 'filing.save', { id: ids.back, answers: { address } })
  await cloud.ok(COMPANY, 'filing.resubmit', resubmitInput(await sign(cloud, COMPANY, corrected)))
})

type Screen = readonly [name: string, openid: string, hash: () => string]

const screens: readonly Screen[] = [
  ['home', OWNER, () => '/pages/home/index'],
  ['home-empty', 'owner-zhao', () => '/pages/home/index'],
  ['mine', OWNER, () => '/pages/mine/index'],
  ['mine-empty', 'owner-zhao', () => '/pages/mine/index'],
  ['office', OWNER, () => '/pages/office/index'],
  ['scope', OWNER, () => '/apply/scope/index'],
  ['consent', 'owner-zhao', () => '/apply/consent/index'],
  ['tasks', OWNER, () => `/apply/tasks/index?id=${ids.draft}`],
  ['tasks-done', OWNER, () => `/apply/tasks/index?id=${ids.signed}`],
  ...(['account', 'subject', 'owner', 'manager'] as const).map((section): Screen => [
    `section-${section}`,
    OWNER,
    () => `/apply/section/index?id=${ids.draft}&section=${section}`,
  ]),
  ['materials', OWNER, () => `/apply/materials/index?id=${ids.signed}`],
  ['materials-empty', OWNER, () => `/apply/materials/index?id=${ids.draft}`],
  ['signature', OWNER, () => `/apply/signature/index?id=${ids.signed}`],
  ['check', OWNER, () => `/apply/check/index?id=${ids.signed}`],
  ['correction', COMPANY, () => `/apply/correction/index?id=${ids.returned}`],
  ['correction-done', COMPANY, () => `/apply/correction/index?id=${ids.corrected}`],
  ['check-corrected', COMPANY, () => `/apply/check/index?id=${ids.corrected}`],
  ['signature-sealed', COMPANY, () => `/apply/signature/index?id=${ids.sealed}`],
  ['home-returned', COMPANY, () => '/pages/home/index'],
  ['progress-returned', COMPANY, () => `/filing/progress/index?id=${ids.returned}`],
  ['receipt', OWNER, () => `/filing/receipt/index?id=${ids.waiting}`],
  ['receipt-corrected', COMPANY, () => `/filing/receipt/index?id=${ids.back}`],
  ['progress', OWNER, () => `/filing/progress/index?id=${ids.claimed}`],
  ['progress-registered', OWNER, () => `/filing/progress/index?id=${ids.registered}`],
  ['inbox', OWNER, () => '/filing/inbox/index'],
  ['inbox-empty', 'owner-zhao', () => '/filing/inbox/index'],
  ['guide', OWNER, () => '/filing/guide/index'],
  ['notice', OWNER, () => '/filing/notice/index'],
  ['desk', REVIEWER, () => '/pages/office/index'],
  ['desk-office', 'head-bazhou', () => '/desk/office/index?office=131081'],
  ['desk-office-reviewer', REVIEWER, () => '/desk/office/index?office=131081'],
  ['review', REVIEWER, () => `/desk/review/index?id=${ids.claimed}`],
  ['review-waiting', REVIEWER, () => `/desk/review/index?id=${ids.company}`],
  ['review-returned', REVIEWER, () => `/desk/review/index?id=${ids.returned}`],
  ['review-back', REVIEWER, () => `/desk/review/index?id=${ids.back}`],
]

type Window = { readonly width: number; readonly height: number }

/** Windows with the looks in each; with `of`, only the screens whose name fits. */
const windows: readonly [string, Window, looks: [string, Look][], of?: RegExp][] = [
  [
    'phone',
    { width: 390, height: 844 },
    [
      ['light', {}],
      ['dark', { dark: true }],
      ['care', { care: true }],
      ['care-dark', { care: true, dark: true }],
      ['font-2', { scale: 2 }],
    ],
  ],
  [
    'small',
    { width: 320, height: 568 },
    [
      ['light', {}],
      ['dark', { dark: true }],
      ['care', { care: true }],
    ],
  ],
  ['wide', { width: 1280, height: 800 }, [['light', {}]]],
  [
    'desk',
    { width: 1280, height: 900 },
    [
      ['dark', { dark: true }],
      ['care', { care: true }],
    ],
    /^(desk|review)/,
  ],
]

/** Nothing on the page has moved for two looks 100 ms apart. */
const settled = async (page: Page): Promise<void> => {
  let before = ''
  for (;;) {
    const now = await page.evaluate(() => document.body.innerHTML)
    if (now === before) return
    before = now
    await page.waitForTimeout(100)
  }
}

describe.each(windows)('%s', (windowName, window, looks, of = /./) => {
  const visits = new Map<string, Visit>()
  const visitOf = async (openid: string) => {
    const open = visits.get(openid) ?? (await visit(cloud.url(), openid, window))
    visits.set(openid, open)
    return open
  }

  describe.each(screens.filter(([name]) => of.test(name)))('%s', (name, openid, hash) => {
    let page: Page
    let complaints: readonly string[]
    let heard: number

    beforeAll(async () => {
      ;({ page, complaints } = await visitOf(openid))
      heard = complaints.length
      await page.goto('about:blank')
      await page.goto(`${cloud.url()}/app/?as=${openid}#${hash()}`)
      await page.waitForFunction(
        () =>
          !document.body.innerText.includes('正在取最新状态') &&
          document.body.innerText.length > 80,
      )
      await page.evaluate(() => document.fonts.ready)
      await settled(page)
    })

    test.each(looks)('%s', async (lookName, look) => {
      await setLook(page, look)
      if (pictures !== '')
        await page.screenshot({
          path: path.join(pictures, `${name}-${windowName}-${lookName}.png`),
          fullPage: true,
        })
      expect(await overflow(page)).toEqual([])
      expect(await accessibility(page)).toEqual([])
      expect(complaints.slice(heard)).toEqual([])
      heard = complaints.length
    })
  })
})

test.each([
  [1280, 900],
  [1440, 900],
])('the stage at %i×%i needs no scrolling', async (width, height) => {
  const { page } = await visit(cloud.url(), OWNER, { width, height })
  await page.goto(cloud.url())
  for (const part of ['以谁的身份试用', '时间', '发出的微信消息', '发出的邮件', '其他']) {
    const region = page.getByRole('region', { name: part, exact: true })
    await region.waitFor()
    const box = await region.boundingBox()
    expect([part, (box?.y ?? -1) >= 0, (box?.y ?? 0) + (box?.height ?? height) < height]).toEqual([
      part,
      true,
      true,
    ])
  }
  const overlong = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(overlong).toBe(height)
})
