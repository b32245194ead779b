import { type OfficeCode, officeOf } from '../city/city'
import type { ServingMode } from './serving'

type Called = { readonly shortName: string; readonly phone: string }

/** Who there is to read what comes to an office: staff, and an address that was confirmed. */
export type OfficeReaders = { readonly staff: boolean; readonly mail: boolean }

/**
 * Whether nobody reads what comes to an office: it has neither staff nor a confirmed address. One at its counter alone, or
 * closed, is none of these as soon as it has handed on what was sent to it; `holds` is whether something still waits there.
 */
export const isUnread = (
  mode: ServingMode,
  { staff, mail }: OfficeReaders,
  holds: boolean,
): boolean => !staff && !mail && (mode === 'online' || holds)

/** What staff of the city are told in red of such offices, in the order of the notice; null where there is none. */
export const unreadAlarm = ([first, ...more]: readonly OfficeCode[]): string | null => {
  if (first === undefined) return null
  const others = more.length === 0 ? '' : `，另有 ${String(more.length)} 个办公室也是`
  return `${officeOf(first).shortName}没有工作人员，也没有收件邮箱，来的备案没有人看${others}`
}

/** The same beside one filing, for staff of the city. */
export const UNREAD_THERE = '那里还没有人收件'

/** And with whom to call. */
export const unreadHere = ({ shortName, phone }: Called): string =>
  `${shortName}没有工作人员，也没有收件邮箱，还没有人看到，请打电话告诉它 ${phone}`

/** The same to its owner, with whom to call. */
export const unreadWords = ({ shortName, phone }: Called): string =>
  `${shortName}还没有人在线上收件。您的备案已经提交，编号和时间都有效；可以打电话告诉它 ${phone}`
