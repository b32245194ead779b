import type { Link } from '../../../src/domain/api/call'
import type { PaperFile } from '../../../src/domain/api/documents'
import type { Context } from '../app'
import { countUse, refuseBeyond } from '../filing/allowed/dayLimits'
import type { Transaction } from '../store/ports'
import type { Made } from './draw'
import type { StoredPaper } from '../store/collections'

/** Seconds the link of a paper works; K3 allows 600. */
const LINK_SECONDS = 300

type Sending = {
  /** As the reader sees it. */
  readonly name: string
  /** As the file store sees it, in plain ASCII, with its ending. */
  readonly file: string
  /** Null for the blank form, and for one of several filings. */
  readonly filing: string | null
  /** How many papers of filings it holds, each of which counts into the day of who has it made. */
  readonly count?: number
  /** Who asks for which paper of which version. */
  readonly asked: string
  /** A paper made at this instant or later is handed out again. */
  readonly since: number
  readonly make: () => Promise<Made>
  /** Runs the storing of the paper's row in the transaction of whatever else records that it was made. */
  readonly keep: (store: (stores: Transaction) => Promise<void>) => Promise<unknown>
}

/**
 * Answers a private link to a paper, which is made and stored under a random path unless it was just asked for. Its row, by
 * which the retention job deletes it within 24 hours, is written before the file, with whatever else records that it was
 * made: a call that dies leaves no file that nobody knows. A row whose file never came is as if there were none. Refuses
 * with `limit` to make more than one person may have made in a day.
 */
export const handOut = async (context: Context, sending: Sending): Promise<PaperFile> => {
  const { ports } = context
  const held = await ports.papers.latest(sending.asked)
  if (held !== null && held.madeAt >= sending.since) {
    const link = await ports.files.link(held.fileID, LINK_SECONDS)
    if (link !== null) return answerOf(sending, held, link)
  }
  const paper = await stored(context, sending)
  const link = await ports.files.link(paper.fileID, LINK_SECONDS)
  if (link === null) throw new Error(`paper ${paper.id} is gone`)
  return answerOf(sending, paper, link)
}

const answerOf = ({ name }: Sending, { fileID, missing }: StoredPaper, link: Link): PaperFile => ({
  ...link,
  fileID,
  name,
  missing,
})

const stored = async (
  context: Context,
  { file, filing, count = 1, asked, make, keep }: Sending,
): Promise<StoredPaper> => {
  const { ports, now } = context
  const uses = [{ of: 'paper', amount: count }] as const
  await refuseBeyond(ports, context, uses)
  const { bytes, missing } = await make()
  const id = ports.newId()
  const path = `papers/${id}/${file}`
  const paper = { id, fileID: ports.files.idOf(path), filing, madeAt: now, asked, missing }
  await keep(async (stores) => {
    await countUse(stores, context, uses)
    await stores.papers.add(paper)
  })
  await ports.files.save(path, Buffer.from(bytes))
  return paper
}
