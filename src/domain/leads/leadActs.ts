import { dayOf } from '../dates/days'
import type { Rung } from './leadMoves'

/** What a month counts of leads (H6): that their owner was urged, and the rungs that hold. */
export const leadActs = {
  urged: '督促',
  platform: '已提请平台处置',
  referral: '已移送',
} as const satisfies Readonly<Record<'urged' | Rung, string>>

export type LeadActName = keyof typeof leadActs

export const leadActNames = Object.keys(leadActs) as readonly LeadActName[]

/** An act of a month ('2026-11') as leads are asked for it. */
export const leadActKey = (of: LeadActName, month: string): string => `${of}:${month}`

type At = { readonly at: number }

/** What a lead went through by Beijing months, each once, and the instant of the last; 0 where it went through nothing. */
export const leadActsOf = ({
  urges,
  confirmed,
}: {
  readonly urges: readonly At[]
  readonly confirmed: readonly (At & { readonly rung: Rung })[]
}): { readonly acts: readonly string[]; readonly acted: number } => {
  const all = [
    ...urges.map(({ at }) => ({ of: 'urged' as const, at })),
    ...confirmed.map(({ rung, at }) => ({ of: rung, at })),
  ]
  return {
    acts: [...new Set(all.map(({ of, at }) => leadActKey(of, dayOf(at).slice(0, 7))))],
    acted: Math.max(0, ...all.map(({ at }) => at)),
  }
}
