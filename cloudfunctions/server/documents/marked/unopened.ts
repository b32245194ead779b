import { filesIn, filesOf } from '../../files/held'
import type { Ports } from '../../store/ports'

/**
 * Notes that a picture of a filing cannot be decoded, for whoever checks it. Once, and of what it still holds; no version rises,
 * so that nobody's decision becomes stale.
 */
export const noteUnopened = (
  ports: Pick<Ports, 'transaction'>,
  id: string,
  fileID: string,
): Promise<void> =>
  ports.transaction(async ({ filings }) => {
    const filing = await filings.get(id)
    const noted = filing?.unopened ?? []
    if (filing === null || noted.includes(fileID)) return
    // A change shows pictures that the registered filing holds.
    const held = [...new Set([...filesOf(filing), ...filesIn(filing)])]
    const unopened = held.filter((file) => noted.includes(file) || file === fileID)
    if (unopened.includes(fileID)) await filings.put({ ...filing, unopened })
  })
