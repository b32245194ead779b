import { FILINGS_KEPT, MESSAGES_KEPT, REQUESTS_KEPT, TABLES_KEPT } from '../city/city'
import type { KeptKind } from '../keeping/keeping'

/** The label of a period, its least and most days, and how many it is while nobody set it. */
type Period = readonly [label: string, may: readonly [number, number], initial: number]

/**
 * How many days each is kept, never for ever (PIPL 19, 47). Messages and the record of requests half a year at least, as 网络安全法
 * asks of logs, of which what became of a push or mail is one, and three years at most; what was read of a table of accounts
 * waits for its person to go on. A filing once it ended: what was decided half a year at least, within which it may be brought to
 * court (行政诉讼法 46), and ten years at most, the shortest time of 机关文书档案; what its owner took back a month at least, in which
 * they may go on with it, and three years at most; photos of ID papers a week at least, and a year at most, since the archive has them.
 */
export const keptPeriods = {
  messages: ['消息和提醒的保存期限', [183, 1095], MESSAGES_KEPT],
  requests: ['访问日志的保存期限', [183, 1095], REQUESTS_KEPT],
  tables: ['导入表格的保存期限', [1, 30], TABLES_KEPT],
  withdrawn: ['撤回备案的保存期限', [30, 1095], FILINGS_KEPT.withdrawn],
  declined: ['终止办理备案的保存期限', [183, 3650], FILINGS_KEPT.declined],
  cancelled: ['注销备案的保存期限', [183, 3650], FILINGS_KEPT.cancelled],
  idPhotos: ['归档后证件照片的保存期限', [7, 365], FILINGS_KEPT.idPhotos],
} as const satisfies Readonly<Record<KeptKind | 'messages' | 'requests' | 'tables', Period>>

const years: Readonly<Record<number, string>> = { 365: '一年', 730: '两年', 1095: '三年' }

/** 一年; 400 天. */
export const keptWords = (days: number): string => years[days] ?? `${String(days)} 天`
