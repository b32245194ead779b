import type { Day } from '../../dates/days'
import type { ItemKey } from '../../moves/returning/correctionReasons'
import type { ReturnMessage } from '../../moves/returning/returnMessage'

/** A return as its owner reads it (G5). */
export type ReturnedView = ReturnMessage & {
  readonly count: number
  readonly at: number
  readonly correctionOn: Day
  /** The returned items that are still as they were submitted. */
  readonly left: readonly ItemKey[]
  /** The returned rows as they were submitted; the ID number hidden. */
  readonly before: Readonly<Partial<Record<ItemKey, string>>>
}

/** The last return, as the office made it. */
export type EarlierReturn = {
  readonly at: number
  readonly correctionOn: Day
  readonly items: ReturnMessage['items']
}
