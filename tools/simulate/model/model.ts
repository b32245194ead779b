import type { Agenda } from '../clock/agenda'
import type { SimulatedCloud } from '../cloud/cloud'
import type { SimulatedWeather } from '../faults/weather'
import type { Heard } from '../world/populate'
import type { Calendars } from './calendars'
import { coversOf } from './cover'
import { instantAt } from './days'
import { leadWitnessOf } from './leadWitness'
import { toTellUrged } from './told'
import { witnessOf } from './witness'

/** The whole model: it hears what people did, and says what must have come of it. */
export const modelOf = (world: {
  readonly agenda: Agenda
  readonly cloud: SimulatedCloud
  readonly weather: SimulatedWeather
  readonly calendars: Calendars
  readonly violated: (what: string) => void
  readonly count: (what: string) => void
}) => {
  const { agenda, calendars, count } = world
  const covers = coversOf()
  const witness = witnessOf(world)
  const leadWitness = leadWitnessOf(world)
  const heard: Heard = {
    deed: (deed) => {
      count(deed.kind)
      witness.hear(deed)
      const stand = witness.standings.get(deed.filing)
      if (stand) leadWitness.follow(deed, stand)
    },
    lead: (deed) => {
      count(`lead ${deed.kind}`)
      leadWitness.hear(deed)
      const source = leadWitness.stands.get(deed.lead)?.source ?? ''
      const owner = witness.standings.get(source)?.owner
      if (deed.kind === 'urged' && deed.channel === 'app' && owner !== undefined)
        witness.expectTold({ ...deed, filing: deed.lead }, toTellUrged(owner), '')
    },
    cover: (cover) => {
      count('covers')
      covers.arrange(cover)
    },
    coverEnded: covers.end,
    table: (from, years, began) => {
      count('tables')
      calendars.set(from, years)
      agenda.at(instantAt(from), () => {
        witness.tableHolds(from, Math.max(began, instantAt(from)))
      })
    },
  }
  return {
    heard,
    witness,
    covers,
    leadWitness,
    stands: witness.standings,
    leads: leadWitness.stands,
  }
}

export type Model = ReturnType<typeof modelOf>
