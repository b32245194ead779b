import { randomBytes } from 'node:crypto'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import { byAgent, FOUR, unsignedDraft } from '../../cloudfunctions/server/testing/cards'
import {
  addPhoto,
  agree,
  allItems,
  attestInput,
  claimed,
  individual,
  newToken,
  registered,
  resubmitInput,
  returned,
  seal,
  sign,
  signedDraft,
  submitInput,
  submitted,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { prove, unfiled, urge } from '../../cloudfunctions/server/testing/supervision/leads'
import { runTimerAfterUndo } from '../../cloudfunctions/server/testing/messages'
import type { ApiInput } from '../../src/domain/api/api'

export const APPLICANT = 'owner-li'
const OTHER = 'owner-zhao'
export const CHECKER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const ELSEWHERE = 'reviewer-guan'
export const CITY_HEAD = 'city-staff'

const people = { owner: APPLICANT, staff: CHECKER }

const register = async (cloud: Cloud, id: string, by = CHECKER) => {
  const review = await claimed(cloud, by, await cloud.ok(by, 'desk.open', { id }))
  await cloud.ok(by, 'desk.register', { id, version: review.version, items: allItems(review) })
}

/** Filed, checked and registered. */
export const filedOn = async (cloud: Cloud, openedOn: string) => {
  const { id } = await registered(cloud, people, { ...individual, openedOn })
  return id
}

export const corrected = async (cloud: Cloud) => {
  const { id } = await returned(cloud, people, ['address'])
  const answers = { address: `${individual.address ?? ''}东院` }
  await cloud.ok(APPLICANT, 'filing.save', { id, answers })
  const signed = await sign(cloud, APPLICANT, await cloud.ok(APPLICANT, 'filing.open', { id }))
  await cloud.ok(APPLICANT, 'filing.resubmit', resubmitInput(signed))
  await register(cloud, id)
  return id
}

export const handedOn = async (cloud: Cloud) => {
  const { id, version } = await claimed(cloud, CHECKER, await submitted(cloud, APPLICANT))
  const to = { office: '131022', reason: '属地不在本县' } as const
  await cloud.ok(CHECKER, 'desk.transfer', { id, version, ...to })
  await register(cloud, id, ELSEWHERE)
  return id
}

export const undoneAndRegistered = async (cloud: Cloud) => {
  const { id } = await registered(cloud, people)
  const review = await cloud.ok(CHECKER, 'desk.undo', { id })
  await cloud.ok(CHECKER, 'desk.register', { id, version: review.version, items: allItems(review) })
  return id
}

export const duplicate = async (cloud: Cloud) => {
  const answers = { ...individual, accountId: `gh_${randomBytes(6).toString('hex')}` }
  const { id } = await registered(cloud, people, answers)
  const draft = await signedDraft(cloud, OTHER, { ...answers, filledBy: 'agent' })
  const second = await cloud.call(OTHER, 'filing.submit', submitInput(draft))
  if (second.ok || second.code !== 'duplicate') throw new Error('it was filed twice')
  return id
}

export const withdrawn = async (cloud: Cloud) => {
  const { id } = await submitted(cloud, APPLICANT)
  await cloud.ok(APPLICANT, 'filing.withdraw', { id })
  await cloud.ok(
    APPLICANT,
    'filing.submit',
    submitInput(await cloud.ok(APPLICANT, 'filing.open', { id })),
  )
  await register(cloud, id)
  return id
}

export const changed = async (cloud: Cloud) => {
  const { id } = await registered(cloud, people)
  const kinds = ['introduction' as const]
  const change = await cloud.ok(APPLICANT, 'filing.change', { id, kinds, changedOn: '2026-11-05' })
  const typed = await cloud.ok(APPLICANT, 'filing.save', {
    id: change.id,
    answers: { introduction: '介绍胜芳的戏楼' },
  })
  await cloud.ok(APPLICANT, 'filing.submit', submitInput(await sign(cloud, APPLICANT, typed)))
  await register(cloud, change.id)
  return id
}

export const cancelled = async (cloud: Cloud) => {
  const { id } = await registered(cloud, people)
  const of = 'cancel' as const
  const fileID = await uploaded(cloud, APPLICANT, id, photoPng(42), of)
  await cloud.ok(APPLICANT, 'filing.addProof', { id, of, fileID })
  await cloud.ok(APPLICANT, 'filing.askToCancel', { id, grounds: { reason: 'stopped', words: '' } })
  const { version } = await cloud.ok(CHECKER, 'desk.open', { id })
  await cloud.ok(CHECKER, 'desk.cancel', { id, version, grounds: null })
  return id
}

export const declined = async (cloud: Cloud) => {
  const { id, version } = await claimed(cloud, CHECKER, await submitted(cloud, APPLICANT))
  const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
  const proposed = await cloud.ok(CHECKER, 'desk.proposeDecline', { id, version, grounds })
  await cloud.ok(HEAD, 'desk.decline', { id, version: proposed.version })
  return id
}

export const givenAway = async (cloud: Cloud) => {
  const id = await unsignedDraft(cloud, OTHER)
  const { token, word } = await cloud.ok(OTHER, 'handOver.make', { ids: [id] })
  await cloud.ok(APPLICANT, 'handOver.open', { token, code: word })
  await agree(cloud, APPLICANT, individual)
  await cloud.ok(APPLICANT, 'handOver.take', { token, as: 'owner', four: FOUR })
  const draft = await sign(cloud, APPLICANT, await cloud.ok(APPLICANT, 'filing.open', { id }))
  await cloud.ok(APPLICANT, 'filing.submit', submitInput(draft))
  await register(cloud, id)
  return id
}

export const takenOverByProof = async (cloud: Cloud) => {
  const answers = { ...byAgent, accountId: `gh_${randomBytes(6).toString('hex')}` }
  const { id } = await registered(cloud, { owner: OTHER, staff: CHECKER }, answers)
  const draft = await signedDraft(cloud, APPLICANT, { ...answers, filledBy: 'owner' })
  const met = await cloud.call(APPLICANT, 'filing.submit', submitInput(draft))
  if (met.ok) throw new Error('it was filed twice')
  await runTimerAfterUndo(cloud)
  const of = 'takeover' as const
  const fileID = await uploaded(cloud, APPLICANT, draft.id, photoPng(43), of)
  await cloud.ok(APPLICANT, 'filing.addProof', { id: draft.id, of, fileID })
  const grounds = { reason: 'left', words: '9月起由我管理' } as const
  await cloud.ok(APPLICANT, 'takeover.ask', { id: draft.id, grounds })
  const { version, takeovers } = await cloud.ok(CHECKER, 'desk.open', { id })
  const takeover = takeovers[0]?.id ?? ''
  await cloud.ok(CHECKER, 'desk.giveToAsker', { id, version, takeover })
  return id
}

export const keyed = async (cloud: Cloud) => {
  const { filledBy: _nobody, ...onPaper } = individual
  const draft = await cloud.ok(CHECKER, 'entering.start', { token: newToken() })
  const { id } = draft
  await cloud.ok(CHECKER, 'filing.save', { id, answers: onPaper })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, CHECKER, id, slot)
  await seal(cloud, CHECKER, await cloud.ok(CHECKER, 'filing.open', { id }))
  const noted = await cloud.ok(CHECKER, 'entering.note', { id, handedIn: '2026-11-24', lacks: {} })
  await cloud.ok(CHECKER, 'entering.enter', { id, version: noted.version, token: newToken() })
  await register(cloud, id)
  return id
}

export const attested = async (cloud: Cloud) => {
  await agree(cloud, APPLICANT, individual)
  const { id, version } = await cloud.ok(APPLICANT, 'filing.attest', attestInput())
  await cloud.ok(CHECKER, 'desk.confirm', { id, version, number: '2018-17', year: 2018, on: null })
  return id
}

/** Urged by a call that its owner answered, with proof. */
const urged = async (cloud: Cloud) => {
  const { now } = await cloud.ok(APPLICANT, 'me', {})
  return prove(
    cloud,
    CHECKER,
    await urge(cloud, CHECKER, await cloud.ok(CHECKER, 'leads.add', unfiled), { at: now }),
  )
}

type LeadMove = ApiInput<'leads.move'>['move']

const move = async (cloud: Cloud, by: string, id: string, to: LeadMove, reason: string | null) => {
  const { version } = await cloud.ok(by, 'leads.open', { id })
  return cloud.ok(by, 'leads.move', { id, version, move: to, reason })
}

export const escalated = async (cloud: Cloud) => {
  const { id } = await urged(cloud)
  // The time to say something is over.
  await cloud.moveClock({ now: '2026-12-10T02:00:00.000Z' })
  await move(cloud, CHECKER, id, 'proposePlatform', '电话已接，没有备案')
  await move(cloud, CITY_HEAD, id, 'confirmPlatform', null)
  return id
}

export const filedAtLast = async (cloud: Cloud) => {
  const { id } = await urged(cloud)
  await registered(cloud, people, {
    ...individual,
    accountName: '霸州板材圈',
    accountId: unfiled.account.accountId ?? '',
    openedOn: '2026-09-20',
  })
  return id
}
