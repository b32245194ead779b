import type { Context } from '../app'
import { ownFiling } from '../filing/access'
import type { Filing } from '../store/filings/filing'
import { isPhotoGone } from '../filing/keeping/idPhotos'
import { storedVersionsOf } from '../filing/version/stored'
import { filesIn, filesOf, filesOfLead } from './held'
import type { DiscardedFiles } from '../store/collections'
import type { Ports } from '../store/ports'
import { Refusal } from '../../../src/domain/api/refusal'
import { staleToOwner } from '../filing/refusals'
import { countedPhotos } from '../filing/signature/signing'
import { emptied } from './discard'
import { fileRefusal } from './picture'
import { pictureBytes } from './sealed'

/** A new random path of a filing's kept files, where only the server writes; `ending` with its dot. */
export const keptPath = ({ newId }: Pick<Ports, 'newId'>, filing: string, ending: string): string =>
  `filings/${filing}/kept/${newId()}${ending}`

/** The files of every submission of a filing; they are kept whatever happens to the filing. */
export const frozenFiles = async (
  ports: Pick<Ports, 'versions'>,
  filing: Filing,
): Promise<readonly string[]> => (await storedVersionsOf(ports, filing)).flatMap(filesIn)

/** The files that a filing holds now or in a submission, or a lead holds; none when it is gone. */
export const heldFiles = async (ports: Ports, id: string): Promise<readonly string[]> => {
  const filing = await ports.filings.get(id)
  if (filing !== null) return [...filesOf(filing), ...(await frozenFiles(ports, filing))]
  const lead = await ports.leads.get(id)
  return lead === null ? [] : filesOfLead(lead)
}

/** As `emptied`, for what a call left behind: a file that the filing holds after all is spared. */
export const emptiedLater = async (ports: Ports, discard: DiscardedFiles): Promise<boolean> => {
  const held = discard.filing === undefined ? [] : await heldFiles(ports, discard.filing)
  return emptied(ports, {
    ...discard,
    fileIDs: discard.fileIDs.filter((file) => !held.includes(file)),
  })
}

/**
 * Opens the stored files of the caller's filing again and compares them with the hashes taken when they came (C3).
 * Refuses with `signature-void` or `file`; with `not-found` or `stale` when the filing was deleted or changed meanwhile, and
 * its files with it.
 */
export const unchangedFiles = async (context: Context, filing: Filing): Promise<void> => {
  const altered = await alteredPlace(context.ports, filing)
  if (altered === null) return
  const fresh = await ownFiling(context, filing.id)
  if (fresh.version !== filing.version) throw staleToOwner(fresh, context.now)
  throw altered === 'signature'
    ? new Refusal('signature-void', '签名图片与签名时不同，请重新签名')
    : fileRefusal(altered, '这张照片与上传时不同，请删掉后重新上传')
}

/** The review item of the first file that differs from what was submitted; null when none does. */
export const alteredItem = async (ports: Ports, filing: Filing): Promise<string | null> => {
  const altered = await alteredPlace(ports, filing)
  return altered === null || altered === 'signature' ? altered : `slot:${altered}`
}

/** So many files are read at once: each may have 3 MB, and a function holds 256. */
const AT_ONCE = 4

/** The slot of the first file that is not as it came, or 'signature'; null when all are. */
const alteredPlace = async (ports: Ports, filing: Filing) => {
  const { signature } = filing
  const files = [
    ...(signature === null ? [] : [{ ...signature, slot: 'signature' as const }]),
    ...countedPhotos(filing).filter((photo) => !isPhotoGone(filing, photo)),
  ]
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const group = files.slice(from, from + AT_ONCE)
    const bytes = await Promise.all(group.map((file) => pictureBytes(ports, filing, file)))
    const altered = group.find((_file, index) => bytes[index] === null)
    if (altered) return altered.slot
  }
  return null
}
