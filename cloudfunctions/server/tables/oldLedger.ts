import { Refusal } from '../../../src/domain/api/refusal'
import type { OfficeCode } from '../../../src/domain/city/city'
import { sameText, mayBeOne } from '../../../src/domain/moves/accountKey'
import type { OldColumn } from '../../../src/domain/oldLedger/columns'
import { type OldRow, oldRows } from '../../../src/domain/oldLedger/rows'
import type { Moment } from '../app'
import { actorOf, callingStaff, situationOf } from '../filing/access'
import { accountKeys } from '../filing/account/account'
import { newDraft } from '../filing/draft'
import { moveWithin } from '../filing/makeMove'
import type { Mover } from '../filing/movers'
import { placesOf } from '../filing/queued'
import { decidingAs } from '../filing/staff/atWork'
import { sealedIdNumber } from '../secrets/personal'
import { inLanes } from '../store/eachOf'
import type { Filing } from '../store/filings/filing'
import type { PaperFiling } from '../store/filings/listed'
import type { HeldAlready, StoredTable } from '../store/imports'
import { firstOf } from '../store/keys/firstOf'
import { pageEnd, type PageEnd } from '../store/pages'
import type { Transaction, Ports } from '../store/ports'
import { holdersOf } from './holders'
import { type KnownRow, rowSource, idOfRow, type TableKind } from './kind'

const LANES = 10

const REGISTERED_ALREADY = '这个账号已登记备案，不用再导入'
const CLAIMED = '这个账号有人自述已备案，请先在「自述待核实」里核对'

/** Rows that are read in one request. */
const PAGE = 1000

const nameOf = ({ accountKind, accountName }: PaperFiling['answers']): string =>
  `${accountKind ?? ''} ${sameText(accountName)}`

/** By a row: what is said, or known, to be filed on paper with the office (A5) and may be its account; undefined for none. */
type ClaimOf = (row: OldRow) => PaperFiling | undefined

/** What is said, or known, to be filed on paper with an office, as the rows of its old ledger are compared with it. */
const claimsOf = async (
  { filings }: Pick<Ports, 'filings'>,
  office: OfficeCode,
): Promise<ClaimOf> => {
  const byName = new Map<string, readonly PaperFiling[]>()
  for (const queue of ['attested', 'onPaper'] as const) {
    const slice = { office, queue, newestFirst: false }
    let after: PageEnd | null = null
    do {
      const page: readonly PaperFiling[] = await filings.paperPage(slice, after, PAGE)
      for (const each of page) {
        const name = nameOf(each.answers)
        byName.set(name, [...(byName.get(name) ?? []), each])
      }
      after = pageEnd(page, PAGE, ({ queueAt: at, id }) => ({ at, id }))
    } while (after !== null)
  }
  return ({ answers }) =>
    byName.get(nameOf(answers))?.find((each) => mayBeOne(each.answers, answers))
}

/**
 * The earlier ledger of an office (D10): a head's. Each row becomes a registered filing that nobody sees before the last one is
 * taken; one whose account is filed, or is said to be filed on paper, is left out.
 */
export const oldLedgerTable: TableKind<OldColumn, Pick<OldRow, 'answers' | 'entry'>> = {
  calling: async (context) => {
    const staff = await callingStaff(context)
    if (staff.role !== 'head') throw new Refusal('not-allowed', '历史台账由负责人导入')
    return staff
  },
  taker: ({ openid }, staff) =>
    actorOf(
      openid,
      staff,
      decidingAs(staff, ({ role }) => role === 'head'),
    ),
  goesTo: ({ office }) => office,
  rows: () => oldRows,
  notes: () => [],
  knower: async (ports, { office }) => {
    const claimOf = await claimsOf(ports, office)
    return async (rows) => {
      const heldBy = await holdersOf(ports, rows)
      return new Map(
        rows.flatMap((each): readonly (readonly [number, KnownRow])[] => {
          const holder = heldBy(each)
          const claim = claimOf(each)
          const id = holder ?? claim?.id
          if (id === undefined) return []
          const isClaimed = holder === undefined && claim?.status === 'attested'
          const words = isClaimed ? CLAIMED : REGISTERED_ALREADY
          return [[each.row, { held: { of: 'filing', id }, words }]]
        }),
      )
    }
  },
  become: (moment, stored, row) => Promise.resolve((stores) => take(moment, stores, stored, row)),
  shows: {
    all: (ports, stored) => ports.officeTables.show(stored, ports.clock(), placesOf(0)),
    found: async (ports, ids, at) => {
      await inLanes(
        ids.map((id) => ({ id, at, version: FIRST })),
        LANES,
        (mark) => ports.unindexed.put(mark),
      )
    },
  },
}

/** The version of a filing that was only registered. */
const FIRST = 1

/** Registers what a row says, seen by nobody yet, unless its account is held already. */
const take = async (
  moment: Moment,
  stores: Transaction,
  stored: StoredTable,
  row: OldRow,
): Promise<HeldAlready | null> => {
  const { ports, now } = moment
  const holder = await firstOf(accountKeys(ports.vault, row), stores.accounts.get)
  if (holder !== null) return { of: 'filing', id: holder.filing }
  const id = idOfRow(stored, row)
  const { ownerIdNumber = '', ...answers } = row.answers
  const draft = newDraft({ ports, openid: '', now, id })
  await moveWithin(moment, stores, headMover(stored), {
    move: 'import',
    of: draft,
    making: () => ({
      about: rowSource(stored, row),
      set: {
        answers,
        idNumber: sealedIdNumber(ports.vault, draft, ownerIdNumber),
        attested: { number: '', year: null, at: now, phone: '', ledger: row.entry },
        old: { ledger: stored.id, row: row.row, hash: stored.hash },
        decidedAt: now,
      },
    }),
  })
  return null
}

/** The head who has the rows taken, whoever goes on with it. */
const headMover = ({ who }: StoredTable): Mover<Filing> => ({
  actor: who,
  open: (stored) => {
    if (stored === null) throw new Error('a row of an old ledger is no filing yet')
    return stored
  },
  situation: (filing) => ({ ...situationOf(filing, '', null, 0), relations: ['head'] }),
})
