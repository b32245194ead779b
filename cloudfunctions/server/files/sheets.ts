import { Refusal } from '../../../src/domain/api/refusal'
import type { SheetRow } from '../../../src/domain/imports/sheet'
import type { Context } from '../app'
import type { Ticket } from '../store/collections'
import { takenOnce, ticketOf } from './tickets'

/** A table that was uploaded, with the name that it has on its phone. */
export type SentSheet = { readonly fileID: string; readonly name: string }

/** Reads the rows of a table; refuses with `file`. */
export type ParseSheet = (bytes: Buffer) => Promise<readonly SheetRow[]>

/** Why a table is not read. */
export const sheetRefusal = (sentence: string): Refusal => new Refusal('file', sentence)

/**
 * Makes of a table that the caller uploaded by a ticket what it is for, once: `before` answers what it became already. The
 * upload is deleted. Refuses with `missing` what came by no ticket of theirs.
 */
export const sheetTakenOnce = async <Taken>(
  context: Context,
  fileID: string,
  {
    before,
    missing,
    take,
  }: {
    readonly before: () => Promise<Taken | null>
    readonly missing: Refusal
    readonly take: (ticket: Ticket) => Promise<Taken>
  },
): Promise<Taken> => {
  const taken = await before()
  if (taken !== null) return taken
  const ticket = await ticketOf(context, null, fileID)
  if (ticket === null) throw missing
  return takenOnce(context.ports, ticket, () => take(ticket), before)
}
