/** What the ledger keeps of a filing by its month, beside when it was submitted and registered. */
export const acts = {
  changed: '变更',
  cancelled: '注销备案',
  /** Something went back that had been found right and did not change since (G6). */
  raisedLate: '再次退回时新提出的问题',
} as const

export type ActName = keyof typeof acts

export const actNames = Object.keys(acts) as readonly ActName[]

/** What a filing went through, at which instant. */
export type Act = { readonly of: ActName; readonly at: number }

/** An act of a month ('2026-11') as the ledger is asked for it. */
export const actKey = (of: ActName, month: string): string => `${of}:${month}`
