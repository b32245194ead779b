import { Refusal } from '../../../../src/domain/api/refusal'
import { COPY_PURPOSE } from '../../../../src/domain/city/city'
import { type Quarters, turnedBy } from '../../../../src/domain/form/orientation'
import type { Context } from '../../app'
import { filesIn, filesOf } from '../../files/held'
import { readJpeg } from '../../files/jpeg'
import { type PictureHolder, pictureBytes } from '../../files/sealed'
import { logError } from '../../secrets/log'
import type { StoredPhoto, StoredSignature } from '../../store/filings/filing'
import type { Ports } from '../../store/ports'
import type { Staff } from '../../store/staff'
import type { Marker } from './marker'

/**
 * Notes that a picture of a filing cannot be decoded, for whoever checks it. Once, and of what it still holds; no version rises,
 * so that nobody's decision becomes stale.
 */
const noteUnopened = (
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

/**
 * A JPEG of a stored picture with its purpose, the day and who looks burnt in (C9), upright and turned by so many quarters
 * more. Refuses with `file` what is not as it was submitted or cannot be drawn; what no decoder opens it notes with its filing.
 */
export const markedCopy = async (
  { ports, today }: Context,
  { name }: Pick<Staff, 'name'>,
  holder: PictureHolder,
  stored: StoredPhoto | StoredSignature,
  marker: () => Promise<Marker>,
  quarters: Quarters = 0,
): Promise<Buffer> => {
  const bytes = await pictureBytes(ports, holder, stored)
  if (bytes === null) throw new Refusal('file', '这张照片与提交时不同或已被删除，请退回补正这一项')
  const { mark, opens } = await marker()
  const upright = turnedBy(stored.orientation ?? readJpeg(bytes)?.orientation ?? 1, quarters)
  return mark(bytes, upright, `${COPY_PURPOSE} ${today} ${name}`).catch(async (error: unknown) => {
    logError('copy', { file: stored.fileID }, error)
    if (!(await opens(bytes))) await noteUnopened(ports, holder.id, stored.fileID)
    throw new Refusal('file', '这张照片打不开，请退回补正这一项')
  })
}
