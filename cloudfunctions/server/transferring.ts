import type { OfficeCode } from '../../src/domain/langfang/offices'
import { transferTargets } from '../../src/domain/transfer'
import type { Submitted } from './access'
import type { FilingEvent } from './filing'
import { routeOf } from './routes'

/** Where the office that has the filing may hand it on to, the office of its address first (D5). */
export const targetsOf = (
  { office, answers }: Submitted,
  events: readonly FilingEvent[],
): readonly OfficeCode[] =>
  transferTargets(office, {
    transferred: events.some(({ name }) => name === 'transferred'),
    suggested: routeOf(answers, false)?.office ?? null,
  })
