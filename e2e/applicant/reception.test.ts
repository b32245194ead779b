import path from 'node:path'
import type { Page } from 'playwright-core'
import { ID_NUMBER } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, sign, visit } from '../browser'
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

const cloud = onCloud()
const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)
const write = (values: readonly (readonly [string, string])[]) => async (page: Page) => {
  for (const [label, value] of values) await field(page, label).fill(value)
}

const photograph = (slot: string, file: string) => (page: Page) =>
  chooses(page, page.locator(slot).getByRole('button', { name: '拍照或选照片' }), sample(file))

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
    (page) => page.locator('#slot-idFront'),
  ],
  [
    'first photo',
    photograph('#slot-idFront', 'idFront.png'),
    (page) => page.locator('#slot-idFront').getByText('已完成'),
  ],
  [
    'second photo',
    photograph('#slot-idBack', 'idBack.png'),
    (page) => page.locator('#slot-idBack').getByText('已完成'),
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
  expect(await inAirplaneMode(page, pathFor('胜芳古镇生活'))).toEqual([])
  await expectOneFiling(openid, '胜芳古镇生活')
})

test.each(someOf(1, [10, 79, 87]))(
  'on a slow network that loses 5 %% of the calls (seed %i) the path completes once',
  async (seed) => {
    const openid = `owner-remote-${String(seed)}`
    const accountName = `胜芳的第${String(seed)}个号`
    const { page } = await visit(cloud.url(), openid)
    await shows(page, '先看看要不要备案')
    const network = slowNetwork(seed)
    await network.walk(page, pathFor(accountName))
    expect(network.lost()).toBeGreaterThan(0)
    await expectOneFiling(openid, accountName)
  },
  240_000,
)
