import { instantOf } from '../../../src/domain/dates/days'
import type { Filing } from '../store/filings/filing'
import type {
  ListedFiling,
  PaperFiling,
  QueuedFiling,
  DatedDraft,
  DatedFiling,
} from '../store/filings/listed'
import type { FilingReads } from '../store/ports'
import type { PageEnd } from '../store/pages'
import type { QueueSlice } from '../store/ledger'
import {
  datedDraftFields,
  datedFields,
  listedFields,
  paperFields,
  queuedFields,
} from './lists/fields'
import { key, keys, officeKeys } from './keys'
import { byIds, placeOn, walk, type Walk } from './lists/keyset'
import { ledgerOf } from './lists/ledger'
import { queueCountsOf } from './counting/queueCounts'
import { content, fromRow } from './rows'
import type { Database } from './sdk'

const byInstant = { collection: 'filings', equal: {}, newestFirst: false } as const

const listed = (row: unknown): ListedFiling => {
  const { photos, correction, ...rest } = fromRow(row) as ListedFiling
  // Photos that are nowhere make no field.
  const counted = correction && { ...correction, photos: { ...correction.photos } }
  return { ...rest, photos: { ...photos }, correction: counted }
}

/** The filings port over the database. */
export const filingsOf = (database: Database): FilingReads => {
  const filings = () => database.collection('filings')
  const before = async (path: string, until: number, after: PageEnd | null, rows: number) => {
    const wanted = { ...byInstant, path, until, fields: [] }
    return (await walk(database, wanted, after, rows)).map((row) => placeOn(path, row))
  }
  const queued = (
    { office, queue, promisedBefore, claimant, ...rest }: QueueSlice,
    fields: readonly string[],
    after: PageEnd | null,
    rows: number,
  ) => {
    const by: Pick<Walk, 'equal' | 'path' | 'days' | 'until'> =
      promisedBefore === undefined
        ? { equal: keys({ queue }), path: 'queueAt' }
        : {
            equal: { status: 'submitted' },
            path: 'replyBy',
            days: true,
            until: instantOf(promisedBefore),
          }
    const equal = { ...officeKeys(office), ...by.equal }
    const where = claimant === undefined ? {} : keys({ 'claim.openid': claimant })
    const wanted = { collection: 'filings', ...rest, ...by, equal, where, fields }
    return walk(database, wanted, after, rows)
  }
  return {
    claimedBy: async (office, openid, rows) => {
      const equal = { ...keys({ office, queue: 'waiting' }), 'claim.openid': key(openid) }
      const wanted = {
        collection: 'filings',
        equal,
        path: 'queueAt',
        newestFirst: false,
        fields: [],
      }
      return (await walk(database, wanted, null, rows)).map((row) => placeOn('queueAt', row))
    },
    ofApplicant: async (openid, after, rows) => {
      const equal = keys({ applicant: openid })
      // By savedAt a filing that is saved meanwhile would move to a page that was read already.
      const wanted = {
        collection: 'filings',
        equal,
        path: 'createdAt',
        newestFirst: true,
        fields: listedFields,
      }
      return (await walk(database, wanted, after, rows)).map(listed)
    },
    draftsOf: async (openid) => {
      const drafts = {
        ...keys({ applicant: openid }),
        status: database.command.in(['draft', 'attested']),
        submissions: 0,
      }
      return (await filings().where(drafts).count()).total
    },
    swap: async (next, before) => {
      const replaced = Object.entries(content(next)).map(([name, value]) => [
        name,
        database.command.set(value),
      ])
      const { stats } = await filings()
        .where({
          ...keys({ _id: before.id }),
          version: before.version,
          'chain.seq': before.chain.seq,
        })
        .update({ data: Object.fromEntries(replaced) as object, whole: true })
      return stats.updated === 1
    },
    page: async (slice, after, rows) =>
      (await queued(slice, queuedFields, after, rows)).map((row) => fromRow(row) as QueuedFiling),
    those: async (ids) =>
      (await byIds(database, { collection: 'filings', where: {} }, ids)).map(
        (row) => fromRow(row) as Filing,
      ),
    statuses: async (ids) => {
      const wanted = { collection: 'filings', where: {}, fields: ['status'] }
      const found = (await byIds(database, wanted, ids)).map(
        (row) => fromRow(row) as Pick<Filing, 'id' | 'status'>,
      )
      return new Map(found.map(({ id, status }) => [id, status]))
    },
    paperPage: async (slice, after, rows) =>
      (await queued(slice, paperFields, after, rows)).map((row) => fromRow(row) as PaperFiling),
    openDates: async (queue, after, rows) =>
      (await queued({ office: null, queue, newestFirst: false }, datedFields, after, rows)).map(
        (row) => fromRow(row) as DatedFiling,
      ),
    datedDrafts: async (from, after, rows) => {
      const fields = datedDraftFields
      const wanted = { ...byInstant, path: 'expiresAt', from, fields }
      return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as DatedDraft)
    },
    ...queueCountsOf(database),
    ...ledgerOf(database),
    toRemind: async (until, after, rows) => {
      const path = 'remindAt'
      const wanted = { ...byInstant, path, until, fields: ['applicant'] }
      return (await walk(database, wanted, after, rows)).map((row) => ({
        ...placeOn(path, row),
        applicant: String((row as { readonly applicant: unknown }).applicant),
      }))
    },
    toExpire: (until, after, rows) => before('expiresAt', until, after, rows),
  }
}
