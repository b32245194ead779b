import { CITY_OFFICE, type OfficeCode } from '../../../../src/domain/city/city'
import { copiesToBring } from '../../../../src/domain/paper/copies'
import { acceptsPhotos } from '../../../../src/domain/serving/serving'
import { servingsOn } from '../../../../src/domain/settings/servings'
import { valueOn } from '../../../../src/domain/settings/settings'
import { isCompared } from '../facts'
import { unprovedSlots } from '../change/changing'
import type { Filing } from '../../store/filings/filing'
import type { Judging } from '../dates'
import { routeOf } from '../route'

/** Whether an office takes copies at its counter instead of photographs of them; false of one that is still open. */
export const takesCopies = ({ settings, today }: Judging, office: OfficeCode | null): boolean =>
  !acceptsPhotos(servingsOn(settings, today), office)

/**
 * Whether copies may be brought for it instead of photographed: as it was submitted, or, of a draft, as an office wants it to
 * which it may still go. The submit asks the one to which it goes.
 */
export const mayBringCopies = (judging: Judging, filing: Filing): boolean => {
  const { status, answers, office, way } = filing
  const { settings, today } = judging
  if (status !== 'draft') return filing.bringsCopies === true
  const route = routeOf(answers, false, valueOn(settings, 'city', 'straightToCity', today))
  const city: OfficeCode | null = way === 'city' || route?.mayChooseCity ? CITY_OFFICE : null
  return [office, route?.office ?? null, city].some((each) => takesCopies(judging, each))
}

/** The copies that are brought for what was submitted, after notice 三.1; null where photographs are taken for them. */
export const broughtCopies = (filing: Filing): readonly string[] | null =>
  filing.bringsCopies === true
    ? copiesToBring(filing.answers, {
        proving: isCompared(filing) ? unprovedSlots(filing) : null,
      }).map(({ text, note }) => (note === null ? text : `${text}（${note}）`))
    : null
