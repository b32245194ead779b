import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { runTimerAfterUndo } from '../../cloudfunctions/server/testing/messages'
import { leadWords } from '../../src/domain/leads/status'
import { statusWords } from '../../src/domain/moves/status'
import { onBadDay } from './badDay'
import { type End, scenarios } from './scenarios'
import { CITY_HEAD, CHECKER, APPLICANT } from './ways'

const cloud = onCloud()

/** How each way ended, and on which days so. */
const ended = new Map<string, readonly string[]>()

afterAll(() => {
  const folder = process.env['EFFORT']
  if (folder === undefined) return
  const head = '情形 | 结果 | 逾期 | 填报人得知 | 办公室得知 | 市网信办得知 | 走过'
  const lines = [...ended].map(([end, on]) => `${end} | ${on.join('、')}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'scenarios'), [head, ...lines].join('\n'))
})

/** What somebody was told, oldest first. */
const told = async (openid: string): Promise<readonly string[]> =>
  (await cloud.ok(openid, 'inbox.list', { after: null })).entries
    .map(({ title }) => title)
    .reverse()

type Stored = { readonly status: keyof typeof statusWords; readonly late: string | null }

const stateOf = async (id: string): Promise<Pick<End, 'state' | 'late'>> => {
  const [filing] = await cloud.stored<Stored>('filings', { _id: id })
  if (filing) return { state: statusWords[filing.status].word, late: filing.late }
  const { status } = await cloud.ok(CHECKER, 'leads.open', { id })
  return { state: leadWords[status], late: null }
}

const days: readonly (readonly [string, Cloud])[] = [
  ['没有故障', cloud],
  ['每次调用都有故障', onBadDay(cloud)],
]

describe.each(days)('%s', (day, of) => {
  test.each(scenarios)('$name', async ({ name, go, ends }) => {
    await cloud.reset()
    const id = await go(of)
    await cloud.calm()
    await runTimerAfterUndo(cloud)
    const found: End = {
      ...(await stateOf(id)),
      owner: await told(APPLICANT),
      office: await told(CHECKER),
      city: await told(CITY_HEAD),
    }
    const heard = [found.owner, found.office, found.city].map((each) => each.join('、') || '—')
    const end = [name, found.state, found.late ?? '—', ...heard].join(' | ')
    ended.set(end, [...(ended.get(end) ?? []), day])
    expect(found).toEqual(ends)
  })
})
