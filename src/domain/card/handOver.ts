import type { CardState } from './card'

/** So many filings go with one card. */
export const MOST_HANDED = 20

/** Where a hand-over stands: `taken` by the new applicant, while its owner is still to agree. */
export type HandState = CardState | 'taken'

/** Whether it is on its way: somebody may still receive it. */
export const isHandingOn = (state: HandState): boolean =>
  state === 'sent' || state === 'opened' || state === 'taken'

type Lines = Readonly<Record<HandState, readonly [title: string, sub: string]>>

/** For the applicant who hands over. */
export const giverLines: Lines = {
  sent: ['卡片已生成，等对方打开', '把卡片发给接手的人，再把口令当面或打电话告诉他。'],
  opened: ['对方已打开，还没有接收', '卡片只认第一个说对口令的手机。'],
  taken: ['对方已接收，等账号所有人同意', '请把同一张卡片也发给所有人，由他用自己的手机确认。'],
  done: ['已移交', '您这里已看不到这些备案，以后的提醒发给新的填报人。'],
  signed: ['已移交', '您这里已看不到这些备案，以后的提醒发给新的填报人。'],
  refused: ['所有人没有同意', '备案还在您这里，没有移交。'],
  void: ['卡片已作废', '口令或后四位试错三次，卡片已作废。可以再发一张。'],
  expired: ['卡片已过期', '卡片 7 天内有效。备案还在您这里，可以再发一张。'],
  takenBack: ['卡片已收回', '备案还在您这里，没有移交。'],
  replaced: ['卡片已换新', '请把新的一张发给对方。'],
}

/** For who opened the card: the new applicant, or the owner. */
export const takerLines: Lines = {
  sent: ['还没有打开', ''],
  opened: ['请看一看再接收', '接收后由您填报、补正、办理变更，提醒也发给您。'],
  taken: ['等账号所有人同意', '请把同一张卡片转给所有人，由他输入身份证号后四位确认。'],
  done: ['移交已完成', '编号和以前的办理记录都不变。'],
  signed: ['移交已完成', '编号和以前的办理记录都不变。'],
  refused: ['所有人没有同意移交', '备案还由原填报人办理。有疑问请打电话问办公室。'],
  void: ['卡片已作废', '请移交的人再发一张。'],
  expired: ['卡片已过期', '请移交的人再发一张。'],
  takenBack: ['卡片已收回', '请和移交的人联系。'],
  replaced: ['已有新的卡片', '请打开新的一张。'],
}

/** The one answer to whoever does not open a card, whatever the reason. */
export const HAND_SHUT =
  '打不开：这四位不对，或者卡片已用过、收回、过期、试错三次。请和移交的人核对，也可以请他再发一张。'

/** A card by which filings are handed over, as its maker sees it. */
export type HandingView = {
  readonly state: HandState
  readonly madeAt: number
  readonly until: number
  readonly count: number
}
