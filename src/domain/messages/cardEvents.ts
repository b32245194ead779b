import type { EntryWords } from './entryWords'

/** Who the timeline names for what is done on an owner's phone through a card. */
export const CARD_SIGNER = '账号所有人'

/** Who the timeline names for what the new applicant does until it is theirs. */
export const CARD_TAKER = '接手人'

/** Who the timeline names for what is done by who is told of a filing. */
export const CARD_FOLLOWER = { manager: '管理员', owner: CARD_SIGNER } as const

/** What happens to a card by which the owner signs (C5), or a filing is handed over (J4). */
export const cardEvents = {
  cardMade: { what: () => '已生成签名卡片', readers: 'everybody' },
  cardOpened: { what: () => '打开签名卡片', readers: 'everybody' },
  cardTried: { what: () => '签名卡片的后四位输错', readers: 'audit' },
  cardVoid: { what: () => '签名卡片后四位试错三次，已作废', readers: 'everybody' },
  cardTakenBack: { what: () => '已收回签名卡片', readers: 'everybody' },
  cardSigned: { what: () => '在自己的手机上签名', readers: 'everybody' },
  cardRefused: { what: () => '没有签名', readers: 'everybody' },
  handMade: { what: () => '已生成移交卡片', readers: 'everybody' },
  handOpened: { what: () => '打开移交卡片', readers: 'everybody' },
  handTried: { what: () => '移交卡片的口令或后四位输错', readers: 'audit' },
  handVoid: { what: () => '移交卡片试错三次，已作废', readers: 'everybody' },
  handTakenBack: { what: () => '已收回移交卡片', readers: 'everybody' },
  handTaken: { what: () => '接收移交，等账号所有人同意', readers: 'everybody' },
  handAgreed: { what: () => '同意移交', readers: 'everybody' },
  handRefused: { what: () => '没有同意移交', readers: 'everybody' },
  followInvited: { what: ({ about }) => `已生成给${about}的通知卡片`, readers: 'audit' },
  followTried: { what: () => '通知卡片的后四位输错', readers: 'audit' },
  followVoid: { what: () => '通知卡片后四位试错三次，已停用', readers: 'audit' },
  followTakenBack: { what: () => '已收回通知卡片', readers: 'audit' },
  followBound: { what: ({ about }) => `${about}会收到进度`, readers: 'everybody' },
  followConfirmed: { what: () => '管理员在自己的手机上同意使用证件信息', readers: 'everybody' },
  followLeft: { what: ({ about }) => `${about}不再收进度`, readers: 'everybody' },
  followEnded: { what: ({ about }) => `不再通知${about}`, readers: 'everybody' },
} as const satisfies Readonly<Record<string, EntryWords>>

export type CardEvent = keyof typeof cardEvents
