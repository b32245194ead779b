import type { Page } from 'playwright-core'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import { unfiled, urge } from '../../cloudfunctions/server/testing/supervision/leads'
import type { Page as Route } from '../../src/platform/wechat/navigate'
import { ADMINISTRATOR, openidIn } from '../example/members'
import { WHOLE } from '../example/plan'
import { BUSIEST } from '../example/steps'

/** What is shown: in whose hand, where, and in which window. */
export type Scene = {
  readonly openid: string
  /** The address of a page, as `/pages/home/index`. */
  readonly at: string
  /** Words that stand there once it is whole. */
  readonly words: string
  /** What is done there before it is taken. */
  readonly first?: (page: Page) => Promise<void>
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
const head = openidIn(BUSIEST, 'head')

const tapped = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).locator('visible=true').first().click()

/** Brings what is named to the middle of the window. */
const showing = (words: string) => (page: Page) =>
  page
    .getByText(words, { exact: true })
    .locator('visible=true')
    .first()
    .evaluate((there) => {
      there.scrollIntoView({ block: 'center' })
    })

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

/** An account that nobody filed, with a call that somebody answered. */
const urged = async (cloud: Cloud): Promise<string> => {
  const { now } = await cloud.ok(reviewer, 'me', {})
  const account = { ...unfiled.account, accountName: '霸州早市', ownerName: '王立民' }
  const lead = await cloud.ok(reviewer, 'leads.add', { ...unfiled, account, phone: '' })
  await urge(cloud, reviewer, lead, { at: now - 60 * 60_000, person: '王立民' })
  return lead.id
}

const ofOwner =
  (status: Listed['status'], page: Route, more: Pick<Scene, 'words' | 'first'>) =>
  async (cloud: Cloud): Promise<Scene> => {
    const { openid, id } = await newest(cloud, (filing) => filing.status === status)
    return { openid, at: `/${page}/index?id=${id}`, ...more }
  }

const ofStaff =
  (openid: string, page: Route, more: Pick<Scene, 'words' | 'first'>) => (): Promise<Scene> =>
    Promise.resolve({ openid, at: `/${page}/index`, ...more })

/** What owners see. */
const onPhones: readonly Picture[] = [
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
    file: 'scope',
    window: phone,
    shows: () =>
      Promise.resolve({
        openid: 'owner-li',
        at: '/apply/scope/index',
        words: '账号叫什么名字？',
        first: async (page) => {
          await page.getByLabel('账号名（昵称）', { exact: true }).fill('胜芳古镇生活')
          await tapped(page, /开通日期/)
          await page.getByRole('radio').locator('visible=true').last().click()
          await page.getByText('为什么是这一天').locator('visible=true').first().waitFor()
          await showing('最晚提交日')(page)
        },
      }),
  },
  {
    file: 'tasks',
    window: phone,
    shows: ofOwner('draft', 'apply/tasks', { words: '签名盖章确认' }),
  },
  {
    file: 'materials',
    window: phone,
    shows: ofOwner('draft', 'apply/materials', { words: '其他材料' }),
  },
  {
    file: 'receipt',
    window: phone,
    shows: ofOwner('submitted', 'filing/receipt', { words: '校验码' }),
  },
  {
    file: 'progress',
    window: phone,
    shows: ofOwner('submitted', 'filing/progress', { words: '编号' }),
  },
  {
    file: 'correction',
    window: phone,
    shows: ofOwner('returned', 'apply/correction', { words: '原因' }),
  },
  {
    file: 'registered',
    window: phone,
    shows: ofOwner('registered', 'filing/progress', {
      words: '办理变更',
      first: showing('办理变更'),
    }),
  },
  {
    file: 'change',
    window: phone,
    shows: ofOwner('registered', 'apply/change', { words: '哪些内容变了？' }),
  },
]

/** What offices see. */
const onDesks: readonly Picture[] = [
  { file: 'queue', window: computer, shows: ofStaff(reviewer, 'desk/queue', { words: '待核对' }) },
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
    file: 'return',
    window: computer,
    shows: async (cloud) => ({
      openid: reviewer,
      at: `/desk/review/index?id=${await claimed(cloud)}`,
      words: '账号名（昵称）',
      first: async (page) => {
        await page.getByRole('radio', { name: '功能简介，退回' }).locator('visible=true').click()
        await page
          .getByRole('radiogroup', { name: '功能简介，退回的原因' })
          .getByRole('radio')
          .first()
          .click()
      },
    }),
  },
  { file: 'ledger', window: computer, shows: ofStaff(head, 'desk/ledger', { words: '导出' }) },
  {
    file: 'lead',
    window: phone,
    shows: async (cloud) => ({
      openid: reviewer,
      at: `/leads/lead/index?id=${await urged(cloud)}`,
      words: '督促 1 次',
      first: showing('督促 1 次'),
    }),
  },
  {
    file: 'monthly',
    window: computer,
    shows: ofStaff(head, 'desk/monthly', {
      words: '导出 xlsx',
      first: async (page) => {
        await tapped(page, '前一月')
        await page.getByText('审计校验码').locator('visible=true').first().waitFor()
      },
    }),
  },
  { file: 'staff', window: phone, shows: ofStaff(head, 'desk/staff', { words: '请同事加入' }) },
]

/** What the city sees. */
const ofCity: readonly Picture[] = [
  {
    file: 'dashboard',
    window: computer,
    shows: ofStaff(ADMINISTRATOR, 'desk/dashboard', { words: '30 天内到期' }),
  },
  {
    file: 'city',
    window: phone,
    shows: ofStaff(ADMINISTRATOR, 'settings/city', { words: '办理依据' }),
  },
  {
    file: 'holidays',
    window: computer,
    shows: ofStaff(ADMINISTRATOR, 'settings/holidays', { words: '把放假通知的文字贴在这里' }),
  },
  {
    file: 'board',
    window: phone,
    shows: async (cloud) => {
      // The example lets every timer run but this one.
      await cloud.runExports()
      return ofStaff(ADMINISTRATOR, 'desk/board', { words: '密钥' })()
    },
  },
  {
    file: 'audit',
    window: computer,
    shows: ofStaff(ADMINISTRATOR, 'desk/audit', { words: '做了什么' }),
  },
]

export const pictures: readonly Picture[] = [...onPhones, ...onDesks, ...ofCity]
