import { onOwnCloud } from '../../testing/onOwnCloud'

const cloud = onOwnCloud({ seeded: false })

test('where nobody is staff yet the set-up code makes the first administrator, who invites the first head', async () => {
  expect(await cloud.stored('staff')).toEqual([])
  expect(
    await cloud.ok('first', 'staff.join', { code: 'k7wq 2m9x 4trb', name: '周正' }),
  ).toMatchObject({ role: 'head', city: true })
  const { code } = await cloud.ok('first', 'staff.invite', {
    office: '131081',
    role: 'head',
    city: false,
  })
  await cloud.ok('head', 'staff.join', { code, name: '刘建国' })
  expect((await cloud.ok('head', 'staff.list', { office: '131081' })).members).toHaveLength(1)
  expect((await cloud.ok('first', 'inbox.list', { after: null })).entries).toEqual([])
})
