import type { Filing } from '../filing/filing'
import type { Ports } from '../store/ports'
import { filesOf } from './held'

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
    if (filing === null || (filing.unopened ?? []).includes(fileID)) return
    const unopened = filesOf(filing).filter((file) => isUnopened(filing, file) || file === fileID)
    if (unopened.includes(fileID)) await filings.put({ ...filing, unopened })
  })

/** Whether a picture of a filing was found to be one that no decoder opens. */
export const isUnopened = ({ unopened = [] }: Pick<Filing, 'unopened'>, fileID: string): boolean =>
  unopened.includes(fileID)
