import type { Answers, FieldKey } from '../../../src/domain/form/form'
import type * as wider from '../../../src/domain/testing/widerForm'
import { added, addedAnswers } from '../../../src/domain/testing/widerForm'
import { CHAIN_START, linked } from '../filing/audit'
import { refuseLocked } from '../filing/correction'
import type { Content } from '../store/filings/filing'
import { bound, isSigned } from '../filing/signature/signing'
import { correctedChanges, frozen, submittedChanges } from '../filing/submission'
import { fullAnswers } from '../secrets/personal'
import { storedSubmission, vault } from '../testing/stored'
import { reviewItems, reviewKeys } from './review/items'
import { applicantTimeline } from './timeline'

jest.mock('../../../src/domain/form/form', () =>
  jest
    .requireActual<typeof wider>('../../../src/domain/testing/widerForm')
    .widerForm(jest.requireActual('../../../src/domain/form/form')),
)

const { row, part, helper } = added
const filing = {
  ...storedSubmission,
  answers: { ...storedSubmission.answers, ...addedAnswers } as Answers,
}
const changed = (key: FieldKey) => ({
  ...filing,
  answers: { ...filing.answers, [key]: '另一个' } as Answers,
})
const full = (of: typeof filing) => fullAnswers(vault, of, of)

test('the review has the row, with what a correction changed in it and in what helps it', () => {
  expect(reviewKeys(filing)).toContain(row)
  const now = changed(helper)
  const before = { answers: full(changed(row)), photos: {}, hashes: new Set<string>() }
  const items = reviewItems(now, {
    full: full(now),
    before,
    right: new Set(),
    today: '2026-11-24',
  })
  expect(items.find(({ key }) => key === row)).toEqual({
    key: row,
    label: '账号口号',
    text: '古镇的一天',
    remark: null,
    files: [],
    change: { before: '另一个' },
    beside: [{ label: '所在部门', text: '另一个', before: '编辑部' }],
    provenBy: null,
    wasRight: false,
  })
  expect(items.find(({ key }) => key === 'subjectName')?.text).toMatch(/（胜芳分社）$/)
})

test('a version freezes the row with its label, and the part in its row', () => {
  const { rows } = frozen(filing)
  expect(rows.find(({ key }) => key === row)).toEqual({
    key: row,
    label: '账号口号',
    group: null,
    text: '古镇的一天',
  })
  expect(rows.find(({ key }) => key === 'subjectName')?.text).toMatch(/（胜芳分社）$/)
})

test('a hand signature is bound to each, a seal page to what is printed', () => {
  const { signature } = filing
  const holds = (by: 'hand' | 'sealPage') => {
    const signed = bound(vault, filing, { ...signature, by })
    return [row, part, helper].map((key) => isSigned(vault, { ...changed(key), signature: signed }))
  }
  expect(holds('hand')).toEqual([false, false, false])
  expect(holds('sealPage')).toEqual([false, false, true])
})

test('the audit holds the row of a submit, and each change of a correction', () => {
  const submitted = submittedChanges(vault, filing, full(filing))
  expect(submitted.find(({ key }) => key === row)?.after?.text).toBe('古镇的一天')
  for (const key of [row, part, helper])
    expect(correctedChanges(vault, filing, filing, changed(key)).map((each) => each.key)).toEqual([
      key,
    ])
})

test('the timeline names the row of what a correction changed', () => {
  const event = linked(vault, CHAIN_START, {
    filing: filing.id,
    at: 1,
    name: 'resubmitted',
    who: { openid: 'owner-li', name: null, office: null },
    about: '',
    changes: [helper, part].map((key) => ({ key, before: null, after: null })),
  })
  expect(applicantTimeline(filing, [event], 1)[0]?.lines).toEqual(['改动：账号主体、账号口号'])
})

test('what a return did not open is locked', () => {
  const returned = (key: 'followers' | typeof row) => ({
    ...filing,
    status: 'returned' as const,
    correction: filing as Content,
    returned: {
      items: [{ key, reason: '不完整', suggestion: '' }],
      at: 1,
      correctionOn: '2026-12-09',
    },
  })
  for (const key of [row, helper]) {
    const now = { ...returned(row), answers: changed(key).answers }
    expect(() => {
      refuseLocked(returned(row), now)
    }).not.toThrow()
    expect(() => {
      refuseLocked(returned('followers'), { ...now, returned: returned('followers').returned })
    }).toThrow('只改退回的几项就可以')
  }
})
