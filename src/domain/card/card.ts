/** For so many days a card can be used (C5). */
export const CARD_DAYS = 7

/** So many wrong codes end a card. */
export const CARD_TRIES = 3

/** What opens a card of the owner: the last four of their ID number. */
export const CARD_CODE = /^\d{3}[\dXx]$/

/** How a card ended: `done` a hand-over, `void` by wrong codes, `replaced` by a newer one. */
export type CardEnd = 'signed' | 'done' | 'refused' | 'void' | 'takenBack' | 'replaced'

/** Where a card stands; `opened` by the one person who gave the code. */
export type CardState = 'sent' | 'opened' | 'expired' | CardEnd

export type CardFacts = {
  readonly until: number
  readonly openedAt: number | null
  readonly ended: { readonly how: CardEnd } | null
}

/** What ended a card stays; what was only opened runs out like one that nobody opened. */
export const cardState = ({ until, openedAt, ended }: CardFacts, now: number): CardState => {
  if (ended !== null) return ended.how
  if (now >= until) return 'expired'
  return openedAt === null ? 'sent' : 'opened'
}

/** Whether it can still be signed or refused. */
export const isLive = (state: CardState): state is 'sent' | 'opened' =>
  state === 'sent' || state === 'opened'

/** What opens a card: the last four of an ID number, of which the last may be an X. */
export const lastFour = (idNumber: string): string => idNumber.slice(-4).toUpperCase()

/** Where a card stands, for the applicant who sent it: a line, and what there is to do. */
export const cardLines: Readonly<Record<CardState, readonly [title: string, sub: string]>> = {
  sent: ['卡片已生成，等所有人打开', '发给账号所有人本人。他输入身份证号后四位，就能看表签名。'],
  opened: ['所有人已打开，还没有签', '所有人正在看表。卡片只认第一个打开的手机。'],
  done: ['已完成', ''],
  signed: ['所有人已签名', '签名已在备案表上，核对后就可以提交。'],
  refused: ['所有人没有签', '改好内容后，可以再发一张卡片。'],
  void: ['卡片已作废', '后四位试错三次，卡片已作废。可以再发一张。'],
  expired: ['卡片已过期', '卡片 7 天内有效。可以再发一张。'],
  takenBack: ['卡片已收回', '对方已经打不开。可以再发一张。'],
  replaced: ['卡片已换新', '请把新的一张发给所有人。'],
}

/** The same for who opened it; `opened` while the applicant is changing the form. */
export const signerLines: Readonly<Record<CardState, readonly [title: string, sub: string]>> = {
  sent: ['还不能签', '改好后再打开这张卡片就可以。'],
  opened: [
    '填报人还在修改',
    '改好后再打开这张卡片，就可以看表签名。身份证号改过的，请填报人再发一张。',
  ],
  done: ['已完成', ''],
  signed: ['您已签名', '签名已交给填报人，由填报人核对后提交。这一页可以关掉了。'],
  refused: ['已告诉填报人您没有签', '填报人改好后，会再发一张卡片给您。'],
  void: ['卡片已作废', '请填报人再发一张。'],
  expired: ['卡片已过期', '请填报人再发一张。'],
  takenBack: ['填报人已收回这张卡片', '需要签名时，填报人会再发一张。'],
  replaced: ['填报人已发出新的卡片', '请打开新的一张。'],
}

/** A signature by card falls with the content it stands under (C3). */
export const SIGNED_CONTENT_CHANGED = '所有人签名后内容有改动，签名已作废，请再发一张卡片'

/** The one answer to whoever does not open a card, whatever the reason: nobody learns whether there is one. */
export const CARD_SHUT =
  '打不开：后四位不对，或者卡片已用过、收回、过期、试错三次。请和填报人核对，也可以请填报人再发一张。'
