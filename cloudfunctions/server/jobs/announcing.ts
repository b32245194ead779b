import { tellOwners } from '../ledger/announcing/tellOwners'
import type { Ports } from '../store/ports'
import { sweep } from './sweep'
import type { Swept } from '../store/eachOf'

const ROWS = 20

/** Goes on with what offices tell owners, until the instant `until`; what is left comes up in the next run. */
export const announcing = (ports: Ports, until: number): Promise<Swept> => {
  const now = ports.clock()
  return sweep(
    'announcements',
    () => ports.clock() < until,
    (after) => ports.announcements.resting(now, after, ROWS),
    ({ id, touchedAt: at }) => ({ id, at }),
    (each) => tellOwners(ports, each, until),
  )
}
