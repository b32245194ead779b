import { statusWords } from '../../moves/status'
import type { DeskFacts, FilingFacts, MoveFacts } from './noticeFacts'
import { deskPush, told } from './noticeRow'
import { account, ask, pushedName } from './noticeWords'
import { pushData } from '../pushTemplates'

/** What owner and office are told of a registration that is to end (J3). */
export const cancelNotices = {
  cancelAsked: told<DeskFacts & Pick<MoveFacts, 'reason'>>({
    to: 'staff',
    asks: 'answerCancel',
    page: 'desk/review',
    title: () => '申请注销备案',
    text: (facts) => `${account(facts)}${facts.number}，填报人申请注销备案。原因：${facts.reason}`,
    template: 'desk',
    data: (facts) => deskPush(facts, '填报人申请注销备案', '点开可以办理'),
  }),
  cancelTakenBack: told<DeskFacts>({
    to: 'staff',
    page: 'desk/review',
    title: () => '已收回注销备案的申请',
    text: (facts) => `${account(facts)}${facts.number}，填报人收回了注销备案的申请，不用办理`,
    template: 'desk',
    data: (facts) => deskPush(facts, '注销备案的申请已收回', '不用办理'),
  }),
  cancelRefused: told<FilingFacts & Pick<MoveFacts, 'at' | 'reason'>>({
    to: 'owner',
    page: 'filing/progress',
    title: () => '没有注销备案，备案仍然有效',
    text: (facts) =>
      `${account(facts)}编号 ${facts.number} 没有注销备案，备案仍然有效。原因：${facts.reason}。有不同意见${ask(facts.office)}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: '备案仍有效',
        number: facts.number,
        at: facts.at,
        hint: '备案有效，点开看原因',
      }),
  }),
  cancelled: told<FilingFacts & Pick<MoveFacts, 'at' | 'reason'>>({
    to: 'owner',
    page: 'filing/progress',
    title: () => statusWords.cancelled.word,
    text: (facts) =>
      `${account(facts)}编号 ${facts.number} 已注销备案，账号本身不受影响，记录保留可查。原因：${facts.reason}。` +
      `有不同意见${ask(facts.office)}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: statusWords.cancelled.word,
        number: facts.number,
        at: facts.at,
        hint: '账号本身不受影响',
      }),
  }),
}
