import type { LeadStatus } from '../../domain/leads/status'

/** The tone of a lead's state: one of those of all marks. */
export const leadTone: Readonly<Record<LeadStatus, string>> = {
  open: 'tone-act',
  urged: 'tone-wait',
  filed: 'tone-done',
  outOfScope: 'tone-idle',
  platform: 'tone-idle',
  referred: 'tone-idle',
}
