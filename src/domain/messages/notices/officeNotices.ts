import { type PushData, pushData } from '../pushTemplates'
import type { OfficeFacts } from './noticeFacts'
import { told } from './noticeRow'
import { ask } from './noticeWords'

/** What is told of offices: `id` is what the page opens with, `at` when it reaches them, `days` since the earliest promise. */
export type OfficesFacts = {
  readonly id: string
  readonly at: number
  readonly offices: readonly {
    readonly area: string
    readonly count: number
    readonly days: number
  }[]
  /** Where an office can ask. */
  readonly city: OfficeFacts
}

/** 霸州市有 6 件超过本办承诺，最早的已过 4 天. */
export const pastPromiseWords = ({ offices }: OfficesFacts): string =>
  offices
    .map(({ area, count, days }) => {
      const since = `${count === 1 ? '' : '最早的'}已过 ${String(days)} 天`
      return `${area}有 ${String(count)} 件超过本办承诺，${since}`
    })
    .join('；')

/** The same, as the city says it to an office. */
export const remindingWords = (facts: OfficesFacts): string =>
  `${pastPromiseWords(facts)}，请抽空看一看。有难处${ask(facts.city)}`

const push = ({ offices, at }: OfficesFacts, hint: string): PushData =>
  pushData('desk', {
    number: '',
    account: offices.map(({ area }) => area).join('、'),
    matter: `${String(offices.reduce((sum, { count }) => sum + count, 0))} 件超过本办承诺`,
    at,
    hint,
  })

/** What offices and the city are told of filings that are past 本办承诺 (I5). */
export const officeNotices = {
  /** The staff of an office, of their own, once a working day. */
  pastPromise: told<OfficesFacts>({
    to: 'staff',
    page: 'desk/ledger',
    title: () => '超过本办承诺的备案',
    text: (facts) => `${pastPromiseWords(facts)}。点开可以看名单`,
    template: 'desk',
    data: (facts) => push(facts, '点开看名单'),
  }),
  /** The same staff, because the city reminds them. */
  officeReminded: told<OfficesFacts>({
    to: 'staff',
    page: 'desk/ledger',
    title: () => '市级提醒',
    text: (facts) => `${remindingWords(facts)}。点开可以看名单`,
    template: 'desk',
    data: (facts) => push(facts, '市级提醒，点开看名单'),
  }),
  /** Staff of the city, once a working day, of what its office was told of on an earlier one. */
  officesPastPromise: told<OfficesFacts>({
    to: 'staff',
    page: 'desk/dashboard',
    title: () => '有办公室超过承诺',
    text: (facts) => `${pastPromiseWords(facts)}。各办公室已经知道，点开看板可以看名单、提醒办公室`,
    template: 'desk',
    data: (facts) => push(facts, '点开看板'),
  }),
}
