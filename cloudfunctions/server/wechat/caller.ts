import type { Caller } from '../store/ports'
import { wxContext } from './sdk'

/**
 * Who calls, read from the platform's context of this invocation and never kept, since an instance serves many callers.
 * The SDK turns digits into a number, and ids too long for one could look alike: they name nobody.
 */
export const wechatCaller = (event: unknown, invocation: unknown): Caller => {
  const { OPENID: openid } = wxContext()
  return {
    openid: isIdentity(openid) ? String(openid) : null,
    timer: process.env.TRIGGER_SRC === 'timer' || textAt(event, 'Type') === 'Timer',
    requestId: textAt(invocation, 'request_id') ?? textAt(invocation, 'requestId') ?? '',
  }
}

const isIdentity = (value: unknown): value is string | number =>
  Number.isSafeInteger(value) || (typeof value === 'string' && value !== '')

const textAt = (holder: unknown, name: string): string | null => {
  if (typeof holder !== 'object' || holder === null) return null
  const value: unknown = (holder as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : null
}
