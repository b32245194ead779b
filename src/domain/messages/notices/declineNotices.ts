import { statusWords } from '../../moves/status'
import { pushData } from '../pushTemplates'
import type { DeskFacts, FilingFacts, MoveFacts } from './noticeFacts'
import { deskPush, told } from './noticeRow'
import { account, ask, deskLine, pushedName } from './noticeWords'

/** What is told of ending a filing without a registration (G8), and of setting that aside. */
export const declineNotices = {
  declineProposed: told<DeskFacts & Pick<MoveFacts, 'reason'>>({
    to: 'staff',
    asks: 'confirmDecline',
    page: 'desk/review',
    title: () => '请确认终止办理',
    text: (facts) => `${deskLine(facts)}。提请终止办理：${facts.reason}`,
    template: 'desk',
    data: (facts) => deskPush(facts, '提请终止办理，等您确认'),
  }),
  declineGivenBack: told<DeskFacts & Pick<MoveFacts, 'reason'>>({
    to: 'staff',
    asks: 'checkAsClaimant',
    page: 'desk/review',
    title: () => '没有终止办理，请接着核对',
    text: (facts) => `${deskLine(facts)}。${facts.reason}`,
    template: 'desk',
    data: (facts) => deskPush(facts, '没有终止办理，请接着核对'),
  }),
  declined: told<FilingFacts & Pick<MoveFacts, 'at' | 'reason' | 'change'>>({
    to: 'owner',
    calls: true,
    page: 'filing/progress',
    title: ({ change }) => (change ? '变更终止办理' : statusWords.declined.word),
    text: (facts) =>
      `${account(facts)}编号 ${facts.number} ${facts.change ? '的变更已终止办理，原备案仍然有效' : '已终止办理'}：` +
      `${facts.reason}。点开可以看到依据和怎样说明情况，有不同意见${ask(facts.office)}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: statusWords.declined.word,
        number: facts.number,
        at: facts.at,
        hint: '点开看原因和怎样说明情况',
      }),
  }),
  setAside: told<FilingFacts & Pick<MoveFacts, 'at' | 'reason'>>({
    to: 'owner',
    page: 'filing/progress',
    title: () => '恢复办理',
    text: (facts) =>
      `${account(facts)}恢复办理，${facts.office.shortName}会再核对，编号不变，不用重新提交。原因：${facts.reason}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: '恢复办理',
        number: facts.number,
        at: facts.at,
        hint: '办公室会再核对，编号不变',
      }),
  }),
}
