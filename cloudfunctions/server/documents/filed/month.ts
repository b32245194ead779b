import { ARCHIVE } from '../../../../src/domain/paper/archivePages'
import type { documentsCalls } from '../../../../src/domain/api/documents'
import type { Actions } from '../../app'
import { officeFiling } from '../../filing/access'
import { recordView } from '../../filing/audit'
import { asArchived } from '../../filing/keeping/idPhotos'
import { beginArchive } from '../../ledger/archiving/begin'
import { type Archiver, goOnArchiving } from '../../ledger/archiving/make'
import { exportView } from '../../ledger/exports'
import { contextOf, isNoted } from '../../ledger/handing'
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

/** Begins the archive of a month, unless it is under way or was just made, and does what it has time for. */
export const archiveMonthWith =
  (goOn: MonthArchiver): Actions<typeof documentsCalls>['archiveMonth'] =>
  async (context, asking) => {
    const { row, begun } = await beginArchive(context, asking)
    return exportView(begun ? await goOn(context.ports, row) : row)
  }
