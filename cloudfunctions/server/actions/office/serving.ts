import type { ApiInput } from '../../../../src/domain/api/api'
import type { ServingSettings } from '../../../../src/domain/api/office'
import { Refusal } from '../../../../src/domain/api/refusal'
import { offices } from '../../../../src/domain/city/city'
import { type Serving, servingOf, servingRefusal } from '../../../../src/domain/serving/serving'
import { mayManage } from '../../../../src/domain/staff/staff'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import type { Staff } from '../../store/staff'
import { SERVING, type ServingChange, type ServingRecord } from '../../store/serving'

/** So many changes are kept, each with who made it and when. */
const CHANGES_KEPT = 200

const NOTHING_SET: ServingRecord = { id: SERVING, offices: {}, changes: [] }

/** How each office takes filings (M7). */
export const officeServing = async (context: Context): Promise<ServingSettings> => {
  const staff = await callingStaff(context)
  return settingsFor(staff, (await context.ports.serving.get(SERVING)) ?? NOTHING_SET)
}

/** Sets it from the next submit on; what lies there stays there. Nobody is told. */
export const setServing = async (
  context: Context,
  { office, ...wanted }: ApiInput<'office.setServing'>,
): Promise<ServingSettings> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  if (!mayManage(staff, office))
    throw new Refusal('not-allowed', '怎样受理由本办负责人或市网信办负责人设置')
  const record = await ports.transaction(async (stores) => {
    const stored = (await stores.serving.get(SERVING)) ?? NOTHING_SET
    const before = servingOf(stored.offices, office)
    const after = setTo(before, wanted)
    const refused = servingRefusal(stored.offices, office, after)
    if (refused !== null) throw new Refusal('input', refused, { [office]: refused })
    if (JSON.stringify(whole(before)) === JSON.stringify(whole(after))) return stored
    const change: ServingChange = { office, at: now, openid, name: staff.name, before, after }
    const next: ServingRecord = {
      ...stored,
      offices: { ...stored.offices, [office]: after },
      changes: [change, ...stored.changes].slice(0, CHANGES_KEPT),
    }
    await stores.serving.put(next)
    return next
  })
  return settingsFor(staff, record)
}

/** What is left out stays as it is. */
const setTo = (
  before: Serving,
  { mode, successor, needsSeal }: Omit<ApiInput<'office.setServing'>, 'office'>,
): Serving => ({ ...before, mode, successor, ...(needsSeal === undefined ? {} : { needsSeal }) })

/** With what holds where nothing was set. */
const whole = ({ mode, successor, needsSeal = true }: Serving): Required<Serving> => ({
  mode,
  successor,
  needsSeal,
})

const settingsFor = (staff: Staff, { offices: set, changes }: ServingRecord): ServingSettings => ({
  own: staff.office,
  offices: offices.map(({ code }) => {
    const last = changes.find(({ office }) => office === code)
    return {
      office: code,
      ...whole(servingOf(set, code)),
      changed: last ? { at: last.at, name: last.name } : null,
      mayChange: mayManage(staff, code),
    }
  }),
})
