import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './durable'

/** A key of 32 random bytes (base64), made once and kept in `dataDir` for this user's eyes only. */
export const keptKey = (dataDir: string, name: string): string => {
  const file = join(dataDir, name)
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('base64'))
  return readFileSync(file, 'utf8')
}
