import { randomBytes, randomUUID } from 'node:crypto'
import type { ApiInput } from '../../../src/domain/api/api'
import type { FilingDetail } from '../../../src/domain/api/filing'
import type { Review } from '../../../src/domain/api/desk'
import { areaName } from '../../../src/domain/city/city'
import { consentVersion, idConsentVersion } from '../../../src/domain/form/consent/consent'
import type { ItemKey } from '../../../src/domain/moves/returning/correctionReasons'
import type { Answers } from '../../../src/domain/form/form'
import type { SlotKey } from '../../../src/domain/form/materials'
import type { FilePlace } from '../../../src/domain/moves/proofs'
import { idPlaces, peopleAt } from '../../../src/domain/form/people'
import type { Cloud } from './cloud'
import { photoPng, signaturePng } from './images'
import { NOW } from './onCloud'

export const ID_NUMBER = '131081190001010015'

/** A complete form of an individual in Bazhou; the people are made up. */
export const individual: Answers = {
  accountName: '胜芳古镇生活',
  accountKind: 'official',
  introduction: '介绍胜芳古镇的风物、集市和出行',
  openedOn: '2026-11-10',
  followers: '1200',
  subjectKind: 'individual',
  subjectName: '李文昌',
  address: '霸州市胜芳镇河西街18号',
  area: '131081',
  ownerName: '李文昌',
  filledBy: 'owner',
  ownerIdNumber: ID_NUMBER,
  ownerWechat: 'li_wenchang_demo',
  ownerMobile: '13800000001',
  managerName: '赵敏',
  managerMobile: '13800000002',
  managerWechat: 'zhao_min_demo',
}

/** An address that lies in the area. */
export const addressIn = (area: string): Answers => ({
  area,
  address: `${areaName(area)}迎宾路1号`,
})

export const company: Answers = {
  ...individual,
  accountName: '霸州文昌阁',
  subjectKind: 'company',
  subjectName: '霸州市胜芳镇文昌阁文化传播有限公司',
  creditCode: '91131081MA00000151',
}

// Drawn once: drawing takes longer than a call.
const photo = photoPng()
const signature = signaturePng()
const sealPage = photoPng(9)

export const newToken = (): string => randomUUID()

/** Agrees to filling in, and to the ID data of everybody whom a form shows. */
export const agree = async (
  cloud: Cloud,
  openid: string,
  answers: Answers = company,
): Promise<void> => {
  await cloud.ok(openid, 'consent.give', { version: consentVersion() })
  await agreeToIdData(cloud, openid, answers)
}

export const agreeToIdData = async (
  cloud: Cloud,
  openid: string,
  answers: Answers = company,
): Promise<void> => {
  for (const { name, as } of peopleAt(idPlaces, answers))
    if (name !== '' && as !== null)
      await cloud.ok(openid, 'consent.giveIdData', { version: idConsentVersion(), name, as })
}

/** A deed of people that leads from what was there to a state, and answers what it made. */
const deed =
  <Given extends readonly unknown[], Made>(
    name: string,
    make: (cloud: Cloud, ...given: Given) => Promise<Made>,
  ) =>
  (cloud: Cloud, ...given: Given): Promise<Made> =>
    cloud.state(`${name} ${JSON.stringify(given)}`, () => make(cloud, ...given))

const makeStart = async (
  cloud: Cloud,
  openid: string,
  answers: Answers = individual,
): Promise<FilingDetail> => {
  // A number whose owner has no name is taken from nobody: the name goes afterwards.
  const named = answers.ownerName === '' ? { ...answers, ownerName: '李文昌' } : answers
  await agree(cloud, openid, named)
  const filing = await cloud.ok(openid, 'filing.start', {
    token: newToken(),
    answers: { ...ofAnAccount(named), ...named },
  })
  return answers.ownerName === ''
    ? cloud.ok(openid, 'filing.save', { id: filing.id, answers: { ownerName: '' } })
    : filing
}

export const start = deed('start', makeStart)

/** Uploads by a ticket for the filing, as the client does; answers the upload's id. */
export const uploaded = async (
  cloud: Cloud,
  openid: string,
  id: string,
  bytes: Buffer,
  place: FilePlace = 'other',
): Promise<string> => {
  const { path } = await cloud.ok(openid, 'filing.ticket', { id, place, extension: 'png' })
  return cloud.upload(openid, path, bytes)
}

/** As `uploaded`, by a ticket that was given while the filing could still be changed. */
export const uploadedLate = async (
  cloud: Cloud,
  openid: string,
  filing: string,
  bytes: Buffer,
): Promise<string> => {
  const id = randomUUID()
  const path = `uploads/${id}.png`
  await cloud.insert('tickets', { _id: id, openid, filing, path, at: Date.parse(NOW) })
  return cloud.upload(openid, path, bytes)
}

/** Each complete form is of another account, as a second filing of one is refused. */
const ofAnAccount = ({ accountKind }: Answers): Answers =>
  accountKind === 'official' ? { accountId: `gh_${randomBytes(6).toString('hex')}` } : {}

export const addPhoto = async (
  cloud: Cloud,
  openid: string,
  id: string,
  slot: SlotKey,
  bytes = photo,
): Promise<FilingDetail> => {
  const fileID = await uploaded(cloud, openid, id, bytes, slot)
  return cloud.ok(openid, 'filing.addPhoto', { id, slot, fileID })
}

export const sign = async (
  cloud: Cloud,
  openid: string,
  { id, version }: { readonly id: string; readonly version: number },
  bytes = signature,
): Promise<FilingDetail> => {
  const fileID = await uploaded(cloud, openid, id, bytes, 'signature')
  return cloud.ok(openid, 'filing.sign', { id, version, fileID })
}

const makeSignedDraft = async (
  cloud: Cloud,
  openid: string,
  answers: Answers = individual,
): Promise<FilingDetail> => {
  const { id } = await makeStart(cloud, openid, answers)
  const slots: readonly SlotKey[] =
    answers.subjectKind === 'company' ? ['licence', 'idFront', 'idBack'] : ['idFront', 'idBack']
  for (const slot of slots) await addPhoto(cloud, openid, id, slot)
  return sign(cloud, openid, await cloud.ok(openid, 'filing.open', { id }))
}

/** A draft with everything but the submit. */
export const signedDraft = deed('signedDraft', makeSignedDraft)

/** What its owner says of an account that was filed on paper, in Bazhou. */
export const attestInput = (
  answers: Partial<ApiInput<'filing.attest'>['answers']> = {},
  more: Partial<ApiInput<'filing.attest'>> = {},
): ApiInput<'filing.attest'> => ({
  token: newToken(),
  draft: null,
  answers: {
    accountName: '霸州老戏台',
    accountKind: 'official',
    accountKindText: '',
    accountId: '',
    ...answers,
  },
  office: '131081',
  number: '2018-17',
  year: 2018,
  phone: '',
  ...more,
})

export const submitInput = (
  { id, version }: { readonly id: string; readonly version: number },
  token = newToken(),
) => ({ id, version, token, toCityOffice: false, declared: true as const })

const makeSubmitted = async (
  cloud: Cloud,
  openid: string,
  answers: Answers = individual,
): Promise<FilingDetail> => {
  const draft = await makeSignedDraft(cloud, openid, answers)
  await cloud.ok(openid, 'filing.submit', submitInput(draft))
  return cloud.ok(openid, 'filing.open', { id: draft.id })
}

export const submitted = deed('submitted', makeSubmitted)

type Versioned = { readonly id: string; readonly version: number }

const makeClaimed = (cloud: Cloud, staff: string, { id, version }: Versioned): Promise<Review> =>
  cloud.ok(staff, 'desk.claim', { id, version })

export const claimed = deed('claimed', makeClaimed)

type OwnerAndStaff = { readonly owner: string; readonly staff: string }

const makeRegistered = async (
  cloud: Cloud,
  { owner, staff }: OwnerAndStaff,
  answers: Answers = individual,
): Promise<FilingDetail> => {
  const submission = await makeSubmitted(cloud, owner, answers)
  const { id, version, items } = await makeClaimed(cloud, staff, submission)
  await cloud.ok(staff, 'desk.register', { id, version, items: items.map(({ key }) => key) })
  return cloud.ok(owner, 'filing.open', { id })
}

/** A filing that the staff member registered, as its owner sees it. */
export const registered = deed('registered', makeRegistered)

const makeReturned = async (
  cloud: Cloud,
  { owner, staff }: OwnerAndStaff,
  keys: readonly ItemKey[],
  answers: Answers = individual,
): Promise<FilingDetail> => {
  const submission = await makeSubmitted(cloud, owner, answers)
  const review = await makeClaimed(cloud, staff, submission)
  await cloud.ok(staff, 'desk.return', returnInput(review, keys))
  return cloud.ok(owner, 'filing.open', { id: review.id })
}

/** A submitted filing that the staff member claimed and returned, as its owner sees it. */
export const returned = deed('returned', makeReturned)

export const returnInput = (
  { id, version }: { readonly id: string; readonly version: number },
  keys: readonly ItemKey[],
) => ({
  id,
  version,
  items: keys.map((key) => ({
    key,
    kind: 'missing' as const,
    explanation: '',
    suggestion: '',
    late: '',
  })),
})

export const resubmitInput = (
  { id, version }: { readonly id: string; readonly version: number },
  token = newToken(),
) => ({ id, version, token, declared: true as const })

/** Uploads a photo of a stamped seal page and takes it as the signature. */
export const seal = async (
  cloud: Cloud,
  openid: string,
  { id, version }: { readonly id: string; readonly version: number },
  bytes = sealPage,
): Promise<FilingDetail> => {
  const fileID = await uploaded(cloud, openid, id, bytes, 'signature')
  return cloud.ok(openid, 'filing.seal', { id, version, fileID })
}

export const allItems = ({ items }: Review): string[] => items.map(({ key }) => key)

/** The file of the first photo in the slot of the card's front. */
export const firstPhoto = ({ photos }: FilingDetail): string => photos.idFront?.[0]?.fileID ?? ''
