import Zip from 'adm-zip'
import type { ArchivedPaper } from '../../ledger/archiving/make'

/** Papers as one ZIP, each as it is: their pictures are compressed already. */
export const packed = (papers: readonly ArchivedPaper[]): Buffer => {
  const zip = new Zip()
  for (const {
    name,
    bytes: { buffer, byteOffset, byteLength },
  } of papers)
    // A view and no copy: a function has little memory.
    zip.addFile(name, Buffer.from(buffer, byteOffset, byteLength)).header.method = 0
  return zip.toBuffer()
}
