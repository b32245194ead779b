import type { PaperFile } from '../../../src/domain/api'
import type { Context } from '../app'
import type { Transaction } from '../ports'
import type { Made } from './facsimile'

/** Seconds the link of a paper works; K3 allows 600. */
const LINK_SECONDS = 300

export type KeepWith = (also: (stores: Transaction) => Promise<void>) => Promise<void>

type Sending = {
  /** As the reader sees it. */
  readonly name: string
  /** As the file store sees it, in plain ASCII. */
  readonly file: string
  /** Null for the blank form. */
  readonly filing: string | null
  /** Stores the paper's row, and in the same transaction what else has to be kept of its making. */
  readonly keep: KeepWith
}

/**
 * Stores a made paper under a random path and answers a private link to it. Its row lets the retention job delete
 * it within 24 hours; no row, no file.
 */
export const handOut = async (
  { ports, now }: Context,
  made: Made,
  { name, file, filing, keep }: Sending,
): Promise<PaperFile> => {
  const id = ports.newId()
  const fileID = await ports.files.save(`papers/${id}/${file}.pdf`, Buffer.from(made.bytes))
  try {
    await keep((stores) => stores.papers.add({ id, fileID, filing, madeAt: now }))
  } catch (error) {
    await ports.files.remove([fileID])
    throw error
  }
  return { ...(await ports.files.link(fileID, LINK_SECONDS)), fileID, name, missing: made.missing }
}
