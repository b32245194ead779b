import type { OutboxRow } from '../../store/messages'
import { key } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { isTooLarge } from './inParts'

/** The most rows that the platform answers at once. */
const MOST_ROWS = 1000

/**
 * The pushes that still wait for any of the people; of one person at most as many as one answer holds, and none where even one
 * person's are too large for it: those go out one by one. No order is asked, which no index gives for several people at once.
 */
export const waitingOf = async (
  database: Database,
  people: readonly string[],
): Promise<readonly OutboxRow[]> => {
  if (people.length === 0) return []
  const halves = async () => {
    const half = Math.ceil(people.length / 2)
    const first = await waitingOf(database, people.slice(0, half))
    return [...first, ...(await waitingOf(database, people.slice(half)))]
  }
  try {
    const { data } = await database
      .collection('outbox')
      .where({ state: 'waiting', channel: 'push', to: database.command.in(people.map(key)) })
      .limit(MOST_ROWS)
      .get()
    if (data.length === MOST_ROWS && people.length > 1) return await halves()
    return data.map((row) => fromRow(row) as OutboxRow)
  } catch (error) {
    if (!isTooLarge(error)) throw error
    return people.length === 1 ? [] : halves()
  }
}
