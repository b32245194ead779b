import type { Page } from 'playwright-core'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { filledTable, rowsFrom } from '../../cloudfunctions/server/testing/tables'
import { goTo, shows, visit } from '../browser'
import { button, chooses, inAirplaneMode, slowNetwork, type Step, text } from '../reception'
import { someOf } from '../../tools/test/cases'

const AGENCY = 'agency-sun'
const ROWS = 12
const cloud = onCloud()

beforeEach(() => cloud.reset())

/** From the first look at the page of a table to the drafts that were made of it. */
const importOf = (table: Buffer): readonly Step[] => [
  [
    'page',
    (page) => goTo(page, '/apply/import/index'),
    (page) => button(page, '已经填好了，选表格'),
  ],
  [
    'table',
    (page) =>
      chooses(page, button(page, '已经填好了，选表格'), {
        name: '账号登记_11月.xlsx',
        mimeType: '',
        buffer: table,
      }),
    (page) => button(page, '同意并继续'),
  ],
  [
    'consent',
    (page) => button(page, '同意并继续').click(),
    (page) => text(page, `${String(ROWS)} 行可以用`),
  ],
  [
    'drafts',
    (page) => button(page, `建 ${String(ROWS)} 份草稿`).click(),
    (page) => text(page, `${String(ROWS)} 份草稿已建好`),
  ],
  [
    'accounts',
    (page) => button(page, '看我的账号').click(),
    (page) => text(page, '固安周末去哪儿12'),
  ],
]

const begun = async (): Promise<Page> => {
  const { page } = await visit(cloud.url(), AGENCY)
  await shows(page, '先看看要不要备案')
  return page
}

/** What stands at the end whatever was lost: one import, each row a draft once. */
const expectOneImport = async (): Promise<void> => {
  expect(await cloud.stored('imports', { openid: AGENCY })).toMatchObject([
    { state: 'done', good: ROWS, made: ROWS },
  ])
  const drafts = await cloud.stored<{ answers: { accountName: string } }>('filings', {
    applicant: AGENCY,
  })
  expect(new Set(drafts.map(({ answers }) => answers.accountName)).size).toBe(ROWS)
  expect(drafts).toHaveLength(ROWS)
}

test('in airplane mode at every step of an import it says so, and goes on from there', async () => {
  const table = await filledTable(rowsFrom(1, ROWS))
  expect(await inAirplaneMode(await begun(), importOf(table))).toEqual([])
  await expectOneImport()
})

test.each(someOf(1, [387, 338, 503]))(
  'on a slow network that loses 5 %% of the calls (seed %i) each row becomes a draft once',
  async (seed) => {
    const table = await filledTable(rowsFrom(1, ROWS))
    const network = slowNetwork(seed)
    await network.walk(await begun(), importOf(table))
    expect(network.lost()).toBeGreaterThan(0)
    await expectOneImport()
  },
  240_000,
)
