import { byDay, dayOf } from '../../dates/days'
import { verifyRows } from '../../moves/verifying/verifying'
import type { DeskFacts, FilingFacts, MoveFacts } from './noticeFacts'
import { deskPush, told } from './noticeRow'
import { account, ask, pushedName } from './noticeWords'
import { pushData } from '../pushTemplates'

/** What owner and office are told of a filing whose owner is asked whether it still is right (J1). */
export const verifyNotices = {
  verifyAsked: told<FilingFacts & Pick<MoveFacts, 'at' | 'verify'>>({
    to: 'owner',
    calls: true,
    page: 'filing/progress',
    title: ({ verify }) => `请您核实 ${String(verify.kinds.length)} 项`,
    text: ({ verify, at, ...facts }) =>
      `${account(facts)}编号 ${facts.number}，${facts.office.shortName}请您核实：${verifyRows(verify.kinds)}。原因：${verify.reason}。` +
      `建议 ${byDay(verify.on, dayOf(at))}答复，没有变化的点「信息仍准确」。有问题${ask(facts.office)}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: '请您核实',
        number: facts.number,
        at: facts.at,
        // Without a year: it is days away, and a push has room for 20 characters.
        hint: `${String(facts.verify.kinds.length)}项，建议${byDay(facts.verify.on, facts.verify.on)}`,
      }),
  }),
  stillRight: told<DeskFacts & Pick<MoveFacts, 'verify'>>({
    to: 'staff',
    page: 'desk/review',
    title: () => '填报人答复：信息仍准确',
    text: (facts) =>
      `${account(facts)}${facts.number}，请核实的${verifyRows(facts.verify.kinds)}，填报人答复没有变化`,
    template: 'desk',
    data: (facts) => deskPush(facts, '答复：信息仍准确', '不用再办'),
  }),
}
