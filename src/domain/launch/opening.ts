import type { Publisher } from '../city/city'
import type { Day } from '../dates/days'
import type { Basis } from './basis'

/**
 * Whether accounts are filed here (M8): `closed` before a city has said whose program this is and by what document it works,
 * `paused` once that document holds no more, when what was begun goes on.
 */
export type Opening = 'open' | 'paused' | 'closed'

type Said = Pick<Publisher, 'stage' | 'operator'> & { readonly basis: Basis | null }

/** How it stands on a Beijing day. A trial is always open: all that is filed there is a sample. */
export const openingOn = ({ stage, operator, basis }: Said, day: Day): Opening => {
  if (stage !== 'production') return 'open'
  if (operator === null || basis === null) return 'closed'
  return day <= basis.until ? 'open' : 'paused'
}

type NotOpen = Exclude<Opening, 'open'>

/** What is said where something would be begun. */
export const notOpenWords: Readonly<
  Record<NotOpen, { readonly title: string; readonly sub: string }>
> = {
  closed: {
    title: '网上填报还没有开放',
    sub: '没有保存任何内容。可以看通告、材料和空白表，到窗口办理。',
  },
  paused: {
    title: '网上暂停受理新的备案',
    sub: '没有保存任何内容。已经在办的照常办，新的备案请到窗口办理。',
  },
}

/** What staff of the city are told in red; null where filings are taken. */
export const openingAlarm = (
  opening: Opening,
  { operator }: Pick<Said, 'operator'>,
): string | null => {
  if (opening === 'paused') return '办理依据已过期，新的备案暂停受理'
  if (opening === 'open') return null
  return operator === null
    ? '网上填报没有开放：部署时没有写主办单位'
    : '网上填报没有开放：还没有写明办理依据'
}
