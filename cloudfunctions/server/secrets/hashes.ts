import { createHash } from 'node:crypto'

/** Lower-case hex SHA-256 of bytes, or of a text as UTF-8. */
export const sha256 = (data: string | Buffer): string =>
  createHash('sha256').update(data).digest('hex')
