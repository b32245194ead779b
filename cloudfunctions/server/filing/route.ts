import { type MayChooseCity, type OfficeCode, straightToCity } from '../../../src/domain/city/city'
import { accountKinds, subjectKinds } from '../../../src/domain/form/choices'
import type { Answers } from '../../../src/domain/form/form'
import { whereabouts } from '../../../src/domain/places/addressArea'
import { matchPlaces } from '../../../src/domain/places/gazetteer'
import { type Route, route } from '../../../src/domain/places/routing'
import { transferTargets } from '../../../src/domain/moves/transfer'
import type { WithOffice } from '../store/filings/filing'
import type { TrailEntry } from '../store/events'

/** Where the answers send the filing, by whom the city lets choose its office; null until the kinds and the area are known. */
export const routeOf = (
  answers: Answers,
  toCityOffice: boolean,
  mayChoose: readonly MayChooseCity[],
): Route | null => {
  const subjectKind = subjectKinds.find((each) => each.value === answers.subjectKind)?.value
  const accountKind = accountKinds.find((each) => each.value === answers.accountKind)?.value
  const area = answers.area ?? ''
  if (subjectKind === undefined || accountKind === undefined || area === '') return null
  const named = matchPlaces(answers.accountName ?? '').flatMap((match) =>
    match.decides && match.area !== null ? [match.area] : [],
  )
  return route({
    subjectKind,
    accountKind,
    addressArea: whereabouts(answers.address ?? '', area).area,
    nameAreas: [...new Set(named)],
    toCityOffice,
    straightToCity: mayChoose,
  })
}

/** As `routeOf`, where nobody's choice is asked. */
export const routeByPlace = (answers: Answers): Route | null => routeOf(answers, false, [])

/**
 * As `routeOf`, of what was sent before. What was sent to the city office by an older setting stays there, so that it is
 * judged by all whom the notice lets choose.
 */
export const routeAgain = (
  answers: Answers,
  { rule }: Pick<Route, 'rule'>,
  mayChoose: readonly MayChooseCity[],
): Route | null =>
  rule === 'cityChosen'
    ? routeOf(answers, true, straightToCity)
    : routeOf(answers, false, mayChoose)

/** The same office and reason, with the conflict between name and address worked out anew (D4). */
export const routeKept = (kept: Route, answers: Answers): Route => ({
  ...kept,
  conflict: routeByPlace(answers)?.conflict ?? null,
})

/** The offices to which the filing may be handed on, the one of its address first (D5). */
export const targetsOf = (
  { office, answers }: WithOffice,
  events: readonly TrailEntry[],
): readonly OfficeCode[] =>
  transferTargets(office, {
    transferred: events.some(({ name }) => name === 'transferred' || name === 'paperTransferred'),
    suggested: routeByPlace(answers)?.office ?? null,
  })
