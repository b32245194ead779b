import type { ApiInput } from '../../../../src/domain/api/api'
import type { Undelivered, UndeliveredView } from '../../../../src/domain/api/office'
import { Refusal } from '../../../../src/domain/api/refusal'
import { type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import type { Mail } from '../../../../src/domain/messages/mail'
import { givenUpWords } from '../../../../src/domain/messages/outbox'
import { templates } from '../../../../src/domain/messages/pushTemplates'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { contentIn, outgoing, whatOf } from '../../messages/outbox'
import { eachOf } from '../../store/eachOf'
import { type FailedCounts, type OutboxRow, type Push, UNREADABLE } from '../../store/messages'
import { nextPlace, placeAfter, type PageEnd } from '../../store/pages'
import type { Ports, Transaction } from '../../store/ports'
import type { Staff } from '../../store/staff'
import { PAGE_ROWS } from '../desk/queue'

/** Whose undelivered messages a member of the staff looks after: a head those of the office, the city all. */
export const officesOverseen = ({ office, role, city }: Staff): OfficeCode | 'all' | 'none' =>
  city ? 'all' : role === 'head' ? office : 'none'

/** How many messages there are, those of drafts too. */
export const sumOf = ({ mail, push, unreadable, ofDrafts }: FailedCounts): number =>
  mail + push + unreadable + ofDrafts

const callingOverseer = async (context: Context) => {
  const staff = await callingStaff(context)
  const overseen = officesOverseen(staff)
  if (overseen === 'none') throw new Refusal('not-allowed', '未送达的消息由本办负责人处理')
  return { staff, office: overseen === 'all' ? null : overseen }
}

type Overseer = Awaited<ReturnType<typeof callingOverseer>>

/** What was given up, page by page. */
export const undelivered = async (
  context: Context,
  { after, office }: ApiInput<'office.undelivered'>,
): Promise<Undelivered> => {
  const overseer = await callingOverseer(context)
  return listed(context, within(overseer, office), placeAfter(after))
}

/** Who looks after one office alone. Refuses with `not-allowed` one that is not theirs. */
const within = (overseer: Overseer, office: OfficeCode | undefined): Overseer => {
  if (office === undefined) return overseer
  if (overseer.office !== null && office !== overseer.office)
    throw new Refusal('not-allowed', '只能看本办未送达的')
  return { ...overseer, office }
}

/** Queues messages once more; the first page of what is left. One that was queued or delivered meanwhile stays as it is. */
export const resend = async (
  context: Context,
  { ids, office }: ApiInput<'office.resend'>,
): Promise<Undelivered> => {
  const overseer = within(await callingOverseer(context), office)
  for (const id of ids)
    await context.ports.transaction((stores) => sendAgain(context, stores, overseer, id))
  return listed(context, overseer, null)
}

const listed = async (
  { ports }: Context,
  { staff, office }: Overseer,
  place: PageEnd | null,
): Promise<Undelivered> => {
  const [counts, page] = await Promise.all([
    ports.outbox.failedCounts(office),
    ports.outbox.failed(office, place, PAGE_ROWS),
  ])
  const shown = page.filter((row) => row.office !== null)
  const { done, failed } = await eachOf('undelivered', shown, (row) => viewOf(ports, staff, row))
  return {
    counts,
    items: done,
    unreadable: failed,
    next: nextPlace(page, PAGE_ROWS, ({ queuedAt, id }) => ({ at: queuedAt, id })),
  }
}

const viewOf = ({ vault }: Ports, staff: Staff, row: OutboxRow): UndeliveredView => {
  const { id, channel, to, filing, office, result, queuedAt } = row
  const content = contentIn(vault, row)
  const code = result?.code ?? ''
  return {
    id,
    channel,
    title: content && titleOf(channel, content),
    to: channel === 'mail' ? to : null,
    reason: code === UNREADABLE ? '内容打不开，解密的密钥没有设置好' : givenUpWords(channel, code),
    at: result?.at ?? queuedAt,
    filing,
    otherOffice: office === null || office === staff.office ? null : officeOf(office).shortName,
  }
}

const titleOf = (channel: OutboxRow['channel'], content: Push | Mail): string =>
  channel === 'mail' ? (content as Mail).subject : templates[(content as Push).template].title

const sendAgain = async (
  { ports, now }: Context,
  stores: Transaction,
  { office }: Overseer,
  id: string,
): Promise<void> => {
  const row = await stores.outbox.get(id)
  if (row === null || row.state !== 'failed' || row.office === null) return
  if (office !== null && row.office !== office) return
  const address =
    row.channel === 'mail' ? (await stores.offices.get(row.office))?.mail?.address : row.to
  const content = contentIn(ports.vault, row)
  if (address === undefined || address === row.to || content === null) {
    const anew = { state: 'waiting', queuedAt: now, dueAt: now, tries: 0, trying: false } as const
    await stores.outbox.put({ ...row, ...anew })
    return
  }
  // The office confirmed another address since: the old one takes nothing any more.
  const { channel, filing, onlyWhile, until } = row
  const what = { what: whatOf(row), channel, to: address, content, at: now }
  const moved = outgoing(ports.vault, { ...what, filing, office: row.office, onlyWhile, until })
  if ((await stores.outbox.get(moved.id)) === null) await stores.outbox.add(moved)
  await stores.outbox.put({ ...row, state: 'dropped' })
}
