import type { DocumentsInput } from '../../../../src/domain/api/documents'
import { Refusal } from '../../../../src/domain/api/refusal'
import {
  MOST_ARCHIVED,
  registeredIn,
  TOO_MANY_ARCHIVED,
} from '../../../../src/domain/ledger/archive'
import { scopeWords } from '../../../../src/domain/ledger/export'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { refuseOffComputers } from '../../filing/staff/onComputers'
import { begunOnce } from '../begin'
import { sliceFor } from '../slice'

/**
 * The row of a month's archive, and whether this call began it, as `beginExport` says. Refuses with `not-allowed` who is no
 * head or asks for another office, with `not-found` a month without any, and with `limit` one with too many.
 */
export const beginArchive = async (
  context: Context,
  { month, office: wanted }: DocumentsInput<'archiveMonth'>,
): ReturnType<typeof begunOnce> => {
  const { ports } = context
  const staff = await callingStaff(context)
  if (staff.role !== 'head') throw new Refusal('not-allowed', '整月的归档件由负责人生成')
  refuseOffComputers(context, staff)
  const office = wanted === 'own' ? staff.office : wanted
  if (office !== staff.office && !staff.city) throw new Refusal('not-allowed', '只能归档本办的备案')
  const { slice } = await sliceFor(context, staff, registeredIn(month, office))
  const { count } = await ports.filings.ledgerCount(slice)
  if (count === 0) throw new Refusal('not-found', '这个月没有登记')
  if (count > MOST_ARCHIVED) throw new Refusal('limit', TOO_MANY_ARCHIVED)
  return begunOnce(context, staff, {
    asked: JSON.stringify({ archive: month, office }),
    slice,
    scope: scopeWords({ ...slice, claimant: '' }),
    purpose: null,
    template: null,
    path: `exports/${ports.newId()}/archive`,
    total: count,
    archive: { month, after: null, files: [], out: [], run: 0 },
  })
}
