import { wholeLedger } from '../../src/domain/ledger/filter'
import { exported } from '../../cloudfunctions/server/testing/ledger'
import type { At } from './actions'

const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'

/** The ledger is read, narrowed and exported, while the filing is the only one of its office. */
export const walkLedger = async (at: At, id: string): Promise<void> => {
  const cloud = at()
  const sort = { by: 'submitted', descending: true } as const
  const wanted = { filter: wholeLedger, sort }
  await cloud.ok(STAFF, 'ledger.open', wanted)
  await at('.narrowed').ok(STAFF, 'ledger.open', { filter: { ...wholeLedger, late: true }, sort })
  await cloud.ok(STAFF, 'ledger.more', { ...wanted, after: `0:${id}` })
  await cloud.ok(STAFF, 'ledger.find', { text: '胜芳' })
  const file = await exported(cloud, STAFF, { sort })
  await exported(at('.full'), HEAD, { sort, purpose: '市公安局来函查询' })
  await cloud.ok(STAFF, 'ledger.exports', {})
  await cloud.ok(STAFF, 'ledger.exportFile', { id: file.id })
  await cloud.ok(STAFF, 'ledger.stopExport', { id: file.id })
}
