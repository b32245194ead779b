import { randomInt } from 'node:crypto'
import { Refusal } from '../../../src/domain/api/refusal'
import type { Filing, StoredVersion } from '../store/filings/filing'
import type { CreditRow, Message, OfficeRecord, OutboxRow } from '../store/messages'
import type { CallRow } from '../store/inbox/calls'
import type { Nudges, StoredReturn } from '../store/counting/stored'
import type { PaperCode, StoredCard } from '../store/cards'
import type { StoredImport, StoredTable } from '../store/imports'
import type { StoredAnnouncement, StoredExport } from '../store/ledger'
import { firstOf } from '../store/keys/firstOf'
import type { KeyMove } from '../store/keys/keyMoves'
import type { Erasure } from '../store/keeping/erasures'
import type { Lead, LeadKey } from '../store/supervision/leads'
import type { SettingsRecord } from '../store/settings'
import type { Invitation, Staff } from '../store/staff'
import type { JudgedPair } from '../store/finding/pairs'
import type { Unindexed } from '../store/finding/suffixes'
import type {
  HeldAccount,
  DiscardedFiles,
  StoredIdConsent,
  StoredPerson,
  Ports,
  Ticket,
  Token,
  Transaction,
} from '../store/ports'
import { auditedIn, chainsIn, collectionOf } from './collection'
import { pause } from './database/pace'
import type { Database, OpenTransaction } from './sdk'
import type { StoredPaper } from '../store/papers/papers'

/** For so many milliseconds conflicts are retried; then the caller is refused with `busy`. */
const PATIENCE = 15_000
const LONGEST_PAUSE = 800

/** The transaction port over the SDK's explicit transactions. */
export const transactionOf =
  (database: Database): Ports['transaction'] =>
  async (work) => {
    const started = Date.now()
    for (let attempt = 1; ; attempt += 1) {
      let open: OpenTransaction | null = null
      try {
        open = await database.startTransaction()
        const result = await work(stores(open, attempt))
        await open.commit()
        return result
      } catch (error) {
        await open?.rollback().catch(() => undefined)
        if (!isConflict(error)) throw error
        if (Date.now() - started > PATIENCE)
          throw new Refusal('busy', '现在办理的人多，请过一会儿再试')
        await pause(randomInt(Math.min(LONGEST_PAUSE, 25 * 2 ** attempt)))
      }
    }
  }

const CONFLICT = /conflict|TransactionBusy|E11000|duplicate key/i

/** The SDK keeps the code only at commit, elsewhere only the message tells. Losing a race to add is a conflict too. */
const isConflict = (error: unknown): boolean =>
  CONFLICT.test(error instanceof Error ? error.message : JSON.stringify(error))

const stores = (open: OpenTransaction, attempt: number): Transaction => {
  const accounts = collectionOf<HeldAccount>(open, 'accounts')
  const counters = collectionOf<{ readonly id: string; readonly last: number }>(open, 'counters')
  return {
    filings: collectionOf<Filing>(open, 'filings'),
    events: auditedIn(open, 'events'),
    versions: collectionOf<StoredVersion>(open, 'versions'),
    pairs: collectionOf<JudgedPair>(open, 'pairs'),
    unindexed: collectionOf<Unindexed>(open, 'unindexed'),
    counters: {
      next: async (id) => {
        const last = ((await counters.get(id))?.last ?? 0) + 1
        await counters.put({ id, last })
        return last
      },
    },
    tokens: collectionOf<Token>(open, 'tokens'),
    people: collectionOf<StoredPerson>(open, 'people'),
    consents: collectionOf<StoredIdConsent>(open, 'consents'),
    accounts: {
      get: accounts.get,
      take: async ([id, ...others], filing) => {
        // Hardly ever taken: the first time the row itself refuses a second one, which is a conflict and tried again.
        const asked = attempt === 1 ? others : [id, ...others]
        const held = await firstOf(asked, accounts.get)
        if (held === null) await accounts.add({ id, filing })
        return held?.filing ?? filing
      },
      remove: accounts.remove,
    },
    papers: collectionOf<StoredPaper>(open, 'papers'),
    discards: collectionOf<DiscardedFiles>(open, 'discards'),
    tickets: collectionOf<Ticket>(open, 'tickets'),
    cards: collectionOf<StoredCard>(open, 'cards'),
    codes: collectionOf<PaperCode>(open, 'codes'),
    imports: collectionOf<StoredImport>(open, 'imports'),
    officeTables: collectionOf<StoredTable>(open, 'officeTables'),
    exports: collectionOf<StoredExport>(open, 'exports'),
    announcements: collectionOf<StoredAnnouncement>(open, 'announcements'),
    leads: collectionOf<Lead>(open, 'leads'),
    leadKeys: collectionOf<LeadKey>(open, 'leadKeys'),
    erasures: collectionOf<Erasure>(open, 'erasures'),
    keyMoves: collectionOf<KeyMove>(open, 'keyMoves'),
    returns: collectionOf<StoredReturn>(open, 'returns'),
    nudges: collectionOf<Nudges>(open, 'figures'),
    inbox: collectionOf<Message>(open, 'inbox'),
    outbox: collectionOf<OutboxRow>(open, 'outbox'),
    calls: collectionOf<CallRow>(open, 'calls'),
    credits: collectionOf<CreditRow>(open, 'credits'),
    offices: collectionOf<OfficeRecord>(open, 'offices'),
    settings: collectionOf<SettingsRecord>(open, 'settings'),
    staff: collectionOf<Staff>(open, 'staff'),
    invitations: collectionOf<Invitation>(open, 'invitations'),
    administration: auditedIn(open, 'administration'),
    chains: chainsIn(open),
  }
}
