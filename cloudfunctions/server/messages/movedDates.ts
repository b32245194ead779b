import { account } from '../../../src/domain/messages/notices/noticeWords'
import type { Filing } from '../store/filings/filing'
import type { Transaction } from '../store/ports'
import { leaveEntry } from './tell'

/**
 * Tells the owner that a table of holidays moved a date of theirs, by the words of the timeline; no push goes with it, as it
 * asks nothing of them. `table` is the same for each try of the same.
 */
export const tellOfMovedDate = (
  stores: Pick<Transaction, 'inbox'>,
  { id, applicant, answers: { accountName = '' } }: Filing,
  {
    words: { about, message },
    table,
    at,
  }: {
    readonly words: { readonly about: string; readonly message: readonly string[] }
    readonly table: string
    readonly at: number
  },
): Promise<void> =>
  leaveEntry(stores, {
    what: `redated:${table}:${id}`,
    person: applicant,
    at,
    title: about,
    text: `${account({ id, accountName })}的${about}，${message.join('，')}。`,
    page: 'filing/progress',
    filing: id,
  })
