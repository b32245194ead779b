import { type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import { takerOf } from '../../../../src/domain/serving/serving'
import { servingsOn } from '../../../../src/domain/settings/servings'
import { administered, settingsChanged, settingsWithin } from '../../administration/record'
import type { Moment } from '../../app'
import { timerMover } from '../../filing/movers'
import { leaveEntry } from '../../messages/tell'
import type { Transaction } from '../../store/ports'

/**
 * The people of a closed office become reviewers where their work goes: who heads that office decides who else does. They are
 * told, and each is in the audit of what is set. Answers how many there were.
 */
export const peopleGo = ({ ports, now, today }: Moment, office: OfficeCode): Promise<number> =>
  ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const taker = takerOf(servingsOn(record.values, today), office)
    const members = taker === office ? [] : await ports.staff.ofOffice(office)
    if (members.length === 0) return 0
    const rights = { role: 'reviewer', city: false } as const
    for (const member of members) {
      await stores.staff.put({ ...member, ...rights, office: taker })
      await tellMoved(stores, { openid: member.id, office, taker, now })
    }
    await settingsChanged(stores, record)
    await administered(
      ports.vault,
      stores,
      timerMover.actor,
      ...members.map(({ id, name, role, city }) => ({
        act: 'rights' as const,
        at: now,
        office,
        about: id,
        before: { name, role, city, office },
        after: { ...rights, office: taker },
      })),
    )
    return members.length
  })

const tellMoved = (
  stores: Pick<Transaction, 'inbox'>,
  {
    openid,
    office,
    taker,
    now,
  }: {
    readonly openid: string
    readonly office: OfficeCode
    readonly taker: OfficeCode
    readonly now: number
  },
): Promise<void> => {
  const what = `succession:${office}:${String(now)}`
  const [from, to] = [officeOf(office).shortName, officeOf(taker).shortName]
  return leaveEntry(stores, {
    what,
    person: openid,
    at: now,
    title: `您已转到${to}`,
    text: `${from}停办，由${to}接着办。您现在是${to}的工作人员，原来的备案也在那里。`,
    page: 'desk/staff',
    filing: '',
  })
}
