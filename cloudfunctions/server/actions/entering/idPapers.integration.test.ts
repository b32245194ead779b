import { UNDER_14 } from '../../../../src/domain/dates/under14'
import type { Answers } from '../../../../src/domain/form/form'
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import {
  addPhoto,
  allItems,
  claimed,
  individual,
  newToken,
  seal,
  start,
} from '../../testing/filings'
import { exported, downloaded } from '../../testing/ledger'
import { onCloud } from '../../testing/onCloud'
import { documents } from '../../testing/tables'
import type { Filing } from '../../store/filings/filing'

const cloud = onCloud()
const CLERK = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const NUMBER = 'E12345678'

const { filledBy: _nobody, ownerIdNumber: _number, ...onPaper } = individual

const begun = async (answers: Answers) => {
  const { id } = await cloud.ok(CLERK, 'entering.start', { token: newToken() })
  return cloud.ok(CLERK, 'filing.save', { id, answers: { ...onPaper, ...answers } })
}

const saved = (id: string, answers: Answers) => cloud.ok(CLERK, 'filing.save', { id, answers })

beforeEach(() => cloud.reset())

test('entered by its kind, a passport is sealed, found, exported and printed as an ID card is', async () => {
  const { id, answers } = await begun({ ownerIdKind: 'passport', ownerIdNumber: 'e1234 5678' })
  expect(answers).toMatchObject({ ownerIdKind: 'passport', ownerIdNumber: 'E******78' })
  // The page with the photo alone: it has no other side.
  await addPhoto(cloud, CLERK, id, 'idFront')
  await seal(cloud, CLERK, await cloud.ok(CLERK, 'filing.open', { id }))
  const noted = { id, handedIn: '2026-11-24', lacks: {} }
  const { version } = await cloud.ok(CLERK, 'entering.note', noted)
  await cloud.ok(CLERK, 'entering.enter', { id, version, token: newToken() })
  const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
  expect(review.items.find(({ key }) => key === 'ownerIdNumber')?.text).toBe('E******78（护照）')
  expect(await cloud.ok(CLERK, 'desk.reveal', { id, key: 'ownerIdNumber' })).toEqual({
    text: NUMBER,
  })
  await cloud.ok(CLERK, 'desk.register', {
    id,
    version: review.version,
    items: allItems(review),
  })
  await cloud.runTimer()
  for (const text of [NUMBER, 'e1234-5678'])
    expect(await cloud.ok(CLERK, 'ledger.find', { text })).toMatchObject({
      items: [{ id }],
      by: 'idNumber',
    })
  expect(await cloud.ok(CLERK, 'ledger.find', { text: 'E12345679' })).toMatchObject({
    items: [],
    by: null,
  })
  const hidden = await downloaded(cloud, CLERK, (await exported(cloud, CLERK)).id)
  expect(hidden.column('账号所有人身份证号')).toEqual(['E******78（护照）'])
  const purpose = '省里要的'
  const full = await downloaded(cloud, HEAD, (await exported(cloud, HEAD, { purpose })).id)
  expect(full.column('账号所有人身份证号')).toEqual([`${NUMBER}（护照）`])
  const paper = await documents(cloud, CLERK, 'paper', { id })
  if (!paper.ok) throw new Error(JSON.stringify(paper))
  const bytes = await (await fetch(paper.data.url)).arrayBuffer()
  expect(wholeText(readPdf(new Uint8Array(bytes))[0])).toContain(`${NUMBER}（护照）`)
  expect(cloud.keepsText(NUMBER)).toBe(false)
})

test('a guardian files for a child at the counter, with the proof that they are one (PIPL 31)', async () => {
  const child = '131081201703070021'
  const asCard = await cloud.refused(CLERK, 'filing.save', {
    id: (await begun({})).id,
    answers: { ownerIdNumber: child },
  })
  expect(asCard?.fields).toEqual({ ownerIdNumber: UNDER_14 })
  const { id, answers } = await begun({ ownerIdKind: 'child', ownerIdNumber: child })
  expect(answers.ownerIdNumber).toMatch(/^\d{6}\*+\d{3}\w$/)
  await addPhoto(cloud, CLERK, id, 'idFront')
  await seal(cloud, CLERK, await cloud.ok(CLERK, 'filing.open', { id }))
  const noted = { id, handedIn: '2026-11-24', lacks: {} }
  const enter = async () => {
    const { version } = await cloud.ok(CLERK, 'entering.note', noted)
    return cloud.call(CLERK, 'entering.enter', { id, version, token: newToken() })
  }
  const refused = await enter()
  expect(refused.ok ? [] : Object.keys(refused.fields)).toEqual(['guardian'])
  await addPhoto(cloud, CLERK, id, 'guardian')
  expect(await enter()).toMatchObject({ ok: true })
  const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
  expect(review.items.find(({ key }) => key === 'slot:guardian')?.label).toBe(
    '监护人身份证和监护关系证明',
  )
  expect(cloud.keepsText(child)).toBe(false)
})

test('a number that fits the paper chosen since stays, another one goes; nothing else does', async () => {
  const { id } = await begun({ ownerIdKind: 'hkMacauPermit', ownerIdNumber: 'H12345678' })
  const as = await saved(id, { ownerIdKind: 'passport' })
  expect(as.answers.ownerIdNumber).toBe('H******78')
  const card = await saved(id, { ownerIdKind: 'idCard' })
  expect(card.answers).toMatchObject({ accountName: onPaper.accountName, ownerName: '李文昌' })
  expect(card.answers.ownerIdNumber).toBeUndefined()
  expect(
    await cloud.refused(CLERK, 'filing.save', { id, answers: { ownerIdNumber: 'H12345678' } }),
  ).toMatchObject({
    code: 'input',
    fields: { ownerIdNumber: '身份证号应为 18 位，最后一位可以是 X' },
  })
})

test('what is no number of a paper is said at its field', async () => {
  const { id } = await begun({ ownerIdKind: 'passport' })
  for (const ownerIdNumber of ['E1', '护照号', 'E12345678901234567890'])
    expect(
      await cloud.refused(CLERK, 'filing.save', { id, answers: { ownerIdNumber } }),
    ).toMatchObject({ code: 'input' })
  const { version } = await cloud.ok(CLERK, 'filing.open', { id })
  expect(
    await cloud.refused(CLERK, 'entering.enter', { id, version, token: newToken() }),
  ).toMatchObject({ fields: { ownerIdNumber: '请填写护照号码' } })
})

test('who fills in on a phone is sent to the counter with another paper, also by an own call', async () => {
  const { id } = await start(cloud, 'owner-li')
  expect(
    await cloud.refused('owner-li', 'filing.save', { id, answers: { ownerIdKind: 'passport' } }),
  ).toMatchObject({ code: 'input', fields: { ownerIdKind: '其他证件请到窗口核对' } })
  const [stored] = await cloud.stored<Filing>('filings', { _id: id })
  expect(stored?.answers.ownerIdKind).toBeUndefined()
  expect(stored?.idNumber).not.toBeNull()
})
