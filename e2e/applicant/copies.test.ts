import {
  allItems,
  claimed,
  company,
  returnInput,
  sign,
  start,
  submitInput,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { setServing } from '../../cloudfunctions/server/testing/settings'
import { goTo, openAt, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'
import { windows } from '../windows'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const BAZHOU = '131081'
const TO_BRING = '复印件送到霸州市网信办，不用上传'
const cloud = onCloud()
const visits: Visit[] = []

const arrive = async (who = OWNER, size?: { width: number; height: number }) => {
  const opened = await visit(cloud.url(), who, size)
  visits.push(opened)
  return opened.page
}
const open = (id: string) => cloud.ok(OWNER, 'filing.open', { id })
/** From now on copies are taken in place of photos, as every function has read two minutes later. */
const takeCopies = async () => {
  await setServing(cloud, BAZHOU, { mode: 'online', successor: null, acceptsPhotos: false })
  await cloud.moveClock({ now: '2026-11-24T07:09:00.000Z' })
}

beforeEach(() => cloud.reset())
afterEach(() => {
  expect(visits.splice(0).flatMap(({ complaints }) => complaints)).toEqual([])
})

test('the owner reads before the materials what to bring, is asked for no photo, and again on the receipt', async () => {
  await takeCopies()
  const { id } = await start(cloud, OWNER, { ...company, filledBy: 'owner' })
  const page = await arrive()
  await openAt(page, `/apply/tasks/index?id=${id}`)
  await shows(page, TO_BRING)
  await shows(page, '送复印件')
  await looksWell(page, 'copies-tasks')
  await tap(page, /^五材料|材料/)
  await shows(page, '这里不用上传照片。备案表照样在线上填写、签名、提交。')
  await shows(page, '营业执照或组织机构代码证复印件')
  await shows(page, '霸州市迎宾大厦1205房间')
  await looksWell(page, 'copies-materials')
  await tap(page, '去核对')
  await shows(page, TO_BRING)
  await shows(page, '运维负责人赵敏身份证复印件')
  await looksWell(page, 'copies-check')
  await sign(cloud, OWNER, await open(id))
  await openAt(page, `/apply/check/index?id=${id}`)
  await tap(page, '提交')
  await shows(page, /把营业执照或组织机构代码证复印件、运维负责人赵敏身份证复印件送到霸州市网信办/)
  await looksWell(page, 'copies-receipt')
})

test('a material that is returned is brought, a change is proved by copies', async () => {
  await takeCopies()
  const draft = await sign(cloud, OWNER, await start(cloud, OWNER, company))
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  const review = await claimed(cloud, STAFF, await open(draft.id))
  await cloud.ok(STAFF, 'desk.return', returnInput(review, ['slot:licence', 'address']))
  const page = await arrive()
  await openAt(page, `/apply/correction/index?id=${draft.id}`)
  await shows(page, TO_BRING)
  expect(await page.getByText('拍照').locator('visible=true').count()).toBe(0)
  await looksWell(page, 'copies-correction')

  const other = await sign(cloud, OWNER, await start(cloud, OWNER, company))
  await cloud.ok(OWNER, 'filing.submit', submitInput(other))
  const looked = await claimed(cloud, STAFF, await open(other.id))
  const { id, version } = looked
  await cloud.ok(STAFF, 'desk.register', { id, version, items: allItems(looked) })
  await cloud.alter('filings', id, { decision: null })
  const changedOn = '2026-11-20'
  const change = await cloud.ok(OWNER, 'filing.change', { id, kinds: ['subject'], changedOn })
  await cloud.ok(OWNER, 'filing.save', {
    id: change.id,
    answers: { subjectName: '霸州市胜芳镇文昌阁传媒有限公司' },
  })
  await openAt(page, `/apply/correction/index?id=${change.id}`)
  await shows(page, TO_BRING)
  await shows(page, '营业执照或组织机构代码证复印件')
  await looksWell(page, 'copies-change')
  await tap(page, '下一步，核对')
  await shows(page, '变更 1 处')
  await shows(page, TO_BRING)
  await looksWell(page, 'copies-change-check')
})

test.each(windows)('staff check it without a photo, %s', async (name, size) => {
  await takeCopies()
  const draft = await sign(cloud, OWNER, await start(cloud, OWNER, company))
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  await claimed(cloud, STAFF, await open(draft.id))
  const page = await arrive(STAFF, size)
  await goTo(page, `/desk/review/index?id=${draft.id}`)
  if (size.width < 900)
    await page.getByRole('tab', { name: /^全部/ }).locator('visible=true').click()
  await shows(page, '填报人送复印件来')
  await looksWell(page, `copies-review-${name}`)
})
