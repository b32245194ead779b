import { useRef, useState } from 'react'
import { uploadTable, type SheetTicket } from '../../cloud/upload'
import type { Acts } from '../../cloud/useActs'
import { Refusal } from '../../domain/api/refusal'
import { SHEET_BYTES } from '../../domain/imports/columns'
import type { ChosenTable } from '../../platform/files/table'
import { chooseTable } from '../../platform/files/tables'

/** A table that arrived: it is not sent again when only the call after it failed. */
type Sent = { readonly fileID: string; readonly name: string }

/** As much of a file's name as is kept. */
const LONGEST_NAME = 60

/** What may go through with the same file: the rest is refused for good, and its upload is gone. */
const isForLater = (error: unknown): boolean =>
  error instanceof Refusal && ['offline', 'busy', 'no-consent', 'broken'].includes(error.code)

/** Without an answer, a sentence of the page. */
export const saidOffline = (error: unknown, offline: string): unknown =>
  error instanceof Refusal && error.code === 'offline' ? new Refusal('offline', offline) : error

/**
 * A table that a person chooses, uploads and has read, as the act `read`: tried again it goes on from where it broke off, and
 * nothing is chosen or sent twice. `percent` is of the upload; null while none is under way.
 */
export const useSheet = (
  acts: Acts,
  {
    ticket,
    tooLarge,
    read,
  }: {
    ticket: SheetTicket
    tooLarge: string
    read: (sent: Sent) => Promise<void>
  },
): { readonly percent: number | null; readonly choose: () => void } => {
  const [percent, setPercent] = useState<number | null>(null)
  const picked = useRef<ChosenTable | null>(null)
  const sent = useRef<Sent | null>(null)

  const arrived = async (table: ChosenTable): Promise<Sent> => {
    if (table.bytes > SHEET_BYTES) throw new Refusal('file', tooLarge)
    setPercent(0)
    const fileID = await uploadTable(table, setPercent, ticket).catch((error: unknown) => {
      throw error instanceof Refusal
        ? error
        : new Refusal('offline', '网络不通，表格没有传上去。请再试一次')
    })
    setPercent(100)
    return { fileID, name: Array.from(table.name).slice(0, LONGEST_NAME).join('') }
  }
  const attempt = async () => {
    picked.current ??= await chooseTable()
    if (picked.current === null) return
    try {
      sent.current ??= await arrived(picked.current)
      await read(sent.current).catch((error: unknown) => {
        throw saidOffline(error, '网络不通，还不知道结果。请再试一次，不会重复')
      })
      picked.current = sent.current = null
    } catch (error) {
      if (!isForLater(error)) picked.current = sent.current = null
      throw error
    } finally {
      setPercent(null)
    }
  }
  return {
    percent,
    choose: () => {
      if (acts.busy !== null) return
      picked.current = sent.current = null
      acts.run('read', attempt)
    },
  }
}
