import type { Me } from '../domain/api/me'
import { cityCalendar, type Office, type OfficeCode, officeOf } from '../domain/city/city'
import { type Calendar, NO_YEARS, withYearsOf } from '../domain/dates/calendar'
import { learn, type Learned } from '../domain/settings/learned'
import { type LegalWords, NO_LEGAL_WORDS } from '../domain/launch/legalWords'
import type { DatedPlace } from '../domain/settings/place'
import type { Servings } from '../domain/serving/serving'
import { heardOf } from './heard'

type Heard = Learned & Pick<Me, 'servings' | 'places' | 'holidays' | 'settings'>

const heard = heardOf<Heard>('offices')
const ALL_ONLINE: Servings = {}

/** A function may go by what was set so many milliseconds ago, and another one of them by what is set now. */
const BEHIND = 60_000

/** When something was learned last, by the phone's own clock. */
let learnedAt = 0

/** Keeps what was set of offices and holidays, as the functions said, with the version of that. */
export const learnServings = (me: Me): void => {
  const { servings, places, placeNames, ground, legalWords, offices, holidays, settings } = me
  const learned = { placeNames, ground, legalWords, offices }
  const isOld = settings < knownVersion() && Date.now() - learnedAt < BEHIND
  if (isOld) return
  learnedAt = Date.now()
  learn(learned)
  heard.learn({ ...learned, servings, places, holidays, settings })
}

/** The version of the settings that was heard last; 0 before. */
export const knownVersion = (): number => heard.last()?.settings ?? 0

/** As it was heard last. */
export const knownServings = (): Servings => heard.last()?.servings ?? ALL_ONLINE

/** As `knownServings`; it follows what is heard while the page is open. */
export const useServings = (): Servings => heard.use()?.servings ?? ALL_ONLINE

/** Where an office is, as it was heard last; null while it has not confirmed that. */
export const usePlace = (office: OfficeCode): DatedPlace | null =>
  heard.use()?.places[office] ?? null

/** The holidays by which days are reckoned, as they were heard last. */
export const useCalendar = (): Calendar =>
  withYearsOf(cityCalendar(), heard.use()?.holidays ?? NO_YEARS)

/** Draws a page anew once other offices or days are heard than it was drawn with. */
export const useSettingsHeard = (): void => {
  heard.use()
}

/** At the start: what was heard last, also by an older program, which kept less of them; answers whether it was anything. */
export const recallOffices = (): boolean => {
  const last = heard.last()
  learn(last ?? {})
  return last !== null
}

/** What lawyers have written, as it was heard last; it follows what is heard while the page is open. */
export const useLegalWords = (): LegalWords => heard.use()?.legalWords ?? NO_LEGAL_WORDS

/** An office as it is now; it follows what is heard while the page is open. */
export const useOffice = (code: OfficeCode): Office => {
  heard.use()
  return officeOf(code)
}
