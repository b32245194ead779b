import { wholeLedger } from '../../src/domain/ledger/filter'
import { exported } from '../../cloudfunctions/server/testing/ledger'
import type { At } from './counted'

const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'

/** The ledger is read, narrowed, exported and its owners almost told, while the filing is the only one of its office. */
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
  const { filter } = wanted
  const { owners } = await cloud.ok(HEAD, 'ledger.owners', { filter })
  await cloud.ok(HEAD, 'ledger.announcements', {})
  const text = '12月1日起办公地点搬到益津路，窗口时间不变'
  const { last } = await cloud.ok(HEAD, 'ledger.announce', { filter, text, owners })
  await cloud.ok(HEAD, 'ledger.unreadOwners', { id: last?.id ?? '', after: null })
  // Before anybody is told.
  await cloud.ok(HEAD, 'ledger.stopAnnouncing', { id: last?.id ?? '' })
}
