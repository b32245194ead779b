import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import { ADMINISTRATOR, openidIn } from '../example/members'
import { BUSIEST, WHOLE } from '../example/plan'

/** What is shown: in whose hand, where, and in which window. */
export type Scene = {
  readonly openid: string
  /** The address of a page, as `/pages/home/index`. */
  readonly at: string
  /** Words that stand there once it is whole. */
  readonly words: string
}

/** A picture of the documents: its file's name, its window, and what it shows once the example is there. */
type Picture = {
  readonly file: string
  readonly window: { readonly width: number; readonly height: number }
  readonly shows: (cloud: Cloud) => Promise<Scene>
}

const phone = { width: 390, height: 844 }
const computer = { width: 1280, height: 800 }

/** Where most waits. */
const reviewer = openidIn(BUSIEST, 'reviewer')

type Listed = Awaited<ReturnType<typeof listed>>[number]
const listed = async (cloud: Cloud, openid: string) =>
  (await cloud.ok(openid, 'filing.list', {})).filings.map((filing) => ({ ...filing, openid }))

/** The newest filing of an owner of one account that is as wanted. */
const newest = async (cloud: Cloud, wanted: (filing: Listed) => boolean): Promise<Listed> => {
  for (let nth = WHOLE.filings; nth > 0; nth -= 1) {
    const found = (await listed(cloud, `example-owner-${String(nth)}`)).find(wanted)
    if (found) return found
  }
  throw new Error('The example has no such filing.')
}

/** The filing that has waited longest, in the hands of who checks it. */
const claimed = async (cloud: Cloud): Promise<string> => {
  const { items } = await cloud.ok(reviewer, 'desk.queue', { queue: 'waiting', after: null })
  const [first] = items
  if (first === undefined) throw new Error('Nothing waits in the example.')
  await cloud.ok(reviewer, 'desk.claim', { id: first.id, version: first.version })
  return first.id
}

export const pictures: readonly Picture[] = [
  {
    file: 'home',
    window: phone,
    shows: async (cloud) => ({
      openid: (await newest(cloud, ({ status }) => status === 'draft')).openid,
      at: '/pages/home/index',
      words: '最晚提交',
    }),
  },
  {
    file: 'progress',
    window: phone,
    shows: async (cloud) => {
      const { openid, id } = await newest(cloud, ({ status }) => status === 'submitted')
      return { openid, at: `/filing/progress/index?id=${id}`, words: '编号' }
    },
  },
  {
    file: 'queue',
    window: computer,
    shows: () => Promise.resolve({ openid: reviewer, at: '/desk/queue/index', words: '待核对' }),
  },
  {
    file: 'review',
    window: computer,
    shows: async (cloud) => ({
      openid: reviewer,
      at: `/desk/review/index?id=${await claimed(cloud)}`,
      words: '账号名（昵称）',
    }),
  },
  {
    file: 'dashboard',
    window: computer,
    shows: () =>
      Promise.resolve({ openid: ADMINISTRATOR, at: '/desk/dashboard/index', words: '30 天内到期' }),
  },
]
