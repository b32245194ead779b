import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'

/** A head’s colleague is invited, joins, is made a head and removed; another invitation is taken back. */
export const administer = async (cloud: Cloud, head: string): Promise<void> => {
  const office = '131081'
  const rights = { role: 'reviewer', city: false } as const
  const { list } = await cloud.ok(head, 'staff.invite', { office, ...rights })
  const [open] = list.invitations
  await cloud.ok(head, 'staff.uninvite', { office, id: open?.id ?? '' })
  const { code } = await cloud.ok(head, 'staff.invite', { office, ...rights })
  await cloud.ok('colleague', 'staff.join', { code, name: '张工' })
  const { members } = await cloud.ok(head, 'staff.list', { office })
  const id = members.find(({ name }) => name === '张工')?.id ?? ''
  const absent = members.find(({ me }) => me)?.id ?? ''
  const standIn = { office, absent, by: id, from: '2026-11-25' } as const
  await cloud.ok(head, 'staff.standIn', { ...standIn, to: '2026-11-26' })
  await cloud.ok(head, 'staff.endStandIn', standIn)
  await cloud.ok(head, 'staff.change', { office, id, role: 'head', city: false })
  await cloud.ok(head, 'staff.remove', { office, id })
}
