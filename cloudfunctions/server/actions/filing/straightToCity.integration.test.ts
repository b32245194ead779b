import type { MayChooseCity } from '../../../../src/domain/city/city'
import {
  addPhoto,
  claimed,
  individual,
  newToken,
  resubmitInput,
  returnInput,
  returned,
  seal,
  sign,
  signedDraft,
  submitInput,
} from '../../testing/filings'
import { minutesLater, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const OWNER = 'owner-li'
const CITY_HEAD = 'city-staff'

/** Who may bring theirs straight to the city office from today on; the functions know it by now. */
const letChoose = async (value: readonly MayChooseCity[]) => {
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  await cloud.ok(CITY_HEAD, 'settings.set', {
    scope: 'city',
    version,
    from: '2026-11-24',
    set: [{ name: 'straightToCity', value: [...value] }],
  })
  await cloud.moveClock({ now: minutesLater(2) })
}

const toCity = (draft: { readonly id: string; readonly version: number }) => ({
  ...submitInput(draft),
  toCityOffice: true,
})
const routeOf = async (id: string) => (await cloud.ok(OWNER, 'filing.open', { id })).route

beforeEach(() => cloud.reset())

test.each<[string, readonly MayChooseCity[], boolean]>([
  ['whom the notice names', ['company', 'individual'], true],
  ['persons', ['individual'], true],
  ['companies alone', ['company'], false],
  ['nobody', [], false],
])('where the city lets %s choose, a person may: %s', async (_who, kinds, may) => {
  const draft = await signedDraft(cloud, OWNER)
  await letChoose(kinds)
  expect((await routeOf(draft.id))?.mayChooseCity).toBe(may)
  const answer = await cloud.call(OWNER, 'filing.submit', toCity(draft))
  if (may) expect(answer).toMatchObject({ ok: true, data: { office: { code: '131000' } } })
  else {
    expect(answer).toMatchObject({
      ok: false,
      code: 'stale',
      message: '这类账号现在不直接报送廊坊市网信办，由霸州市互联网信息办公室办理。请看过再提交',
    })
    expect(await cloud.ok(OWNER, 'filing.submit', submitInput(draft))).toMatchObject({
      office: { code: '131081' },
    })
  }
})

test('what is at the city office by then stays there, when it is corrected too', async () => {
  const draft = await signedDraft(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.submit', toCity(draft))
  await letChoose([])
  expect(await routeOf(draft.id)).toMatchObject({ office: '131000', rule: 'cityChosen' })
  const { id, version } = await cloud.ok(OWNER, 'filing.open', { id: draft.id })
  const review = await claimed(cloud, CITY_HEAD, { id, version })
  await cloud.ok(CITY_HEAD, 'desk.return', returnInput(review, ['address']))
  await cloud.ok(OWNER, 'filing.save', {
    id,
    answers: { address: `${individual.address ?? ''}2号` },
  })
  const corrected = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(corrected))
  expect(await routeOf(id)).toMatchObject({ office: '131000', rule: 'cityChosen' })
})

test('whether it could be chosen is what is set when it is handed in again, or keyed from paper', async () => {
  const CLERK = 'reviewer-bazhou'
  const { id } = await returned(cloud, { owner: OWNER, staff: CLERK }, ['address'])
  expect((await routeOf(id))?.mayChooseCity).toBe(true)
  await letChoose([])
  await cloud.ok(OWNER, 'filing.save', { id, answers: { address: '霸州市胜芳镇河西街20号' } })
  const corrected = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(corrected))
  expect(await routeOf(id)).toMatchObject({ office: '131081', mayChooseCity: false })

  const draft = await cloud.ok(CLERK, 'entering.start', { token: newToken() })
  const { filledBy: _nobody, ...onPaper } = individual
  const answers = { ...onPaper, accountName: '纸上的号', accountId: '' }
  await cloud.ok(CLERK, 'filing.save', { id: draft.id, answers })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, CLERK, draft.id, slot)
  await seal(cloud, CLERK, draft)
  const handedIn = { id: draft.id, handedIn: '2026-11-24', lacks: {} }
  const { version } = await cloud.ok(CLERK, 'entering.note', handedIn)
  await cloud.ok(CLERK, 'entering.enter', { id: draft.id, version, token: newToken() })
  const [stored] = await cloud.stored<{ route: object }>('filings', { _id: draft.id })
  expect(stored?.route).toMatchObject({ office: '131081', mayChooseCity: false })
})
