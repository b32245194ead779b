import type { FilingDetail, Receipt } from '../../../../src/domain/api/filing'
import { areas } from '../../../../src/domain/city/city'
import { ALL_CASES } from '../../../../tools/test/cases'
import { individual, newToken, signedDraft, submitInput } from '../../testing/filings'
import { onOwnCloud } from '../../testing/onOwnCloud'
import { expectNoneOrWhole, expectWhole } from '../../testing/whole'

jest.setTimeout(180_000)

const cloud = onOwnCloud({ inside: false })

type Round = {
  readonly openid: string
  readonly draft: FilingDetail
  readonly token: string
  /** What the first try answered; null when its process died. */
  readonly first: Receipt | null
}

test('a function killed anywhere in a submit leaves no filing or one whole filing', async () => {
  const rounds: Round[] = []
  const stored: boolean[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    rounds.push(await killedRound(i))
    stored.push(await expectNoneOrWhole(cloud, rounds[i]?.draft.id ?? ''))
  }
  expect(rounds.filter(({ first }) => first === null).length).toBeGreaterThanOrEqual(ROUNDS / 4)
  expect(await sequences()).toBe(stored.filter(Boolean).length)

  // Tried again with the same token, each comes through once.
  const receipts = await Promise.all(rounds.map(retried))
  for (const [i, { draft, first }] of rounds.entries()) {
    if (first !== null) expect(receipts[i]).toEqual(first)
    await expectWhole(cloud, draft.id)
  }
  expect(await sequences()).toBe(ROUNDS)
})

const ROUNDS = ALL_CASES ? 30 : 8
/** A submit takes some 40 ms here: the blows fall before, within and after it. */
const STEP_MS = 60 / ROUNDS

/** Offices take turns: what a dead process had locked is free again after ten seconds. */
const killedRound = async (i: number): Promise<Round> => {
  const openid = `killed-${String(i)}`
  const area = areas[i % areas.length]?.code ?? ''
  const draft = await signedDraft(cloud, openid, { ...individual, area })
  const token = newToken()
  const answer = cloud.call(openid, 'filing.submit', submitInput(draft, token)).catch(() => null)
  await pause(i * STEP_MS)
  await cloud.killFunctions()
  const first = await answer
  return { openid, draft, token, first: first?.ok ? first.data : null }
}

const retried = async ({ openid, draft, token }: Round): Promise<Receipt> => {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const input = submitInput(draft, token)
    const answer = await cloud.call(openid, 'filing.submit', input).catch(() => null)
    if (answer?.ok) return answer.data
    await pause(500)
  }
  throw new Error('the submit never came through')
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

/** Numbers given so far, by all offices together. */
const sequences = async (): Promise<number> =>
  (await cloud.stored<{ last: number }>('counters')).reduce((sum, { last }) => sum + last, 0)
