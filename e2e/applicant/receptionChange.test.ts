import path from 'node:path'
import type { Page } from 'playwright-core'
import { company, registered } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, shows, sign, visit } from '../browser'
import {
  button,
  chooses,
  field,
  inAirplaneMode,
  radio,
  slowNetwork,
  type Step,
  text,
} from '../reception'
import { someOf } from '../../tools/test/cases'

const OWNER = 'company-chen'
const ADDRESS = '霸州市胜芳镇河西街20号'
const licence = path.resolve(__dirname, '../../local/samples/licence.png')
const cloud = onCloud()

beforeEach(() => cloud.reset())

const checkbox = (page: Page, name: RegExp) =>
  page.getByRole('checkbox', { name }).locator('visible=true').first()

/** From the registered filing to the receipt of its change. */
const changeOf = (id: string): readonly Step[] => [
  [
    'progress',
    (page) => goTo(page, `/filing/progress/index?id=${id}`),
    (page) => button(page, /^办理变更/),
  ],
  ['change', (page) => button(page, /^办理变更/).click(), (page) => text(page, '哪些内容变了？')],
  [
    'what and when',
    async (page) => {
      await checkbox(page, /^地址/).click()
      await button(page, /哪天变的/).click()
      await radio(page, '11月24日').click()
      await button(page, '填这 1 处').click()
    },
    (page) => text(page, '填变了的 1 处'),
  ],
  [
    'address',
    async (page) => {
      await field(page, '地址').fill(ADDRESS)
      await button(page, '下一步，核对').click()
    },
    (page) => text(page, '请拍新的营业执照或组织机构代码证'),
  ],
  [
    'photo',
    (page) =>
      chooses(
        page,
        page.locator('#slot-licence').getByRole('button', { name: '拍照或选照片' }),
        licence,
      ),
    (page) => button(page, /第 2 张/),
  ],
  ['check', (page) => button(page, '下一步，核对').click(), (page) => text(page, '变更 1 处')],
  [
    'pad',
    async (page) => {
      await button(page, '签名盖章').click()
      await radio(page, '在手机上手写签名').click()
      await button(page, '开始签名').click()
    },
    (page) => button(page, '完成'),
  ],
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

/** The registered filing of the owner, and their phone at the first screen. */
const begun = async () => {
  const { id } = await registered(cloud, { owner: OWNER, staff: 'reviewer-bazhou' }, company)
  const { page } = await visit(cloud.url(), OWNER)
  await shows(page, company.accountName ?? '')
  return { id, page }
}

/** What stands at the end whatever was lost: one change, handed in once, with what was typed and photographed. */
const expectOneChange = async (id: string): Promise<void> => {
  const filings = await cloud.stored<{ _id: string; status: string; submissions: number }>(
    'filings',
    { applicant: OWNER },
  )
  const states = filings.map(({ status, submissions }) => [status, submissions])
  expect(states.sort()).toEqual([
    ['registered', 1],
    ['submitted', 1],
  ])
  const { openChange, number } = await cloud.ok(OWNER, 'filing.open', { id })
  const change = await cloud.ok(OWNER, 'filing.open', { id: openChange ?? '' })
  expect(change.number).toBe(number)
  expect(change.answers.address).toBe(ADDRESS)
  expect(change.photos.licence).toHaveLength(2)
}

test('in airplane mode at every step of a change it says so, and goes on from there', async () => {
  const { id, page } = await begun()
  expect(await inAirplaneMode(page, changeOf(id))).toEqual([])
  await expectOneChange(id)
})

test.each(someOf(1, [10, 79]))(
  'on a slow network that loses 5 %% of the calls (seed %i) a change is handed in once',
  async (seed) => {
    const { id, page } = await begun()
    const network = slowNetwork(seed)
    await network.walk(page, changeOf(id))
    expect(network.lost()).toBeGreaterThan(0)
    await expectOneChange(id)
  },
  240_000,
)
