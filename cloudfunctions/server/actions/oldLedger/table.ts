import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { oldLedgerCalls } from '../../../../src/domain/api/administration/oldLedger'
import type { Actions, Context } from '../../app'
import { newTicket } from '../../files/tickets'
import {
  callingLedgerHead,
  officeLedger,
  oldLedgerProgress,
  oldLedgerView,
} from '../../oldLedger/kept'
import { judgeOldLedger } from '../../oldLedger/reading'
import { takeAsHead } from '../../oldLedger/taking'

/** Where the caller may upload the file. */
const askTicket = async (context: Context): Promise<ApiOutput<'oldLedger.ticket'>> => {
  await callingLedgerHead(context)
  const { path } = await context.ports.transaction((stores) =>
    newTicket(context, stores, null, 'xlsx'),
  )
  return { path }
}

const openOldLedger = async (
  context: Context,
  { id }: ApiInput<'oldLedger.open'>,
): Promise<ApiOutput<'oldLedger.open'>> => {
  const { ports } = context
  if (id !== undefined) return oldLedgerView(ports, (await officeLedger(context, id)).stored)
  const { office } = await callingLedgerHead(context)
  const [newest] = await ports.oldLedgers.ofOffice(office, 1)
  return newest === undefined ? null : oldLedgerView(ports, newest)
}

/** How long one call takes rows, in milliseconds: short, so that a screen shows how far it is. */
const SLICE = 3000

const runOldLedger = async (
  context: Context,
  { id }: ApiInput<'oldLedger.run'>,
): Promise<ApiOutput<'oldLedger.run'>> =>
  oldLedgerProgress(await takeAsHead(context, id, context.now + SLICE))

export const oldLedgerActions: Actions<typeof oldLedgerCalls> = {
  'oldLedger.ticket': askTicket,
  'oldLedger.open': openOldLedger,
  'oldLedger.judge': judgeOldLedger,
  'oldLedger.run': runOldLedger,
}
