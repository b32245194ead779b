import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../src/domain/city/city'
import { dayOf } from '../../../src/domain/dates/days'
import { mailOf } from '../../../src/domain/messages/mail'
import { moveWords, type Told as MoveTold } from '../../../src/domain/messages/moveWords'
import type {
  DeskFacts,
  FilingFacts,
  MoveFacts,
} from '../../../src/domain/messages/notices/noticeFacts'
import { type Notice, noticeOf } from '../../../src/domain/messages/notices/notices'
import type { TemplateName } from '../../../src/domain/messages/pushTemplates'
import { type ReturnedItem, upheldCount } from '../../../src/domain/moves/returning/correction'
import { entryWords } from '../../../src/domain/moves/attesting/entry'
import { isUndoable, type MoveName, type Status, UNDO_TIME } from '../../../src/domain/moves/moves'
import { hasOffice, isCompared } from '../filing/facts'
import type { Context } from '../app'
import { lateNow } from '../filing/dates'
import { lastEvent } from '../filing/audit'
import type { Consequence, MadeMove } from '../filing/move'
import type { Filing, WithOffice } from '../store/filings/filing'
import { endedBy } from '../filing/takeover/over'
import { alsoTold } from './followers'
import { asksAfter } from './work'
import type { Audience, Message, Bounds, Sending } from '../store/messages'
import type { Transaction } from '../store/ports'

type Moment = Pick<Context, 'ports' | 'now'>

export const creditId = (openid: string, template: TemplateName): string => `${openid}:${template}`

export type Telling = {
  /** `lastEvent` of a move, or the key of a reminder stage: the same for every try of the same. */
  readonly what: string
  /** Or what else the notice's page opens with. */
  readonly filing: string
  readonly office: OfficeCode | null
  readonly notice: Pick<Notice, 'title' | 'text' | 'page' | 'calls'> & Pick<Sending, 'push'>
  /** From when on it holds. */
  readonly at: number
  /** What goes along to who else is told of the filing, or is done as it goes out. */
  readonly also?: Pick<Sending, 'followers' | 'letsGo'>
  /** A push that has not gone out is dropped when the filing leaves this status. */
  readonly onlyWhile: Status | null
  readonly bounds?: Bounds
} & Pick<Message, 'asks' | 'leadMatter'>

/**
 * One person can be told of one thing as more than one: as the applicant, as staff, as who follows it. Each has an entry and
 * a push of its own, or one of them would never be stored.
 */
export const toldAs = (what: string, as: 'staff' | 'follower'): string => `${what}:${as}`

/** Whether a key of `toldAs` says as whom somebody is told. */
export const isToldAs = (what: string, as: 'staff' | 'follower'): boolean => what.endsWith(`:${as}`)

/** The id of the entry by which a person is told. */
export const entryId = (what: string, person: string): string => `${what}:inbox:${person}`

/** What one person is left to read: `filing` is what its page opens with. */
type LeftEntry = Pick<Message, 'what' | 'at' | 'title' | 'text' | 'page' | 'filing'> & {
  readonly person: string
}

/** Leaves an entry in a person's inbox; no push and no mail goes with it. Left again it is the same one. */
export const leaveEntry = (
  { inbox }: Pick<Transaction, 'inbox'>,
  { person, ...entry }: LeftEntry,
): Promise<void> =>
  inbox.add({
    ...entry,
    id: entryId(entry.what, person),
    person,
    reader: person,
    office: null,
    read: false,
    sendAt: null,
    sending: null,
    sentAt: null,
  })

/** The id of the message that waits to be copied to the staff whom a row of the table means. */
export const staffId = (what: string, to: MoveTold['to'] | 'staff' = 'staff'): string =>
  `${what}:${to}`

const message = (
  {
    what,
    filing,
    office,
    notice: { title, text, page, push, calls },
    at,
    onlyWhile,
    also,
    bounds,
    asks,
    leadMatter,
  }: Telling,
  of: Pick<Message, 'id' | 'person' | 'reader'>,
  to: Pick<Sending, 'audience' | 'pushTo' | 'mail'>,
): Message => ({
  ...of,
  what,
  at,
  title,
  text,
  page,
  filing,
  office,
  read: false,
  ...(calls && { calls }),
  ...(asks && { asks }),
  ...(leadMatter && { leadMatter }),
  sendAt: at,
  sending: { ...to, push, onlyWhile, ...also, ...(bounds && { bounds }) },
  sentAt: null,
})

/** The message that tells one person. */
export const personMessage = (told: Telling, person: string): Message =>
  message(
    told,
    { id: entryId(told.what, person), person, reader: person },
    { audience: null, pushTo: [person], mail: null },
  )

/** Tells one person, in the transaction of what happened: in the inbox, from which the timer pushes it (F3). */
export const tellPerson = (
  { inbox }: Pick<Transaction, 'inbox'>,
  told: Telling,
  person: string,
): Promise<void> => inbox.add(personMessage(told, person))

/** Tells staff in the transaction of what happened: the timer gives each of them an entry, and mails their office. */
export const tellStaff = (
  { inbox }: Pick<Transaction, 'inbox'>,
  told: Telling,
  audience: Audience,
  mail: Sending['mail'],
  to: MoveTold['to'] | 'staff' = 'staff',
): Promise<void> =>
  inbox.add(
    message(
      told,
      {
        id: staffId(told.what, to),
        person: null,
        reader: `${audience.office}:${audience.role ?? 'all'}`,
      },
      { audience, pushTo: [], mail },
    ),
  )

/** Tells everybody whom the table names for a move, in its transaction; an office by mail too (F8). */
export const tellOfMove: Consequence = async (moment, stores, { move, before, after, reason }) => {
  for (const row of toldOf(move, before, after)) {
    const filing = tellsOfBefore(row) ? before : after
    // Nobody asks for what no office has.
    if (!hasOffice(filing) && row.to === 'askers') continue
    if (!hasOffice(filing)) throw new Error(`${move} tells of a filing without an office`)
    const facts = moveFacts(moment, filing, { before, after, reason })
    const notice = noticeOf(row.notice, facts)
    const told = {
      what: lastEvent(after),
      filing: filing.id,
      office: filing.office,
      notice,
      at: moment.now + (isUndoable(move) ? UNDO_TIME : 0),
      onlyWhile: toStaff(row) ? after.status : null,
      ...(row.to === 'owner'
        ? { also: { ...alsoTold(filing, notice), ...letsGoOf(move, after) } }
        : {}),
      ...(toStaff(row) ? { asks: asksAfter(notice.asks, filing) } : {}),
    }
    // Nobody is told of the own doing; who files for themselves and works in the office hears of it as the owner.
    const except = [after.moved?.openid ?? '', toStaff(row) ? filing.applicant : '']
    const of = readerOf(row, { before, after })
    if (Array.isArray(of)) {
      for (const { person, id } of of)
        if (person !== '' && !except.includes(person)) {
          const notice = noticeOf(row.notice, { ...facts, id })
          await tellPerson(stores, { ...told, filing: id, notice }, person)
        }
      continue
    }
    const mail =
      row.to === 'office'
        ? { office: of.office, content: mailOf[row.notice](facts, moment.ports.stage) }
        : null
    await tellStaff(stores, told, { ...of, except }, mail, row.to)
  }
  return after
}

/** A row of an old ledger that a claim was joined with is kept for as long as that can be undone. */
const letsGoOf = (move: MoveName, { decision }: Filing): Pick<Sending, 'letsGo'> =>
  move === 'confirm' && decision?.along ? { letsGo: true } : {}

const toldOf = (move: MoveName, before: Filing, after: Filing): readonly MoveTold[] => {
  const rows: readonly MoveTold[] = moveWords[move].told
  return rows.filter(
    (row) => row.to !== 'office' || row.onlyMoved !== true || before.office !== after.office,
  )
}

/** The ids under which `tellOfMove` told of a move. */
export const toldIds = (
  move: MoveName,
  what: string,
  before: Filing,
  after: WithOffice,
): readonly string[] =>
  toldOf(move, before, after).flatMap((row) => {
    const of = readerOf(row, { before, after })
    return Array.isArray(of) ? of.map(({ person }) => entryId(what, person)) : staffId(what, row.to)
  })

const toStaff = ({ to }: MoveTold): boolean =>
  to === 'office' || to === 'claimant' || to === 'confirmers'

const tellsOfBefore = (row: MoveTold): boolean =>
  row.to === 'askers' || (row.to === 'office' && row.before === true)

/** A person by openid, with the filing of theirs that a tap opens. */
type Reader = { readonly person: string; readonly id: string }

/** Whom a row of the table means: people, or staff. */
const readerOf = (
  row: MoveTold,
  { before, after }: { readonly before: Filing; readonly after: Filing },
): Reader[] | Omit<Audience, 'except'> => {
  const { id, applicant, claim, office, proposal } = tellsOfBefore(row) ? before : after
  const has = office ?? CITY_OFFICE
  return {
    owner: [{ person: applicant, id }],
    former: [{ person: before.applicant, id }],
    askers: endedBy(before, after).map(({ openid, draft }) => ({ person: openid, id: draft })),
    claimant: [{ person: claim?.openid ?? '', id }],
    confirmers: {
      office: proposal?.confirmBy === 'city' ? CITY_OFFICE : has,
      role: 'head' as const,
    },
    office: { office: has, role: null },
  }[row.to]
}

const returnCounts = (items: readonly ReturnedItem[]) => {
  const upheld = upheldCount(items)
  return { count: items.length - upheld, upheld }
}

const moveFacts = (
  { now }: Moment,
  filing: WithOffice,
  { before, after, reason }: Pick<MadeMove, 'before' | 'after' | 'reason'>,
): MoveFacts => ({
  ...ownerFacts(filing),
  ...deskFacts(filing, now),
  at: now,
  ...returnCounts(filing.returned?.items ?? []),
  correctionOn: filing.returned?.correctionOn ?? dayOf(now),
  from: officeOf(before.office ?? filing.office).shortName,
  registered: filing.status === 'registered',
  change: isCompared(filing),
  movedTo: officeOf(after.office ?? filing.office).shortName,
  reason,
  paper: filing.attested ? entryWords(filing.attested.ledger ?? filing.attested) : '',
  verify: after.verifyAsked ?? before.verifyAsked ?? { kinds: [], reason: '', on: dayOf(now) },
})

/** What an owner is told of a filing that an office has. */
export const ownerFacts = ({ id, answers, number, office }: WithOffice): FilingFacts => {
  const { shortName, phone } = officeOf(office)
  return {
    id,
    accountName: answers.accountName ?? '',
    number: number ?? '',
    office: { shortName, phone },
  }
}

/** What an office is told of a filing that has come to it. */
const deskFacts = (filing: WithOffice, now: number): DeskFacts => ({
  id: filing.id,
  accountName: filing.answers.accountName ?? '',
  accountKind: filing.answers.accountKind ?? '',
  subjectKind: filing.answers.subjectKind ?? '',
  number: filing.number ?? '',
  submittedAt: filing.submittedAt ?? now,
  replyBy: filing.replyBy,
  late: lateNow(filing),
})
