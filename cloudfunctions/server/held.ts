import { type Filing, filesIn, filesOf, versionId } from './filing'
import type { Ports } from './ports'

/** The files of every submission of a filing: they stay whatever happens to it. */
export const frozenFiles = async (
  { versions }: Pick<Ports, 'versions'>,
  { id, submissions }: Filing,
): Promise<readonly string[]> => {
  const ids = Array.from({ length: submissions }, (_, i) => versionId(id, i + 1))
  const found = await Promise.all(ids.map((each) => versions.get(each)))
  return found.flatMap((version) => (version === null ? [] : filesIn(version)))
}

/** The files that a filing holds now or in a submission; none when it is gone. */
export const heldFiles = async (ports: Ports, id: string): Promise<readonly string[]> => {
  const filing = await ports.filings.get(id)
  return filing === null ? [] : [...filesOf(filing), ...(await frozenFiles(ports, filing))]
}
