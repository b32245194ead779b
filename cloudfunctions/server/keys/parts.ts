import type { KeyedPart } from '../../../src/domain/keys/keyMove'
import type { OfficeCode } from '../../../src/domain/city/city'
import { plainCode } from '../../../src/domain/staff/staff'
import { settingsWithin } from '../administration/record'
import { pairMark, judgementOf } from '../filing/duplicates/pair'
import { idConsentIds } from '../filing/consents'
import { withLeadKeys } from '../filing/lead/keys'
import { handedTo, pathOfFile, savedText, saveText } from '../files/sealed'
import { hashKinds } from '../secrets/hashKinds'
import type { StoredPhoto } from '../store/filings/filing'
import type { Lead } from '../store/supervision/leads'
import type { OutboxRow } from '../store/messages'
import type { StoredRow } from '../store/keys/keyMoves'
import type { Ports, Transaction } from '../store/ports'
import { type KeyMoved, moveFiling } from './filings'
import { isUnderOther, renamed, renamingOf } from './renamed'

type Move = (ports: Ports, row: StoredRow) => Promise<KeyMoved>

/** A row of which nothing is under another key costs no more than having been read. */
const whereUnderOther =
  (move: Move): Move =>
  (ports, row) =>
    isUnderOther(ports.vault, row) ? move(ports, row) : Promise.resolve('same')

/** In one transaction, of a row as it is in that moment. */
const within = <Row>(
  read: (stores: Transaction, id: string) => Promise<Row | null>,
  move: (ports: Ports, stores: Transaction, row: Row) => Promise<void>,
): Move =>
  whereUnderOther((ports, { id }) =>
    ports.transaction(async (stores) => {
      const row = await read(stores, id)
      if (row === null || !isUnderOther(ports.vault, row)) return 'same'
      await move(ports, stores, row)
      return 'moved'
    }),
  )

/** The keys of its pictures are sealed anew, their files stay. */
const moveLead = within<Lead>(
  ({ leads }, id) => leads.get(id),
  async ({ vault }, stores, lead) => {
    const again = <Of extends StoredPhoto>(photo: Of): Of => handedTo(vault, lead, lead, photo)
    const urges = lead.urges.map((urge) => ({
      ...urge,
      evidence: urge.evidence.map(again),
      photos: urge.photos.map(again),
    }))
    await stores.leads.put(await withLeadKeys(vault, stores, { ...lead, urges }))
  },
)

/** A consent stands under its person and the hash of a name. */
const moveConsent = within(
  ({ consents }, id) => consents.get(id),
  async ({ vault }, { consents }, consent) => {
    const [id] = idConsentIds(vault, consent.openid, consent.name)
    if ((await consents.get(id)) === null) await consents.put({ ...consent, id })
    await consents.remove(consent.id)
  },
)

/** What was said of a pair, which is kept with a hash of both names: said of names that changed since, it goes. */
const movePair = within(
  ({ pairs }, id) => pairs.get(id),
  async ({ vault }, { filings, pairs }, pair) => {
    const [one, other] = await Promise.all(pair.id.split(':').map((id) => filings.get(id)))
    const said = one && other ? judgementOf(vault, one, other, pair) : null
    if (one && other && said !== null)
      await pairs.put({ ...pair, mark: pairMark(vault, one, other) })
    else await pairs.remove(pair.id)
  },
)

const moveOutgoing = within<OutboxRow>(
  ({ outbox }, id) => outbox.get(id),
  async ({ vault }, { outbox }, row) => {
    await outbox.put({ ...row, content: vault.seal(vault.open(row.content, row.id), row.id) })
  },
)

/** The rows of a table that somebody sent, which lie sealed in a file. */
const moveRowsOf =
  (collection: 'imports' | 'officeTables'): Move =>
  async (ports, { id }) => {
    const { fileID } = (await ports[collection].get(id)) ?? {}
    const sealed = fileID === undefined ? null : await ports.files.read(fileID)
    if (!fileID || !sealed || !isUnderOther(ports.vault, sealed.toString('latin1'))) return 'same'
    const text = await savedText(ports, fileID)
    if (text !== null) await saveText(ports, pathOfFile(fileID), text)
    // Deleted meanwhile, it must not come back.
    if ((await ports[collection].get(id)) === null) await ports.files.remove([fileID])
    return 'moved'
  }

/** A code that was mailed works for half an hour. */
const moveOffice = within(
  ({ offices }, id) => offices.get(id as OfficeCode),
  async ({ clock }, { offices }, office) => {
    const isOver = office.pending !== null && office.pending.until <= clock()
    if (isOver) await offices.put({ ...office, pending: null })
  },
)

/** Which set-up codes were used: the one that the environment has could be used again. */
const moveSettings: Move = (ports) =>
  ports.transaction(async (stores) => {
    const { vault, setUpCode } = ports
    const record = await settingsWithin(stores)
    if (!isUnderOther(vault, record)) return 'same'
    const renaming = renamingOf(
      vault,
      setUpCode === null ? [] : [[plainCode(setUpCode), hashKinds.invitation]],
    )
    const { usedSetUp = [], ...others } = record
    const used = renamed(renaming, usedSetUp).filter((each) => !isUnderOther(vault, each))
    await stores.settings.put({ ...others, ...(used.length > 0 && { usedSetUp: used }) })
    return 'moved'
  })

/** How a row of each part moves to the current key. */
export const moveOf: Readonly<Record<KeyedPart, Move>> = {
  filings: whereUnderOther((ports, { id }) => moveFiling(ports, id)),
  leads: moveLead,
  consents: moveConsent,
  pairs: movePair,
  outbox: moveOutgoing,
  imports: moveRowsOf('imports'),
  officeTables: moveRowsOf('officeTables'),
  offices: moveOffice,
  settings: moveSettings,
}
