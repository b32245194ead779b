import type { Status } from '../moves/moves'

/** What of filings is kept only for a time (K6): what was taken back, declined or cancelled, and photos of ID papers. */
export const keptKinds = ['withdrawn', 'declined', 'cancelled', 'idPhotos'] as const

export type KeptKind = (typeof keptKinds)[number]

/** The setting that says how many days each is kept. */
export const keptSettings = {
  withdrawn: 'withdrawnKept',
  declined: 'declinedKept',
  cancelled: 'cancelledKept',
  idPhotos: 'idPhotosKept',
} as const satisfies Readonly<Record<KeptKind, string>>

export const keptKindWords: Readonly<Record<KeptKind, string>> = {
  withdrawn: '撤回后没有再提交',
  declined: '终止办理',
  cancelled: '注销备案',
  idPhotos: '归档后的证件照片',
}

/** Since when something is kept only for a time: an instant in epoch milliseconds. */
export type Keeping = { readonly of: KeptKind; readonly since: number }

/** What decides it. Instants are epoch milliseconds. */
export type KeptFacts = {
  readonly status: Status
  readonly submissions: number
  /** When it was decided last; null where nobody did. */
  readonly decidedAt: number | null
  /** When its applicant saved it last, or it was moved. */
  readonly touchedAt: number
  /** Its office keeps it beyond that (暂不删除). */
  readonly held: boolean
  /** When the archive (D9) was made that has its photos of ID papers; null while none has, or there are none. */
  readonly idPhotosArchived: number | null
}

/**
 * What of a filing is kept only for a time, and since when; null of what goes on, what its office holds, and a draft that was
 * never submitted, which has its own last day (B4).
 */
export const keepingOf = ({
  status,
  submissions,
  decidedAt,
  touchedAt,
  held,
  idPhotosArchived,
}: KeptFacts): Keeping | null => {
  if (held) return null
  if (status === 'declined' || status === 'cancelled')
    return { of: status, since: decidedAt ?? touchedAt }
  if (status === 'registered' && idPhotosArchived !== null)
    return { of: 'idPhotos', since: idPhotosArchived }
  return status === 'draft' && submissions > 0 ? { of: 'withdrawn', since: touchedAt } : null
}

/** 终止办理满 730 天: by which period something was deleted. */
export const keptForWords = (of: KeptKind, days: number): string =>
  `${keptKindWords[of]}满 ${String(days)} 天`

/** Until when its owner finds what was taken back, declined or cancelled; each time it is touched the time begins anew. */
export const endedKeptWords = (lastDay: string): string => `保留到 ${lastDay}，到期自动删除`

/** Said to whom a filing was shown before, wherever it is asked for. */
export const GONE = '这件备案已按保存期限删除'

/** Said where a photo of an ID paper was. */
export const PHOTOS_GONE = '证件照片已按保存期限删除'

/** The longest reason for which a filing is kept beyond its time. */
export const LONGEST_HOLD = 100
