import type { Agenda } from '../clock/agenda'
import type { SimulatedCloud } from '../cloud/cloud'
import type { SimulatedWeather } from '../faults/weather'
import type { Calendars } from '../model/calendars'
import type { Model } from '../model/model'
import { watchDigests } from './digests'
import { guardsOf } from './guards'
import { watchLeads } from './leads'
import { watchLists } from './lists'

const MINUTE = 60_000

/** Everything that is looked at while a simulation runs. */
export const watchAll = (
  world: Pick<Model, 'witness' | 'leadWitness' | 'covers' | 'stands'> & {
    readonly agenda: Agenda
    readonly cloud: SimulatedCloud
    readonly weather: SimulatedWeather
    readonly calendars: Calendars
    readonly first: number
    readonly end: number
    readonly violated: (what: string) => void
    readonly counted: (what: string) => void
  },
): void => {
  const { agenda, weather, witness, leadWitness } = world
  /** Whether nothing is wrong, and was not for some time. */
  const isQuiet = () =>
    !weather.isOut() &&
    weather.clockOff() === 0 &&
    weather.struckAt() < agenda.now() - 30 * MINUTE &&
    weather.timersRun(agenda.now() - 60 * MINUTE) < agenda.now() - 30 * MINUTE
  const watched = { ...world, isQuiet }
  guardsOf(watched)
  watchLists(watched)
  watchLeads({ ...watched, leads: leadWitness })
  watchDigests({
    ...watched,
    history: witness.history,
    look: witness.look,
    lateLeads: leadWitness.late,
  })
}
