import type { Filing } from '../../store/filings/filing'
import {
  addPhoto,
  agree,
  claimed,
  individual,
  newToken,
  returnInput,
  seal,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const CLERK = 'reviewer-bazhou'
const MOBILE = individual.ownerMobile ?? ''
const MANAGERS = individual.managerMobile ?? ''

let made = 0

/** What an office keyed from paper, waiting to be checked. */
const entered = async () => {
  made += 1
  const { id } = await cloud.ok(CLERK, 'entering.start', { token: newToken() })
  const { filledBy: _nobody, ...onPaper } = individual
  const answers = { ...onPaper, accountName: `信安第${String(made)}号`, accountId: '' }
  await cloud.ok(CLERK, 'filing.save', { id, answers })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, CLERK, id, slot)
  await seal(cloud, CLERK, await cloud.ok(CLERK, 'filing.open', { id }))
  const { version } = await cloud.ok(CLERK, 'entering.note', {
    id,
    handedIn: '2026-11-20',
    lacks: {},
  })
  const { number } = await cloud.ok(CLERK, 'entering.enter', { id, version, token: newToken() })
  return { id, number }
}

const storedOf = async (id: string): Promise<Filing | undefined> =>
  (await cloud.stored<Filing>('filings', { _id: id }))[0]

test('its owner takes it over by its number and the mobile that WeChat confirms, and is told from then on', async () => {
  await agree(cloud, 'owner-li', individual)
  const { id, number } = await entered()
  const code = await cloud.phoneCode('owner-li', MOBILE)
  const typed = number.toLowerCase().replace('-', ' ')
  expect(await cloud.ok('owner-li', 'entering.take', { number: typed, code })).toEqual({ id })
  // The answer was lost: the code is used up, and the filing is theirs.
  expect(await cloud.ok('owner-li', 'entering.take', { number, code })).toEqual({ id })
  const filing = await cloud.ok('owner-li', 'filing.open', { id })
  expect(filing).toMatchObject({ status: 'submitted', number })
  expect(filing.events.map(({ what }) => what)).toContain('接到本人的微信，以后有提醒')
  expect(filing.answers.filledBy).toBe('owner')
  const { items } = await cloud.ok(CLERK, 'desk.queue', { queue: 'waiting', after: null })
  expect(items.find((item) => item.id === id)).not.toHaveProperty('nobodyTold')
  // The counter has it no more.
  expect(await cloud.refused(CLERK, 'filing.open', { id })).toMatchObject({ code: 'not-found' })
  const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
  await cloud.ok(CLERK, 'desk.return', returnInput(review, ['followers']))
  const told = await cloud.stored<{ person: string | null }>('inbox', { filing: id })
  expect(told.map(({ person }) => person)).toContain('owner-li')
})

test('the manager takes it over too, and sees nothing of the owner’s ID data', async () => {
  await agree(cloud, 'owner-zhao', individual)
  const { id, number } = await entered()
  const code = await cloud.phoneCode('owner-zhao', MANAGERS)
  await cloud.ok('owner-zhao', 'entering.take', { number, code })
  const filing = await cloud.ok('owner-zhao', 'filing.open', { id })
  expect(filing.answers).toMatchObject({ filledBy: 'manager', ownerIdNumber: '*'.repeat(18) })
  const fileID = filing.photos.idFront?.[0]?.fileID ?? ''
  expect(await cloud.refused('owner-zhao', 'filing.photo', { id, fileID })).toMatchObject({
    code: 'not-allowed',
  })
})

test.each<[string, (number: string) => Promise<{ number: string; code: string }>, string]>([
  [
    'another mobile',
    async (number) => ({ number, code: await cloud.phoneCode('owner-hu', '13900000009') }),
    'not-found',
  ],
  [
    'a number of nothing',
    async () => ({ number: 'LFBZ-2600-163Q', code: await cloud.phoneCode('owner-hu', MOBILE) }),
    'not-found',
  ],
  [
    'a number mistyped',
    async () => ({ number: 'LFBZ-2600-163R', code: await cloud.phoneCode('owner-hu', MOBILE) }),
    'input',
  ],
  ['a code of nothing', (number) => Promise.resolve({ number, code: 'made-up' }), 'input'],
])('%s is refused and changes nothing', async (_name, asked, code) => {
  await agree(cloud, 'owner-hu', individual)
  const { id, number } = await entered()
  const refused = await cloud.refused('owner-hu', 'entering.take', await asked(number))
  expect(refused?.code).toBe(code)
  expect(await storedOf(id)).toMatchObject({ applicant: '' })
})

test('who has not agreed is asked first, and the code still holds then', async () => {
  const { id, number } = await entered()
  const code = await cloud.phoneCode('company-chen', MOBILE)
  const input = { number, code }
  expect(await cloud.refused('company-chen', 'entering.take', input)).toMatchObject({
    code: 'no-consent',
  })
  await agree(cloud, 'company-chen', individual)
  expect(await cloud.ok('company-chen', 'entering.take', input)).toEqual({ id })
})

test('taken once it is nobody else’s, of two at once one has it', async () => {
  for (const one of ['owner-li', 'owner-zhao']) await agree(cloud, one, individual)
  const { id, number } = await entered()
  const answers = await Promise.all(
    ['owner-li', 'owner-zhao'].map(async (one) =>
      cloud.call(one, 'entering.take', { number, code: await cloud.phoneCode(one, MOBILE) }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(['owner-li', 'owner-zhao']).toContain((await storedOf(id))?.applicant)
})
