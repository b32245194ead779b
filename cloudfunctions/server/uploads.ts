import { PHOTO_BYTES } from '../../src/domain/materials'
import { Refusal } from '../../src/domain/refusal'
import type { Ports } from './ports'

const sentence = {
  path: '这张照片不在这件备案的文件夹里，请重新上传',
  missing: '没有收到这张照片，请重新上传',
  size: '照片太大，请压缩后再上传',
} as const

/**
 * The bytes of a file that a client uploaded for this filing. Refuses with `file` when it lies elsewhere than under
 * `filings/<filing>/`, is missing or too large. `place` is the field or slot the sentence is shown beside.
 */
export const uploadedBytes = async (
  ports: Ports,
  filing: string,
  { fileID, place }: { readonly fileID: string; readonly place: string },
): Promise<Buffer> => {
  if (!isUnder(filing, fileID)) throw fileRefusal(place, sentence.path)
  const bytes = await ports.files.read(fileID)
  if (bytes === null) throw fileRefusal(place, sentence.missing)
  if (bytes.length > PHOTO_BYTES) throw fileRefusal(place, sentence.size)
  return bytes
}

export const fileRefusal = (place: string, message: string): Refusal =>
  new Refusal('file', message, { [place]: message })

/** `cloud://<environment>.<bucket>/filings/<filing>/<name>.<ending of an image>` and nothing around it. */
const isUnder = (filing: string, fileID: string): boolean =>
  new RegExp(`^cloud://[^/]+/filings/${filing}/[0-9A-Za-z-]{1,64}\\.(?:jpe?g|png|webp)$`).test(
    fileID,
  )
