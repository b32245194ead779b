import { NOTICE_DAY } from './data/dates'
import { notice } from './data/notice'

/** How a line of the notice is set. `site` is furniture of the web page it was published on. */
export type NoticeLineKind =
  | 'site'
  | 'title'
  | 'date'
  | 'lead'
  | 'heading'
  | 'clause'
  | 'contact'
  | 'annexTitle'
  | 'signed'
  | 'annex'

/** Chapter and number of a clause, as people quote it: 二.2. */
export type ClauseId =
  | '一.1'
  | '一.2'
  | '一.3'
  | '二.1'
  | '二.2'
  | '二.3'
  | '二.4'
  | '二.5'
  | '三.1'
  | '三.2'
  | '三.3'
  | '四.1'
  | '四.2'
  | '四.3'

export type NoticeLine = {
  readonly kind: NoticeLineKind
  /** The clause that the line belongs to; 一.1 runs over several lines. */
  readonly clause?: ClauseId
  readonly text: string
}

/** How what the notice prints of an office is marked beside what the office set since. */
export const PRINTED = `通告所载（${NOTICE_DAY.slice(0, 4)}）`

/** A clause word for word, without its number (the caller names it). */
export const clause = (id: ClauseId): string =>
  notice
    .filter((line) => line.clause === id)
    .map((line) => line.text)
    .join('')
    .replace(/^\d、/, '')
