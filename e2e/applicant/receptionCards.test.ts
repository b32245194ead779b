import type { Page } from 'playwright-core'
import { byAgent, FOUR, unsignedDraft } from '../../cloudfunctions/server/testing/cards'
import { signedDraft, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, sign, visit } from '../browser'
import {
  button,
  field,
  inAirplaneMode,
  radio,
  slowNetwork,
  type SlowNetwork,
  type Step,
  text,
} from '../reception'

const MAKER = 'agent-qian'
const OWNER = 'owner-li'
const OTHER = 'owner-zhao'
const cloud = onCloud()

beforeEach(() => cloud.reset())

/** How a person goes through steps on their phone. */
type Walk = (page: Page, steps: readonly Step[]) => Promise<void>

const flying: Walk = async (page, steps) => {
  expect(await inAirplaneMode(page, steps)).toEqual([])
}

const phone = async (openid: string): Promise<Page> => (await visit(cloud.url(), openid)).page

const opens = (name: string, address: string, arrived: Step[2]): Step => [
  name,
  (page) => goTo(page, address),
  arrived,
]
const taps = (name: string, label: string | RegExp, arrived: Step[2]): Step => [
  name,
  (page) => button(page, label).click(),
  arrived,
]
const types = (label: string, code: string, arrived: Step[2]): Step => [
  'code',
  async (page) => {
    await field(page, label).fill(code)
    await button(page, '打开').click()
  },
  arrived,
]
const says = (words: string | RegExp) => (page: Page) => text(page, words)
const offers = (label: string | RegExp) => (page: Page) => button(page, label)

/** Sends the card that was made; its address, as whoever receives it opens it. */
const sent = async (page: Page, label: string): Promise<string> => {
  await page.waitForTimeout(700)
  await button(page, label).click()
  await text(page, '链接已复制').waitFor()
  return (await page.evaluate(() => navigator.clipboard.readText())).split('#')[1] ?? ''
}

/** How often each of these was written down of a filing. */
const countsOf = async (id: string, names: readonly string[]) => {
  const events = await cloud.stored<{ name: string }>('events', { filing: id })
  return names.map((name) => [name, events.filter((event) => event.name === name).length])
}

/** C5: the owner signs on their own phone, and the applicant hands in. */
const signsByCard = async (walk: Walk): Promise<void> => {
  const id = await unsignedDraft(cloud, MAKER)
  const maker = await phone(MAKER)
  await walk(maker, [
    opens('send', `/card/send/index?id=${id}`, offers('生成签名卡片')),
    taps('make', '生成签名卡片', says('卡片已生成，等所有人打开')),
  ])
  const address = await sent(maker, '发给所有人')
  await walk(await phone(OWNER), [
    opens('open', address, says('请您看一份备案表')),
    types('身份证号后四位', FOUR, says('签名之前请看一看')),
    taps('consent', '我就是李文昌，同意', offers('签名')),
    taps('pad', '签名', offers('完成')),
    [
      'signature',
      async (page) => {
        await sign(page)
        await button(page, '完成').click()
      },
      says('您已签名'),
    ],
  ])
  await walk(maker, [
    taps('look', '看看签了没有', says('所有人已签名')),
    taps('check', '去核对', says('李文昌在自己的手机上签于')),
    taps('submit', '提交', says('已收到，尚未登记')),
  ])
  expect(await cloud.stored('filings')).toMatchObject([{ status: 'submitted', submissions: 1 }])
  expect(
    await countsOf(id, ['cardOpened', 'cardTried', 'cardSigned', 'cardRefused', 'submitted']),
  ).toEqual([
    ['cardOpened', 1],
    ['cardTried', 0],
    ['cardSigned', 1],
    ['cardRefused', 0],
    ['submitted', 1],
  ])
}

/** J4: a filing goes to a new applicant, once its owner agrees. */
const isHandedOver = async (walk: Walk): Promise<void> => {
  const { id } = await submitted(cloud, MAKER, byAgent)
  const LABEL = '四位口令或身份证号后四位'
  const maker = await phone(MAKER)
  await walk(maker, [
    opens('give', `/card/give/index?id=${id}`, offers('生成移交卡片')),
    taps('make', '生成移交卡片', says('卡片已生成，等对方打开')),
  ])
  const word = (await maker.locator('.give-digits').innerText()).replace(/\s/g, '')
  const address = await sent(maker, '发给接手的人')
  await walk(await phone(OTHER), [
    opens('open', address, says('请您看一份移交')),
    types(LABEL, word, says('接收之前请看一看')),
    taps('consent', '同意并继续', offers('接收')),
    [
      'take',
      async (page) => {
        await radio(page, /受托代办/).click()
        await button(page, '接收').click()
      },
      says('等账号所有人同意'),
    ],
  ])
  await walk(await phone(OWNER), [
    opens('open', address, says('请您看一份移交')),
    types(LABEL, FOUR, says('同意由他接手填报吗？')),
    taps('agree', '同意移交', says('移交已完成')),
  ])
  await walk(maker, [taps('look', '看看接收了没有', says('您这里已看不到这些备案'))])
  expect(await cloud.stored('filings')).toMatchObject([{ _id: id, applicant: OTHER }])
  expect(await countsOf(id, ['handOpened', 'handTried', 'handedOver', 'submitted'])).toEqual([
    ['handOpened', 2],
    ['handTried', 0],
    ['handedOver', 1],
    ['submitted', 1],
  ])
}

/** F7: the manager is told too, until they do not want it any more. */
const isFollowed = async (walk: Walk): Promise<void> => {
  const { id } = await signedDraft(cloud, MAKER)
  const maker = await phone(MAKER)
  await walk(maker, [
    opens('invite', `/card/invite/index?id=${id}`, offers(/^也告诉管理员/)),
    taps('make', /^也告诉管理员/, offers('发给管理员')),
  ])
  const address = await sent(maker, '发给管理员')
  await walk(await phone(OTHER), [
    opens('open', address, says('请您收一件备案的进度')),
    types('手机号后四位', '0002', says(/^您是管理员/)),
    taps('stop', /^不再收进度/, says(/取消后收不到这件的进度/)),
    taps('stopped', '不再收进度', says('已取消，以后不再通知您')),
  ])
  expect(await countsOf(id, ['followBound', 'followTried', 'followLeft'])).toEqual([
    ['followBound', 1],
    ['followTried', 0],
    ['followLeft', 1],
  ])
}

const cards: readonly (readonly [string, (walk: Walk) => Promise<void>, seed: number])[] = [
  ['signed by card', signsByCard, 387],
  ['handed over', isHandedOver, 319],
  ['followed', isFollowed, 503],
]

test.each(cards)(
  'in airplane mode at every step it says so, and is %s once',
  async (_name, goThrough) => {
    await goThrough(flying)
  },
  240_000,
)

test.each(cards)(
  'on a slow network that loses 5 %% of the calls it is %s once',
  async (_name, goThrough, seed) => {
    const network: SlowNetwork = slowNetwork(seed)
    await goThrough(network.walk)
    expect(network.lost()).toBeGreaterThan(0)
  },
  240_000,
)
