import { byAgent, unsignedDraft } from '../../cloudfunctions/server/testing/cards'
import { signedDraft, start, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openTab, shows, sign, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()
const AGENCY = 'agency-wu'
const NAMES = ['胜芳古镇生活', '信安老街坊', '霸州菜篮子']
let agency: Visit
const drafts: string[] = []

type StoredForm = {
  readonly status: string
  readonly signature: {
    readonly fileID: string
    readonly hash: string
    readonly contentHash: string
  } | null
}
const stored = async (id: string) =>
  (await cloud.stored<StoredForm & { _id: string }>('filings', { _id: id }))[0]

beforeAll(async () => {
  for (const accountName of NAMES)
    drafts.push(await unsignedDraft(cloud, AGENCY, { ...byAgent, accountName }))
  await start(cloud, AGENCY, { ...byAgent, accountName: '益津书场' })
  const other = { ownerName: '周广田', ownerIdNumber: '131081198505054114', subjectName: '周广田' }
  await unsignedDraft(cloud, AGENCY, {
    ...byAgent,
    ...other,
    accountName: '南孟果园直卖',
    openedOn: '2026-11-20',
  })
  for (let turn = 0; turn < 5; turn += 1)
    await submitted(cloud, AGENCY, { ...byAgent, accountName: `文昌阁讲堂${String(turn)}` })
  agency = await visit(cloud.url(), AGENCY)
})

test('the list says how many there is something to do with, and is searched from ten accounts on', async () => {
  const { page } = agency
  await openTab(page, '我的账号')
  await shows(page, '5 个要办')
  await shows(page, '最近一个：')
  await looksWell(page, 'mine-to-do')
  const box = page.getByLabel('名称、编号后四位或主体')
  await box.fill('讲堂3')
  await shows(page, '文昌阁讲堂3')
  await page
    .getByRole('button', { name: '益津书场' })
    .locator('visible=true')
    .waitFor({ state: 'detached' })
  const [number] = (await cloud.ok(AGENCY, 'filing.list', { after: null })).filings
    .filter(({ accountName }) => accountName === '文昌阁讲堂1')
    .map((card) => card.number?.slice(-4) ?? '')
  await box.fill(number ?? '')
  await shows(page, '文昌阁讲堂1')
  await box.fill('周广')
  await shows(page, '南孟果园直卖')
  await box.fill('没有这个')
  await shows(page, '没有找到「没有这个」')
  await looksWell(page, 'mine-none-found')
  await box.fill('')
  await shows(page, '4 份填好了，连着核对和签名')
})

test('one owner looks at and signs each form by a drawing of its own, and they are handed in together', async () => {
  const { page, complaints } = agency
  await tap(page, '4 份填好了，连着核对和签名')
  await shows(page, '李文昌名下 3 份填好了')
  await shows(page, '还有 1 份没有填完，这次先不签')
  await shows(page, '周广田名下 1 份填好了')
  await looksWell(page, 'sitting')
  await tap(page, '看第 1 份并签名')
  for (let turn = 0; turn < NAMES.length; turn += 1) {
    await tap(page, /^签名$/)
    await shows(page, '请账号所有人 李文昌 签名')
    await sign(page)
    await tap(page, '完成')
    // After the last one the list is there again.
    if (turn === 0) {
      await shows(page, '请对照证件和账号后台再看一遍')
      // In between it can be stopped: the list says how far it is.
      await page.goBack()
      await shows(page, '已签 1 份，还有 2 份')
      await looksWell(page, 'sitting-begun')
      await tap(page, '看第 2 份并签名')
    }
  }
  await shows(page, '提交给霸州市互联网信息办公室')
  await shows(page, '提交这 3 份')
  await looksWell(page, 'sitting-signed')
  const signatures = (await Promise.all(drafts.map(stored))).map((form) => form?.signature)
  expect(new Set(signatures.map((each) => each?.fileID)).size).toBe(3)
  expect(new Set(signatures.map((each) => each?.contentHash)).size).toBe(3)
  await tap(page, '提交这 3 份')
  await shows(page, '已提交 3 份，尚未登记')
  for (const id of drafts) expect((await stored(id))?.status).toBe('submitted')
  await looksWell(page, 'sitting-handed-in')
  await shows(page, '周广田名下 1 份填好了')
  expect(complaints).toEqual([])
})

test('what is refused is said at its own form, the others are handed in', async () => {
  const one = { ...byAgent, accountId: 'gh_123456789abc' }
  for (const accountName of ['甲号', '乙号'])
    await signedDraft(cloud, AGENCY, { ...one, accountName })
  const { page } = agency
  await page.goto('about:blank')
  await page.goto(`${cloud.url()}/app/?as=${AGENCY}#/apply/sitting/index`)
  await shows(page, '李文昌名下 2 份填好了')
  await tap(page, '提交这 2 份')
  await shows(page, '已提交 1 份，尚未登记')
  await shows(page, /这个账号您已提交过/)
  await looksWell(page, 'sitting-refused')
  // Its own page says what to do.
  await tap(page, /这个账号您已提交过/)
  await tap(page, /^提交$/)
  await shows(page, '看那一件')
})
