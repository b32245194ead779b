import type { CardNoticeFacts } from './noticeFacts'
import { told } from './noticeRow'
import { account, pushedName } from './noticeWords'
import { masked } from '../personalNumbers'
import { pushData } from '../pushTemplates'

const push = (facts: CardNoticeFacts, state: string, hint: string) =>
  pushData('progress', {
    account: pushedName(facts),
    state,
    number: facts.number ?? '',
    at: facts.at,
    hint,
  })

/** That a card is for several accounts. */
const more = ({ count = 1 }: CardNoticeFacts): string =>
  count > 1 ? `等 ${String(count)} 个账号` : ''

/** What is told of the card by which the owner signs (C5), and of hand-overs (J4). */
export const cardNotices = {
  cardSigned: told<CardNoticeFacts>({
    to: 'owner',
    page: 'apply/check',
    title: () => '所有人已签名',
    text: (facts) => `${account(facts)}：账号所有人已在自己的手机上签名，点开核对后就可以提交`,
    template: 'progress',
    data: (facts) => push(facts, '已签名', '点开核对后就可以提交'),
  }),
  cardRefused: told<CardNoticeFacts>({
    to: 'owner',
    page: 'apply/check',
    title: () => '所有人没有签名',
    text: (facts) => `${account(facts)}：账号所有人没有签名，原话：${masked(facts.word)}`,
    template: 'progress',
    data: (facts) => push(facts, '没有签名', '点开看所有人的原话'),
  }),
  cardVoid: told<CardNoticeFacts>({
    to: 'owner',
    page: 'apply/check',
    title: () => '签名卡片已作废',
    text: (facts) => `${account(facts)}：签名卡片的后四位试错三次，已作废。可以再发一张`,
    template: 'progress',
    data: (facts) => push(facts, '卡片作废', '可以再发一张'),
  }),
  handedAway: told<CardNoticeFacts>({
    to: 'owner',
    page: 'filing/inbox',
    title: () => '已移交',
    text: (facts) =>
      `${account(facts)}${more(facts)}已移交给新的填报人，您这里不再显示，以后不用再办`,
    template: 'progress',
    data: (facts) => push(facts, '已移交', '已由新的填报人办理'),
  }),
  handRefused: told<CardNoticeFacts>({
    to: 'owner',
    page: 'filing/inbox',
    title: () => '所有人没有同意移交',
    text: (facts) => `${account(facts)}${more(facts)}没有移交，还由原填报人办理`,
    template: 'progress',
    data: (facts) => push(facts, '没有移交', '还由原填报人办理'),
  }),
  handVoid: told<CardNoticeFacts>({
    to: 'owner',
    page: 'filing/inbox',
    title: () => '移交卡片已作废',
    text: (facts) => `${account(facts)}${more(facts)}的移交卡片试错三次，已作废。可以再发一张`,
    template: 'progress',
    data: (facts) => push(facts, '卡片作废', '可以再发一张'),
  }),
}
