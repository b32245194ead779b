import { byDay, dayOf, showMoment } from '../../dates/days'
import { returnHead } from '../../moves/returning/returnMessage'
import { statusWords } from '../../moves/status'
import type { CorrectionDueFacts, DeskFacts, DueFacts, FilingFacts, MoveFacts } from './noticeFacts'
import {
  account,
  ask,
  correctedWords,
  correctionHint,
  deskLine,
  dueDate,
  dueHint,
  pushedName,
  untilCorrection,
  untilDue,
} from './noticeWords'
import { attestingNotices } from './attestingNotices'
import { cancelNotices } from './cancelNotices'
import { cardNotices } from './cardNotices'
import { declineNotices } from './declineNotices'
import { leadNotices } from './leadNotices'
import { officeNotices } from './officeNotices'
import { takeoverNotices } from './takeoverNotices'
import { verifyNotices } from './verifyNotices'
import { deskPush, type NoticePage, type NoticeRow, told } from './noticeRow'
import { type PushData, pushData, type TemplateName } from '../pushTemplates'
import type { Work } from '../work'

/** What is told: the entry of the inbox, and the push of the same. */
export type Notice = {
  readonly to: 'owner' | 'staff'
  readonly title: string
  readonly text: string
  /** The page to open, with the filing as its parameter `id`. */
  readonly page: NoticePage
  readonly push: {
    readonly template: TemplateName
    /** `page` of subscribeMessage.send. */
    readonly page: string
    readonly data: PushData
  }
  /** Whom it does not reach is called. */
  readonly calls?: true
  /** What it asks of staff; missing where it only tells. */
  readonly asks?: Work
}

/** One row a kind: what it is told from, who is told, in which words, and where a tap leads. */
const table = {
  registered: told<FilingFacts & Pick<MoveFacts, 'at' | 'change'>>({
    to: 'owner',
    page: 'filing/progress',
    title: ({ change }) => (change ? '变更已登记' : '已登记'),
    text: (facts) =>
      facts.change
        ? `${account(facts)}的变更已登记，编号 ${facts.number} 不变。可以查看新的备案表`
        : `${account(facts)}已登记，编号 ${facts.number}。可以查看备案表`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: statusWords.registered.word,
        number: facts.number,
        at: facts.at,
        hint: '点开可以查看备案表',
      }),
  }),
  returned: told<FilingFacts & Pick<MoveFacts, 'count' | 'correctionOn' | 'at'>>({
    to: 'owner',
    calls: true,
    page: 'apply/correction',
    title: ({ count }) => returnHead(count),
    text: (facts) =>
      `${account(facts)}有 ${facts.count} 处需要补正，建议 ${byDay(facts.correctionOn, dayOf(facts.at))}补正。` +
      `点开可以看到原因和建议，看不懂${ask(facts.office)}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: statusWords.returned.word,
        number: facts.number,
        at: facts.at,
        // Without a year: it is days away, and a push has room for 20 characters.
        hint: `${facts.count}处，建议${byDay(facts.correctionOn, facts.correctionOn)}`,
      }),
  }),
  dueSoon: told<DueFacts>({
    to: 'owner',
    page: 'apply/tasks',
    title: (facts) => untilDue(facts).title,
    text: (facts) => `${account(facts)}${untilDue(facts).text}。已填的内容都在，可以接着填`,
    template: 'due',
    data: (facts) =>
      pushData('due', {
        account: pushedName(facts),
        matter: facts.deadline.rule === 'changed' ? '最晚办理变更日' : '最晚提交日',
        day: dueDate(facts),
        hint: dueHint(facts),
      }),
  }),
  changeDue: told<DueFacts>({
    to: 'owner',
    page: 'apply/correction',
    title: (facts) => untilDue(facts).title,
    text: (facts) =>
      `${account(facts)}${untilDue(facts).text}。已填的内容都在，可以接着办；登记以前，原备案仍有效`,
    template: 'due',
    data: (facts) =>
      pushData('due', {
        account: pushedName(facts),
        matter: '最晚办理变更日',
        day: dueDate(facts),
        hint: dueHint(facts),
      }),
  }),
  correctionDue: told<CorrectionDueFacts>({
    to: 'owner',
    calls: true,
    page: 'apply/correction',
    title: ({ count }) => `还有 ${count} 处等您补正`,
    text: (facts) =>
      `${account(facts)}有 ${facts.count} 处需要补正，${untilCorrection(facts)}。看不懂${ask(facts.office)}`,
    template: 'due',
    data: (facts) =>
      pushData('due', {
        account: pushedName(facts),
        matter: `${facts.count} 处需要补正，建议日期`,
        day: facts.correctionOn,
        hint: correctionHint(facts),
      }),
  }),
  submitted: told<DeskFacts & Pick<MoveFacts, 'change'>>({
    to: 'staff',
    asks: 'check',
    page: 'desk/review',
    title: ({ change }) => (change ? '新提交的变更' : '新提交的备案'),
    text: deskLine,
    template: 'desk',
    data: (facts) => deskPush(facts, facts.change ? '信息变更，等待核对' : '新提交，等待核对'),
  }),
  movedAway: told<DeskFacts & Pick<MoveFacts, 'movedTo'>>({
    to: 'staff',
    page: 'desk/review',
    title: ({ movedTo }) => `已改由${movedTo}管理`,
    text: (facts) =>
      `${account(facts)}${facts.number}，信息变更后改由${facts.movedTo}管理，编号不变，不用再办`,
    template: 'desk',
    data: (facts) => deskPush(facts, `改由${facts.movedTo}管理`),
  }),
  resubmitted: told<DeskFacts & Pick<MoveFacts, 'count' | 'upheld'>>({
    to: 'staff',
    asks: 'check',
    page: 'desk/review',
    title: () => '补正已回',
    text: (facts) => `${deskLine(facts)}。${correctedWords(facts)}`,
    template: 'desk',
    data: (facts) => deskPush(facts, `${correctedWords(facts)}，等待核对`),
  }),
  assigned: told<DeskFacts>({
    to: 'staff',
    asks: 'checkAsClaimant',
    page: 'desk/review',
    title: () => '改派给您的备案',
    text: deskLine,
    template: 'desk',
    data: (facts) => deskPush(facts, '改派给您核对'),
  }),
  headAsked: told<DeskFacts & Pick<MoveFacts, 'reason'>>({
    to: 'staff',
    asks: 'checkAsClaimant',
    page: 'desk/review',
    title: () => '请您看的备案',
    text: (facts) => `${deskLine(facts)}。第二次退回由负责人办理。${facts.reason}`,
    template: 'desk',
    data: (facts) => deskPush(facts, '请您看第二次退回'),
  }),
  transferred: told<FilingFacts & Pick<MoveFacts, 'at' | 'registered'>>({
    to: 'owner',
    page: 'filing/progress',
    title: ({ office, registered }) => `转由${office.shortName}${registered ? '管理' : '办理'}`,
    text: (facts) =>
      facts.registered
        ? `${account(facts)}的备案转由${facts.office.shortName}管理，编号不变，登记仍然有效。有问题${ask(facts.office)}`
        : `${account(facts)}转由${facts.office.shortName}办理，编号和提交时间不变，不用重新提交。有问题${ask(facts.office)}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: '已转办',
        number: facts.number,
        at: facts.at,
        hint: `由${facts.office.shortName}${facts.registered ? '管理' : '办理'}，编号不变`,
      }),
  }),
  received: told<DeskFacts & Pick<MoveFacts, 'from' | 'reason' | 'registered'>>({
    to: 'staff',
    asks: 'check',
    page: 'desk/review',
    title: ({ from, registered }) => `${from}转来的${registered ? '已登记' : ''}备案`,
    text: (facts) =>
      facts.registered
        ? `${account(facts)}${facts.number}，已登记，不用再核对。由${facts.from}转来：${facts.reason}`
        : `${deskLine(facts)}。由${facts.from}转来：${facts.reason}`,
    template: 'desk',
    data: (facts) =>
      facts.registered
        ? deskPush(facts, `由${facts.from}转来，已登记`, '已登记，不用再核对')
        : deskPush(facts, `由${facts.from}转来`),
  }),
  withdrawn: told<DeskFacts & Pick<MoveFacts, 'at'>>({
    to: 'staff',
    page: 'desk/review',
    title: () => '已撤回',
    text: (facts) =>
      `${account(facts)}${facts.number}，填报人 ${showMoment(facts.at, facts.at)} 撤回修改，现在不用核对。改好再提交时会再告诉您`,
    template: 'desk',
    data: (facts) => deskPush(facts, '填报人已撤回，不用核对', '改好再提交时会再告诉您'),
  }),
  ...declineNotices,
  ...cardNotices,
  ...cancelNotices,
  ...takeoverNotices,
  ...attestingNotices,
  ...verifyNotices,
  ...officeNotices,
  ...leadNotices,
}

export type NoticeKind = keyof typeof table

/** What each kind is told from. */
export type NoticeFacts = {
  readonly [Kind in NoticeKind]: Parameters<(typeof table)[Kind]['text']>[0]
}

/** The notice of a kind. It never holds an ID number or a person's phone; the office's phone is in the inbox only. */
export const noticeOf = <Kind extends NoticeKind>(kind: Kind, facts: NoticeFacts[Kind]): Notice => {
  const row = table[kind] as NoticeRow<NoticeFacts[Kind]>
  return {
    to: row.to,
    title: row.title(facts),
    text: `${row.text(facts)}。`,
    page: row.page,
    push: {
      template: row.template,
      page: `${row.page}/index?id=${encodeURIComponent(facts.id)}`,
      data: row.data(facts),
    },
    ...(row.calls && { calls: row.calls }),
    ...(row.asks && { asks: row.asks }),
  }
}
