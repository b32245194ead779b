import type { Review } from '../../../../src/domain/api/desk'
import { wholeLedger } from '../../../../src/domain/ledger/filter'
import { claimed, individual, submitted } from '../../testing/filings'
import { allow, confirmMail } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
/** As it is disguised, and what would give it away. */
const MOBILE = '①③⑧-0013-8000'
const CARD = '131081199001010016'
const accountName = `胜芳二手车${MOBILE}`
const subjectName = `李文昌${CARD}`

const cloud = onCloud()

const whole = /131081199001010016|0013-8000|0013８000/

test('numbers in the names of account and subject are taken by the form, and leave and are audited cut', async () => {
  await confirmMail(cloud)
  await allow(cloud, STAFF, 'desk')
  const filing = await submitted(cloud, OWNER, { ...individual, accountName, subjectName })
  const { id } = filing
  expect(filing.answers).toMatchObject({ accountName, subjectName })
  const { items } = await cloud.ok(STAFF, 'desk.queue', { queue: 'waiting', after: null })
  expect(items.find((item) => item.id === id)).toMatchObject({
    accountName: '胜芳二手车138***',
    subjectName: '李文昌131***',
  })
  const review = await claimed(cloud, STAFF, filing)
  expect(review.items.find(({ key }) => key === 'accountName')?.text).toBe(accountName)
  await cloud.runTimer()
  const mails = await cloud.mails()
  expect(mails[0]?.subject).toContain('胜芳二手车138***')
  const events = await cloud.stored<{ changes: { key: string; after: { text: string } }[] }>(
    'events',
    { filing: id },
  )
  const kept = events.flatMap(({ changes }) => changes.map(({ key, after }) => [key, after.text]))
  expect(kept).toContainEqual(['accountName', '胜芳二手车138***'])
  expect(kept).toContainEqual(['subjectName', '李文昌131***'])
  const left = [
    events,
    mails,
    await cloud.stored('inbox', { filing: id }),
    await cloud.stored('outbox', { filing: id }),
    await cloud.pushes(),
  ]
  for (const each of left) {
    expect(each).not.toHaveLength(0)
    expect(JSON.stringify(each)).not.toMatch(whole)
  }
})

test('the ledger shows such names cut, listed and found', async () => {
  const { id, number } = await submitted(cloud, OWNER, { ...individual, accountName, subjectName })
  await cloud.runTimer()
  const sort = { by: 'submitted', descending: true } as const
  const listed = await cloud.ok(STAFF, 'ledger.open', { filter: wholeLedger, sort })
  const found = await cloud.ok(STAFF, 'ledger.find', { text: number ?? '' })
  for (const { items } of [listed, found])
    expect(items.find((item) => item.id === id)).toMatchObject({
      accountName: '胜芳二手车138***',
      subjectName: '李文昌131***',
    })
})

const toReturn = { key: 'address', kind: 'missing', explanation: '', suggestion: '', late: '' }

const reasons: readonly [call: string, input: (said: string) => object, field: string][] = [
  ['desk.transfer', (reason) => ({ office: '131022', reason }), 'reason'],
  ['desk.return', (explanation) => ({ items: [{ ...toReturn, explanation }] }), 'address'],
  ['desk.return', (suggestion) => ({ items: [{ ...toReturn, suggestion }] }), 'address'],
  ['desk.return', (late) => ({ items: [{ ...toReturn, late }] }), 'address'],
  ['desk.askHead', (note) => ({ to: '0'.repeat(16), note }), 'note'],
  ['desk.proposeDecline', (words) => ({ grounds: { reason: 'outOfScope', words } }), 'words'],
  ['desk.giveBack', (reason) => ({ reason }), 'reason'],
  ['desk.setAside', (reason) => ({ reason }), 'reason'],
]

describe('a number in a reason', () => {
  let review: Review | undefined
  beforeAll(async () => {
    review = await claimed(cloud, STAFF, await submitted(cloud, OWNER))
  })

  test.each(
    reasons.flatMap(([action, input, field]) =>
      [MOBILE, `号码${CARD}`, '131081年1990月0101日0016'].map(
        (said) => [action, said, input, field] as const,
      ),
    ),
  )('%s: %s is refused at its field', async (action, said, input, field) => {
    const { id = '', version = 0 } = review ?? {}
    const answer = await cloud.invoke(STAFF, { action, input: { id, version, ...input(said) } })
    expect(answer).toMatchObject({
      ok: false,
      code: 'input',
      fields: { [field]: '请不要写证件号或手机号' },
    })
  })
})
