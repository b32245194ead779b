import type { ApiAction, ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { RefusalCode } from '../../../../src/domain/api/refusal'
import { firstPhoto, newToken, signedDraft, submitInput, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { deskPhotoRefused } from '../../testing/copies'

const cloud = onCloud()
let waiting: FilingDetail
let draft: FilingDetail

beforeAll(async () => {
  waiting = await submitted(cloud, 'owner-li')
  draft = await signedDraft(cloud, 'owner-zhao')
})

describe('whose filing it is', () => {
  test.each<ApiAction>(['filing.open', 'filing.discard', 'desk.open'])(
    '%s of a filing that does not exist',
    async (action) => {
      const caller = action.startsWith('desk') ? 'reviewer-bazhou' : 'owner-zhao'
      const answer = await cloud.invoke(caller, { action, input: { id: newToken() } })
      expect(answer).toMatchObject({ ok: false, code: 'not-found' })
    },
  )

  test.each<[string, () => Promise<unknown>, RefusalCode]>([
    ['another opens it', () => refused('owner-zhao', 'filing.open', idOf(waiting)), 'not-found'],
    [
      'another saves it',
      () => refused('owner-zhao', 'filing.save', { ...idOf(waiting), answers: {} }),
      'not-found',
    ],
    ['another discards it', () => refused('owner-li', 'filing.discard', idOf(draft)), 'not-found'],
    [
      'another submits it',
      () => refused('owner-zhao', 'filing.submit', submitInput(waiting)),
      'not-found',
    ],
    [
      'another asks for its photo',
      () =>
        refused('owner-zhao', 'filing.photo', { ...idOf(waiting), fileID: firstPhoto(waiting) }),
      'not-found',
    ],
    [
      'another asks for its ID number',
      () => refused('owner-zhao', 'filing.reveal', idOf(waiting)),
      'not-found',
    ],
    [
      'staff ask for the ID number of a draft as its own',
      () => refused('reviewer-bazhou', 'filing.reveal', idOf(draft)),
      'not-found',
    ],
    [
      'a file of another filing is asked for',
      () => refused('owner-li', 'filing.photo', { ...idOf(waiting), fileID: firstPhoto(draft) }),
      'not-found',
    ],
    ['staff open a draft', () => refused('reviewer-bazhou', 'desk.open', idOf(draft)), 'not-found'],
    ['the city opens a draft', () => refused('city-staff', 'desk.open', idOf(draft)), 'not-found'],
    [
      'an owner opens the desk',
      () => refused('owner-li', 'desk.open', idOf(waiting)),
      'not-allowed',
    ],
    [
      'an owner reads the queue',
      () => refused('owner-li', 'desk.queue', { queue: 'waiting', after: null }),
      'not-allowed',
    ],
    [
      'another office opens it',
      () => refused('reviewer-guan', 'desk.open', idOf(waiting)),
      'other-office',
    ],
    [
      'another office claims it',
      () => refused('reviewer-guan', 'desk.claim', { ...idOf(waiting), version: waiting.version }),
      'other-office',
    ],
    [
      'another office reads the ID number',
      () => refused('reviewer-guan', 'desk.reveal', { ...idOf(waiting), key: 'ownerIdNumber' }),
      'other-office',
    ],
    [
      'another office asks for a photo',
      () =>
        deskPhotoRefused(cloud, 'reviewer-guan', { ...idOf(waiting), fileID: firstPhoto(waiting) }),
      'other-office',
    ],
    [
      'the city claims what a county has',
      () => refused('city-staff', 'desk.claim', { ...idOf(waiting), version: waiting.version }),
      'not-allowed',
    ],
  ])('%s', async (_name, call, code) => {
    expect(await call()).toMatchObject({ code })
  })

  test('the city reads every office, another county sees nothing in its queue', async () => {
    expect((await cloud.ok('city-staff', 'desk.open', idOf(waiting))).number).toBe(waiting.number)
    const queue = await cloud.ok('reviewer-guan', 'desk.queue', { queue: 'waiting', after: null })
    expect([queue.counts.waiting, queue.items]).toEqual([0, []])
  })
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)

const idOf = ({ id }: FilingDetail) => ({ id })
