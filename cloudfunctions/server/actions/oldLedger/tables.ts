import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type {
  officeTableCalls,
  TableProgress,
  TableView,
} from '../../../../src/domain/api/administration/officeTables'
import type { Actions, Context } from '../../app'
import { newTicket } from '../../files/tickets'
import type { OfficeTable } from '../../store/imports'
import { officeTable } from '../../tables/kept'
import { tableKinds } from '../../tables/kinds'
import { judgeOfficeTable } from '../../tables/reading'
import { takeAsStaff } from '../../tables/taking'
import { tableProgress, tableView } from '../../tables/view'

/** Where the caller may upload the file. */
const ticketFor =
  (of: OfficeTable) =>
  async (context: Context): Promise<ApiOutput<'oldLedger.ticket'>> => {
    await tableKinds[of].calling(context)
    const { path } = await context.ports.transaction((stores) =>
      newTicket(context, stores, null, 'xlsx'),
    )
    return { path }
  }

const openFor =
  (of: OfficeTable) =>
  async (context: Context, { id }: ApiInput<'oldLedger.open'>): Promise<TableView | null> => {
    const { ports } = context
    if (id !== undefined) {
      const { stored, staff } = await officeTable(context, of, id)
      return tableView(ports, stored, staff)
    }
    const staff = await tableKinds[of].calling(context)
    const { office } = staff
    const [newest] = await ports.officeTables.ofOffice({ of, office }, null, 1)
    return newest === undefined ? null : tableView(ports, newest, staff)
  }

/** How long one call takes rows, in milliseconds: short, so that a screen shows how far it is. */
const SLICE = 3000

const runFor =
  (of: OfficeTable) =>
  async (context: Context, { id }: ApiInput<'oldLedger.run'>): Promise<TableProgress> =>
    tableProgress(await takeAsStaff(context, of, id, context.now + SLICE))

/** The tables that an office keeps with columns of its own: its earlier ledger (D10), and accounts that are not filed (I1). */
export const officeTableActions: Actions<typeof officeTableCalls> = {
  'oldLedger.ticket': ticketFor('oldLedger'),
  'oldLedger.open': openFor('oldLedger'),
  'oldLedger.judge': (context, input) =>
    judgeOfficeTable(context, 'oldLedger', { ...input, office: null }),
  'oldLedger.run': runFor('oldLedger'),
  'leadTable.ticket': ticketFor('leads'),
  'leadTable.open': openFor('leads'),
  'leadTable.judge': (context, input) => judgeOfficeTable(context, 'leads', input),
  'leadTable.run': runFor('leads'),
}
