import { byDay, type Day, dayOf } from '../../dates/days'
import { type PushData, pushData } from '../pushTemplates'
import type { AccountFacts, OfficeFacts } from './noticeFacts'
import { told } from './noticeRow'
import { account, ask, pushedName } from './noticeWords'

/** What is told of a lead: `id` is the lead's, `number` of the filing that it is about, empty without one. */
type LeadFacts = AccountFacts & {
  readonly number: string
  readonly at: number
  /** What it is about: 提请平台处置; of a proof that was struck out who did so. */
  readonly matter: string
  readonly reason: string
}

/** What its owner is told. */
type UrgedFacts = LeadFacts & { readonly office: OfficeFacts; readonly until: Day }

const push = (facts: LeadFacts, matter: string, hint: string): PushData =>
  pushData('desk', {
    number: facts.number,
    account: pushedName(facts),
    matter,
    at: facts.at,
    hint,
  })

/** What owners and offices are told of leads (I1 to I3). */
export const leadNotices = {
  urged: told<UrgedFacts>({
    to: 'owner',
    calls: true,
    page: 'filing/urge',
    title: () => '请办完登记备案',
    text: ({ until, at, ...facts }) =>
      `${account(facts)}编号 ${facts.number}，登记备案还没有办完。点开可以看通告原文，` +
      `${byDay(until, dayOf(at))}可以说明情况。有问题${ask(facts.office)}`,
    template: 'progress',
    data: (facts) =>
      pushData('progress', {
        account: pushedName(facts),
        state: '请办完备案',
        number: facts.number,
        at: facts.at,
        hint: `可以说明情况，${byDay(facts.until, facts.until)}`,
      }),
  }),
  leadStated: told<LeadFacts>({
    to: 'staff',
    page: 'leads/lead',
    title: () => '对方说明了情况',
    text: (facts) => `${account(facts)}：${facts.reason}`,
    template: 'desk',
    data: (facts) => push(facts, '对方说明了情况', '点开看说明'),
  }),
  leadProposed: told<LeadFacts>({
    to: 'staff',
    page: 'leads/lead',
    title: ({ matter }) => `请确认${matter}`,
    text: (facts) => `${account(facts)}，有人建议${facts.matter}。原因：${facts.reason}`,
    template: 'desk',
    data: (facts) => push(facts, `建议${facts.matter}，等您确认`, '点开看材料'),
  }),
  leadUnproved: told<LeadFacts>({
    to: 'staff',
    page: 'leads/lead',
    title: () => '移送的送达凭证已划去',
    text: (facts) =>
      `${account(facts)}已移送，${facts.matter}划去了送达凭证，现在没有一次督促是已送达的。原因：${facts.reason}。` +
      '移送没有变，要不要撤回由负责人决定',
    template: 'desk',
    data: (facts) => push(facts, '移送的送达凭证已划去', '看要不要撤回移送'),
  }),
  leadUnprovedAgain: told<LeadFacts>({
    to: 'staff',
    page: 'leads/lead',
    title: () => '移送没有已送达的督促',
    text: (facts) =>
      `${account(facts)}又没有备案了，回到「已移送」。现在没有一次督促是已送达的，要不要撤回移送由负责人决定`,
    template: 'desk',
    data: (facts) => push(facts, '移送没有已送达的督促', '看要不要撤回移送'),
  }),
  leadDecided: told<LeadFacts>({
    to: 'staff',
    page: 'leads/lead',
    title: ({ matter }) => matter,
    text: (facts) =>
      `${account(facts)}：${facts.matter}${facts.reason === '' ? '' : `。原因：${facts.reason}`}`,
    template: 'desk',
    data: (facts) => push(facts, facts.matter, '点开看线索'),
  }),
}
