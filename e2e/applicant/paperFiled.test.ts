import { agree, attestInput, individual, start } from '../../cloudfunctions/server/testing/filings'
import { runTimerAfterUndo } from '../../cloudfunctions/server/testing/messages'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, openAt, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const OWNER = 'owner-zhao'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const cloud = onCloud()
let owner: Visit
let staff: Visit
let head: Visit

beforeAll(async () => {
  owner = await visit(cloud.url(), OWNER)
  staff = await visit(cloud.url(), STAFF)
  head = await visit(cloud.url(), HEAD)
})
afterEach(() => {
  const complaints = [owner, staff, head].flatMap(({ complaints }) => complaints)
  expect(complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

const open = ({ page }: Visit, path: string, query = '') => openAt(page, `/${path}/index${query}`)
const openOne = (who: Visit, path: string, id: string) => open(who, path, `?id=${id}`)

const listed = async () => (await cloud.ok(OWNER, 'filing.list', {})).filings

test('from the first screen: asked for what is missing, for the consent in place, and noted once', async () => {
  const { page } = owner
  await open(owner, 'pages/home')
  await tap(page, /^以前登记过/)
  await shows(page, '以前登记过哪个账号？')
  await looksWell(owner.page, 'paper-attest')
  await tap(page, '记下来')
  await shows(page, '有 3 处要改')
  await page.getByLabel('账号名（昵称）').locator('visible=true').fill('霸州老戏台')
  await page.getByRole('radio', { name: '微信公众账号' }).locator('visible=true').click()
  await page
    .getByRole('button', { name: /^地址在哪个县/ })
    .locator('visible=true')
    .click()
  await looksWell(owner.page, 'paper-attest-area')
  await page.getByRole('radio', { name: '霸州市' }).locator('visible=true').click()
  await page.getByLabel('编号').locator('visible=true').fill('131081190001010015')
  await tap(page, '记下来')
  await shows(page, '请不要写身份证号')
  await page.getByLabel('编号').locator('visible=true').fill('2018-17')
  await tap(page, '记下来')
  await shows(page, '同意并继续')
  expect(await listed()).toEqual([])
  await looksWell(owner.page, 'paper-attest-consent')
  await page.context().setOffline(true)
  await tap(page, '记下来')
  await shows(page, /网络不通/)
  await page.context().setOffline(false)
  await tap(page, '记下来')
  await tap(page, '同意并继续')
  await shows(page, /不催办，也没有最晚的日子/)
  await looksWell(owner.page, 'paper-attested')
  expect((await listed()).map(({ status }) => status)).toEqual(['attested'])
})

test('home and list say that it waits, with no day', async () => {
  const { page } = owner
  await open(owner, 'pages/home')
  await shows(page, '待核实')
  await shows(page, '不催办')
  expect(
    await page
      .getByText(/最晚|逾期|还有 \d+ 天/)
      .locator('visible=true')
      .count(),
  ).toBe(0)
  await looksWell(owner.page, 'paper-home')
  await open(owner, 'pages/mine')
  await shows(page, '待核实，不催办')
  await looksWell(owner.page, 'paper-mine')
})

test('the office finds it beside its queues, then in its ledger; undoes and confirms it; its owner reads so', async () => {
  const { page } = staff
  await open(staff, 'pages/office')
  await tap(page, /^自述待核实 1/)
  await shows(page, '编号 2018-17')
  await looksWell(staff.page, 'paper-desk-list')
  await tap(page, /霸州老戏台/)
  await shows(page, '自述编号')
  await looksWell(staff.page, 'paper-desk-paper')
  await tap(page, '台账中有')
  await shows(page, /按台账上的写/)
  await page.getByRole('dialog').getByRole('radio', { name: '2018年' }).click()
  await looksWell(staff.page, 'paper-desk-confirm')
  await inDialog(staff.page, '登记')
  await shows(page, '已登记（纸质台账），2 分钟内可撤销。')
  await looksWell(staff.page, 'paper-desk-confirmed')
  await tap(page, /^撤销/)
  await page.getByRole('button', { name: '台账中有' }).locator('visible=true').waitFor()
  await tap(page, '台账中有')
  await inDialog(staff.page, '登记')
  await shows(page, '已登记（纸质台账），2 分钟内可撤销。')
  const [card] = await listed()
  await openOne(owner, 'filing/progress', card?.id ?? '')
  await shows(owner.page, '在纸质台账中，不用再报。有变更时，30 日内在这里办理。')
  expect(await owner.page.getByText('备案表 PDF').count()).toBe(0)
  await looksWell(owner.page, 'paper-in-ledger')
})

test('a change from it asks its day, then the whole form', async () => {
  const { page } = owner
  const [card] = await listed()
  await openOne(owner, 'filing/progress', card?.id ?? '')
  await tap(page, /^办理变更/)
  await shows(page, '哪天变的？')
  await tap(page, '填登记表')
  await shows(page, '请选变更的日期')
  await tap(page, /^变更的日期/)
  await page.getByRole('radio', { name: '11月20日' }).locator('visible=true').click()
  await shows(page, '12月20日')
  await looksWell(owner.page, 'paper-change')
  await tap(page, '填登记表')
  await shows(page, /最晚 12月20日/)
  await looksWell(owner.page, 'paper-change-tasks')
  expect(await listed()).toMatchObject([{ status: 'draft', change: { whole: true } }])
})

test('not found, its owner reads it and starts to fill in', async () => {
  const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput({ accountName: '没对上的' }))
  const { page } = staff
  await openOne(staff, 'desk/paper', id)
  await tap(page, /^请补报/)
  await shows(page, '原因（填报人会看到）')
  await looksWell(staff.page, 'paper-desk-ask')
  await inDialog(staff.page, '请补报')
  await shows(page, '填报人说报过纸质表。不催办，也不算逾期。')
  await openOne(owner, 'filing/progress', id)
  await shows(owner.page, '没有对上台账，请补报一份')
  await looksWell(owner.page, 'paper-asked-again')
  await open(owner, 'pages/mine')
  await shows(owner.page, '没有对上台账，请补报一份')
  await owner.page.getByText('请补报', { exact: true }).locator('visible=true').waitFor()
  await looksWell(owner.page, 'paper-mine-asked')
  await open(owner, 'pages/home')
  await shows(owner.page, '请补报一份')
  await looksWell(owner.page, 'paper-home-asked')
  await openOne(owner, 'filing/progress', id)
  await tap(owner.page, /^开始填写|^继续填写/)
  await shows(owner.page, '没对上的')
})

test('said to the wrong office it is handed on, undone, and handed on again', async () => {
  const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput({ accountName: '报错县的' }))
  const { page } = staff
  await openOne(staff, 'desk/paper', id)
  const handOn = async () => {
    await tap(page, /^转办/)
    await shows(page, '由对方办公室查对台账。填报人和对方办公室会收到通知。')
    await inDialog(staff.page, '转办')
    await shows(page, '请选转给哪个办公室')
    await page.getByRole('dialog').getByRole('radio', { name: '固安县网信办' }).click()
    await page.getByRole('dialog').getByRole('radio', { name: '主体地址不在本辖区' }).click()
  }
  await handOn()
  await looksWell(staff.page, 'paper-desk-hand-on')
  await inDialog(staff.page, '转给固安县网信办')
  await shows(page, '已转给固安县网信办，2 分钟内可撤销。')
  await looksWell(staff.page, 'paper-desk-handed-on')
  await tap(page, /^撤销/)
  await page.getByRole('button', { name: '台账中有' }).locator('visible=true').waitFor()
  await handOn()
  await inDialog(staff.page, '转给固安县网信办')
  await shows(page, '已转给固安县网信办，2 分钟内可撤销。')
  await openOne(owner, 'filing/progress', id)
  await shows(owner.page, '转由固安县网信办查对台账')
  await shows(owner.page, '固安县互联网信息办公室')
  await looksWell(owner.page, 'paper-handed-on')
})

test('registered by mistake, a head takes it back with a reason, and its owner reads it', async () => {
  const said = await cloud.ok(OWNER, 'filing.attest', attestInput({ accountName: '对错了的' }))
  const entry = { number: '17', year: 2018, on: null }
  await cloud.ok(STAFF, 'desk.confirm', { id: said.id, version: said.version, ...entry })
  await runTimerAfterUndo(cloud)
  const { page } = head
  await openOne(head, 'desk/paper', said.id)
  await shows(page, '台账所载')
  await looksWell(head.page, 'paper-desk-in-ledger')
  await tap(page, /^更正登记/)
  await shows(page, '填报人会看到「登记已更正，请补报一份」和下面的原因，写过的内容都在。')
  await looksWell(head.page, 'paper-desk-correct')
  await inDialog(head.page, '更正登记')
  await shows(page, '填报人说报过纸质表。不催办，也不算逾期。')
  await openOne(owner, 'filing/progress', said.id)
  await shows(owner.page, '登记已更正，请补报一份')
  await shows(owner.page, '原因：霸州市网信办的台账中没有找到')
  await looksWell(owner.page, 'paper-corrected')
})

test('a draft of the first round says so itself; taken back it goes on with all of it', async () => {
  await agree(cloud, OWNER)
  const late = { ...individual, accountName: '首轮的老号', openedOn: '2016-05-01' }
  const { id } = await start(cloud, OWNER, late)
  const { page } = owner
  await openOne(owner, 'apply/tasks', id)
  await shows(page, /首轮登记时间已过/)
  await tap(page, /^以前登记过？/)
  await shows(page, '以前登记过哪个账号？')
  expect(await page.getByLabel('账号名（昵称）').locator('visible=true').inputValue()).toBe(
    '首轮的老号',
  )
  await tap(page, '记下来')
  await shows(page, /不催办，也没有最晚的日子/)
  await tap(page, /^改为重新填报/)
  await tap(page, '改为重新填报')
  await shows(page, '账号信息')
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({
    status: 'draft',
    answers: { address: individual.address },
  })
})

test('deleted by its owner it is gone', async () => {
  const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput({ accountName: '记错的' }))
  const { page } = owner
  await openOne(owner, 'filing/progress', id)
  await tap(page, /^删除这一条/)
  await shows(page, '写下的都会删除，不能恢复。')
  await tap(page, '删除这一条')
  await shows(page, '登记一个新账号')
  expect((await listed()).map((card) => card.id)).not.toContain(id)
})
