import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a whole file or nothing, on disk before it returns where it is durable; readable by this user only. */
export const writeWhole = (file: string, content: string | Buffer, durable = true): void => {
  const draft = `${file}.${randomUUID()}.part`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeFileSync(handle, content)
    if (durable) fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  // A file's name is stored in its folder, so the folder has to reach the disk too; Windows cannot do this.
  if (!durable || process.platform === 'win32') return
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
