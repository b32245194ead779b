import type { EntryWords } from './moveWords'

/** Who the timeline names for what is done on an owner's phone through a card. */
export const CARD_SIGNER = '账号所有人'

/** What happens to a card by which the owner signs (C5). */
export const cardEvents = {
  cardMade: { what: () => '已生成签名卡片', readers: 'everybody' },
  cardOpened: { what: () => '打开签名卡片', readers: 'everybody' },
  cardTried: { what: () => '签名卡片的后四位输错', readers: 'audit' },
  cardVoid: { what: () => '签名卡片后四位试错三次，已作废', readers: 'everybody' },
  cardTakenBack: { what: () => '已收回签名卡片', readers: 'everybody' },
  cardSigned: { what: () => '在自己的手机上签名', readers: 'everybody' },
  cardRefused: { what: () => '没有签名', readers: 'everybody' },
} as const satisfies Readonly<Record<string, EntryWords>>

export type CardEvent = keyof typeof cardEvents
