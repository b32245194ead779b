import type { keepingCalls } from '../../../../src/domain/api/administration/keeping'
import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import { Refusal } from '../../../../src/domain/api/refusal'
import { addDays } from '../../../../src/domain/dates/days'
import type { Actions, Context } from '../../app'
import { callingMember, callingStaff, officeReader, readerOf } from '../../filing/access'
import { record } from '../../filing/audit'
import { withKeeping } from '../../filing/keeping/keeping'
import { refusePersonalNumbers } from '../../filing/refusals'
import { nextPlace, placeAfter } from '../../store/pages'
import { mayHold } from '../../views/review/holding'
import { reviewOf } from '../../views/review/review'

/** Keeps a filing beyond its period, or no longer; the same once more changes nothing. */
const keep = async (context: Context, { id, reason }: ApiInput<'desk.keep'>) => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  if (reason !== null) refusePersonalNumbers({ reason })
  const read = officeReader(staff)
  const kept = await ports.transaction(async (stores) => {
    const filing = read(await stores.filings.get(id))
    if (!mayHold(filing, staff))
      throw new Refusal('not-allowed', '暂不删除由办理这件的办公室负责人决定')
    if ((filing.hold?.reason ?? null) === reason) return filing
    const who = readerOf(openid, staff, filing)
    const hold = reason === null ? null : { reason, openid, name: who.name ?? '', at: now }
    return record(ports.vault, stores, withKeeping({ ...filing, hold }), {
      name: reason === null ? 'keptNoLonger' : 'kept',
      at: now,
      who,
      ...(reason === null ? {} : { message: [reason] }),
    })
  })
  return reviewOf(context, read(kept), staff)
}

/** Rows of a page, and days of which the months are counted. */
const ROWS = 50
const DAYS = 365

const report = async (
  context: Context,
  { after }: ApiInput<'keeping.report'>,
): Promise<ApiOutput<'keeping.report'>> => {
  const { ports, today } = context
  const staff = await callingMember(context)
  if (!staff.city) throw new Refusal('not-allowed', '删除记录由市级管理员查看')
  const [months, rows] = await Promise.all([
    ports.keeping.erasedCounts(addDays(today, -DAYS).slice(0, 7)),
    ports.erasures.newest({ from: 0 }, placeAfter(after), ROWS),
  ])
  return {
    months,
    items: rows.map(({ id, at, kind, days, office, number }) => ({
      id,
      at,
      kind,
      days,
      office,
      number,
    })),
    next: nextPlace(rows, ROWS, (row) => row),
  }
}

export const keepingActions: Actions<typeof keepingCalls> = {
  'desk.keep': keep,
  'keeping.report': report,
}
