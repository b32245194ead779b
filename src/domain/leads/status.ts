/** The states of a lead (线索, I1): an account that seems to have to be filed and is not. */
export type LeadStatus = 'open' | 'urged' | 'filed' | 'outOfScope' | 'platform' | 'referred'

/** In the order in which lists name them. */
export const leadStatuses = [
  'open',
  'urged',
  'filed',
  'outOfScope',
  'platform',
  'referred',
] as const satisfies readonly LeadStatus[]

export const leadWords: Readonly<Record<LeadStatus, string>> = {
  open: '待核实',
  urged: '已督促',
  filed: '已备案',
  outOfScope: '不在范围',
  platform: '已提请平台处置',
  referred: '已移送',
}

/** Whether something still is to be done about it: it is neither filed nor out of scope. */
export const isPending = (status: LeadStatus): boolean =>
  status !== 'filed' && status !== 'outOfScope'

/** What of a lead says where it stands. */
type Standing = {
  readonly urges: readonly unknown[]
  readonly confirmed: readonly { readonly rung: 'platform' | 'referral' }[]
}

/** Its state by what was urged and confirmed, whatever became of a filing. */
export const standingOf = ({
  urges,
  confirmed,
}: Standing): 'open' | 'urged' | 'platform' | 'referred' => {
  if (confirmed.some(({ rung }) => rung === 'referral')) return 'referred'
  return confirmed.length > 0 ? 'platform' : workedOn(urges.length)
}

const workedOn = (urges: number): 'open' | 'urged' => (urges > 0 ? 'urged' : 'open')
