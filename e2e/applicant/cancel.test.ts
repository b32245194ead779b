import path from 'node:path'
import { individual, registered, uploaded } from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, openAt, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const OWNER = 'owner-li'
const people = { owner: OWNER, staff: 'reviewer-bazhou' }
const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)
const cloud = onCloud()
let owner: Visit
let staff: Visit

beforeAll(async () => {
  owner = await visit(cloud.url(), OWNER)
  staff = await visit(cloud.url(), people.staff)
})
afterEach(() => {
  // The browser itself complains of the call that is made offline.
  const complaints = [...owner.complaints, ...staff.complaints]
  expect(complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

const open = ({ page }: Visit, path: string, id: string) => openAt(page, `/${path}/index?id=${id}`)

test('its owner asks, reads that it waits, and takes it back', async () => {
  const { id } = await registered(cloud, people)
  const { page } = owner
  await open(owner, 'filing/progress', id)
  await tap(page, /^注销备案/)
  await shows(page, '为什么注销备案？')
  await tap(page, '申请注销备案')
  await shows(page, '请选一个原因')
  await page.getByRole('radio', { name: '账号停运' }).locator('visible=true').click()
  await looksWell(owner.page, 'cancel-reason')
  await tap(page, '申请注销备案')
  await shows(page, '确认以前备案仍然有效，可以收回申请。')
  await looksWell(owner.page, 'cancel-sure')
  await inDialog(owner.page, '再想想')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await tap(page, '申请注销备案')
  await inDialog(owner.page, '申请注销备案')
  await shows(page, /已申请注销备案，等办公室确认/)
  await looksWell(owner.page, 'cancel-asked')
  await tap(page, /^收回申请/)
  await shows(page, '收回后，备案照旧有效。')
  await tap(page, '收回申请')
  await shows(page, '登记已完成，现在没有要办的。有变更时，30 日内在这里办理。')
  expect((await cloud.ok(OWNER, 'filing.open', { id })).cancelAsked).toBe(false)
})

const choose = async (button: string, file: string) => {
  const { page } = owner
  const chooser = page.waitForEvent('filechooser')
  await tap(page, button)
  await (await chooser).setFiles(sample(file))
}
const proofShown = (count: number) =>
  owner.page
    .getByRole('button', { name: `删除证明材料第 ${String(count)} 张` })
    .locator('visible=true')

test('with photos of proof: added, one taken away, handed in, and deleted when it is taken back', async () => {
  const { id } = await registered(cloud, people)
  const { page } = owner
  await open(owner, 'apply/cancel', id)
  await choose('拍照或选照片', 'licence.png')
  await proofShown(1).waitFor()
  await choose('再加一张', 'idFront.png')
  await proofShown(2).waitFor()
  await page.getByRole('radio', { name: '单位撤销' }).locator('visible=true').click()
  await looksWell(owner.page, 'cancel-proof')
  await tap(page, '删除证明材料第 2 张')
  await proofShown(2).waitFor({ state: 'detached' })
  await page.reload()
  await proofShown(1).waitFor()
  await page.getByRole('radio', { name: '单位撤销' }).locator('visible=true').click()
  await tap(page, '申请注销备案')
  await shows(page, '一并交证明材料 1 张。')
  await looksWell(owner.page, 'cancel-proof-sure')
  await inDialog(owner.page, '申请注销备案')
  await shows(page, /已申请注销备案，等办公室确认/)
  await shows(page, '证明材料 1 张')
  await tap(page, /^收回申请/)
  await shows(page, '收回后，备案照旧有效，证明材料的照片会删除。')
  await tap(page, '收回申请')
  await shows(page, '登记已完成，现在没有要办的。有变更时，30 日内在这里办理。')
  expect((await cloud.ok(OWNER, 'filing.open', { id })).proofs).toEqual([])
})

test('a photo that did not get through is sent again by itself, and nothing is asked before', async () => {
  const { id } = await registered(cloud, people)
  const { page } = owner
  await open(owner, 'apply/cancel', id)
  await page.getByRole('radio', { name: '账号停运' }).locator('visible=true').click()
  await page.context().setOffline(true)
  await choose('拍照或选照片', 'licence.png')
  await shows(page, /照片还在手机里/)
  await tap(page, '申请注销备案')
  await shows(page, '1 张照片还没有传完，请再传一次，或不传这张')
  await looksWell(owner.page, 'cancel-proof-offline')
  await page.context().setOffline(false)
  await proofShown(1).waitFor()
  await tap(page, '申请注销备案')
  await inDialog(owner.page, '申请注销备案')
  await shows(page, /已申请注销备案，等办公室确认/)
  expect((await cloud.ok(people.staff, 'desk.open', { id })).cancelProofs).toHaveLength(1)
})

test('the office looks at the proof, reads that it goes with a refusal, and finds it with the record', async () => {
  const { id } = await registered(cloud, people)
  const fileID = await uploaded(cloud, OWNER, id, photoPng(43), 'cancel')
  await cloud.ok(OWNER, 'filing.addProof', { id, of: 'cancel', fileID })
  const grounds = { reason: 'ownerDied', words: '' } as const
  await cloud.ok(OWNER, 'filing.askToCancel', { id, grounds })
  const { page } = staff
  await open(staff, 'desk/review', id)
  await shows(page, '证明材料 1 张')
  await looksWell(staff.page, 'cancel-desk-proof')
  await tap(page, '看证明材料：注销备案')
  await shows(page, '注销备案证明')
  await looksWell(staff.page, 'cancel-desk-proof-open')
  await open(staff, 'desk/review', id)
  await tap(page, '不注销备案')
  await shows(page, '备案仍然有效，填报人会收到通知。证明材料的照片会删除。')
  await inDialog(staff.page, '再看看')
  await tap(page, '确认注销备案')
  await inDialog(staff.page, '确认注销备案')
  await shows(page, /已注销备案/)
  await open(staff, 'desk/review', id)
  await shows(page, '证明材料 1 张')
  await looksWell(staff.page, 'cancel-desk-proof-over')
})

test('offline nothing is lost, and it is asked once', async () => {
  const { id } = await registered(cloud, people)
  const { page } = owner
  await open(owner, 'apply/cancel', id)
  await page.getByRole('radio', { name: '迁出本市' }).locator('visible=true').click()
  await page.getByLabel('补充说明').locator('visible=true').fill('公司搬到天津')
  await tap(page, '申请注销备案')
  await page.context().setOffline(true)
  await inDialog(owner.page, '申请注销备案')
  await shows(page, /网络不通/)
  await page.context().setOffline(false)
  await inDialog(owner.page, '申请注销备案')
  await shows(page, /已申请注销备案，等办公室确认/)
  const { events } = await cloud.ok(OWNER, 'filing.open', { id })
  expect(events.filter(({ what }) => what === '申请注销备案').map(({ lines }) => lines)).toEqual([
    ['原因：迁出本市。公司搬到天津'],
  ])
})

test('the office finds it among what waits, confirms it, and its owner reads why', async () => {
  const { id, number } = await registered(cloud, people, {
    ...individual,
    accountName: '胜芳戏楼旧号',
  })
  const grounds = { reason: 'stopped', words: '' } as const
  await cloud.ok(OWNER, 'filing.askToCancel', { id, grounds })
  const { page } = staff
  await open(staff, 'desk/review', id)
  await shows(page, '填报人申请注销备案：账号停运')
  await looksWell(staff.page, 'cancel-desk')
  await tap(page, '不注销备案')
  await inDialog(staff.page, '不注销备案')
  await shows(page, '请写明原因')
  await inDialog(staff.page, '再看看')
  await tap(page, '确认注销备案')
  await shows(page, '填报人会看到')
  await looksWell(staff.page, 'cancel-desk-confirm')
  await inDialog(staff.page, '确认注销备案')
  await shows(page, /已注销备案/)
  await open(owner, 'filing/progress', id)
  await shows(owner.page, '已注销备案')
  await shows(owner.page, `编号 ${number ?? ''}`)
  await shows(owner.page, '原因：账号停运')
  expect(await owner.page.getByText('办理变更').locator('visible=true').count()).toBe(0)
  await looksWell(owner.page, 'cancel-over')
})

test('the office begins it itself, with by what it is known', async () => {
  const { id } = await registered(cloud, people)
  const { page } = staff
  await open(staff, 'desk/review', id)
  await tap(page, /^注销备案$/)
  await inDialog(staff.page, '注销备案')
  await shows(page, '请选一个原因')
  await page.getByRole('radio', { name: '账号被平台停用' }).locator('visible=true').click()
  await page.getByLabel('依据（怎么知道的）').locator('visible=true').fill('平台 11 月公告')
  await shows(page, '原因：账号被平台停用。平台 11 月公告')
  await looksWell(staff.page, 'cancel-desk-begin')
  await inDialog(staff.page, '注销备案')
  await shows(page, /已注销备案/)
  expect((await cloud.ok(OWNER, 'filing.open', { id })).status).toBe('cancelled')
})
