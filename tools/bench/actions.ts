import { randomUUID } from 'node:crypto'
import type { DocumentsAction, DocumentsInput } from '../../src/domain/api/documents'
import type { FilingDetail } from '../../src/domain/api/filing'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import {
  addPhoto,
  agree,
  allItems,
  claimed,
  company,
  firstPhoto,
  individual,
  resubmitInput,
  returnInput,
  seal,
  sign,
  signedDraft,
  start,
  submitInput,
  submitted,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { walkFollowing, walkHandOver, walkSigning } from './cards'
import { allow, confirmMail } from '../../cloudfunctions/server/testing/messages'
import { walkLedger } from './ledger'
import type { At } from './counted'
import { onPaper } from './onPaper'
import { accountRow, readRows } from '../../cloudfunctions/server/testing/tables'
import { askFor } from './askedFor'
import { administer } from './walks/administering'

const OWNER = 'owner-li'
const OTHER = 'owner-zhao'
const COMPANY = 'company-chen'
const AGENCY = 'agency'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'

const paper = async <A extends DocumentsAction>(
  cloud: Cloud,
  openid: string,
  action: A,
  input: DocumentsInput<A>,
): Promise<void> => {
  const answer = await cloud.invoke(openid, { action, input }, 'documents')
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
}

const open = (cloud: Cloud, id: string, openid = OWNER): Promise<FilingDetail> =>
  cloud.ok(openid, 'filing.open', { id })

/** A draft is filled in, sealed, opened in many ways and deleted. */
const draftAndDelete = async (at: At): Promise<void> => {
  const cloud = at()
  const { id } = await start(cloud, OTHER)
  await paper(cloud, OTHER, 'blank', {})
  await paper(cloud, OTHER, 'sealPage', { id })
  await paper(cloud, OTHER, 'packet', { id })
  await cloud.ok(OTHER, 'filing.way', { id, way: 'consent' })
  await cloud.ok(OTHER, 'filing.handIn', { id, on: '2026-11-24' })
  await at(null).ok(OTHER, 'filing.handIn', { id, on: null })
  await addPhoto(cloud, OTHER, id, 'idFront')
  const full = await addPhoto(cloud, OTHER, id, 'other')
  const fileID = full.photos.other?.[0]?.fileID ?? ''
  await cloud.ok(OTHER, 'filing.photo', { id, fileID })
  await cloud.ok(OTHER, 'filing.removePhoto', { id, slot: 'other', fileID })
  await cloud.ok(OTHER, 'filing.save', { id, answers: { followers: '9' } })
  await seal(cloud, OTHER, await open(cloud, id, OTHER))
  await at('.signed').ok(OTHER, 'filing.save', { id, answers: { followers: '10' } })
  await cloud.ok(OTHER, 'filing.discard', { id })
  await cloud.ok(OTHER, 'consent.ofPeople', { names: [individual.ownerName ?? ''] })
  await cloud.ok(OTHER, 'consent.list', {})
  await cloud.ok(OTHER, 'me.held', {})
  await cloud.ok(OTHER, 'consent.withdraw', {})
}

/** Many accounts from a table: one row becomes a draft, one is bad. */
const importTable = async (at: At): Promise<void> => {
  const cloud = at()
  await agree(cloud, AGENCY)
  await paper(cloud, AGENCY, 'template', {})
  const rows = [accountRow(1), accountRow(2, { followers: '许多' })]
  const { id } = await readRows(cloud, AGENCY, rows)
  await cloud.ok(AGENCY, 'import.open', {})
  await paper(cloud, AGENCY, 'badRows', { id })
  await cloud.ok(AGENCY, 'import.run', { id })
}

/** A further account takes over what the filing says. */
const startAnother = async (at: At, id: string): Promise<void> => {
  await at().ok(OWNER, 'filing.earlier', {})
  await at('.reused').ok(OWNER, 'filing.start', {
    token: randomUUID(),
    answers: {},
    from: { id, slots: ['idFront', 'idBack'] },
  })
}

/** A filing is submitted, its office told and everything done with it up to its return; its owner allows one push. */
const submitAndReview = async (at: At): Promise<string> => {
  const cloud = at()
  const draft = await signedDraft(cloud, OWNER)
  const { id } = draft
  await cloud.ok(OWNER, 'filing.list', {})
  await cloud.ok(OWNER, 'filing.reveal', { id })
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  const mails = (await cloud.mails()).length
  await at('.mail').runTimer()
  if ((await cloud.mails()).length !== mails + 1) throw new Error('the office got no mail')
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  await cloud.ok(OWNER, 'filing.submit', submitInput(await open(cloud, id)))
  await cloud.ok(STAFF, 'desk.queue', { queue: 'waiting', after: null })
  await walkLedger(at, id)
  await cloud.ok(STAFF, 'desk.open', { id })
  await cloud.ok(STAFF, 'desk.note', { id, note: { text: '约好下午再打', called: 'noAnswer' } })
  await cloud.ok(STAFF, 'desk.reveal', { id, key: 'ownerIdNumber' })
  const picture = { id, fileID: firstPhoto(draft) }
  await paper(cloud, STAFF, 'photo', picture)
  await paper(at('.again'), STAFF, 'photo', picture)
  await paper(cloud, STAFF, 'copiesAhead', { id })
  const taken = await claimed(cloud, STAFF, await open(cloud, id))
  const until = taken.deferUntil[0] ?? ''
  const deferring = { id, version: taken.version, until, reason: '等街道回复' }
  await cloud.ok(STAFF, 'desk.defer', deferring)
  await cloud.ok(STAFF, 'desk.release', { id, version: taken.version + 1 })
  const { version, assignTo } = await claimed(at('.head'), HEAD, await open(cloud, id))
  await cloud.ok(HEAD, 'desk.reassign', { id, version, to: assignTo[0]?.id ?? '' })
  await at(null).runTimer()
  await cloud.ok(STAFF, 'desk.turn', { id, fileID: firstPhoto(draft), quarters: 1 })
  await cloud.ok(STAFF, 'desk.return', returnInput(await open(cloud, id), ['address']))
  await cloud.moveClock({ now: '2026-11-24T07:20:00.000Z' })
  await at('.push').runTimer()
  await cloud.ok(OWNER, 'me.seen', { after: null })
  await paper(cloud, OWNER, 'myData', { as: 'json' })
  return id
}

/** A returned filing comes back, twice, and is registered. */
const correctAndRegister = async (at: At, id: string): Promise<void> => {
  const cloud = at()
  await cloud.ok(OWNER, 'filing.uphold', { id, key: 'address', words: '没有门牌' })
  await at('.returned').ok(OWNER, 'filing.save', { id, answers: { address: '霸州市胜芳镇东院' } })
  const signed = await sign(at('.returned'), OWNER, await open(cloud, id))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
  await at('.returned').ok(OWNER, 'filing.withdraw', { id })
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(await open(cloud, id)))
  const review = await claimed(at('.corrected'), STAFF, await open(cloud, id))
  await at('.corrected').ok(STAFF, 'desk.open', { id })
  const items = allItems(review)
  await cloud.ok(STAFF, 'desk.next', { id })
  await cloud.ok(STAFF, 'desk.register', { id, version: review.version, items })
  const again = await cloud.ok(STAFF, 'desk.undo', { id })
  await cloud.ok(STAFF, 'desk.register', { id, version: again.version, items })
  for (const openid of [OWNER, STAFF]) {
    const reader = openid === OWNER ? '' : '.staff'
    await paper(at(reader), openid, 'receipt', { id })
    await paper(at(reader), openid, 'paper', { id })
  }
  await paper(at('.again'), OWNER, 'paper', { id })
}

/** A registered filing is changed: registered, undone and registered; a second change is handed in and given up. */
const change = async (at: At, id: string): Promise<void> => {
  const [rest, ofChange] = [at(null), at('.change')]
  const begin = { id, kinds: ['introduction' as const], changedOn: '2026-11-05' }
  const handedIn = async (introduction: string) => {
    const { id: begun } = await at().ok(OWNER, 'filing.change', begin)
    await at().ok(OWNER, 'filing.retick', { ...begin, id: begun, changedOn: '2026-11-06' })
    await ofChange.ok(OWNER, 'filing.open', { id: begun })
    const typed = await rest.ok(OWNER, 'filing.save', { id: begun, answers: { introduction } })
    const signed = await sign(rest, OWNER, typed)
    await ofChange.ok(OWNER, 'filing.submit', submitInput(signed))
    return begun
  }
  const first = await handedIn('介绍胜芳的戏楼')
  const review = await claimed(rest, STAFF, await open(rest, first))
  const items = allItems(review)
  await ofChange.ok(STAFF, 'desk.register', { id: first, version: review.version, items })
  const again = await ofChange.ok(STAFF, 'desk.undo', { id: first })
  await rest.ok(STAFF, 'desk.register', { id: first, version: again.version, items })
  const second = await handedIn('介绍胜芳的庙会')
  await rest.ok(OWNER, 'filing.withdraw', { id: second })
  await at().ok(OWNER, 'filing.giveUp', { id: second, reason: '不办变更了' })
}

const readInbox = async (cloud: Cloud): Promise<void> => {
  const { entries } = await cloud.ok(STAFF, 'inbox.list', { after: null })
  await cloud.ok(STAFF, 'inbox.read', { ids: entries.map(({ id }) => id) })
}

/** Whose owner allows no push: one is returned, one handed on. */
const returnAndHandOn = async (cloud: Cloud): Promise<void> => {
  const first = await claimed(cloud, STAFF, await submitted(cloud, COMPANY, company))
  await cloud.ok(STAFF, 'desk.return', returnInput(first, ['address']))
  const { id, version } = await claimed(cloud, STAFF, await submitted(cloud, OTHER))
  const reason = '属地不在本县'
  await cloud.ok(STAFF, 'desk.transfer', { id, version, office: '131022', reason })
}

/** 终止办理 is proposed and given back, proposed again and confirmed, and set aside. */
const declineAndBack = async (cloud: Cloud): Promise<void> => {
  const { id, version } = await claimed(cloud, STAFF, await submitted(cloud, COMPANY, company))
  const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
  const reason = '在本县发布'
  const propose = (of: number) =>
    cloud.ok(STAFF, 'desk.proposeDecline', { id, version: of, grounds })
  const first = await propose(version)
  const back = await cloud.ok(HEAD, 'desk.giveBack', { id, version: first.version, reason })
  const second = await propose(back.version)
  await cloud.ok(HEAD, 'desk.decline', { id, version: second.version })
  const declined = await open(cloud, id, COMPANY)
  await cloud.ok(HEAD, 'desk.setAside', { id, version: declined.version, reason })
}

/** Asked to be cancelled, with proof: taken back, not agreed, and confirmed. */
const cancel = async (at: At, id: string): Promise<void> => {
  const [cloud, rest, proving] = [at(), at(null), at('.cancel')]
  const of = 'cancel'
  const grounds = { reason: 'stopped', words: '' } as const
  const prove = async () => {
    const fileID = await uploaded(proving, OWNER, id, photoPng(42), of)
    const { proofs } = await proving.ok(OWNER, 'filing.addProof', { id, of, fileID })
    return proofs[0]?.fileID ?? ''
  }
  const ask = async () => {
    await prove()
    await cloud.ok(OWNER, 'filing.askToCancel', { id, grounds })
    const { version } = await rest.ok(STAFF, 'desk.open', { id })
    return { id, version }
  }
  await proving.ok(OWNER, 'filing.removeProof', { id, of, fileID: await prove() })
  await ask()
  await cloud.ok(OWNER, 'filing.takeCancelBack', { id })
  await cloud.ok(STAFF, 'desk.refuseCancel', { ...(await ask()), reason: '账号还在更新' })
  await cloud.ok(STAFF, 'desk.cancel', { ...(await ask()), grounds: null })
}

/** One draft whose reminder comes 15 days before its last one, 10 December 2026. */
const remind = async (at: At): Promise<void> => {
  const cloud = at()
  await start(cloud, COMPANY)
  await cloud.moveClock({ now: '2026-11-24T23:00:00.000Z' })
  await at(null).runTimer()
  await cloud.moveClock({ now: '2026-11-25T02:00:00.000Z' })
  await at('.reminder').runTimer()
}

/** Every action of the functions at least once, as people go through them, from an empty cloud on 24 November 2026. */
export const walkActions = async (at: At): Promise<void> => {
  const cloud = at()
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
  await confirmMail({ ...cloud, runTimer: at('.mail').runTimer })
  await cloud.ok(HEAD, 'office.settings', {})
  await cloud.ok(HEAD, 'office.holds', { office: '131081' })
  const { version } = await cloud.ok(HEAD, 'settings.open', { scope: '131081' })
  const set = [{ name: 'replyDays' as const, value: 5 }]
  await cloud.ok(HEAD, 'settings.set', { scope: '131081', version, from: null, set })
  await administer(cloud, HEAD)
  await cloud.ok(HEAD, 'office.calls', { after: null })
  await cloud.ok(HEAD, 'office.undelivered', { after: null })
  await cloud.ok(HEAD, 'office.resend', { ids: ['filing-0:1:mail:a@b.cn'] })
  await allow(cloud, OWNER, 'progress')
  await cloud.ok(OWNER, 'push.templates', {})
  await cloud.ok(OWNER, 'me', {})
  await draftAndDelete(at)
  await at('.tidying').runTimer()
  await cloud.moveClock({ now: '2026-11-24T07:12:00.000Z' })
  await at('.idle').runTimer()
  const id = await submitAndReview(at)
  await correctAndRegister(at, id)
  await startAnother(at, id)
  await onPaper(at)
  await change(at, id)
  await cancel(at, id)
  await readInbox(cloud)
  await returnAndHandOn(cloud)
  await declineAndBack(cloud)
  await remind(at)
  await walkSigning(at)
  await walkHandOver(at)
  await walkFollowing(at)
  await importTable(at)
  await askFor(at)
}
