/** Requests to the database: what reads and what changes something. */
export type DatabaseUse = { readonly reads: number; readonly writes: number }

/** Pictures that the filings hold, and their bytes. */
export type Pictures = { readonly files: number; readonly bytes: number }

/**
 * What the basic plan of one environment gives: the database a Beijing day and a second, files at all times (WeChat's
 * 小程序·云开发 quota page, basis/concepts/quota). A larger plan gives more; the console says which one holds.
 */
export const PLAN = {
  reads: 50_000,
  writes: 30_000,
  requestsASecond: 30,
  /** Of its storage, all files together. */
  bytes: 5 * 1024 ** 3,
} as const

/** So many requests a second the plan keeps for the people at work. */
const FOR_PEOPLE = 10

/** So many requests a second the timer sends to the database at most, unless its environment says another number. */
export const TIMER_RATE = PLAN.requestsASecond - FOR_PEOPLE

/** From so much of the plan on it is to be seen that the day may not carry all. */
const NEARLY = 0.8

/** How much of the plan is used, in whole percent, rounded up: one request is not nothing. */
export const usedOfPlan = (use: DatabaseUse, kind: keyof DatabaseUse): number =>
  Math.ceil((use[kind] * 100) / PLAN[kind])

/** Whether a day's use comes near to what the plan gives. */
export const isNearlyUsed = (use: DatabaseUse, kind: keyof DatabaseUse): boolean =>
  use[kind] >= PLAN[kind] * NEARLY

/** How much of the plan's storage the pictures take, in whole percent, rounded up. */
export const storedOfPlan = ({ bytes }: Pictures): number => Math.ceil((bytes * 100) / PLAN.bytes)

/** Whether the pictures come near to what the plan's storage holds. */
export const isNearlyFull = ({ bytes }: Pictures): boolean => bytes >= PLAN.bytes * NEARLY

const GB = 1024 ** 3
const MB = 1024 ** 2

/** 3.2 GB, 12 MB: rounded up to one place, so that a little is not nothing. */
export const bytesInWords = (bytes: number): string => {
  const [unit, word] = bytes >= GB ? [GB, 'GB'] : [MB, 'MB']
  return `${String(Math.ceil((bytes * 10) / unit) / 10)} ${word}`
}
