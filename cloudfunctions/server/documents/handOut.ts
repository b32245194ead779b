import type { PaperFile } from '../../../src/domain/api/documents'
import type { Context } from '../app'
import type { Paper } from '../store/ports'
import type { Made } from './facsimile'

/** Seconds the link of a paper works; K3 allows 600. */
const LINK_SECONDS = 300

type Sending = {
  /** As the reader sees it. */
  readonly name: string
  /** As the file store sees it, in plain ASCII. */
  readonly file: string
  /** Null for the blank form. */
  readonly filing: string | null
  /** Who asks for which paper of which version. */
  readonly asked: string
  /** A paper made at this instant or later is handed out again. */
  readonly since: number
  readonly make: () => Promise<Made>
  /** Stores the paper's row and, in the same transaction, whatever else records that it was made. */
  readonly keep: (paper: Paper) => Promise<void>
}

/**
 * Answers a private link to a paper, which is made and stored under a random path unless it was just asked for. Its row
 * lets the retention job delete it within 24 hours; without a row no file is kept.
 */
export const handOut = async (context: Context, sending: Sending): Promise<PaperFile> => {
  const { ports } = context
  const held = await ports.papers.latest(sending.asked)
  const paper =
    held !== null && held.madeAt >= sending.since ? held : await stored(context, sending)
  const { fileID, missing } = paper
  return { ...(await ports.files.link(fileID, LINK_SECONDS)), fileID, name: sending.name, missing }
}

const stored = async (
  { ports, now }: Context,
  { file, filing, asked, make, keep }: Sending,
): Promise<Paper> => {
  const { bytes, missing } = await make()
  const id = ports.newId()
  const fileID = await ports.files.save(`papers/${id}/${file}.pdf`, Buffer.from(bytes))
  const paper = { id, fileID, filing, madeAt: now, asked, missing }
  try {
    await keep(paper)
  } catch (error) {
    await ports.files.remove([fileID])
    throw error
  }
  return paper
}
