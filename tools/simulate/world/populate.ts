import type { Agenda } from '../clock/agenda'
import type { SimulatedCloud } from '../cloud/cloud'
import type { Calendars, YearOfRest } from '../model/calendars'
import type { Cover, Covers } from '../model/cover'
import type { DayNumber } from '../model/days'
import type { LeadDeed, LeadStand } from '../model/leads'
import type { Stand } from '../model/stand'
import { absencesOf, arrangeCovers, isAway } from './absences'
import type { Phone } from './client'
import type { Deed } from './deeds'
import { pasteTables } from './holidays'
import { headOf, members, officeCodes, type SimulatedOffice, addressOf } from './offices'
import { accountOf, liveAsOwner } from './owner'
import { ownerPlan } from './plans'
import { liveAsReviewer } from './reviewer'
import { decideOnLeads, readUrge, superviseLeads } from './supervisor'

/** Those who take over have numbers that no owner and no second account has. */
const TAKERS = 20_000

/** What the people of a simulation tell of what they did. */
export type Heard = {
  readonly deed: (deed: Deed) => void
  readonly lead: (deed: LeadDeed) => void
  readonly cover: (cover: Cover) => void
  readonly coverEnded: (absent: string, day: DayNumber) => void
  readonly table: (from: DayNumber, years: readonly YearOfRest[], began: number) => void
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A head confirms by the code that was mailed where the office's mail goes, if it wants any. */
const confirmAddress = async (
  phone: Phone,
  { mails }: Pick<SimulatedCloud, 'mails'>,
  office: SimulatedOffice,
): Promise<void> => {
  const address = addressOf(office)
  if (address === null) return
  await phone.until(phone.now() + phone.draws.between(1, 5) * HOUR)
  await phone.sure('office.mailCode', { address })
  for (;;) {
    await phone.until(phone.now() + MINUTE)
    const code = /：(\d{6})$/m.exec(mails.find(({ to }) => to === address)?.text ?? '')?.[1]
    if (code === undefined) continue
    await phone.sure('office.mailConfirm', { code })
    return
  }
}

/** Lets everybody live who takes part: the owners with these numbers, the staff of the offices, the city. */
export const populate = (
  world: {
    readonly seed: number
    readonly agenda: Agenda
    readonly cloud: Pick<SimulatedCloud, 'store' | 'mails'>
    readonly calendars: Calendars
    readonly covers: Covers
    readonly first: DayNumber
    readonly days: number
    readonly end: number
    readonly stands: ReadonlyMap<string, Stand>
    readonly leads: ReadonlyMap<string, LeadStand>
    /** The phone of somebody; what its owner does for one purpose draws nothing of what they do for another. */
    readonly phone: (openid: string, purpose?: string) => Phone
    readonly violated: (what: string) => void
  },
  owners: readonly number[],
  heard: Heard,
): void => {
  const { seed, cloud, calendars, covers, first, days, end, phone, leads, violated } = world
  const lives = (name: string, live: () => Promise<void>) => {
    live().catch((error: unknown) => {
      violated(
        `${name} could not go on: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
      )
    })
  }
  const plans = owners
    .map((index) => ownerPlan(seed, index, { first, days }))
    .flatMap((plan) => (plan.second === null ? [plan] : [plan, plan.second]))

  /** The owner of a filing that brought a lead may open what they are told. */
  const tellLead = (deed: LeadDeed): void => {
    heard.lead(deed)
    if (deed.kind !== 'urged' || deed.channel !== 'app') return
    const owner = world.stands.get(leads.get(deed.lead)?.source ?? '')?.owner
    if (owner !== undefined)
      lives(owner, () =>
        readUrge(phone(owner, `urge ${deed.lead} ${String(deed.at)}`), deed, heard.lead),
      )
  }

  const liveAsOffice = (office: SimulatedOffice): void => {
    const head = headOf(office)
    const absences = absencesOf(seed, office, { first, days })
    lives(head, () => confirmAddress(phone(head, 'address'), cloud, office))
    lives(head, () =>
      arrangeCovers(
        phone(head, 'covers'),
        { office, absences },
        { arranged: heard.cover, ended: heard.coverEnded },
      ),
    )
    const reviewers = members.filter((each) => each.office === office && each.role === 'reviewer')
    for (const member of reviewers)
      lives(member.openid, () =>
        liveAsReviewer(
          phone(member.openid),
          {
            seed,
            member,
            end,
            calendars,
            covers,
            isAway: (openid, day) => isAway(absences, openid, day),
            anyWaits: () =>
              cloud.store.find('filings', { office, queue: 'waiting' }, { limit: 1 }).length > 0,
            surprised: violated,
          },
          heard.deed,
        ),
      )
    const accounts = plans.filter((plan) => plan.office === office).map(accountOf)
    const supervising = { office, end, calendars, accounts, known: leads, surprised: violated }
    lives(head, () => superviseLeads(phone(`reviewer-${office}-2`, 'leads'), supervising, tellLead))
    lives(head, () => decideOnLeads(phone(head, 'leads'), supervising, heard.lead))
  }

  officeCodes.forEach(liveAsOffice)
  lives('the city', () =>
    pasteTables(phone(headOf('131000'), 'tables'), { seed, first, end }, heard.table),
  )
  for (const plan of plans) {
    const taker = () => phone(`owner-${String(TAKERS + plan.index)}`)
    lives(plan.openid, () => liveAsOwner(phone(plan.openid), plan, taker, heard.deed))
  }
}
