import { Refusal } from '../../../../src/domain/api/refusal'
import { COPY_PURPOSE } from '../../../../src/domain/city/city'
import { type Quarters, turnedBy } from '../../../../src/domain/form/orientation'
import type { Context } from '../../app'
import { readJpeg } from '../../files/jpeg'
import { type PictureHolder, pictureBytes } from '../../files/sealed'
import type { StoredPhoto, StoredSignature } from '../../store/filings/filing'
import { logError } from '../../secrets/log'
import type { Staff } from '../../store/staff'
import type { Marker } from './marker'
import { noteUnopened } from './unopened'

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
