import { randomBytes } from '../platform/wechat/random'

const BYTES = 16

/** A token for one intention of the person: a retried call with the same token has one effect. 32 hex digits. */
export const newToken = async (): Promise<string> =>
  Array.from(await randomBytes(BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('')
