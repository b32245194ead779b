import type { DeskFacts, FilingFacts, MoveFacts } from './noticeFacts'
import { PERIOD_DAYS } from '../../city/city'
import { deskPush, told } from './noticeRow'
import { account, ask, pushedName } from './noticeWords'
import { pushData } from '../pushTemplates'

type Facts = FilingFacts & Pick<MoveFacts, 'at'>

const push = (facts: Facts, state: string, hint: string) =>
  pushData('progress', {
    account: pushedName(facts),
    state,
    number: facts.number,
    at: facts.at,
    hint,
  })

/** Who asks reads the account's name and the office; the number is not theirs yet. */
const pushToAsker = (facts: Facts, state: string, hint: string) =>
  push({ ...facts, number: '' }, state, hint)

/** What is told of a hand-over that the office verifies (J4): who asks, who had the filing, and the office. */
export const takeoverNotices = {
  takeoverAsked: told<DeskFacts & Pick<MoveFacts, 'reason'>>({
    to: 'staff',
    asks: 'answerTakeover',
    page: 'desk/review',
    title: () => '有人申请接管',
    text: (facts) =>
      `${account(facts)}${facts.number}，有人申请接管，请核实。原因：${facts.reason}`,
    template: 'desk',
    data: (facts) => deskPush(facts, '有人申请接管，等待核实', '点开看申请和证明材料'),
  }),
  takeoverTakenBack: told<DeskFacts>({
    to: 'staff',
    page: 'desk/review',
    title: () => '接管的申请已收回',
    text: (facts) => `${account(facts)}${facts.number}，接管的申请已收回，不用核实`,
    template: 'desk',
    data: (facts) => deskPush(facts, '接管的申请已收回', '不用核实'),
  }),
  takeoverMet: told<Facts>({
    to: 'owner',
    page: 'filing/progress',
    title: () => '有人申请接管这个账号的备案',
    text: (facts) =>
      `${account(facts)}编号 ${facts.number}，有人申请改由自己办理，由${facts.office.shortName}核实，现在仍由您办理。有话要说${ask(facts.office)}`,
    template: 'progress',
    data: (facts) => push(facts, '被申请接管', '由办公室核实，现在仍由您办'),
  }),
  takenAway: told<Facts>({
    to: 'owner',
    page: 'filing/inbox',
    title: () => '已改由新的填报人办理',
    text: (facts) =>
      `${account(facts)}编号 ${facts.number}，经${facts.office.shortName}核实，已改由新的填报人办理。您这里不再显示，以后不用再办。有疑问${ask(facts.office)}`,
    template: 'progress',
    data: (facts) => push(facts, '已换填报人', '已由新的填报人办理'),
  }),
  takenOver: told<Facts>({
    to: 'owner',
    page: 'filing/progress',
    title: () => '接管已核实，由您办理',
    text: (facts) =>
      `${account(facts)}的备案编号 ${facts.number}，以后由您办理，编号和以前的办理记录不变。信息有变化的，${PERIOD_DAYS} 日内在这里办理变更`,
    template: 'progress',
    data: (facts) => push(facts, '由您办理', '编号不变，点开看备案'),
  }),
  takeoverRefused: told<Facts & Pick<MoveFacts, 'reason'>>({
    to: 'owner',
    page: 'apply/takeover',
    title: () => '没有移交，备案还由原填报人办理',
    text: (facts) =>
      `${account(facts)}：${facts.office.shortName}核实后没有移交。原因：${facts.reason}。可以补充证明再申请，有不同意见${ask(facts.office)}`,
    template: 'progress',
    data: (facts) => pushToAsker(facts, '没有移交', '点开看原因'),
  }),
  takeoverOver: told<Facts>({
    to: 'owner',
    page: 'apply/takeover',
    title: () => '不用再接管了',
    text: (facts) =>
      `${account(facts)}：原来的那份备案已结束，或改报了别的账号，接管的申请随之结束。您自己的草稿可以提交`,
    template: 'progress',
    data: (facts) => pushToAsker(facts, '申请已结束', '您自己的草稿可以提交'),
  }),
}
