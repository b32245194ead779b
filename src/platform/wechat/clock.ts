import { dayOf, type Day } from '../../domain/dates/days'

/** The phone's clock in epoch milliseconds. Screens read the time here; deadlines and records use the server's. */
export const now = (): number => Date.now()

/** The Beijing day of the phone's clock. */
export const today = (): Day => dayOf(now())
