import type { Rung } from './leadMoves'
import { rungNames } from './rungs'
import { isPending, type LeadStatus } from './status'

/** What a message of a lead is about: an urge, what was said to one, or a rung that waits for who confirms it. */
export type LeadMatter = 'urged' | 'stated' | Rung

export const leadMatters: readonly LeadMatter[] = ['urged', 'stated', ...rungNames]

/** Whether nothing is left to do of what a message is about: its lead is filed, out of scope or gone, the rung decided. */
export const isMatterOver = (
  matter: LeadMatter,
  lead: {
    readonly status: LeadStatus
    readonly proposal: { readonly rung: Rung } | null
  } | null,
): boolean => {
  if (lead === null) return true
  return matter === 'urged' || matter === 'stated'
    ? !isPending(lead.status)
    : lead.proposal?.rung !== matter
}
