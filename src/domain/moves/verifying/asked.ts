import { byDay, type Day } from '../../dates/days'
import type { ChangeKey } from '../change'

/** What an office asks an owner to look at, by the day that is wished; nothing follows where nobody answers (J1). */
export type VerifyAsked = {
  readonly kinds: readonly ChangeKey[]
  readonly reason: string
  readonly on: Day
  /** That day before it was moved past rest days; missing where it was stored before. */
  readonly wished?: Day
}

/** Whether its owner is to answer: not while they ask to cancel it. */
export const isToVerify = (card: {
  readonly verifyAsked?: object | null
  readonly cancelAsked: boolean
}): boolean => Boolean(card.verifyAsked) && !card.cancelAsked

/** 霸州市网信办请您核实 2 项. */
export const verifyHead = (
  { shortName }: { readonly shortName: string },
  { kinds }: Pick<VerifyAsked, 'kinds'>,
): string => `${shortName}请您核实 ${String(kinds.length)} 项`

/** What the card of the filing says, and its line in a list. */
export const askedToVerify = (
  {
    office,
    number,
    verifyAsked,
  }: {
    readonly office: { readonly shortName: string } | null
    readonly number: string | null
    readonly verifyAsked: VerifyAsked | null
  },
  today: Day,
) => {
  const { kinds, on } = verifyAsked ?? { kinds: [], on: today }
  const line = verifyHead(office ?? { shortName: '办公室' }, { kinds })
  const sub = `建议 ${byDay(on, today)}答复`
  return { words: { lead: line, hero: number ?? '', aside: null, left: null, sub }, line }
}
