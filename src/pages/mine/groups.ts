import type { FilingCard } from '../../domain/api/filing'
import { isToVerify } from '../../domain/moves/verifying/asked'
import type { Status } from '../../domain/moves/moves'

/** From so many accounts on a list is chosen from by state. */
const MANY = 5

const TO_DO = '要办'

const states: readonly { readonly label: string; readonly of: readonly Status[] | null }[] = [
  { label: TO_DO, of: ['draft', 'returned'] },
  { label: '核对中', of: ['submitted', 'attested'] },
  { label: '已登记', of: ['registered'] },
  { label: '全部', of: null },
]

/** What the office asks about is to be done, like a correction; a draft that it has in print, or asks to take over by, waits. */
const stateOf = (card: FilingCard): Status => {
  if (isToVerify(card)) return 'returned'
  return card.handedIn !== null || card.takeoverAsked ? 'submitted' : card.status
}

/** What there is something to do with, in its order; null of accounts that are seen at a glance. */
export const toDoOf = (cards: readonly FilingCard[]): readonly FilingCard[] | null =>
  cards.length < MANY ? null : (groupsOf(cards).find(({ label }) => label === TO_DO)?.cards ?? [])

export type Group = { readonly label: string; readonly cards: readonly FilingCard[] }

/** Accounts by what there is to do with them, in their order, without groups that are empty; of few one group alone. */
export const groupsOf = (cards: readonly FilingCard[]): readonly [Group, ...Group[]] => {
  const all: Group = { label: '全部', cards }
  if (cards.length < MANY) return [all]
  const [first = all, ...rest] = states
    .map(({ label, of }) => ({
      label,
      cards: of === null ? cards : cards.filter((card) => of.includes(stateOf(card))),
    }))
    .filter((group) => group.cards.length > 0)
  return [first, ...rest]
}
