import type { Page } from 'playwright-core'
import { FOUR, sentCard, unsignedDraft } from '../../cloudfunctions/server/testing/cards'
import { ID_NUMBER } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, openByCode, shows, sign, tap, type Visit, visit } from '../browser'
import { isWell } from '../looks'

const AGENT = 'agent-qian'
const OWNER = 'owner-li'
const cloud = onCloud()
const visits: Visit[] = []

beforeEach(() => cloud.reset())
afterEach(() => {
  for (const { complaints } of visits.splice(0)) expect(complaints).toEqual([])
})

const phone = async (openid: string, hash: string): Promise<Page> => {
  const opened = await visit(cloud.url(), openid)
  visits.push(opened)
  await goTo(opened.page, hash)
  return opened.page
}

const typeCode = (page: Page, code: string): Promise<void> =>
  openByCode(page, '身份证号后四位', code)

test('the applicant sends a card, the owner reads and signs on another phone, and it is handed in', async () => {
  const id = await unsignedDraft(cloud, AGENT)
  const agent = await phone(AGENT, `/apply/check/index?id=${id}`)
  await shows(agent, '工作人员会看到李文昌「未经本人确认」')
  await tap(agent, /^签名$/)
  await shows(agent, '请账号所有人 李文昌 签名')
  await isWell(agent, 'signature')
  await tap(agent, '去发卡片')
  await shows(agent, '请账号所有人在自己的手机上签名')
  await isWell(agent, 'send-none')
  await tap(agent, '生成签名卡片')
  await shows(agent, '卡片已生成，等所有人打开')
  // WeChat takes a picture of this page for the card.
  expect(await agent.locator('body').innerText()).not.toMatch(/李文昌|胜芳古镇/)
  await agent.getByRole('button', { name: '发给所有人' }).locator('visible=true').click()
  await shows(agent, '链接已复制')
  await isWell(agent, 'send')
  const link = await agent.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#\/card\/sign\/index\?t=[0-9a-f]{32}$/)

  const owner = await phone(OWNER, link.split('#')[1] ?? '')
  await shows(owner, '请您看一份备案表')
  expect(await owner.locator('body').innerText()).not.toMatch(/李文昌|胜芳古镇/)
  await isWell(owner, 'code')
  await typeCode(owner, '12')
  await shows(owner, '请输入四位')
  await typeCode(owner, '1234')
  await shows(owner, '打不开：后四位不对')
  await isWell(owner, 'code-wrong')
  await typeCode(owner, FOUR)
  await shows(owner, '胜芳古镇生活')
  await shows(owner, '131081********0015')
  expect(await owner.content()).not.toContain(ID_NUMBER)
  await isWell(owner, 'form')
  expect(await owner.getByRole('button', { name: /^签名$/ }).count()).toBe(0)
  await tap(owner, '我就是李文昌，同意')
  await owner.getByRole('button', { name: /^签名$/ }).waitFor()
  await owner.reload()
  await shows(owner, '131081********0015')
  await isWell(owner, 'form-agreed')

  await tap(agent, '看看签了没有')
  await shows(agent, '所有人已打开，还没有签')
  await tap(owner, /^签名$/)
  await sign(owner)
  await owner.getByRole('button', { name: '完成' }).locator('visible=true').dblclick()
  await shows(owner, '您已签名')
  await isWell(owner, 'signed')
  await tap(agent, '看看签了没有')
  await shows(agent, '所有人已签名')
  await isWell(agent, 'send-signed')
  await tap(agent, '去核对')
  await shows(agent, '李文昌在自己的手机上签于')
  expect(await agent.getByText('未经本人确认').locator('visible=true').count()).toBe(0)
  await tap(agent, /^提交$/)
  await shows(agent, '已收到，尚未登记')
})

test('what the applicant changes meanwhile is marked, and nothing is signed unread', async () => {
  const id = await unsignedDraft(cloud, AGENT)
  const owner = await phone(OWNER, `/card/sign/index?t=${await sentCard(cloud, AGENT, id)}`)
  await typeCode(owner, FOUR)
  await tap(owner, '我就是李文昌，同意')
  await tap(owner, /^签名$/)
  await sign(owner)
  await cloud.ok(AGENT, 'filing.save', { id, answers: { followers: '9999' } })
  await tap(owner, '完成')
  await shows(owner, '填报人刚刚改过内容，请再看一遍再签')
  await tap(owner, '返回')
  await shows(owner, '您打开以后，填报人改过 1 处')
  await shows(owner, '粉丝数量（改过）')
  await isWell(owner, 'form-changed')
  await tap(owner, /^签名$/)
  await tap(owner, '完成')
  await shows(owner, '您已签名')
  await cloud.ok(AGENT, 'filing.save', { id, answers: { followers: '8888' } })
  const agent = await phone(AGENT, `/apply/check/index?id=${id}`)
  await shows(agent, '所有人签名后内容有改动，签名已作废，请再发一张卡片')
})

test('the owner does not sign and says why; the applicant reads it and sends another card', async () => {
  const id = await unsignedDraft(cloud, AGENT)
  const owner = await phone(OWNER, `/card/sign/index?t=${await sentCard(cloud, AGENT, id)}`)
  await typeCode(owner, FOUR)
  await tap(owner, '不签')
  await tap(owner, '不签')
  await shows(owner, '请写几个字')
  await owner.getByLabel('为什么不签', { exact: true }).fill('粉丝数量不对')
  await isWell(owner, 'not-signing')
  await tap(owner, '不签')
  await shows(owner, '已告诉填报人您没有签')
  const agent = await phone(AGENT, '/filing/inbox/index')
  await shows(agent, '账号所有人没有签名，原话：粉丝数量不对')
  await agent.getByText('所有人没有签名').locator('visible=true').first().click()
  await shows(agent, '所有人没有签')
  await tap(agent, /^签名$/)
  await tap(agent, '去发卡片')
  await shows(agent, '原话：粉丝数量不对')
  await isWell(agent, 'send-refused')
  await tap(agent, '再生成一张')
  await shows(agent, '卡片已生成，等所有人打开')
  await tap(agent, '收回卡片')
  await tap(agent, '收回卡片')
  await shows(agent, '卡片已收回')
})

test('the applicant’s own phone, and a card that never was, open nothing', async () => {
  const id = await unsignedDraft(cloud, AGENT)
  const token = await sentCard(cloud, AGENT, id)
  const agent = await phone(AGENT, `/card/sign/index?t=${token}`)
  await shows(agent, '这张卡片是您自己发出的，要由账号所有人用自己的手机打开')
  await isWell(agent, 'own')
  await tap(agent, '去发卡片')
  await shows(agent, '卡片已生成，等所有人打开')
  const stranger = await phone('owner-zhao', `/card/sign/index?t=${'0'.repeat(32)}`)
  await typeCode(stranger, FOUR)
  await shows(stranger, '打不开：后四位不对')
  const none = await phone(OWNER, '/card/sign/index')
  await shows(none, /格式不对|请更新/)
})
