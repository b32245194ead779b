import type { documentsCalls, DocumentsInput } from '../../../../src/domain/api/documents'
import { Refusal } from '../../../../src/domain/api/refusal'
import {
  MOST_ARCHIVED,
  registeredIn,
  TOO_MANY_ARCHIVED,
} from '../../../../src/domain/ledger/archive'
import { scopeWords } from '../../../../src/domain/ledger/export'
import { ARCHIVE } from '../../../../src/domain/paper/archivePages'
import type { Actions, Context } from '../../app'
import { officeFiling, callingStaff } from '../../filing/access'
import { recordView } from '../../filing/audit'
import { asArchived } from '../../filing/keeping/idPhotos'
import { refuseOffComputers } from '../../filing/staff/onComputers'
import { type Archiver, goOnArchiving } from '../../ledger/archiving/make'
import { begunOnce } from '../../ledger/begin'
import { exportView } from '../../ledger/exports'
import { contextOf, isNoted } from '../../ledger/handing'
import { sliceFor } from '../../ledger/slice'
import type { StoredExport } from '../../store/ledger'
import type { Ports } from '../../store/ports'
import type { Marker } from '../marked/marker'
import { issuerOf } from '../marks'
import type { Printer } from '../printer'
import { archived, refuseUnfinished } from './archived'

/** No filing of an archive is begun later in a run; the rest of the function's 60 seconds is for the last one and the file. */
const RUN = 40_000

const NOTED = { name: 'paperMade', about: ARCHIVE } as const

/** What goes on with the archive of a month that was begun. */
export type MonthArchiver = (ports: Ports, row: StoredExport) => Promise<StoredExport>

const archiverOf = (
  ports: Ports,
  printer: () => Promise<Printer>,
  marker: () => Promise<Marker>,
  pack: Archiver['pack'],
): Archiver => ({
  paper: async (row, staff, id, again) => {
    const context = await contextOf(ports, row)
    const filing = officeFiling(await ports.filings.get(id), staff)
    refuseUnfinished(filing)
    const content = await archived(context, filing, staff, marker)
    const { font, makeArchive } = await printer()
    const { bytes } = await makeArchive(content, context.now, issuerOf(ports), font)
    // The answer to an earlier note may have been lost.
    if (!(again && (await isNoted(ports, row, id, NOTED))))
      await recordView(
        context,
        id,
        (stored) => asArchived(officeFiling(stored, staff), context.now),
        { ...NOTED, staff },
      )
    return { name: `${filing.number}.pdf`, bytes }
  },
  pack,
})

/** Makes archives of months out of those of their filings (D9). */
export const monthArchiver =
  (printer: () => Promise<Printer>, marker: () => Promise<Marker>): MonthArchiver =>
  async (ports, row) => {
    const until = ports.clock() + RUN
    // Nobody else waits for it.
    const { packed } = await import('./packed')
    return goOnArchiving(ports, row, until, archiverOf(ports, printer, marker, packed))
  }
/**
 * The row of a month's archive, and whether this call began it, as `beginExport` says. Refuses with `not-allowed` who is no
 * head or asks for another office, with `not-found` a month without any, and with `limit` one with too many.
 */
const beginArchive = async (
  context: Context,
  { month, office: wanted }: DocumentsInput<'archiveMonth'>,
): ReturnType<typeof begunOnce> => {
  const { ports } = context
  const staff = await callingStaff(context)
  if (staff.role !== 'head') throw new Refusal('not-allowed', '整月的归档件由负责人生成')
  refuseOffComputers(context, staff)
  const office = wanted === 'own' ? staff.office : wanted
  if (office !== staff.office && !staff.city) throw new Refusal('not-allowed', '只能归档本办的备案')
  const { slice } = await sliceFor(context, staff, registeredIn(month, office))
  const { count } = await ports.filings.ledgerCount(slice)
  if (count === 0) throw new Refusal('not-found', '这个月没有登记')
  if (count > MOST_ARCHIVED) throw new Refusal('limit', TOO_MANY_ARCHIVED)
  return begunOnce(context, staff, {
    asked: JSON.stringify({ archive: month, office }),
    slice,
    scope: scopeWords({ ...slice, claimant: '' }),
    purpose: null,
    template: null,
    path: `exports/${ports.newId()}/archive`,
    total: count,
    archive: { month, after: null, files: [], out: [], run: 0 },
  })
}

/** Begins the archive of a month, unless it is under way or was just made, and does what it has time for. */
export const archiveMonthWith =
  (goOn: MonthArchiver): Actions<typeof documentsCalls>['archiveMonth'] =>
  async (context, asking) => {
    const { row, begun } = await beginArchive(context, asking)
    return exportView(begun ? await goOn(context.ports, row) : row)
  }
