/** Requests to the database: what reads and what changes something. */
export type DatabaseUse = { readonly reads: number; readonly writes: number }

/**
 * What the basic plan of one environment gives the database, a Beijing day and a second: WeChat's 小程序·云开发 quota page
 * (basis/concepts/quota). A larger plan gives more; the console says which one holds.
 */
export const PLAN = { reads: 50_000, writes: 30_000, requestsASecond: 30 } as const

/** From so much of the plan on it is to be seen that the day may not carry all. */
const NEARLY = 0.8

/** How much of the plan is used, in whole percent, rounded up: one request is not nothing. */
export const usedOfPlan = (use: DatabaseUse, kind: keyof DatabaseUse): number =>
  Math.ceil((use[kind] * 100) / PLAN[kind])

/** Whether a day's use comes near to what the plan gives. */
export const isNearlyUsed = (use: DatabaseUse, kind: keyof DatabaseUse): boolean =>
  use[kind] >= PLAN[kind] * NEARLY
