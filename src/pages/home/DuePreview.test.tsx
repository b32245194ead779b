import type { ReactNode } from 'react'
import { mountHook } from '../../cloud/testing/mountHook'
import { partsOf } from '../../cloud/testing/partsOf'
import { cityCalendar } from '../../domain/city/city'
import type { Day } from '../../domain/dates/days'
import type { Deadline } from '../../domain/dates/deadline'
import type * as Preview from './DuePreview'

// What is drawn inside it has tests of its own.
jest.mock('@tarojs/components', () => ({ View: 'div' }))
jest.mock('../../components/controls/DayPicker', () => ({ DayPicker: 'div' }))
jest.mock('../../components/filing/DueExplained', () => ({ DueExplained: 'div' }))
jest.mock('../../components/layout/Row', () => ({ Row: 'div', Rows: 'div' }))
jest.mock('../../components/layout/Sheet', () => ({ Sheet: 'div' }))
jest.mock('../../cloud/servings', () => ({ useCalendar: cityCalendar }))

const { DuePreview } = jest.requireActual<typeof Preview>('./DuePreview')

type Parts = {
  readonly children?: ReactNode
  readonly onPick?: (day: Day) => void
  readonly due?: Deadline
}

test('the last day is reckoned from the chosen day, and from the next one once that is chosen', async () => {
  const { result, after } = await mountHook(DuePreview)
  const parts = (): readonly Parts[] => partsOf(result())
  const due = () => parts().find((part) => part.due)?.due?.due
  expect(due()).toBeUndefined()
  for (const [openedOn, until] of [
    ['2026-11-10', '2026-12-10'],
    ['2026-11-12', '2026-12-12'],
  ] as const) {
    await after(() =>
      parts()
        .find(({ onPick }) => onPick)
        ?.onPick?.(openedOn),
    )
    expect(due()).toBe(until)
  }
})
