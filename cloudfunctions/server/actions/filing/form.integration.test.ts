import { printedRows } from '../../../../src/domain/form/fields'
import { shown } from '../../../../src/domain/form/answers'
import { FORM_VERSION } from '../../../../src/domain/form/versions'
import type { Filing } from '../../store/filings/filing'
import {
  company,
  resubmitInput,
  returned,
  sign,
  signedDraft,
  start,
  submitInput,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { versionsOf } from '../../testing/whole'

const OWNER = 'company-chen'
const STAFF = 'reviewer-bazhou'
const OLD = '2018-12-09/1'
const cloud = onCloud()

const open = (id: string) => cloud.ok(OWNER, 'filing.open', { id })
const begun = (id: string, change: object) => cloud.alter('filings', id, change)
const stored = async (id: string) => (await cloud.stored<Filing>('filings', { _id: id }))[0]
const versions = (id: string) => versionsOf(cloud, id)

describe('a draft begun under an older form', () => {
  test('keeps everything, what changed is flagged until it is filled in anew', async () => {
    const { id, answers } = await start(cloud, OWNER, company)
    await begun(id, { formVersion: OLD })
    const seen = await open(id)
    expect(seen.answers).toEqual(answers)
    expect(seen.formChanged).toEqual(['subjectKind', 'creditCode', 'filledBy'])
    expect(seen.signatureVoid).toBeNull()

    const elsewhere = await cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '3300' } })
    expect(elsewhere.formChanged).toEqual(seen.formChanged)
    expect(await stored(id)).toMatchObject({ formVersion: FORM_VERSION })

    const anew = await cloud.ok(OWNER, 'filing.save', { id, answers: { creditCode: '' } })
    expect(anew.formChanged).toEqual(['subjectKind', 'filledBy'])
    expect(anew.answers).toEqual({ ...answers, followers: '3300', creditCode: '' })
  })

  test('signed, nothing is flagged; submitted, its version and labels are those of one form', async () => {
    const draft = await signedDraft(cloud, OWNER, company)
    await begun(draft.id, { formVersion: OLD })
    const before = await open(draft.id)
    expect(before.formChanged).not.toEqual([])
    const signed = await sign(cloud, OWNER, before)
    expect(signed.formChanged).toEqual([])
    await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
    const [version] = await versions(draft.id)
    expect(version?.formVersion).toBe(FORM_VERSION)
    expect(version?.rows.map(({ key, label }) => [key, label])).toEqual(
      printedRows({}, shown).map(({ key, label }) => [key, label]),
    )
  })

  test('signed before, only helpers changed: it is submitted as of the present form', async () => {
    const draft = await signedDraft(cloud, OWNER, company)
    await begun(draft.id, { formVersion: OLD, 'signature.formVersion': OLD })
    await cloud.ok(OWNER, 'filing.submit', submitInput(await open(draft.id)))
    expect(await stored(draft.id)).toMatchObject({ formVersion: FORM_VERSION, flagged: [] })
    expect((await versions(draft.id))[0]?.formVersion).toBe(FORM_VERSION)
  })
})

/** A form of whose printed rows nothing is known any more. */
const LOST = '2018-12-09/0'

describe('a signature under rows that the form changed', () => {
  test('is void for that reason, and nothing else is lost', async () => {
    const draft = await signedDraft(cloud, OWNER, company)
    await begun(draft.id, { formVersion: LOST, 'signature.formVersion': LOST })
    const seen = await open(draft.id)
    expect([seen.signature, seen.signatureVoid]).toEqual([null, 'form'])
    expect([seen.answers, seen.photos]).toEqual([draft.answers, draft.photos])
    expect(await cloud.refused(OWNER, 'filing.submit', submitInput(seen))).toMatchObject({
      code: 'signature-void',
      message: '表格有更新，原签名已作废，请重新签名',
    })

    const saved = await cloud.ok(OWNER, 'filing.save', {
      id: draft.id,
      answers: { followers: '3300' },
    })
    expect([saved.signature, saved.signatureVoid]).toEqual([null, 'form'])
    expect(await cloud.holds((await stored(draft.id))?.signature?.fileID ?? '')).toBe(true)

    const signed = await sign(cloud, OWNER, saved)
    expect([signed.signature?.by, signed.signatureVoid]).toEqual(['hand', null])
    await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  })

  test('of a returned filing too', async () => {
    const filing = await returned(cloud, { owner: OWNER, staff: STAFF }, ['followers'])
    await cloud.ok(OWNER, 'filing.save', { id: filing.id, answers: { followers: '3300' } })
    const signed = await sign(cloud, OWNER, await open(filing.id))
    await begun(filing.id, { formVersion: LOST, 'correction.signature.formVersion': LOST })
    const seen = await open(filing.id)
    expect([seen.signature, seen.signatureVoid, seen.formChanged]).toEqual([null, 'form', []])
    expect(await cloud.refused(OWNER, 'filing.resubmit', resubmitInput(seen))).toMatchObject({
      code: 'signature-void',
      message: '表格有更新，原签名已作废，请重新签名',
    })
    const anew = await sign(cloud, OWNER, { ...signed, version: seen.version })
    await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(anew))
    expect((await versions(filing.id)).map(({ formVersion }) => formVersion)).toEqual([
      FORM_VERSION,
      FORM_VERSION,
    ])
  })
})
