import type { Caller } from '../store/ports'
import { wxContext } from './sdk'

/**
 * Who calls, from the platform's context of this invocation (never kept: an instance serves one caller after the
 * other). The SDK turns a text of digits into a number; one too long for a number names nobody, two may look alike.
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
