import type { MarkReads, TimerMarks } from '../../store/counting/timerMarks'
import { byIds } from '../lists/keyset'
import { fromRow } from '../rows'
import type { Database } from '../sdk'

const NONE: TimerMarks = { nudges: null, read: null, indexed: null, times: null }

/** The port over the marks of the timer's jobs. */
export const timerMarksOf = (database: Database): MarkReads => ({
  timerMarks: async () => {
    const rows = await byIds(database, { collection: 'figures', where: {} }, Object.keys(NONE))
    const marks = rows.map((row) => fromRow(row) as { readonly id: keyof TimerMarks })
    return { ...NONE, ...Object.fromEntries(marks.map((mark) => [mark.id, mark])) }
  },
})
