import type { Context } from '../../app'
import { ownedBy } from '../../filing/access'
import { recordView } from '../../filing/audit'
import type { Filing } from '../../store/filings/filing'
import { eachOf, inLanes } from '../../store/eachOf'
import { allFilings } from '../../store/pages'
import { filingData } from './filing'
import { toldMessages, personData, tablesOf } from './person'
import { time } from './said'

/** So many filings are read at once. */
const LANES = 4

/** The name and version of what is handed out, described in docs/my-data.md. */
const SCHEMA = 'langfang-new-media-filing/my-data/1'

/** So many filings are read, the newest; what is beyond is counted. */
const FILINGS = 300

/**
 * The caller's filings, newest made first. Each notes first that it was handed out, in the transaction that reads it: one
 * that went to somebody else meanwhile is not there, one that cannot be read stops no other.
 */
const filingsOf = async (context: Context, as: string) => {
  const listed = await allFilings(context.ports, context.openid)
  const wanted = listed.slice(0, FILINGS)
  const read = await inLanes(wanted, LANES, (listing) =>
    eachOf('my data', [listing], async ({ id }) => {
      const filing = await handedOut(context, id, as)
      return filing && (await filingData(context, filing))
    }),
  )
  return {
    filings: read.flatMap(({ done }) => done.flatMap((filing) => filing ?? [])),
    unreadable: read.reduce((sum, { failed }) => sum + failed, 0),
    beyond: listed.length - wanted.length,
  }
}

const handedOut = async (context: Context, id: string, as: string): Promise<Filing | null> => {
  const isOwn = (await context.ports.filings.get(id))?.applicant === context.openid
  return isOwn
    ? recordView(context, id, (stored) => ownedBy(context.openid, stored), {
        name: 'exported',
        staff: null,
        about: `我的信息（${as}）`,
      })
    : null
}

/** Everything that is held about the caller (K7). What could not be read is counted and stops nothing. */
export const gatherMyData = async (context: Context, as: string) => {
  const [person, filings, messages, tables] = await Promise.all([
    personData(context),
    filingsOf(context, as),
    toldMessages(context),
    tablesOf(context),
  ])
  return {
    schema: SCHEMA,
    madeAt: time(context.now),
    person,
    filings: filings.filings,
    messages: messages.messages,
    tables: tables.done,
    notIncluded: {
      filings: filings.beyond,
      unreadableFilings: filings.unreadable,
      unreadableTables: tables.failed,
      olderMessages: messages.more,
      photoFiles: true,
    },
  }
}

export type MyData = Awaited<ReturnType<typeof gatherMyData>>
