import * as v from 'valibot'
import type { OfficeCode } from '../../../src/domain/city/city'
import type { Calendar } from '../../../src/domain/dates/calendar'
import { joinedMail } from '../../../src/domain/messages/mail'
import { JOINED_FOR, timeToSend } from '../../../src/domain/messages/outbox'
import { templateNames } from '../../../src/domain/messages/pushTemplates'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import { rightsOn } from '../../../src/domain/staff/standIn'
import { outgoing } from '../messages/outbox'
import { allowedPushes, type MayPush, queuePushes } from '../messages/pushes'
import { logError } from '../secrets/log'
import { type Audience, type Message, UNREADABLE } from '../store/messages'
import type { Ports, Transaction } from '../store/ports'
import type { PageEnd } from '../store/pages'
import { filingsAsked, leadsAsked, withEntries } from './reading/entries'
import { pushToFollowers, withFollowers } from './followers'
import { momentOf } from './moment'
import { noted, type Run } from './sweep'

const ROWS = 50

/**
 * Passes on what was told: an entry for each of an office's staff, pushes to who allows them, a mail to the office's
 * confirmed address. Further messages of one filing to one reader within four minutes wait and become one (F8).
 */
export const dispatch = async (ports: Ports, until: number): Promise<Run> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  let settled = 0
  let failed = 0
  const count = (done: boolean | null, messages: number) => {
    if (done === true) settled += messages
    if (done === null) failed += messages
  }
  let after: PageEnd | null = null
  while (inTime()) {
    const page: readonly Message[] = await ports.inbox.toSend({ until: now + 1 }, after, ROWS)
    const last = page.at(-1)
    if (last === undefined) return { settled, failed, done: true }
    const whole = page.filter(isWhole)
    for (const message of page)
      if (!isWhole(message))
        count(await setAside(ports, message, now).catch(noted('dispatch', message.id)), 1)
    const known = await lookUp(ports, whole, now)
    for (const group of groups(whole)) {
      if (!inTime()) return { settled, failed, done: false }
      count(await passedOn(ports, known, group, now).catch(noted('dispatch')), group.length)
    }
    after = { at: last.sendAt ?? now, id: last.id }
  }
  return { settled, failed, done: false }
}

/** What passing a message on needs: one that has it not would stop everybody's. */
const wholeMessage = v.object({
  what: v.string(),
  filing: v.string(),
  reader: v.string(),
  sending: v.object({
    audience: v.nullable(v.object({ office: v.string(), except: v.array(v.string()) })),
    pushTo: v.array(v.string()),
    push: v.nullable(
      v.object({ template: v.picklist(templateNames), page: v.string(), data: v.any() }),
    ),
    mail: v.nullable(
      v.object({
        office: v.string(),
        content: v.object({ subject: v.string(), text: v.string() }),
      }),
    ),
  }),
})

const isWhole = (message: Message): boolean => v.is(wholeMessage, message)

/** Gives up what cannot be passed on: it stands among what was not delivered, for whom it concerns. */
const setAside = async (
  { transaction, inbox }: Ports,
  { id, filing, office }: Pick<Message, 'id'> & Partial<Message>,
  now: number,
): Promise<boolean> => {
  logError('a message is not whole', { id })
  await transaction(async ({ outbox }) => {
    const given = `${id}:whole`
    if ((await outbox.get(given)) !== null) return
    await outbox.add({
      id: given,
      channel: 'push',
      to: '',
      filing: filing ?? null,
      office: office ?? null,
      content: '',
      onlyWhile: null,
      until: null,
      queuedAt: now,
      state: 'failed',
      dueAt: now,
      trying: false,
      tries: 0,
      result: { at: now, code: UNREADABLE },
    })
  })
  return inbox.setAside(id)
}

const groupKey = ({ filing, reader }: Pick<Message, 'filing' | 'reader'>) => `${filing} ${reader}`

/** The messages of one filing to one reader, oldest first. */
const groups = (page: readonly Message[]): readonly (readonly Message[])[] => {
  const found = new Map<string, Message[]>()
  for (const message of page) {
    const group = found.get(groupKey(message))
    if (group) group.push(message)
    else found.set(groupKey(message), [message])
  }
  return [...found.values()].map((group) => group.sort((one, other) => one.at - other.at))
}

type Known = Parameters<typeof withEntries>[1] & {
  readonly calendar: Calendar
  readonly address: (office: OfficeCode) => string | null
  readonly mayPush: MayPush
  /** When the newest message of a filing went out to a reader, as far as it still delays others. */
  readonly lastAt: (message: Message) => number | null
}

/** What a page of messages needs to be known of, each asked once. */
const lookUp = async (ports: Ports, page: readonly Message[], now: number): Promise<Known> => {
  const sendings = page.flatMap(({ sending }) => (sending === null ? [] : [sending]))
  const audiences = sendings.flatMap(({ audience }) => (audience === null ? [] : [audience]))
  const mailed = sendings.flatMap(({ mail }) => (mail === null ? [] : [mail.office]))
  const [staff, addresses, sent, { settings, today }, asked, leads] = await Promise.all([
    each(
      audiences.map(({ office }) => office),
      (office) => ports.staff.ofOffice(office),
    ),
    each(mailed, async (office) => (await ports.offices.get(office))?.mail?.address ?? null),
    ports.inbox.sentWithin(now - JOINED_FOR + 1, now + 1),
    momentOf(ports, now),
    filingsAsked(ports, page),
    leadsAsked(ports, page),
  ])
  const readers = ({ office, role, except }: Audience) => {
    const members = staff.get(office) ?? []
    return members
      .filter((person) => {
        if (role === null) return true
        const rights = rightsOn(person, members, today)
        return role === 'city' ? rights.city : rights.role === role
      })
      .map(({ id }) => id)
      .filter((id) => !except.includes(id))
  }
  const pushed = sendings.flatMap(({ audience, pushTo, push }) =>
    push === null
      ? []
      : [...pushTo, ...(audience === null ? [] : readers(audience))].map((person) => ({
          person,
          template: push.template,
        })),
  )
  return {
    calendar: calendarOn(settings, today),
    readers,
    asked,
    leads,
    address: (office) => addresses.get(office) ?? null,
    mayPush: await allowedPushes(ports, pushed),
    lastAt: (message) =>
      sent
        .filter((each) => groupKey(each) === groupKey(message))
        .reduce<number | null>((last, { sentAt }) => Math.max(last ?? 0, sentAt), null),
  }
}

const each = async <Key, Value>(
  keys: readonly Key[],
  find: (key: Key) => Promise<Value>,
): Promise<ReadonlyMap<Key, Value>> =>
  new Map(await Promise.all([...new Set(keys)].map(async (key) => [key, await find(key)] as const)))

/** Passes a group on, or puts it off; false when another worker did so first. */
const passedOn = async (
  ports: Ports,
  known: Known,
  group: readonly Message[],
  now: number,
): Promise<boolean> => {
  const newest = group.at(-1)
  if (newest === undefined) return false
  const waits = timeToSend(now, known.lastAt(newest)) > now
  if (waits && group.every(isEntered)) return false
  return ports.transaction(async (stores) => {
    const copied: Message[] = []
    for (const message of group) {
      const fresh = await stores.inbox.get(message.id)
      if (fresh?.sendAt !== message.sendAt) return false
      const entered = await withEntries(stores, known, fresh, now)
      copied.push(await withFollowers(ports.vault, stores, entered))
    }
    for (const { filing, sending } of copied) if (sending?.letsGo) await letGo(stores, filing, now)
    // What waits stays due: an instant to wait for would lie too far ahead once the clock is set back.
    for (const message of copied)
      await stores.inbox.put(
        waits ? message : { ...message, sendAt: null, sending: null, sentAt: now },
      )
    if (waits) return true
    await queue(ports, stores, known, copied, now)
    await pushToFollowers(ports, stores, copied, now)
    return true
  })
}

/** Deletes what a decision that stands by now kept of another filing; its version stays, and nobody's look is stale by it. */
const letGo = async (
  { filings }: Pick<Transaction, 'filings'>,
  id: string,
  now: number,
): Promise<void> => {
  const filing = await filings.get(id)
  if (!filing?.decision?.along || filing.decision.until > now) return
  const { along: _along, ...decision } = filing.decision
  await filings.put({ ...filing, decision })
}

/** Whether everybody whom it tells has an entry. */
const isEntered = ({ sending }: Message): boolean => !sending?.audience && !sending?.followers

/** Of no filing: its page opens with what it lists. */
const opensList = ({ page }: Message): boolean =>
  page === 'desk/ledger' || page === 'desk/dashboard' || page === 'pages/office'

/** Queues what a group becomes: the newest push to everybody whom any of it tells, and one mail. */
const queue = async (
  { vault }: Ports,
  stores: Transaction,
  known: Known,
  group: readonly Message[],
  now: number,
): Promise<void> => {
  const newest = group.at(-1)
  if (!newest?.sending) return
  const { what, office } = newest
  const { push, mail, bounds } = newest.sending
  const { address } = known
  const filing = opensList(newest) ? null : newest.filing
  if (push !== null) await queuePushes(vault, stores, known, { group, newest, push, filing, now })
  const to = mail && address(mail.office)
  if (to === null) return
  const content = joinedMail(
    group.flatMap(({ sending }) => (sending?.mail ? [sending.mail.content] : [])),
  )
  const row = { ...bounds, what, channel: 'mail', to, content, at: now } as const
  await stores.outbox.add(outgoing(vault, { ...row, filing, office: mail?.office ?? office }))
}
