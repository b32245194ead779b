import { CITY_OFFICE, officeOf } from '../../../src/domain/city/city'
import { dayOf } from '../../../src/domain/dates/days'
import { type Mail, mailOf } from '../../../src/domain/messages/mail'
import { moveWords, type Told as MoveTold } from '../../../src/domain/messages/moveWords'
import type { DeskFacts, FilingFacts, MoveFacts } from '../../../src/domain/messages/noticeFacts'
import { type Notice, noticeOf } from '../../../src/domain/messages/notices'
import type { TemplateName } from '../../../src/domain/messages/pushTemplates'
import type { MoveName, Status } from '../../../src/domain/moves/moves'
import { isSubmitted, type Submitted } from '../filing/access'
import type { Context } from '../app'
import { type Filing, lastEvent } from '../filing/filing'
import { outgoing } from './outbox'
import type { Transaction } from '../store/ports'

type Told = {
  /** `lastEvent` of a move, or the key of a reminder: the same for every try of the same move. */
  readonly what: string
  readonly filing: Filing
  readonly notice: Notice
  /** A push that has not gone out is dropped when the filing leaves this status. */
  readonly onlyWhile?: Status
}

type Moment = Pick<Context, 'ports' | 'now'>

export const creditId = (openid: string, template: TemplateName): string => `${openid}:${template}`

/** Tells the applicant, in the transaction of what happened: the inbox, and a push when one is allowed (F3). */
export const tellOwner = (moment: Moment, stores: Transaction, told: Told): Promise<void> =>
  tell(moment, stores, told, [told.filing.applicant])

const tell = async (
  { ports, now }: Moment,
  stores: Transaction,
  { what, filing, notice: { title, text, page, push }, onlyWhile }: Told,
  people: readonly string[],
): Promise<void> => {
  const ids = people.map((person) => creditId(person, push.template))
  const allowed = ports.templates[push.template].id === '' ? [] : await ports.credits.left(ids)
  for (const person of people) {
    const id = `${what}:inbox:${person}`
    await stores.inbox.add({
      id,
      person,
      at: now,
      title,
      text,
      page,
      filing: filing.id,
      read: false,
    })
    if (!allowed.includes(creditId(person, push.template))) continue
    const row = {
      what,
      channel: 'push',
      to: person,
      content: push,
      now,
      filing: filing.id,
    } as const
    await stores.outbox.add(outgoing(ports.vault, { ...row, onlyWhile: onlyWhile ?? null }))
  }
}

type Move = {
  readonly move: MoveName
  readonly before: Filing
  readonly after: Filing
  readonly reason: string
}

/** Whom each row of the table means, by openid. Nobody is told of the own doing. */
const readers: Readonly<
  Record<MoveTold['to'], (moment: Moment, filing: Submitted) => Promise<readonly string[]>>
> = {
  owner: (_moment, { applicant }) => Promise.resolve([applicant]),
  claimant: (_moment, { claim }) => Promise.resolve(claim === null ? [] : [claim.openid]),
  confirmers: async ({ ports }, { office, proposal }) =>
    (await ports.staff.ofOffice(proposal?.confirmBy === 'city' ? CITY_OFFICE : office))
      .filter(({ role }) => role === 'head')
      .map(({ id }) => id),
  office: async ({ ports }, { office }) => (await ports.staff.ofOffice(office)).map(({ id }) => id),
}

/** Tells everybody whom the table names for a move, in its transaction; an office by mail too (F8). */
export const tellOfMove = async (
  moment: Moment,
  stores: Transaction,
  { move, before, after, reason }: Move,
): Promise<void> => {
  const what = lastEvent(after)
  const rows: readonly MoveTold[] = moveWords[move].told
  for (const told of rows) {
    const filing = told.to === 'office' && told.before ? before : after
    if (!isSubmitted(filing)) throw new Error(`${move} tells of a filing without an office`)
    const facts = moveFacts(moment, filing, before, reason)
    const people = (await readers[told.to](moment, filing)).filter(
      (person) => person !== after.moved?.openid && !isOwnDesk(told, filing, person),
    )
    await tell(moment, stores, { what, filing, notice: noticeOf(told.notice, facts) }, people)
    if (told.to === 'office')
      await mailOffice(moment, stores, filing, what, mailOf[told.notice](facts, moment.ports.stage))
  }
}

/** Who files for themselves and works in the office hears of it as the owner. */
const isOwnDesk = ({ to }: MoveTold, { applicant }: Filing, person: string): boolean =>
  to !== 'owner' && person === applicant

/** By mail an office is told only at an address that it confirmed. */
const mailOffice = async (
  { ports, now }: Moment,
  stores: Transaction,
  { id, office }: Submitted,
  what: string,
  content: Mail,
): Promise<void> => {
  const to = (await ports.offices.get(office))?.mail?.address
  if (to === undefined) return
  const row = { what, channel: 'mail', to, content, now, filing: id } as const
  await stores.outbox.add(outgoing(ports.vault, row))
}

const moveFacts = (
  { now }: Moment,
  filing: Submitted,
  { office }: Filing,
  reason: string,
): MoveFacts => ({
  ...ownerFacts(filing),
  ...deskFacts(filing),
  at: now,
  count: filing.returned?.items.length ?? 0,
  correctionOn: filing.returned?.correctionOn ?? dayOf(now),
  from: officeOf(office ?? filing.office).shortName,
  reason,
})

/** What an owner is told of a filing that an office has. */
export const ownerFacts = ({ id, answers, number, office }: Submitted): FilingFacts => {
  const { shortName, phone } = officeOf(office)
  return { id, accountName: answers.accountName ?? '', number, office: { shortName, phone } }
}

/** What an office is told of a filing that has come to it. */
const deskFacts = (filing: Submitted): DeskFacts => ({
  id: filing.id,
  accountName: filing.answers.accountName ?? '',
  accountKind: filing.answers.accountKind ?? '',
  subjectKind: filing.answers.subjectKind ?? '',
  number: filing.number,
  submittedAt: filing.submittedAt,
  replyBy: filing.replyBy,
  late: filing.late,
})
