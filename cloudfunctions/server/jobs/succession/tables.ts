import type { OfficeCode } from '../../../../src/domain/city/city'
import { takerOf } from '../../../../src/domain/serving/serving'
import { administered } from '../../administration/record'
import type { Moment } from '../../app'
import { timerMover } from '../../filing/movers'
import type { StoredTable } from '../../store/imports'
import { servingsNow } from '../../store/settings'

/**
 * Brings a table of a closed office to who goes on for it, as its people are there who look at its rows and have them taken; what
 * is still to come of it becomes theirs. Unless it is elsewhere already or its office is open again.
 */
export const tableGoes = (
  { ports, now, today }: Moment,
  closed: OfficeCode,
  id: string,
): Promise<boolean> =>
  ports.transaction(async (stores) => {
    const office = takerOf(await servingsNow(stores, today), closed)
    const stored: StoredTable | null = await stores.officeTables.get(id)
    if (stored?.office !== closed || office === closed) return false
    const to = stored.to === closed ? office : stored.to
    await stores.officeTables.put({ ...stored, office, to })
    await administered(ports.vault, stores, timerMover.actor, {
      act: 'tableMoved',
      at: now,
      office: closed,
      about: stored.of,
      before: { id, office: closed },
      after: { office },
    })
    return true
  })
