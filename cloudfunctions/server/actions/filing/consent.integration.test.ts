import { type ApiAction, type ApiInput } from '../../../../src/domain/api/api'
import { filingCalls, type FilingDetail } from '../../../../src/domain/api/filing'
import {
  consentVersion,
  idConsentVersion,
  idConsentSaid,
} from '../../../../src/domain/form/consent/consent'
import type { Answers } from '../../../../src/domain/form/form'
import type { SlotKey } from '../../../../src/domain/form/materials'
import type { Agreeing } from '../../../../src/domain/form/people'
import type { FilePlace } from '../../../../src/domain/moves/proofs'
import {
  addPhoto,
  agreeToIdData,
  attestInput,
  company,
  firstPhoto,
  ID_NUMBER,
  individual,
  newToken,
  resubmitInput,
  returned,
  sign,
  signedDraft,
  submitInput,
  submitted,
  uploadedLate,
} from '../../testing/filings'
import { photoPng, signaturePng } from '../../testing/images'
import { onOwnCloud } from '../../testing/onOwnCloud'

const cloud = onOwnCloud()
const people = { owner: 'owner-li', staff: 'reviewer-bazhou' } as const
const { owner } = people

const refused = <A extends ApiAction>(action: A, input: ApiInput<A>) =>
  cloud.refused(owner, action, input)
const open = (id: string) => cloud.ok(owner, 'filing.open', { id })

const OTHER_NUMBER = '110101199003070011'

type Attempt = (filing: FilingDetail) => Promise<unknown>

const ticketFor =
  (place: FilePlace): Attempt =>
  ({ id }) =>
    refused('filing.ticket', { id, place, extension: 'png' })
/** By a ticket of a time when it was still agreed. */
const photoInto =
  (slot: SlotKey): Attempt =>
  async ({ id }) => {
    const fileID = await uploadedLate(cloud, owner, id, photoPng(31))
    return refused('filing.addPhoto', { id, slot, fileID })
  }
const saving =
  (answers: object): Attempt =>
  ({ id }) =>
    refused('filing.save', { id, answers })

type Place = 'filing' | 'ownerIdNumber' | SlotKey

/** Every way to write personal data, by its call, with what it needs beside the consent to filling in. */
const writes: readonly (readonly [keyof typeof filingCalls, Place, Attempt])[] = [
  [
    'filing.start',
    'filing',
    () => refused('filing.start', { token: newToken(), answers: { accountName: '新的' } }),
  ],
  [
    'filing.start',
    'filing',
    ({ id }) =>
      refused('filing.start', {
        token: newToken(),
        answers: {},
        from: { id, slots: ['licence', 'idFront'] },
      }),
  ],
  [
    'filing.attest',
    'filing',
    () => refused('filing.attest', attestInput({ accountName: '以前的' })),
  ],
  ['filing.save', 'filing', saving({ address: '霸州市益津路1号' })],
  ['filing.save', 'ownerIdNumber', saving({ ownerIdNumber: OTHER_NUMBER })],
  [
    'filing.uphold',
    'filing',
    ({ id }) => refused('filing.uphold', { id, key: 'address', words: '没有门牌' }),
  ],
  ['filing.ticket', 'idFront', ticketFor('idFront')],
  ['filing.ticket', 'idBack', ticketFor('idBack')],
  ['filing.ticket', 'filing', ticketFor('other')],
  ['filing.ticket', 'filing', ticketFor('signature')],
  ['filing.ticket', 'filing', ticketFor('takeover')],
  ['filing.addPhoto', 'idFront', photoInto('idFront')],
  ['filing.addPhoto', 'idBack', photoInto('idBack')],
  ['filing.addPhoto', 'filing', photoInto('other')],
  [
    'filing.addProof',
    'filing',
    async ({ id }) => {
      const fileID = await uploadedLate(cloud, owner, id, photoPng(31))
      return refused('filing.addProof', { id, of: 'takeover', fileID })
    },
  ],
  [
    'filing.sign',
    'filing',
    async ({ id, version }) => {
      const fileID = await uploadedLate(cloud, owner, id, signaturePng())
      return refused('filing.sign', { id, version, fileID })
    },
  ],
  [
    'filing.seal',
    'filing',
    async ({ id, version }) => {
      const fileID = await uploadedLate(cloud, owner, id, photoPng(31))
      return refused('filing.seal', { id, version, fileID })
    },
  ],
]

/** What hands it on to an office, or takes it into a new filing. */
const submits: readonly (keyof typeof filingCalls)[] = [
  'filing.submit',
  'filing.resubmit',
  'filing.change',
]

/** What hands nothing on and writes nothing down: it stays possible without a consent. */
const free: readonly (keyof typeof filingCalls)[] = [
  'filing.list',
  'filing.earlier',
  'filing.open',
  'filing.photo',
  'filing.reveal',
  'filing.removePhoto',
  'filing.removeProof',
  'filing.discard',
  'filing.way',
  'filing.handIn',
  'filing.withdraw',
  'filing.retick',
  'filing.giveUp',
  'filing.askToCancel',
  'filing.takeCancelBack',
  'filing.stillRight',
  'filing.affirm',
  'filing.makeCard',
  'filing.takeCardBack',
  'filing.takeBack',
]

test('each call of an applicant is one or the other', () => {
  const named = [...writes.map(([call]) => call), ...submits, ...free]
  expect([...new Set(named)].sort()).toEqual(Object.keys(filingCalls).sort())
})

const RETURNED = ['address', 'ownerIdNumber', 'slot:idFront', 'slot:idBack'] as const

describe.each<[string, () => Promise<FilingDetail>]>([
  ['a withdrawn draft', () => withdrawn()],
  ['a returned filing', () => returned(cloud, people, RETURNED)],
  [
    'a returned filing with corrections',
    async () => {
      const { id } = await returned(cloud, people, RETURNED)
      await addPhoto(cloud, owner, id, 'idFront', photoPng(30))
      return cloud.ok(owner, 'filing.save', { id, answers: { address: '霸州市益津路9号' } })
    },
  ],
])('%s, after the consent was taken back', (_name, make) => {
  const storedNow = async (id: string) => [
    await cloud.stored('filings', { _id: id }),
    await cloud.stored('tickets', { filing: id }),
  ]
  let filing: FilingDetail
  beforeAll(async () => {
    filing = await make()
    await cloud.ok(owner, 'consent.withdraw', {})
  })

  test('takes nothing in, and says which consent it is', async () => {
    const before = await storedNow(filing.id)
    for (const [, , attempt] of writes)
      expect(await attempt(filing)).toMatchObject({
        code: 'no-consent',
        message: '请先阅读并同意填写说明',
        fields: {},
      })
    expect(await storedNow(filing.id)).toEqual(before)
  })

  test('gives out and takes out what is there', async () => {
    expect(await open(filing.id)).toMatchObject({ id: filing.id })
    const fileID = firstPhoto(filing)
    await cloud.ok(owner, 'filing.photo', { id: filing.id, fileID })
    const { version } = await cloud.ok(owner, 'filing.removePhoto', {
      id: filing.id,
      slot: 'idFront',
      fileID,
    })
    expect(version).toBeGreaterThan(filing.version)
  })

  test('with the first consent given again, ID data waits for its own', async () => {
    await cloud.ok(owner, 'consent.give', { version: consentVersion() })
    for (const [, place, attempt] of writes.filter(([, needs]) => needs !== 'filing'))
      expect(await attempt(await open(filing.id))).toMatchObject({
        code: 'no-consent',
        fields: { [place]: expect.any(String) as string },
      })
    await cloud.ok(owner, 'filing.save', {
      id: filing.id,
      answers: { address: '霸州市益津路2号' },
    })
  })

  test('with both it goes on', async () => {
    await agreeToIdData(cloud, owner)
    await addPhoto(cloud, owner, filing.id, 'idFront', photoPng(33))
    const answers = { ownerIdNumber: OTHER_NUMBER }
    await cloud.ok(owner, 'filing.save', { id: filing.id, answers })
  })
})

const withdrawn = async () => {
  const { id } = await submitted(cloud, owner)
  return cloud.ok(owner, 'filing.withdraw', { id })
}
const corrected = async () => {
  const { id } = await returned(cloud, people, ['address'])
  const answers = { address: '霸州市益津路9号' }
  return sign(cloud, owner, await cloud.ok(owner, 'filing.save', { id, answers }))
}

test.each<[string, () => Promise<FilingDetail>, 'filing.submit' | 'filing.resubmit']>([
  ['a withdrawn draft', withdrawn, 'filing.submit'],
  ['a corrected filing', corrected, 'filing.resubmit'],
])('%s is handed on only with both consents', async (_name, make, action) => {
  const filing = await make()
  const input = action === 'filing.submit' ? submitInput(filing) : resubmitInput(filing)
  await cloud.ok(owner, 'consent.withdraw', {})
  expect(await refused(action, input)).toMatchObject({ code: 'no-consent', fields: {} })
  await cloud.ok(owner, 'consent.give', { version: consentVersion() })
  const said = expect.any(String) as string
  expect(await refused(action, input)).toMatchObject({
    code: 'no-consent',
    fields: { ownerIdNumber: said, idFront: said, idBack: said },
  })
  await agreeToIdData(cloud, owner)
  await cloud.ok(owner, action, input)
})

describe('ID data asks per person shown', () => {
  const agency = 'company-chen'
  const give = (name: string, as: Agreeing) =>
    cloud.ok(agency, 'consent.giveIdData', { version: idConsentVersion(), name, as })
  const save = (id: string, answers: Answers) => cloud.ok(agency, 'filing.save', { id, answers })
  const notSaved = (id: string, answers: Answers) =>
    cloud.refused(agency, 'filing.save', { id, answers })
  const begun = async (answers: Answers) => {
    const { ownerIdNumber: _number, ...rest } = answers
    await cloud.ok(agency, 'consent.give', { version: consentVersion() })
    return cloud.ok(agency, 'filing.start', { token: newToken(), answers: rest })
  }
  const lacks = (place: string, name: string) => ({
    code: 'no-consent',
    fields: { [place]: `${name}的身份证信息还没有单独同意` },
  })

  test('an agency is asked again for the next owner, and not again for the same', async () => {
    const first = await begun({ ...individual, filledBy: 'agent' })
    const number = { ownerIdNumber: ID_NUMBER }
    expect(await notSaved(first.id, number)).toMatchObject(lacks('ownerIdNumber', '李文昌'))
    await give('李文昌', 'declared')
    await save(first.id, number)

    const next = await begun({ ...individual, filledBy: 'agent', ownerName: '王玉兰' })
    expect(await notSaved(next.id, number)).toMatchObject(lacks('ownerIdNumber', '王玉兰'))
    const again = await begun({ ...individual, filledBy: 'agent' })
    await save(again.id, number)
  })

  test('the owner’s consent is none to the card of the manager', async () => {
    const { id } = await begun({ ...company, filledBy: 'agent' })
    await give('李文昌', 'declared')
    await save(id, { ownerIdNumber: ID_NUMBER })
    const card = async () => ({
      id,
      slot: 'idFront' as const,
      fileID: await uploadedLate(cloud, agency, id, photoPng(50)),
    })
    expect(await cloud.refused(agency, 'filing.addPhoto', await card())).toMatchObject(
      lacks('idFront', '赵敏'),
    )
    await give('赵敏', 'declared')
    await cloud.ok(agency, 'filing.addPhoto', await card())
  })

  test('who fills in decides whose agreement counts, and has to be said', async () => {
    const { id } = await begun({ ...individual, ownerName: '孙小禾', filledBy: '' })
    const number = { ownerIdNumber: ID_NUMBER }
    await give('孙小禾', 'declared')
    expect(await notSaved(id, number)).toMatchObject(lacks('ownerIdNumber', '孙小禾'))
    await save(id, { filledBy: 'owner' })
    expect(await notSaved(id, number)).toMatchObject(lacks('ownerIdNumber', '孙小禾'))
    await give('孙小禾', 'self')
    await save(id, number)
    expect(await notSaved(id, { filledBy: 'agent', ...number })).toBeNull()
  })

  test('a name changed after the number leaves the filing without a consent to hand it on', async () => {
    const draft = await signedDraft(cloud, agency, { ...individual, ownerName: '李文昌' })
    const renamed = await save(draft.id, { ownerName: '钱大海' })
    const signed = await sign(cloud, agency, renamed)
    expect(await cloud.refused(agency, 'filing.submit', submitInput(signed))).toMatchObject({
      code: 'no-consent',
      fields: { ownerIdNumber: '钱大海的身份证信息还没有单独同意' },
    })
  })

  test('ID data of nobody is not taken', async () => {
    const { id } = await begun({ ...individual, ownerName: '' })
    expect(await notSaved(id, { ownerIdNumber: ID_NUMBER })).toMatchObject({
      code: 'no-consent',
      fields: { ownerIdNumber: '请先填写姓名，再填身份证号、传身份证照片' },
    })
  })

  test.each<[string, object]>([
    ['an old text', { version: '2026-11-24/1', name: '李文昌', as: 'self' }],
    ['nobody', { version: idConsentVersion(), name: ' ', as: 'self' }],
    ['another word', { version: idConsentVersion(), name: '李文昌', as: 'maybe' }],
    ['a list of names', { version: idConsentVersion(), name: ['李文昌'], as: 'self' }],
  ])('%s is no consent', async (_name, input) => {
    const answer = await cloud.invoke(agency, { action: 'consent.giveIdData', input })
    expect(answer).toMatchObject({ ok: false, code: 'input' })
  })

  test('each keeps what was shown and answered; taken back all are gone from the list', async () => {
    await give('李文昌', 'declared')
    const [kept] = await cloud.stored<{ name: string; said: string[]; version: string }>(
      'consents',
      { openid: agency, name: '李文昌' },
    )
    expect(kept).toMatchObject({ name: '李文昌', version: idConsentVersion() })
    expect(kept?.said).toEqual(idConsentSaid('李文昌', 'declared'))
    expect(await cloud.ok(agency, 'consent.list', {})).toContainEqual({
      name: '李文昌',
      as: 'declared',
      at: expect.any(Number) as number,
      said: '已征得李文昌本人同意，由我代办',
    })
    await cloud.ok(agency, 'consent.withdraw', {})
    expect(await cloud.ok(agency, 'consent.list', {})).toEqual([])
    expect(await cloud.ok(agency, 'consent.ofPeople', { names: ['李文昌'] })).toEqual([])
    expect(await cloud.stored('consents', { openid: agency, name: '李文昌' })).toHaveLength(1)
  })
})

test.each<[string, Answers, readonly string[], boolean]>([
  ['the owner of a single account', { ...individual, filledBy: 'owner' }, [], false],
  ['the manager', { ...company, filledBy: 'manager' }, ['ownerName'], true],
  ['the owner of a company', { ...company, filledBy: 'owner' }, ['managerName'], true],
  ['an agency', { ...company, filledBy: 'agent' }, ['ownerName', 'managerName'], true],
])(
  'filled in by %s, the reviewer sees who has not confirmed',
  async (_name, answers, keys, flag) => {
    const filing = await submitted(cloud, 'owner-zhao', answers)
    const review = await cloud.ok(people.staff, 'desk.open', { id: filing.id })
    const said = review.items.filter(({ remark }) => remark?.text.includes('未经本人确认'))
    expect(said.map(({ key }) => key)).toEqual(keys)
    expect(review.unconfirmed).toBe(flag)
    const { items } = await cloud.ok(people.staff, 'desk.queue', { queue: 'waiting', after: null })
    expect(items.find(({ id }) => id === filing.id)?.unconfirmed).toBe(flag)
  },
)

test('who fills in may be said of a returned filing, and corrects nothing by itself', async () => {
  await agreeToIdData(cloud, owner)
  const { id } = await returned(cloud, people, ['ownerName'])
  await agreeToIdData(cloud, owner, { ...individual, filledBy: 'agent' })
  const said = await cloud.ok(owner, 'filing.save', { id, answers: { filledBy: 'agent' } })
  expect(said.answers.filledBy).toBe('agent')
  expect(said.returned?.left).toEqual(['ownerName'])
})
