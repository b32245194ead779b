import path from 'node:path'
import {
  individual,
  registered,
  signedDraft,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, openAt, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const FORMER = 'former-li'
const ASKER = 'asker-sun'
const STAFF = 'reviewer-bazhou'
const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)
const cloud = onCloud()
let asker: Visit
let staff: Visit

beforeAll(async () => {
  asker = await visit(cloud.url(), ASKER)
  staff = await visit(cloud.url(), STAFF)
})
afterEach(() => {
  const complaints = [...asker.complaints, ...staff.complaints]
  expect(complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

const open = ({ page }: Visit, where: string, id: string) =>
  openAt(page, `/${where}/index?id=${id}`)

let accounts = 0
/** An account that is registered to another, and the asker's own signed draft of it. */
const met = async (accountName: string) => {
  accounts += 1
  const accountId = `gh_${String(accounts).padStart(12, '0')}`
  const answers = { ...individual, accountName, accountId }
  const base = await registered(
    cloud,
    { owner: FORMER, staff: STAFF },
    { ...answers, filledBy: 'agent' },
  )
  await cloud.alter('filings', base.id, { decision: null })
  const draft = await signedDraft(cloud, ASKER, {
    ...answers,
    ownerName: '孙小禾',
    subjectName: '孙小禾',
    ownerIdNumber: '110101199003070011',
  })
  return { base, draft }
}
const asked = async (accountName: string) => {
  const { base, draft } = await met(accountName)
  const fileID = await uploaded(cloud, ASKER, draft.id, photoPng(41))
  await cloud.ok(ASKER, 'filing.addProof', { id: draft.id, of: 'takeover', fileID })
  const grounds = { reason: 'left', words: '9月起由我管理' } as const
  await cloud.ok(ASKER, 'takeover.ask', { id: draft.id, grounds })
  return { base, draft }
}

const choose = async (button: string, file: string) => {
  const { page } = asker
  const chooser = page.waitForEvent('filechooser')
  await tap(page, button)
  await (await chooser).setFiles(sample(file))
}

test('who meets a filing at the submit asks for it with proof, is told that it waits, and takes it back', async () => {
  const { draft } = await met('信安老街坊')
  const { page } = asker
  await open(asker, 'apply/check', draft.id)
  await tap(page, '提交')
  await shows(page, /这个账号已有备案，不用再报一份/)
  await looksWell(asker.page, 'takeover-duplicate')
  await tap(page, '申请接管')
  await shows(page, '由霸州市网信办办理，在别人名下')
  await looksWell(asker.page, 'takeover-may')
  await choose('拍证明材料', 'licence.png')
  await shows(page, '再加一张')
  await choose('再加一张', 'idFront.png')
  await page.getByRole('button', { name: '删除证明材料第 2 张' }).locator('visible=true').waitFor()
  await tap(page, '申请接管')
  await shows(page, '请选一个原因')
  await page.getByRole('radio', { name: '原填报人离职' }).locator('visible=true').click()
  await page.getByLabel('补充说明').locator('visible=true').fill('找我 13800138000')
  await tap(page, '申请接管')
  await shows(page, /手机号/)
  await page.getByLabel('补充说明').locator('visible=true').fill('9月起由我管理')
  await looksWell(asker.page, 'takeover-proof')
  await page.context().setOffline(true)
  await tap(page, '申请接管')
  await shows(page, /网络不通/)
  await page.context().setOffline(false)
  await tap(page, '申请接管')
  await shows(page, '已申请接管')
  await shows(page, '原因：原填报人离职。9月起由我管理')
  await looksWell(asker.page, 'takeover-asked')
  await open(asker, 'apply/tasks', draft.id)
  await shows(page, '已申请接管，等办公室核实，这份草稿先不用提交。')
  await tap(page, '看申请')
  await tap(page, /^收回申请/)
  await shows(page, '收回后，办公室不再核实，证明材料的照片会删除。')
  await tap(page, '收回申请')
  await shows(page, '由霸州市网信办办理，在别人名下')
})

test('the office finds it among what waits, looks at the proof, and gives it; undone at once it is asked again', async () => {
  const { base, draft } = await asked('胜芳戏楼')
  const { page } = staff
  await open(staff, 'pages/office', '')
  await shows(page, '胜芳戏楼')
  await looksWell(staff.page, 'takeover-desk')
  await open(staff, 'desk/review', base.id)
  await shows(page, '原因：原填报人离职。9月起由我管理')
  await looksWell(staff.page, 'takeover-review')
  await tap(page, '看证明材料：孙小禾')
  await shows(page, '孙小禾接管证明')
  await looksWell(staff.page, 'takeover-review-proof')
  await tap(page, '移交给申请人')
  await shows(page, /核实证明材料和备案一致后再移交/)
  await looksWell(staff.page, 'takeover-give')
  await inDialog(staff.page, '核实无误，移交给孙小禾')
  await shows(page, /已移交给申请人/)
  expect((await cloud.call(FORMER, 'filing.open', { id: base.id })).ok).toBe(false)
  await open(asker, 'apply/takeover', draft.id)
  await shows(asker.page, '已由您办理')
  await looksWell(asker.page, 'takeover-given')
  await tap(page, /撤销（/)
  await shows(page, /^移交给申请人$/)
  expect((await cloud.call(FORMER, 'filing.open', { id: base.id })).ok).toBe(true)
})

test('not given, who asks reads why and may ask again', async () => {
  const { base, draft } = await asked('益津书场')
  const { page } = staff
  await open(staff, 'desk/review', base.id)
  await tap(page, '不移交')
  await inDialog(staff.page, '不移交')
  await shows(page, '请写明原因')
  await page.getByLabel('原因（申请人会看到）').locator('visible=true').fill('证明上没有账号名称')
  await looksWell(staff.page, 'takeover-refuse')
  await inDialog(staff.page, '不移交')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await open(asker, 'apply/takeover', draft.id)
  await shows(asker.page, '上次申请后没有移交。原因：证明上没有账号名称')
  await looksWell(asker.page, 'takeover-refused')
})
