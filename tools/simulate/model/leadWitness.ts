import type { Agenda } from '../clock/agenda'
import type { Deed } from '../world/deeds'
import type { SimulatedOffice } from '../world/offices'
import type { Calendars } from './calendars'
import { dayAt, dayText } from './days'
import {
  isLate,
  leadAfter,
  type LeadDeed,
  leadFollowing,
  type LeadStand,
  leadStateOf,
} from './leads'
import type { Stand } from './stand'

type Step = { readonly since: number; readonly known: number; readonly stand: LeadStand }

/** What is read at an instant is read some seconds later at most. */
const READ = 30_000

/** The model of leads: it hears what staff do with them and what owners do with their filings. */
export const leadWitnessOf = ({
  agenda,
  calendars,
  violated,
}: {
  readonly agenda: Agenda
  readonly calendars: Calendars
  readonly violated: (what: string) => void
}) => {
  const stands = new Map<string, LeadStand>()
  const steps = new Map<string, Step[]>()
  /** What the owners of accounts did last by which a lead is filed or not. */
  const filed = new Map<string, { readonly deed: Deed; readonly stand: Stand }>()

  const add = (since: number, stand: LeadStand): void => {
    stands.set(stand.lead, stand)
    const step = { since, known: Math.max(since, agenda.now()), stand }
    const before = steps.get(stand.lead)
    if (before) before.push(step)
    else steps.set(stand.lead, [step])
  }

  return {
    stands,
    hear: (deed: LeadDeed): void => {
      const after = leadAfter(stands.get(deed.lead) ?? null, deed)
      if (after === null) {
        violated(`${deed.kind} of the lead ${deed.lead}, of which nothing was known`)
        return
      }
      if (
        deed.kind === 'confirmed' &&
        deed.rung === 'referral' &&
        !after.urges.some((urge) => urge.delivered)
      )
        violated(`the lead ${deed.lead} was handed to the police and no urge of it was delivered`)
      if (deed.kind === 'urged' && deed.channel === 'app' && !calendars.isWorkingTime(deed.at))
        violated(`the lead ${deed.lead} was urged after work on ${dayText(dayAt(deed.at))}`)
      add(deed.at, after)
      // Who added it and got no answer may know of it only after it was filed.
      const last = deed.kind === 'added' ? filed.get(after.accountName) : undefined
      if (last && last.deed.at >= deed.at)
        add(last.deed.at, leadFollowing(after, last.deed, last.stand))
    },
    /** A deed of a filing, and where that stands after it. */
    follow: (deed: Deed, stand: Stand): void => {
      if (stand.isChange) return
      filed.set(stand.accountName, { deed, stand })
      for (const lead of [...stands.values()]) {
        const after = leadFollowing(lead, deed, stand)
        if (after !== lead) add(deed.at, after)
      }
    },
    /** The accounts on the list of what is late of an office at an instant; null where a deed was on its way. */
    late: (office: SimulatedOffice, instant: number): readonly string[] | null => {
      const names: string[] = []
      for (const list of steps.values()) {
        let now: LeadStand | null = null
        for (const { since, known, stand } of list) {
          const isNear = since - READ <= instant && instant <= known + READ
          if (isNear && (stand.office === office || now?.office === office)) return null
          if (known <= instant) now = stand
        }
        if (now?.office === office && isLate(now, dayAt(instant), calendars))
          names.push(now.accountName)
      }
      return names
    },
    /** What the list of an office shows: each lead with its state. */
    listed: (office: SimulatedOffice): readonly string[] =>
      [...stands.values()]
        .filter((lead) => lead.office === office)
        .map((lead) => `${lead.lead} ${leadStateOf(lead)}`)
        .sort(),
  }
}

export type LeadWitness = ReturnType<typeof leadWitnessOf>
