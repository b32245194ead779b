import type { Deed } from '../world/deeds'
import type { SimulatedOffice } from '../world/offices'
import type { Calendars } from './calendars'
import { dayFrom, type DayNumber } from './days'
import type { Stand } from './stand'
import { strictDay } from './stages'

/** The two rungs of the notice's 四.3. */
export type LeadRung = 'platform' | 'referral'

/** What staff did with a lead, as they know it themselves; `at` is by the clock of the functions. */
export type LeadDeed = { readonly lead: string; readonly at: number } & (
  | {
      readonly kind: 'added'
      readonly office: SimulatedOffice
      readonly accountName: string
      readonly openedOn: string
      /** The filing that brought it: it was returned, and its wished day is over. */
      readonly filing: string | null
    }
  | { readonly kind: 'urged'; readonly channel: 'call' | 'app'; readonly delivered: boolean }
  /** Who was urged in the program opened it, having agreed to be served there. */
  | { readonly kind: 'opened' | 'excluded' | 'reopened' }
  /** The filing that brought it was returned once more, and its wished day is over: it is looked after again. */
  | { readonly kind: 'broughtAgain' }
  | { readonly kind: 'proposed' | 'confirmed' | 'revoked'; readonly rung: LeadRung }
  | { readonly kind: 'refused' }
)

type Urge = { readonly at: number; readonly delivered: boolean; readonly closedBy: string | null }

/** Where a lead stands (I1 to I4). */
export type LeadStand = {
  readonly lead: string
  readonly office: SimulatedOffice
  readonly accountName: string
  readonly openedOn: DayNumber
  /** The filing that brought it. */
  readonly source: string | null
  readonly urges: readonly Urge[]
  readonly proposed: LeadRung | null
  readonly confirmed: readonly LeadRung[]
  readonly isExcluded: boolean
  /** The filing by which its account is filed. */
  readonly filedBy: string | null
}

export const leadAfter = (before: LeadStand | null, deed: LeadDeed): LeadStand | null => {
  if (deed.kind === 'added')
    return {
      lead: deed.lead,
      office: deed.office,
      accountName: deed.accountName,
      openedOn: dayFrom(deed.openedOn),
      source: deed.filing,
      urges: [],
      proposed: null,
      confirmed: [],
      isExcluded: false,
      filedBy: null,
    }
  if (before === null) return null
  switch (deed.kind) {
    case 'urged':
      return {
        ...before,
        urges: [...before.urges, { at: deed.at, delivered: deed.delivered, closedBy: null }],
      }
    case 'opened':
      return {
        ...before,
        urges: before.urges.map((urge, place) =>
          place === before.urges.length - 1 ? { ...urge, delivered: true } : urge,
        ),
      }
    case 'broughtAgain':
      return { ...before, filedBy: null, isExcluded: false }
    case 'excluded':
      return { ...before, isExcluded: true }
    case 'reopened':
      return { ...before, isExcluded: false }
    case 'proposed':
      return { ...before, proposed: deed.rung }
    case 'refused':
      return { ...before, proposed: null }
    case 'confirmed':
      return { ...before, proposed: null, confirmed: [...before.confirmed, deed.rung] }
    case 'revoked':
      return { ...before, confirmed: before.confirmed.filter((rung) => rung !== deed.rung) }
  }
}

/**
 * I1, I4: what is done with a filing does to a lead of its account. Handed in it is filed, and who was urged is urged no more;
 * taken back or given up it is to be done as before, and what was out of scope is to be looked at again, since its owner filed
 * it. One that the filing itself brought goes along to another office.
 */
export const leadFollowing = (lead: LeadStand, deed: Deed, filing: Stand): LeadStand => {
  if (filing.isChange || filing.accountName !== lead.accountName) return lead
  const followed =
    lead.source === filing.filing && filing.office !== null
      ? { ...lead, office: filing.office }
      : lead
  if (deed.kind === 'submitted' || deed.kind === 'resubmitted')
    return lead.filedBy !== null
      ? followed
      : {
          ...followed,
          filedBy: filing.filing,
          proposed: null,
          urges: lead.urges.map((urge) => ({ ...urge, closedBy: urge.closedBy ?? filing.filing })),
        }
  const isOver = deed.kind === 'withdrawn' || deed.kind === 'givenUp'
  return isOver && lead.filedBy === filing.filing
    ? { ...followed, filedBy: null, isExcluded: false }
    : followed
}

export type LeadState = 'open' | 'urged' | 'filed' | 'outOfScope' | 'platform' | 'referred'

export const leadStateOf = (lead: LeadStand): LeadState => {
  if (lead.filedBy !== null) return 'filed'
  if (lead.isExcluded) return 'outOfScope'
  if (lead.confirmed.includes('referral')) return 'referred'
  if (lead.confirmed.includes('platform')) return 'platform'
  return lead.urges.length > 0 ? 'urged' : 'open'
}

/** F9, I1: on the list of what is overdue: its last day as moved past rest days is over, and something is to be done. */
export const isLate = (lead: LeadStand, today: DayNumber, calendars: Calendars): boolean =>
  lead.filedBy === null &&
  !lead.isExcluded &&
  calendars.lastDay(strictDay(lead.openedOn), today) < today

/** I3: the second rung needs an urge that was delivered. */
export const wasDelivered = ({ urges }: LeadStand): boolean =>
  urges.some(({ delivered }) => delivered)
