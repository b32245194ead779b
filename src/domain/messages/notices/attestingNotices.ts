import { statusWords } from '../../moves/status'
import { PERIOD_DAYS } from '../../city/city'
import { masked } from '../personalNumbers'
import { pushData } from '../pushTemplates'
import type { FilingFacts, MoveFacts } from './noticeFacts'
import { told } from './noticeRow'
import { account, ask, pushedName } from './noticeWords'

type Owner = FilingFacts & Pick<MoveFacts, 'at' | 'reason' | 'paper'>

const push = (facts: Owner, state: string, hint: string) =>
  pushData('progress', { account: pushedName(facts), state, number: '', at: facts.at, hint })

/** What is told of an account that was filed on paper (A5). */
export const attestingNotices = {
  attested: told<FilingFacts & Pick<MoveFacts, 'at' | 'paper'>>({
    to: 'staff',
    asks: 'lookUpPaper',
    page: 'desk/paper',
    title: () => statusWords.attested.word,
    text: (facts) =>
      [
        `${account(facts)}填报人说以前登记过`,
        ...(facts.paper === '' ? [] : [masked(facts.paper)]),
      ].join('，') + '。请对一对台账',
    template: 'desk',
    data: (facts) =>
      pushData('desk', {
        number: '',
        account: pushedName(facts),
        matter: '自述已备案，请对台账',
        at: facts.at,
        hint: '点开可以确认，或请补报',
      }),
  }),
  paperReceived: told<FilingFacts & Pick<MoveFacts, 'at' | 'paper' | 'from' | 'reason'>>({
    to: 'staff',
    asks: 'lookUpPaper',
    page: 'desk/paper',
    title: ({ from }) => `${from}转来的自述已备案`,
    text: (facts) =>
      [
        `${account(facts)}填报人说以前登记过`,
        ...(facts.paper === '' ? [] : [masked(facts.paper)]),
      ].join('，') + `。由${facts.from}转来：${facts.reason}。请对一对台账`,
    template: 'desk',
    data: (facts) =>
      pushData('desk', {
        number: '',
        account: pushedName(facts),
        matter: `由${facts.from}转来`,
        at: facts.at,
        hint: '自述已备案，请对台账',
      }),
  }),
  paperTransferred: told<Owner>({
    to: 'owner',
    page: 'filing/progress',
    title: ({ office }) => `转由${office.shortName}查对台账`,
    text: (facts) =>
      `${account(facts)}转由${facts.office.shortName}查对台账，不用再填。原因：${facts.reason}。有问题${ask(facts.office)}`,
    template: 'progress',
    data: (facts) => push(facts, '已转办', `由${facts.office.shortName}查对台账`),
  }),
  confirmed: told<Owner>({
    to: 'owner',
    page: 'filing/progress',
    title: () => '已登记（纸质台账）',
    text: (facts) =>
      `${account(facts)}在${facts.office.shortName}的台账中，已登记${facts.paper === '' ? '' : `，台账${masked(facts.paper)}`}。` +
      `有变更时，${PERIOD_DAYS} 日内在这里办理`,
    template: 'progress',
    data: (facts) => push(facts, statusWords.registered.word, '在纸质台账中，不用再报'),
  }),
  askedAgain: told<Owner>({
    to: 'owner',
    page: 'apply/tasks',
    title: () => '没有对上台账，请补报一份',
    text: (facts) =>
      `${account(facts)}没有对上${facts.office.shortName}的台账，请补报一份。原因：${facts.reason}。` +
      `已填的内容都在，有疑问${ask(facts.office)}`,
    template: 'progress',
    data: (facts) => push(facts, '请补报', '没有对上台账，点开开始填写'),
  }),
  paperCorrected: told<Owner>({
    to: 'owner',
    page: 'apply/tasks',
    title: () => '登记已更正，请补报一份',
    text: (facts) =>
      `${account(facts)}再次核对${facts.office.shortName}的台账，没有对上，原来记的「已登记（纸质台账）」已更正，请补报一份。` +
      `原因：${facts.reason}。已填的内容都在，有疑问${ask(facts.office)}`,
    template: 'progress',
    data: (facts) => push(facts, '请补报', '登记已更正，点开开始填写'),
  }),
}
