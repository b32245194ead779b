import { ARCHIVE } from '../../../../src/domain/paper/archivePages'
import type { Context } from '../../app'
import { recordView } from '../../filing/audit'
import type { Filing } from '../../store/filings/filing'
import { gone } from '../../filing/access'
import { isErased } from '../../filing/facts'
import { asArchived } from '../../filing/keeping/idPhotos'
import { sha256 } from '../../secrets/hashes'
import type { Transaction } from '../../store/ports'
import type { Reader } from './readable'

/** A paper of the same version that the same person asks for again within this time is the same file. */
const SAME_PAPER = 10 * 60 * 1000

/** What the papers of a filing share: the key they are found by, and an audit entry that says who had one made. */
export const ofFiling = (
  context: Context,
  { filing, staff }: Reader,
  about: string,
  submission: number | null = null,
) => ({
  filing: filing.id,
  asked: `${context.openid}:${about}:${filing.id}:${String(submission ?? filing.version)}${submission === null ? '' : ' earlier'}${turnedMark(filing)}`,
  since: context.now - SAME_PAPER,
  keep: (also: (stores: Transaction) => Promise<void>) =>
    recordView(context, filing.id, about === ARCHIVE ? archivedNow(context) : stillThere, {
      name: 'paperMade',
      staff,
      about,
      also,
    }),
})

/** Of pictures that were turned meanwhile it is another paper. */
const turnedMark = ({ turned = [] }: Filing): string =>
  turned.map(({ fileID, quarters }) => ` turned ${fileID} ${String(quarters)}`).join('')

/** Its archive is noted with it: the photos of ID papers are kept for so long from then on (K6). */
const archivedNow =
  ({ now }: Pick<Context, 'now'>) =>
  (stored: Filing | null): Filing =>
    asArchived(stillThere(stored), now)

const stillThere = (stored: Filing | null): Filing => {
  if (stored === null) throw new Error('the filing of a paper is gone')
  if (isErased(stored)) throw gone()
  return stored
}

/** What one paper of several filings has: each filing's audit says who had it made, before there is a paper. */
export const ofFilings = (context: Context, readers: readonly Reader[], about: string) => {
  const each = readers.map((reader) => ofFiling(context, reader, about))
  return {
    filing: null,
    count: readers.length,
    asked: `${context.openid}:${about}:${sha256(Buffer.from(each.map(({ asked }) => asked).join(' ')))}`,
    since: context.now - SAME_PAPER,
    keep: async (also: (stores: Transaction) => Promise<void>) => {
      const last = each.length - 1
      for (const [at, { keep }] of each.entries())
        await keep(at === last ? also : () => Promise.resolve())
    },
  }
}
