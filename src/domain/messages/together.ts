import type { NoticePage } from './notices/noticeRow'
import {
  LONGEST_THING,
  type PushData,
  type TemplateName,
  cutThing,
  templates,
} from './pushTemplates'

type FilingPush = {
  readonly template: TemplateName
  readonly page: string
  readonly data: PushData
}

/** The pages of one of a person's own filings, which stands on the list of them. */
const pagesOfFiling: readonly NoticePage[] = [
  'filing/progress',
  'apply/tasks',
  'apply/correction',
  'apply/check',
  'apply/takeover',
]

const LIST_OF_FILINGS = 'pages/mine/index'

/** Whether a push tells somebody of a filing of their own: what waits of several goes out as one. */
export const isOfOwnFiling = ({ template, page }: FilingPush): boolean =>
  template !== 'desk' && pagesOfFiling.some((each) => page.startsWith(`${each}/index?`))

type Waiting = { readonly id: string; readonly filing: string | null; readonly queuedAt: number }

const oldestFirst = (one: Waiting, other: Waiting): number =>
  one.queuedAt - other.queuedAt || (one.id < other.id ? -1 : 1)

/** Of what waits to be told to one person: the newest of each filing, oldest first, and what that has superseded. */
export const newestOfEach = <Told extends { readonly row: Waiting }>(
  waiting: readonly Told[],
): { readonly told: readonly Told[]; readonly superseded: readonly Told[] } => {
  const sorted = [...waiting].sort((one, other) => oldestFirst(one.row, other.row))
  const newest = new Map(sorted.map((each) => [each.row.filing, each]))
  const isNewest = (each: Told) => newest.get(each.row.filing) === each
  return { told: sorted.filter(isNewest), superseded: sorted.filter((each) => !isNewest(each)) }
}

const LATEST = Number.MAX_SAFE_INTEGER

/** The date that a push names, as one number; what only tells how things stand comes last. */
const dateIn = ({ template, data }: FilingPush): number => {
  if (template !== 'due') return LATEST
  const shown = data[templates.due.fields.day.key]?.value ?? ''
  const [, year, month, day] = /(\d+)年(\d+)月(\d+)日/.exec(shown) ?? []
  return day === undefined ? LATEST : (Number(year) * 100 + Number(month)) * 100 + Number(day)
}

/**
 * Pushes of several filings, one each and oldest first, as one: the words of the earliest date, or of what waits longest where
 * none has a date, with how many there are. A tap opens the list of the person's filings.
 */
export const asOnePush = <Push extends FilingPush>(pushes: readonly Push[]): Push => {
  const [lead, ...others] = [...pushes].sort((one, other) => dateIn(one) - dateIn(other))
  if (lead === undefined) throw new RangeError('no push to join')
  if (others.length === 0) return lead
  const { account, hint } = templates[lead.template].fields
  const name = lead.data[account.key]?.value ?? ''
  const end = `等${String(pushes.length)}件`
  return {
    ...lead,
    page: LIST_OF_FILINGS,
    data: {
      ...lead.data,
      ...(lead.template === 'progress' && stateOfAll(pushes)),
      [account.key]: { value: cutThing(name, LONGEST_THING - end.length) + end },
      [hint.key]: {
        value: lead.template === 'due' ? '这是最早的日期，点开逐件看' : '点开看各件的进度',
      },
    },
  }
}

/** The state that all are in, else that there is something new. */
const stateOfAll = (pushes: readonly FilingPush[]): PushData => {
  const { key } = templates.progress.fields.state
  const states = new Set(pushes.map(({ data }) => data[key]?.value ?? ''))
  const [state = ''] = states
  return { [key]: { value: states.size === 1 && state !== '' ? state : '有新进展' } }
}
