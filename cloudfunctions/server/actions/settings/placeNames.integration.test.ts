import { individual, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { callSet } from '../../testing/settings'

const cloud = onCloud()

const zone = {
  ...individual,
  accountName: '临空生活圈',
  address: '临空经济区航谊道1号',
  area: '131023',
}
const said = [{ name: '临空经济区', area: '131003' as const }]

const office = async (owner: string, name: string) =>
  (await submitted(cloud, owner, { ...zone, accountName: name })).route?.office

beforeEach(() => cloud.reset())

test('an address is known by what the city added, from its day on; what was handed in stays where it is', async () => {
  expect(
    await callSet(cloud, {
      scope: 'city',
      from: '2026-11-25',
      set: [{ name: 'placeNames', value: said }],
    }),
  ).toMatchObject({ ok: true })
  expect((await cloud.ok('owner-li', 'me', {})).placeNames).toEqual([])
  const before = await submitted(cloud, 'owner-before', zone)
  expect(before.route?.office).toBe('131023')
  await cloud.moveClock({ now: '2026-11-25T01:00:00.000Z' })
  expect((await cloud.ok('owner-li', 'me', {})).placeNames).toEqual(said)
  expect(await office('owner-after', '临空二')).toBe('131003')
  expect((await cloud.ok('owner-before', 'filing.open', { id: before.id })).route?.office).toBe(
    '131023',
  )
})

test('who checks sees that the chosen county is another than the address says', async () => {
  await callSet(cloud, {
    scope: 'city',
    from: '2026-11-24',
    set: [{ name: 'placeNames', value: said }],
  })
  await cloud.moveClock({ now: '2026-11-24T07:08:00.000Z' })
  const { id } = await submitted(cloud, 'owner-li', zone)
  expect(JSON.stringify(await cloud.ok('city-staff', 'desk.open', { id }))).toContain(
    '地址写的是广阳区，填报人选的是永清县',
  )
})

test.each([
  [
    'the name of a county',
    [{ name: '霸州', area: '131003' as const }],
    '「霸州」是市或县（市、区）的名字，不用写',
  ],
  ['a name twice', [...said, ...said], '「临空经济区」写了两次'],
])('%s is refused, and nothing is saved', async (_, value, message) => {
  expect(
    await callSet(cloud, {
      scope: 'city',
      from: '2026-11-25',
      set: [{ name: 'placeNames', value }],
    }),
  ).toMatchObject({ ok: false, code: 'input', fields: { placeNames: message } })
  expect(await cloud.stored('administration', { act: 'set' })).toEqual([])
})
