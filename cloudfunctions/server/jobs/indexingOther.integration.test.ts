import { ofPaper } from '../filing/finding/indexed'
import type { Suffix } from '../store/finding/suffixes'
import {
  agree,
  allItems,
  attestInput,
  claimed,
  individual,
  registered,
  resubmitInput,
  returnInput,
  sign,
  submitInput,
} from '../testing/filings'
import { wholeLedger } from '../../../src/domain/ledger/filter'
import { runTimerAfterUndo } from '../testing/messages'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()
const [OWNER, STAFF, OTHER, CITY] = [
  'owner-li',
  'reviewer-bazhou',
  'reviewer-guan',
  'city-staff',
] as const
const people = { owner: OWNER, staff: STAFF }

beforeEach(() => cloud.reset())

const items = async (text: string, openid: string = STAFF) =>
  (await cloud.ok(openid, 'ledger.find', { text })).items
const found = async (text: string, openid: string = STAFF) =>
  (await items(text, openid)).map(({ id, of }) => [id, of])
const rowsOf = (filing: string) => cloud.stored<Suffix>('suffixes', { filing })

const news = {
  accountName: '胜芳新戏台',
  managerName: '钱多多',
  managerMobile: '13700000031',
}

/** A change of name and manager, handed in. */
const changing = async () => {
  const base = await registered(cloud, people, { ...individual, accountName: '胜芳老戏台' })
  const { id } = await cloud.ok(OWNER, 'filing.change', {
    id: base.id,
    kinds: ['name', 'manager'],
    changedOn: '2026-11-05',
  })
  await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.save', { id, answers: news }))
  const draft = await cloud.ok(OWNER, 'filing.open', { id })
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  await cloud.runTimer()
  return { base, change: await cloud.ok(OWNER, 'filing.open', { id }) }
}

describe('a change under review', () => {
  test('is found by its new values, what is registered by the old ones; by what both have the registered one', async () => {
    const { base, change } = await changing()
    for (const text of ['新戏台', '钱多多', '0031', news.managerMobile])
      expect([text, await found(text)]).toEqual([text, [[change.id, 'change']]])
    for (const text of ['老戏台', individual.subjectName ?? '', individual.ownerIdNumber ?? ''])
      expect([text, await found(text)]).toEqual([text, [[base.id, 'ledger']]])
    const [item] = await items('新戏台')
    expect(item).toMatchObject({
      status: 'submitted',
      number: base.number,
      accountName: news.accountName,
    })
    expect(await cloud.ok(STAFF, 'ledger.find', { text: base.number ?? '' })).toMatchObject({
      only: base.id,
      items: [{ id: base.id, changing: true }],
    })
    expect(await found('新戏台', CITY)).toEqual([[change.id, 'change']])
    expect(await found('新戏台', OTHER)).toEqual([])
    const stored = JSON.stringify(await rowsOf(change.id))
    expect(stored).not.toContain(news.managerMobile)
  })

  test('returned it still is, corrected by what it says then', async () => {
    const { change } = await changing()
    const review = await claimed(cloud, STAFF, change)
    await cloud.ok(STAFF, 'desk.return', returnInput(review, ['accountName']))
    expect(await items('新戏台')).toMatchObject([{ id: change.id, status: 'returned' }])
    await cloud.ok(OWNER, 'filing.save', { id: change.id, answers: { accountName: '胜芳大戏台' } })
    await runTimerAfterUndo(cloud)
    // Nobody of the office reads a correction before it is handed in.
    expect(await found('大戏台')).toEqual([])
    const corrected = await sign(
      cloud,
      OWNER,
      await cloud.ok(OWNER, 'filing.open', { id: change.id }),
    )
    await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(corrected))
    await cloud.runTimer()
    expect([await found('大戏台'), await found('新戏台')]).toEqual([[[change.id, 'change']], []])
    // Taken back, the office has what it returned.
    await cloud.ok(OWNER, 'filing.withdraw', { id: change.id })
    expect(await found('大戏台')).toEqual([])
    await cloud.runTimer()
    expect(await found('新戏台')).toEqual([[change.id, 'change']])
  })

  test('taken back before anybody returned it, it is its applicant’s alone', async () => {
    const { change } = await changing()
    await cloud.ok(OWNER, 'filing.withdraw', { id: change.id })
    expect(await found('新戏台')).toEqual([])
    await cloud.runTimer()
    expect(await rowsOf(change.id)).toEqual([])
  })

  test('registered, its account is found by what is new as one', async () => {
    const { base, change } = await changing()
    const review = await claimed(cloud, STAFF, change)
    await cloud.ok(STAFF, 'desk.register', {
      id: review.id,
      version: review.version,
      items: allItems(review),
    })
    await cloud.runTimer()
    expect([await found('新戏台'), await found('钱多多'), await found('老戏台')]).toEqual([
      [[base.id, 'ledger']],
      [[base.id, 'ledger']],
      [],
    ])
    expect(await rowsOf(change.id)).toEqual([])
  })
})

describe('what was filed on paper', () => {
  const attested = async () => {
    await agree(cloud, OWNER)
    const answers = { accountName: '霸州老戏台', accountId: 'gh_3f0000a1b2c3' }
    const more = { number: '霸2018-17', phone: '13800000031' }
    const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput(answers, more))
    await cloud.runTimer()
    return id
  }
  const listed = async (
    text: string,
    queue: 'attested' | 'onPaper' = 'attested',
    openid: string = STAFF,
  ) =>
    (await cloud.ok(openid, 'desk.papers', { queue, text, after: null })).items.map(({ id }) => id)

  test('is found by its name, its number on paper, its id and its phone, in the box and in its list', async () => {
    const id = await attested()
    for (const text of ['老戏台', '2018-17', '霸201817', '18-17', 'gh_3f', '0031']) {
      expect([text, await found(text)]).toEqual([text, [[id, 'paper']]])
      expect([text, await listed(text)]).toEqual([text, [id]])
    }
    expect(await found('13800000031')).toEqual([[id, 'paper']])
    expect((await items('老戏台'))[0]).toMatchObject({
      status: 'attested',
      number: '',
      match: { in: 'accountName' },
    })
    expect([await found('老戏台', CITY), await listed('老戏台', 'attested', CITY)]).toEqual([
      [[id, 'paper']],
      [id],
    ])
    expect([await found('老戏台', OTHER), await listed('老戏台', 'attested', OTHER)]).toEqual([
      [],
      [],
    ])
    expect([await listed('没有的'), await listed('老戏台', 'onPaper')]).toEqual([[], []])
  })

  test('where more than a thousand have what is typed the list says so, and finds what is typed longer', async () => {
    const id = await attested()
    const rows = Array.from({ length: 1001 }, (_each, place) => ({
      _id: `many:${String(place)}`,
      filing: `many-${String(place)}`,
      office: '131081',
      suffix: ofPaper(`戏台${String(place)}`),
      at: place,
    }))
    for (let from = 0; from < rows.length; from += 100)
      await cloud.insert('suffixes', ...rows.slice(from, from + 100))
    const list = (text: string) =>
      cloud.ok(STAFF, 'desk.papers', { queue: 'attested', text, after: null })
    expect(await list('戏台')).toMatchObject({ items: [], tooManyFound: true })
    expect((await list('老戏台')).items.map((item) => item.id)).toEqual([id])
    expect(await list('老戏台')).not.toHaveProperty('tooManyFound')
  })

  test('once its office found it, by the number of the ledger', async () => {
    const id = await attested()
    const { version } = await cloud.ok(STAFF, 'desk.paper', { id })
    const confirm = { id, version, number: '霸备18号', year: 2018, on: null }
    await cloud.ok(STAFF, 'desk.confirm', confirm)
    await cloud.runTimer()
    expect([await found('备18'), await found('2018-17')]).toEqual([[[id, 'paper']], []])
    expect([await listed('备18', 'onPaper'), await listed('备18')]).toEqual([[id], []])
    expect(await items('备18')).toMatchObject([
      { status: 'registered', match: { in: 'paperNumber' } },
    ])
  })

  test('asked for a form it is its applicant’s draft, and is found no more', async () => {
    const id = await attested()
    const { version } = await cloud.ok(STAFF, 'desk.paper', { id })
    await cloud.ok(STAFF, 'desk.askAgain', { id, version, reason: '台账里没有' })
    expect([await found('老戏台'), await listed('老戏台')]).toEqual([[], []])
    await runTimerAfterUndo(cloud)
    expect(await rowsOf(id)).toEqual([])
  })

  test('the ledger’s filter does not find it, which is no row there', async () => {
    await attested()
    const sort = { by: 'submitted', descending: true } as const
    const filter = { ...wholeLedger, text: '老戏台' }
    expect((await cloud.ok(STAFF, 'ledger.open', { filter, sort })).items).toEqual([])
  })
})

test('both come into an index that was made before they were looked for', async () => {
  const { change } = await changing()
  await agree(cloud, 'owner-zhao')
  const paper = await cloud.ok(
    'owner-zhao',
    'filing.attest',
    attestInput({ accountName: '霸州老井' }),
  )
  await cloud.runTimer()
  for (const { _id } of await cloud.stored<{ _id: string }>('suffixes'))
    await cloud.alter('suffixes', _id, { suffix: '' })
  await cloud.alter('figures', 'indexed', { keys: 2 })
  expect(await found('新戏台')).toEqual([])
  for (let run = 0; run < 14; run += 1) await cloud.runTimer()
  expect([await found('新戏台'), await found('老井')]).toEqual([
    [[change.id, 'change']],
    [[paper.id, 'paper']],
  ])
})
