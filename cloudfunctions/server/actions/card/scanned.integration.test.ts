import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../../../../src/domain/api/call'
import type { ScannedView } from '../../../../src/domain/api/card'
import type { PaperFile } from '../../../../src/domain/api/documents'
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import {
  addPhoto,
  agree,
  allItems,
  attestInput,
  claimed,
  company,
  individual,
  newToken,
  registered,
  returned,
  sign,
  submitInput,
  submitted,
} from '../../testing/filings'
import { beginningWith, minutesLater, NOW, onCloud } from '../../testing/onCloud'
import { unfiled } from '../../testing/supervision/leads'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const PASSER = 'passer-by'
const cloud = onCloud()
const people = { owner: OWNER, staff: STAFF }
const WORDS = '核实请打电话，报编号'

const filed = beginningWith(cloud, () => registered(cloud, people))

const at = (minutes: number) => cloud.moveClock({ now: minutesLater(minutes) })

type Of = { readonly id: string }

const print = async (action: 'paper' | 'receipt' | 'archive', { id }: Of, by = OWNER) => {
  const answer = (await cloud.invoke(
    by,
    { action, input: { id } },
    'documents',
  )) as Answer<PaperFile>
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return readPdf(new Uint8Array(await (await fetch(answer.data.url)).arrayBuffer()))
}
let drawnBefore = 0
beforeEach(async () => {
  drawnBefore = (await cloud.pageCodes()).length
})
/** What this test had drawn, newest first: what was drawn before stays with the cloud. */
const codesDrawn = async () => (await cloud.pageCodes()).slice(0, -drawnBefore || undefined)
const scenes = async () => (await codesDrawn()).map(({ scene }) => scene)
/** The token on a paper of a filing made now. */
const tokenOn = async (filing: Of, by = OWNER): Promise<string> => {
  await print('receipt', filing, by)
  return (await scenes())[0] ?? ''
}
const scan = (token: string, by = PASSER) => cloud.ok(by, 'scanned.open', { token })
const versionOf = async ({ id }: Of, by = STAFF) =>
  (await cloud.ok(by, 'desk.open', { id })).version
const undo = ({ id }: Of) => cloud.ok(STAFF, 'desk.undo', { id })

const BAZHOU = {
  code: '131081',
  name: '霸州市互联网信息办公室',
  shortName: '霸州市网信办',
  phone: '0316-7860501',
}

/** What everybody reads of it as it is registered on that day. */
const seen = (
  { number, accountName }: { readonly number: string | null; readonly accountName: string },
  more: Partial<ScannedView> = {},
) => ({ state: 'registered', number, accountName, office: BAZHOU, on: '2026-11-24', ...more })

test('form, receipt and archive of a registered filing bear one code; what it opens says five things and no more', async () => {
  const filing = filed()
  const forms = [await print('paper', filing), await print('archive', filing, STAFF)]
  const [receipt] = await print('receipt', filing)
  for (const [first] of forms) {
    expect(first?.images).toHaveLength(2)
    expect(wholeText(first)).toContain('微信扫码核实')
  }
  expect(receipt?.images).toHaveLength(1)
  expect(wholeText(receipt)).toContain('微信扫码核实')
  const drawn = await codesDrawn()
  expect(drawn).toHaveLength(3)
  const [{ scene } = { scene: '' }] = drawn
  for (const each of drawn)
    expect(each).toMatchObject({ page: 'filing/scanned/index', version: 'trial', scene })
  expect(scene).toMatch(/^[\w-]{22}$/)
  for (const openid of [PASSER, OWNER, STAFF])
    expect(await scan(scene, openid)).toEqual(seen(filing))
})

test('the token stands nowhere but on the papers', async () => {
  const token = await tokenOn(filed())
  await scan(token)
  expect(cloud.keepsText(token)).toBe(false)
})

test('whatever fails at the first paper, the next one bears a code that is found', async () => {
  const filing = filed()
  for (const effect of ['error', 'drop'] as const)
    for (let nth = 1; nth <= 9; nth += 1) {
      await cloud.alter('filings', filing.id, { paperCode: '' })
      await cloud.moveClock({ advanceDays: 1 })
      await cloud.fault({ operation: 'database', effect, nth })
      await cloud.invoke(OWNER, { action: 'receipt', input: { id: filing.id } }, 'documents')
      const token = await tokenOn(filing, STAFF)
      expect([effect, nth, await scan(token)]).toEqual([effect, nth, seen(filing)])
    }
})

test('two papers made at once bear the same code', async () => {
  const filing = filed()
  await Promise.all([
    print('paper', filing),
    print('receipt', filing),
    print('paper', filing, STAFF),
    print('receipt', filing, HEAD),
  ])
  expect(new Set(await scenes()).size).toBe(1)
  expect(await cloud.stored('codes')).toHaveLength(1)
})

describe('no paper bears one', () => {
  const decline = async ({ id, version }: Of & { readonly version: number }) => {
    const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
    const review = await claimed(cloud, STAFF, { id, version })
    const { version: then } = await cloud.ok(STAFF, 'desk.proposeDecline', {
      id,
      version: review.version,
      grounds,
    })
    await cloud.ok(HEAD, 'desk.decline', { id, version: then })
  }

  test.each<[string, () => Promise<Of>]>([
    ['handed in', () => submitted(cloud, OWNER)],
    ['returned', () => returned(cloud, people, ['address'])],
    [
      'taken back',
      async () => {
        const { id } = await submitted(cloud, OWNER)
        await cloud.ok(OWNER, 'filing.withdraw', { id })
        return { id }
      },
    ],
    [
      'declined',
      async () => {
        const filing = await submitted(cloud, OWNER)
        await decline(filing)
        return filing
      },
    ],
    [
      'cancelled',
      async () => {
        const { id } = filed()
        const grounds = { reason: 'disabledByPlatform', words: '平台公告' } as const
        await cloud.ok(STAFF, 'desk.cancel', { id, version: await versionOf({ id }), grounds })
        return { id }
      },
    ],
  ])('of what is %s', async (_name, make) => {
    const filing = await make()
    for (const action of ['paper', 'receipt'] as const) {
      const text = (await print(action, filing)).map(wholeText).join()
      expect(text).not.toMatch(/扫码|核实请打电话/)
    }
    expect(await scenes()).toEqual([])
    expect(await cloud.stored('codes')).toEqual([])
  })

  test('of an earlier submission', async () => {
    const { id } = await returned(cloud, people, ['introduction'])
    await cloud.ok(OWNER, 'filing.save', { id, answers: { introduction: '补正后的简介' } })
    const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(OWNER, 'filing.resubmit', {
      id,
      version: signed.version,
      token: newToken(),
      declared: true,
    })
    const review = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(STAFF, 'desk.register', { id, version: review.version, items: allItems(review) })
    const earlier = { action: 'paper', input: { id, submission: 1 } }
    expect((await cloud.invoke(OWNER, earlier, 'documents')).ok).toBe(true)
    expect(await scenes()).toEqual([])
    await print('paper', { id })
    expect(await scenes()).toHaveLength(1)
  })
})

test.each([
  ['refuses', { effect: 'error' }],
  ['gives no answer', { effect: 'drop' }],
  ['takes too long', { effect: 'delay', ms: 8000 }],
] as const)(
  'where WeChat %s, the paper is made without and says whom to ask',
  async (_name, fault) => {
    const filing = filed()
    await cloud.fault({ operation: 'code', ...fault, times: 2 })
    const [form] = await print('paper', filing)
    const [receipt] = await print('receipt', filing)
    expect([form?.images.length, receipt?.images.length]).toEqual([1, 0])
    for (const page of [form, receipt]) {
      expect(wholeText(page)).toContain(`${WORDS}霸州市网信办0316-7860501`)
      expect(wholeText(page)).not.toContain('扫码')
    }
    // The next one has it.
    await at(11)
    expect((await print('receipt', filing))[0]?.images).toHaveLength(1)
    // What comes late is drawn before the next test looks.
    while (fault.effect === 'delay' && (await scenes()).length < 3) await sleep(200)
  },
)

describe('what is scanned says what is', () => {
  test('after a change it is the new name, under the same code; the paper of the change bears it too', async () => {
    const base = filed()
    const token = await tokenOn(base)
    const facts = { kinds: ['name' as const], changedOn: '2026-11-05' }
    const begun = await cloud.ok(OWNER, 'filing.change', { id: base.id, ...facts })
    const accountName = '胜芳古镇的生活'
    const typed = await cloud.ok(OWNER, 'filing.save', { id: begun.id, answers: { accountName } })
    const signed = await sign(cloud, OWNER, typed)
    await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
    expect(await scan(token)).toEqual(seen(base))
    const drawn = (await scenes()).length
    await print('paper', begun)
    expect(await scenes()).toHaveLength(drawn)
    const change = await cloud.ok(OWNER, 'filing.open', { id: begun.id })
    const review = await claimed(cloud, STAFF, change)
    const items = allItems(review)
    await cloud.ok(STAFF, 'desk.register', { id: begun.id, version: review.version, items })
    expect(await scan(token)).toEqual(seen(base, { accountName }))
    expect(await tokenOn(base)).toBe(token)
    expect(await tokenOn(begun)).toBe(token)
    await undo(begun)
    expect(await scan(token)).toEqual(seen(base))
  })

  test('cancelled: that it is, and when; not the name. Undone it is as before', async () => {
    const filing = filed()
    const token = await tokenOn(filing)
    await cloud.moveClock({ advanceDays: 3 })
    const grounds = { reason: 'disabledByPlatform', words: '平台公告' } as const
    const version = await versionOf(filing)
    await cloud.ok(STAFF, 'desk.cancel', { id: filing.id, version, grounds })
    const cancelled = seen(filing, { state: 'cancelled', accountName: null, on: '2026-11-27' })
    expect(await scan(token)).toEqual(cancelled)
    await undo(filing)
    expect(await scan(token)).toEqual(seen(filing))
  })

  const notNow = { state: 'notNow', accountName: null, on: null } as const

  test('a registration that was undone, and registered again later', async () => {
    const filing = filed()
    const token = await tokenOn(filing)
    await undo(filing)
    expect(await scan(token)).toEqual(seen(filing, notNow))
    await cloud.moveClock({ advanceDays: 1 })
    const { version, items } = await cloud.ok(STAFF, 'desk.open', { id: filing.id })
    const ticked = items.map(({ key }) => key)
    await cloud.ok(STAFF, 'desk.register', { id: filing.id, version, items: ticked })
    expect(await scan(token)).toEqual(seen(filing, { on: '2026-11-25' }))
    expect(await tokenOn(filing)).toBe(token)
  })

  test('handed on to another office it names that one, handed over to somebody else it says the same', async () => {
    const filing = filed()
    const token = await tokenOn(filing)
    await at(5)
    const version = await versionOf(filing, HEAD)
    const to = { office: '131022', reason: '主体在固安' } as const
    await cloud.ok(HEAD, 'desk.transfer', { id: filing.id, version, ...to })
    const office = {
      code: '131022',
      name: '固安县互联网信息办公室',
      shortName: '固安县网信办',
      phone: '0316-6161058',
    } as const
    expect(await scan(token)).toEqual(seen(filing, { office }))
    await cloud.alter('filings', filing.id, { applicant: 'owner-zhao' })
    expect(await scan(token)).toEqual(seen(filing, { office }))
    expect(await tokenOn(filing, 'owner-zhao')).toBe(token)
  })

  test('set aside, taken back and given up: nothing of what is under way or of why', async () => {
    const filing = filed()
    const { id } = filing
    const token = await tokenOn(filing)
    await at(5)
    const version = await versionOf(filing, HEAD)
    await cloud.ok(HEAD, 'desk.setAside', { id, version, reason: '登记错了' })
    expect(await scan(token)).toEqual(seen(filing, notNow))
    await cloud.ok(OWNER, 'filing.withdraw', { id })
    expect(await scan(token)).toEqual(seen(filing, notNow))
    await cloud.ok(OWNER, 'filing.giveUp', { id, reason: '不再运营这个账号' })
    expect(await scan(token)).toEqual(
      seen(filing, { state: 'cancelled', accountName: null, on: '2026-11-24' }),
    )
  })
})

test('what was filed on paper is shown once a change of it is registered, and not any more once that is undone', async () => {
  await agree(cloud, OWNER)
  const base = await cloud.ok(OWNER, 'filing.attest', attestInput())
  const facts = { id: base.id, kinds: [], changedOn: '2026-11-05' }
  const { id } = await cloud.ok(OWNER, 'filing.change', facts)
  const { accountName: _name, accountKind: _kind, ...answers } = individual
  await cloud.ok(OWNER, 'filing.save', { id, answers })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, OWNER, id, slot)
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  const review = await claimed(cloud, STAFF, await cloud.ok(OWNER, 'filing.open', { id }))
  const items = allItems(review)
  await cloud.ok(STAFF, 'desk.register', { id, version: review.version, items })
  const token = await tokenOn({ id })
  expect(await tokenOn(base)).toBe(token)
  expect(await scan(token)).toEqual(seen(await cloud.ok(OWNER, 'filing.open', { id: base.id })))
  await undo({ id })
  expect(await scan(token)).toBeNull()
})

test('what is no code is answered as what is not there, whatever it is', async () => {
  const filing = await registered(cloud, people, company)
  const token = await tokenOn(filing)
  const lead = await cloud.ok(STAFF, 'leads.add', unfiled)
  const [row] = await cloud.stored<{ _id: string }>('codes')
  for (const wrong of [
    '',
    'A'.repeat(22),
    token.slice(0, -1),
    `${token} `,
    token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
    '号'.repeat(22),
    filing.id,
    filing.number ?? '',
    lead.id,
    row?._id ?? '',
    'x'.repeat(100),
  ])
    expect([wrong, await scan(wrong)]).toEqual([wrong, null])
  for (const token of ['x'.repeat(101), { $ne: '' }, 7, null])
    expect(await cloud.invoke(PASSER, { action: 'scanned.open', input: { token } })).toMatchObject({
      ok: false,
      code: 'input',
    })
})

describe('60 tries an hour and person', () => {
  const filled = (left: number, person = PASSER) =>
    cloud.insert('tokens', {
      _id: `${person}:visits`,
      filing: null,
      at: Date.parse(NOW),
      use: { day: '2026-11-24', counts: { 'scan 15': 60 - left } },
    })

  test('right and wrong ones count alike; then nothing is said until the next hour', async () => {
    const filing = filed()
    const token = await tokenOn(filing)
    await filled(2)
    expect(await scan('A'.repeat(22))).toBeNull()
    expect(await scan(token)).toEqual(seen(filing))
    for (const tried of [token, 'A'.repeat(22)])
      expect(await cloud.refused(PASSER, 'scanned.open', { token: tried })).toMatchObject({
        code: 'limit',
        message: '这个小时已查 60 次，16:00 起可以继续',
      })
    expect(await scan(token, 'other')).toEqual(seen(filing))
    await at(54)
    expect(await scan(token)).toEqual(seen(filing))
  })

  test('who only scans is known nowhere a few days later', async () => {
    await scan('')
    const [visit] = await cloud.stored('tokens', { _id: `${PASSER}:visits` })
    expect(visit).toMatchObject({ use: { counts: { 'scan 15': 1 } } })
    expect(await cloud.stored('people', { _id: PASSER })).toEqual([])
    await cloud.moveClock({ advanceDays: 8 })
    await cloud.runTimer()
    expect(await cloud.stored('tokens')).toEqual([])
  })

  test('of ten at once on the last three, three are answered', async () => {
    const filing = filed()
    const token = await tokenOn(filing)
    await filled(3)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => cloud.call(PASSER, 'scanned.open', { token })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
  })

  test('in the last hour of a day it goes on the day after', async () => {
    await cloud.moveClock({ now: '2026-11-24T15:30:00.000Z' })
    const use = { day: '2026-11-24', counts: { 'scan 23': 60 } }
    await cloud.insert('tokens', {
      _id: `${PASSER}:visits`,
      filing: null,
      at: Date.parse(NOW),
      use,
    })
    expect(await cloud.refused(PASSER, 'scanned.open', { token: '' })).toMatchObject({
      message: '这个小时已查 60 次，明天 0:00 起可以继续',
    })
  })
})
