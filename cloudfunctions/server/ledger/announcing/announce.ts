import type { ApiInput } from '../../../../src/domain/api/api'
import type { Announcements, ListOwners, UnreadOwners } from '../../../../src/domain/api/ledger'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../../src/domain/city/city'
import { type Day, showDay } from '../../../../src/domain/dates/days'
import { scopeWords } from '../../../../src/domain/ledger/export'
import { type LedgerFilter, wholeNumber } from '../../../../src/domain/ledger/filter'
import { announcesAgainOn, wrongAnnouncement } from '../../../../src/domain/ledger/announcement'
import { UNDO_TIME } from '../../../../src/domain/moves/moves'
import { administered } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf, callingStaff } from '../../filing/access'
import { decidingAs } from '../../filing/staff/atWork'
import { personToCall } from '../../messages/calls'
import { entryId } from '../../messages/tell'
import { eachOf } from '../../store/eachOf'
import type { StoredAnnouncement } from '../../store/ledger'
import type { Transaction } from '../../store/ports'
import type { Staff } from '../../store/staff'
import { sliceFor } from '../slice'
import { countOwners } from './owners'

/** What the order of a list does not change. */
const sort = { by: 'number', descending: false } as const

/** By which its owners’ entries are found. */
export const announcedWhat = (id: string): string => `announced:${id}`

/** Whether somebody may tell owners in the name of an office: its heads, of filings of other offices with the city right. */
export const mayAnnounce = (staff: Staff | null, office: OfficeCode): staff is Staff =>
  staff !== null && staff.role === 'head' && staff.office === office

const callingHead = async (context: Context) => {
  const staff = await callingStaff(context)
  if (!mayAnnounce(staff, staff.office)) throw new Refusal('not-allowed', '告知填报人由负责人办理')
  return staff
}

/** How many filings and owners the caller would tell of a list. Refuses with `not-allowed` and `limit`. */
export const listOwners = async (
  context: Context,
  { filter }: ApiInput<'ledger.owners'>,
): Promise<ListOwners> => {
  const staff = await callingHead(context)
  const { slice } = await sliceFor(context, staff, { filter, sort })
  return countOwners(context.ports, slice)
}

/** What the caller's office told owners last, how far it is, and when it may tell again. Refuses with `not-allowed`. */
export const announcements = async (context: Context): Promise<Announcements> => {
  const { office } = await callingHead(context)
  const [last = null] = await context.ports.announcements.ofOffice({ office }, null, 1)
  return viewOf(context, office, last)
}

const viewOf = async (
  { ports, today }: Context,
  office: OfficeCode,
  last: StoredAnnouncement | null,
): Promise<Announcements> => ({
  office,
  from: waitsUntil(last, today),
  last: last && {
    id: last.id,
    at: last.at,
    by: last.name,
    scope: `${last.scope.office}，${last.scope.parts}`,
    text: last.text,
    state: last.state,
    owners: last.owners,
    told: last.told,
    unread: await ports.announcements.unread(announcedWhat(last.id)),
  },
})

/** The day from which an office may tell again; null where it may. One that told nobody counts for nothing. */
const waitsUntil = (last: StoredAnnouncement | null, today: Day): Day | null => {
  if (last === null || (last.state === 'stopped' && last.told === 0)) return null
  const from = announcesAgainOn(last.at)
  return from <= today ? null : from
}

/**
 * Tells the owners of a list one text, each once, from two minutes on: until then, and while it goes on, it can be stopped.
 * The same asked again within the week is the same one. Refuses with `not-allowed`, with `input` a text that holds a person's
 * number or threatens, with `stale` when the owners are not as many as were shown, and with `limit` a second one in a week.
 */
export const announce = async (
  context: Context,
  { filter, text, owners }: ApiInput<'ledger.announce'>,
): Promise<Announcements> => {
  const { ports, openid, now, today } = context
  const staff = await callingHead(context)
  refuseText(filter, text)
  const { slice, claimant } = await sliceFor(context, staff, { filter, sort })
  const { office } = staff
  const asked = JSON.stringify({ filter, text })
  const isSame = (last: StoredAnnouncement | null): last is StoredAnnouncement =>
    last?.asked === asked && waitsUntil(last, today) !== null
  const [before = null] = await ports.announcements.ofOffice({ office }, null, 1)
  if (isSame(before)) return viewOf(context, office, before)
  const counted = await countOwners(ports, slice)
  if (counted.owners === 0) throw new Refusal('input', '没有符合条件的备案', {})
  if (counted.owners !== owners) throw new Refusal('stale', '人数刚刚有变化，请再看一下')
  const row: StoredAnnouncement = {
    id: ports.newId(),
    openid,
    name: staff.name,
    office,
    at: now,
    asked,
    slice,
    scope: scopeWords({ ...slice, claimant }),
    text,
    state: 'running',
    owners,
    told: 0,
    after: null,
    touchedAt: now + UNDO_TIME,
  }
  const made = await ports.transaction(async (stores) => {
    const last = await lastOf(stores, office)
    if (isSame(last)) return last
    const from = waitsUntil(last, today)
    if (from !== null)
      throw new Refusal('limit', `本办每周告知一次，${showDay(from, today)}起可以再告知`)
    await stores.announcements.put(row)
    await stores.tokens.put({ id: tokenOf(office), filing: row.id, at: now })
    const as = decidingAs(staff, (member) => mayAnnounce(member, office))
    await administered(ports.vault, stores, actorOf(openid, staff, as), {
      act: 'announced',
      at: now,
      office: slice.office,
      about: row.id,
      before: null,
      after: { scope: row.scope, ...counted, text },
    })
    return row
  })
  return viewOf(context, office, made)
}

const refuseText = (filter: LedgerFilter, text: string): void => {
  // What was asked for is kept: no number of a person stands in it.
  if (wholeNumber(filter.text) !== null)
    throw new Refusal('input', '身份证号、手机号不能当作告知条件', { filter: '请换一个条件' })
  const problem = wrongAnnouncement(text)
  if (problem !== null) throw new Refusal('input', problem, { text: problem })
}

const tokenOf = (office: OfficeCode): string => `${office}:announced`

/** The last one of an office, by a row of its own: of two at once the later one finds the first. */
const lastOf = async (
  { tokens, announcements: all }: Pick<Transaction, 'tokens' | 'announcements'>,
  office: OfficeCode,
): Promise<StoredAnnouncement | null> => {
  const token = await tokens.get(tokenOf(office))
  return token?.filing ? all.get(token.filing) : null
}

/** Stops what the caller's office is telling: who was told already stays told. Refuses with `not-allowed` and `not-found`. */
export const stopAnnouncing = async (
  context: Context,
  { id }: ApiInput<'ledger.stopAnnouncing'>,
): Promise<Announcements> => {
  const { office } = await callingHead(context)
  const row = await context.ports.transaction(async (stores) => {
    const stored = await ofOffice(stores, office, id)
    if (stored.state !== 'running') return stored
    const stopped = { ...stored, state: 'stopped' } as const
    await stores.announcements.put(stopped)
    return stopped
  })
  return viewOf(context, office, row)
}

const ofOffice = async (
  { announcements: all }: Pick<Transaction, 'announcements'> | Context['ports'],
  office: OfficeCode,
  id: string,
): Promise<StoredAnnouncement> => {
  const row = await all.get(id)
  if (row?.office !== office) throw new Refusal('not-found', '没有找到这次告知')
  return row
}

/** Rows of one page. */
const UNREAD_ROWS = 50

/** Who of those that the caller's office told has not read it, to be called. Refuses as `stopAnnouncing` does. */
export const unreadOwners = async (
  context: Context,
  { id, after }: ApiInput<'ledger.unreadOwners'>,
): Promise<UnreadOwners> => {
  const { ports } = context
  const staff = await callingHead(context)
  await ofOffice(ports, staff.office, id)
  // Pages are told apart by filings: no openid leaves the server.
  const behind = after && (await ports.filings.get(after))
  const what = announcedWhat(id)
  const page = await ports.announcements.unreadOnes(
    what,
    behind ? entryId(what, behind.applicant) : null,
    UNREAD_ROWS,
  )
  const filings = new Map(
    (await ports.calls.filings(page.map(({ filing }) => filing))).map((each) => [each.id, each]),
  )
  const { done, failed } = await eachOf('announced', page, ({ filing }) => {
    const found = filings.get(filing)
    if (found === undefined) throw new Error(`the filing ${filing} of an announcement is gone`)
    return personToCall(found)
  })
  const last = page.length < UNREAD_ROWS ? undefined : page.at(-1)
  return { items: done, unreadable: failed, next: last?.filing ?? null }
}
