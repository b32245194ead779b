import { leadMatters } from '../../../../src/domain/leads/leadMatters'
import { staffMessages } from '../../../../src/domain/messages/work'
import type { WorkingFiling } from '../../store/filings/listed'
import type {
  FilingDeed,
  LeadMessage,
  MessageGroup,
  ReadingMessage,
  ReadUpTo,
  StaffMessagePorts,
} from '../../store/inbox/staffMessages'
import type { PageEnd } from '../../store/pages'
import { collectionOf } from '../collection'
import { key, keys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { byIds, walk } from './keyset'

/** The fields that say which work a filing asks of staff. */
const workingFields = [
  'status',
  'applicant',
  'office',
  'claim.openid',
  'proposal.at',
  'cancelAsked.at',
  'takeovers.openid',
  'takeovers.at',
  'takeovers.givenAt',
]

/** The port over the messages to staff of a filing. */
export const staffMessagesOf = (database: Database): StaffMessagePorts => {
  const { command } = database
  const { aggregate: $ } = command
  const places = collectionOf<ReadUpTo>(database, 'figures')
  const inbox = () => database.collection('inbox')
  const ofFilings = (filings: readonly string[]) => ({ filing: command.in(filings.map(key)) })
  const ofStaff = { asks: command.in(staffMessages) }
  const reading = async (
    filing: string,
    where: object,
    after: PageEnd | null,
    rows: number,
  ): Promise<readonly ReadingMessage[]> => {
    const wanted = {
      collection: 'inbox',
      equal: keys({ filing }),
      path: 'at',
      newestFirst: false,
      // No range: with one the index by person would be taken, and what it finds sorted.
      where: { ...ofStaff, ...where, person: command.neq(null) },
      fields: ['filing', 'person', 'office', 'asks', 'over'],
    }
    return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as ReadingMessage)
  }
  return {
    staffMessages: {
      groups: async (person, filings, now) => {
        const { list } = await inbox()
          .aggregate()
          .match({
            ...keys({ person }),
            ...ofFilings(filings),
            ...ofStaff,
            at: command.lte(now),
          })
          .sort({ at: -1, _id: -1 })
          .group({
            _id: '$filing',
            newest: $.first('$_id'),
            messages: $.sum(1),
            unread: $.sum($.cond({ if: $.eq(['$read', false]), then: 1, else: 0 })),
          })
          .end()
        const groups = list as readonly (Omit<MessageGroup, 'filing'> & { readonly _id: string })[]
        return groups.map(({ _id, newest, messages, unread }) => ({
          filing: _id,
          newest,
          messages,
          unread,
        }))
      },
      markRead: async (person, filings, until) => {
        await inbox()
          .where({
            ...keys({ person }),
            ...ofFilings(filings),
            ...ofStaff,
            read: false,
            at: command.lte(until),
          })
          .update({ data: { read: true } })
      },
      deeds: async (from, until, after, rows) => {
        const wanted = { collection: 'events', equal: {}, path: 'at', newestFirst: false }
        const fields = ['filing', 'name']
        return (await walk(database, { ...wanted, from, until, fields }, after, rows)).map(
          (row) => fromRow(row) as FilingDeed,
        )
      },
      filings: async (ids) =>
        (
          await byIds(database, { collection: 'filings', where: {}, fields: workingFields }, ids)
        ).map((row) => fromRow(row) as WorkingFiling),
      unread: (filing, after, rows) => reading(filing, { read: false }, after, rows),
      unreadOfLead: async (filing, after, rows) => {
        const wanted = {
          collection: 'inbox',
          equal: keys({ filing }),
          path: 'at',
          newestFirst: false,
          where: { leadMatter: command.in(leadMatters), read: false, person: command.neq(null) },
          fields: ['filing', 'leadMatter'],
        }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as LeadMessage)
      },
      over: (filing, from, after, rows) =>
        reading(filing, { read: true, over: command.gte(from) }, after, rows),
      readThemselves: async (ids, now) => {
        await inbox()
          .where({ _id: command.in(ids.map(key)), read: false })
          .update({ data: { read: true, over: now } })
      },
      unreadAgain: async (ids) => {
        await inbox()
          .where({ _id: command.in(ids.map(key)), over: command.gt(0) })
          .update({ data: { read: false, over: null } })
      },
      putReadUpTo: places.put,
    },
  }
}
