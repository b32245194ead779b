import { officeOf } from '../../../src/domain/city/city'
import type { DeskFacts, NoticeFacts } from '../../../src/domain/messages/noticeFacts'
import type { Notice } from '../../../src/domain/messages/notices'
import type { Mail } from '../../../src/domain/messages/mail'
import type { TemplateName } from '../../../src/domain/messages/pushTemplates'
import type { Status } from '../../../src/domain/moves/moves'
import type { Submitted } from '../filing/access'
import type { Context } from '../app'
import type { Filing } from '../filing/filing'
import { outgoing } from './outbox'
import type { Staff, Transaction } from '../store/ports'

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

/** Tells one member of the staff likewise. */
export const tellStaff = (
  moment: Moment,
  stores: Transaction,
  told: Told,
  { id }: Pick<Staff, 'id'>,
): Promise<void> => tell(moment, stores, told, [id])

/** Tells the staff of the filing's office likewise, and the office by mail if it confirmed an address (F8). */
export const tellOffice = async (
  moment: Moment,
  stores: Transaction,
  told: Told & { readonly filing: Submitted; readonly mail: Mail },
): Promise<void> => {
  const { ports, now } = moment
  const { what, filing, mail } = told
  const staff = await ports.staff.ofOffice(filing.office)
  const readers = staff.map(({ id }) => id).filter((id) => id !== filing.applicant)
  await tell(moment, stores, told, readers)
  const to = (await ports.offices.get(filing.office))?.mail?.address
  if (to === undefined) return
  const row = { what, channel: 'mail', to, content: mail, now, filing: filing.id } as const
  await stores.outbox.add(outgoing(ports.vault, row))
}

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

/** What an owner is told of a filing that an office has. */
export const ownerFacts = ({
  id,
  answers,
  number,
  office,
}: Submitted): Omit<NoticeFacts['registered'], 'at'> => {
  const { shortName, phone } = officeOf(office)
  return { id, accountName: answers.accountName ?? '', number, office: { shortName, phone } }
}

/** What an office is told of a filing that has come to it. */
export const deskFacts = (filing: Submitted): DeskFacts => ({
  id: filing.id,
  accountName: filing.answers.accountName ?? '',
  accountKind: filing.answers.accountKind ?? '',
  subjectKind: filing.answers.subjectKind ?? '',
  number: filing.number,
  submittedAt: filing.submittedAt,
  replyBy: filing.replyBy,
  late: filing.late,
})
