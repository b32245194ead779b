import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../../../src/domain/api/call'
import { onAttackedCloud, wrongRefusal } from '../onAttackedCloud'
import { racesAtOffice } from './atOffice'
import { racesOfOwners } from './ofOwners'
import { someOf } from '../../test/cases'
import type { Rival } from './race'

const cloud = onAttackedCloud('races', { inside: false })
const root = join(__dirname, '../../..')

/** The first is ahead of the other by so many milliseconds, or behind. */
const AHEAD = someOf(3, [0, 3, -3, 0, 9, -9])

type Stored = {
  readonly _id: string
  readonly number: string | null
  readonly change?: unknown
  readonly submissions: number
  readonly chain: { readonly seq: number }
}

/** What of any filing is not whole: its events, its submissions, a number that is its own. */
const notWhole = async (): Promise<readonly string[]> => {
  const [filings, events, versions, accounts] = await Promise.all([
    cloud.stored<Stored>('filings'),
    cloud.stored<{ filing: string }>('events'),
    cloud.stored<{ filing: string }>('versions'),
    cloud.stored<{ filing: string }>('accounts'),
  ])
  const countOf = (rows: readonly { filing: string }[], id: string) =>
    rows.filter(({ filing }) => filing === id).length
  const own = filings.filter(({ number, change }) => number !== null && !change)
  const ids = new Set(filings.map(({ _id }) => _id))
  return [
    ...filings.flatMap(({ _id, chain, submissions }) => [
      ...(countOf(events, _id) === chain.seq ? [] : [`${_id}: events`]),
      ...(countOf(versions, _id) === submissions ? [] : [`${_id}: submissions`]),
    ]),
    ...(new Set(own.map(({ number }) => number)).size === own.length ? [] : ['a number twice']),
    ...accounts.filter(({ filing }) => !ids.has(filing)).map(() => 'an account of no filing'),
  ]
}

const send = ({ openid, action, input }: Rival): Promise<Answer<unknown>> =>
  cloud.invoke(openid, { action, input })

/** Both at once. */
const run = async (rivals: readonly [Rival, Rival], ahead: number) => {
  const later = async (rival: Rival, ms: number) => {
    if (ms > 0) await sleep(ms)
    return send(rival)
  }
  return Promise.all([later(rivals[0], -ahead), later(rivals[1], ahead)])
}

test.each([...racesAtOffice, ...racesOfOwners])('$name', async ({ ready, win = [1], told }) => {
  const rivals = await ready(cloud)
  const putBack = await cloud.keep()
  for (const ahead of AHEAD) {
    cloud.count()
    const answers = await run(rivals, ahead)
    const won = answers.filter(({ ok }) => ok)
    expect({ ahead, won: won.length, answers }).toMatchObject({ won: expect.any(Number) as number })
    if (!win.includes(won.length)) throw new Error(JSON.stringify({ ahead, answers }))
    for (const answer of answers)
      if (!answer.ok)
        expect([ahead, answer, wrongRefusal(answer, told)]).toEqual([ahead, answer, null])
    expect(await notWhole()).toEqual([])
    // What both saw before is the past now: whoever sends it again changes nothing any more.
    await putBack()
  }
  await run(rivals, 0)
})

test('the audit of all that was raced for holds', async () => {
  const env = { ...process.env, LOCAL: cloud.url(), ...cloud.keys() }
  const said = await new Promise<string>((resolve) => {
    execFile(
      join(root, 'node_modules/.bin/tsx'),
      [join(root, 'tools/operator/audit/verifyAudit.ts'), '--laptop'],
      { cwd: root, env },
      (_error, stdout) => {
        resolve(stdout.trim().split('\n').at(-1) ?? '')
      },
    )
  })
  expect(said).toMatch(/校验通过，用时/)
})

test('no number of a person stands where it must not', async () => {
  expect(await cloud.leaks()).toEqual([])
})
