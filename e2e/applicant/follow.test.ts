import { company, signedDraft, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, openByCode, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const OWNER = 'owner-li'
const MANAGER = 'owner-zhao'
const cloud = onCloud()
let owner: Visit
let manager: Visit

beforeAll(async () => {
  owner = await visit(cloud.url(), OWNER)
  manager = await visit(cloud.url(), MANAGER)
})
afterEach(() => {
  expect([...owner.complaints, ...manager.complaints]).toEqual([])
})

const open = ({ page }: Visit, address: string) => openAt(page, address)

test('before the submit it says who will be told; the manager binds by the card and may stop it', async () => {
  const { id } = await signedDraft(cloud, OWNER)
  await open(owner, `/apply/check/index?id=${id}`)
  await shows(owner.page, '进度将通知：您（微信消息）')
  await tap(owner.page, /^进度将通知/)
  await shows(owner.page, '您自己的微信总会收到。')
  await tap(owner.page, /^也告诉管理员/)
  await shows(owner.page, '发给管理员')
  await looksWell(owner.page, 'follow-invite')
  // The phone that made the card keeps its token; another one is made here to be opened.
  const { token } = await cloud.ok(OWNER, 'follow.invite', { id, as: 'manager' })
  await open(manager, `/card/follow/index?t=${token}`)
  await shows(manager.page, '请您收一件备案的进度')
  await openByCode(manager.page, '手机号后四位', '9999')
  await shows(manager.page, /^打不开：后四位不对/)
  await openByCode(manager.page, '手机号后四位', '0002')
  await shows(manager.page, '您是管理员，由填报人办理，您这里只看进度。')
  await looksWell(manager.page, 'follow-followed')
  await open(owner, `/apply/check/index?id=${id}`)
  await shows(owner.page, '进度将通知：您、管理员（微信消息）')
  await tap(manager.page, /^不再收进度/)
  await manager.page.waitForTimeout(700)
  await tap(manager.page, '不再收进度')
  await shows(manager.page, '已取消，以后不再通知您')
  await open(owner, `/card/invite/index?id=${id}`)
  await shows(owner.page, /^也告诉管理员/)
})

test('the applicant ends it: the page of who was told opens no more', async () => {
  const { id } = await signedDraft(cloud, OWNER)
  const { token } = await cloud.ok(OWNER, 'follow.invite', { id, as: 'manager' })
  await cloud.ok(MANAGER, 'follow.bind', { token, code: '0002' })
  await open(owner, `/card/invite/index?id=${id}`)
  await tap(owner.page, /^不再通知管理员/)
  await owner.page.waitForTimeout(700)
  await tap(owner.page, '不再通知管理员')
  await shows(owner.page, /^也告诉管理员/)
  await open(manager, `/card/follow/index?id=${id}`)
  await shows(manager.page, '可能已经删除，也可能是用别的微信填的')
})

test('a manager whose consent was only declared confirms it there; applicant and reviewer read it', async () => {
  const declared = { ...company, filledBy: 'agent' }
  const { id } = await submitted(cloud, OWNER, declared)
  const { token } = await cloud.ok(OWNER, 'follow.invite', { id, as: 'manager' })
  await cloud.ok(MANAGER, 'follow.bind', { token, code: '0002' })
  await open(manager, `/card/follow/index?id=${id}`)
  await shows(manager.page, '赵敏的身份证照片，请本人确认')
  await looksWell(manager.page, 'follow-confirming')
  await tap(manager.page, '我就是赵敏，同意')
  await shows(manager.page, '已记下您本人的确认，工作人员会看到。')
  await looksWell(manager.page, 'follow-confirmed')
  expect((await cloud.ok(OWNER, 'filing.open', { id })).confirmed).toEqual(['赵敏'])
  const draft = await signedDraft(cloud, OWNER, declared)
  await open(owner, `/apply/check/index?id=${draft.id}`)
  await shows(owner.page, '工作人员会看到李文昌、赵敏「未经本人确认」。')
  await tap(owner.page, /^请赵敏本人确认/)
  await shows(owner.page, '也告诉管理员')
})
