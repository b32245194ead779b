import { keepPrivate, privateText } from '../../../platform/memory/privateStorage'
import { type KeptDecisions, withDecisions, withoutDecisions } from './decisions'

const KEY = 'desk-decisions'

let known: readonly KeptDecisions[] | null = null

/** Reads what the phone keeps, once. */
export const loadDecisions = async (): Promise<void> => {
  const text = await privateText(KEY)
  known ??= JSON.parse(text ?? '[]') as readonly KeptDecisions[]
}

/** Everything kept; nothing before `loadDecisions`. */
export const keptDecisions = (): readonly KeptDecisions[] => known ?? []

/** Keeps the decisions on one filing. What reviewers write may name a person, so it is kept as personal data is. */
export const keepDecisions = (mine: KeptDecisions): void => {
  keep(withDecisions(keptDecisions(), mine))
}

/** Forgets the decisions on a filing. */
export const forgetDecisions = (id: string): void => {
  keep(withoutDecisions(keptDecisions(), id))
}

const keep = (all: readonly KeptDecisions[]) => {
  known = all
  void keepPrivate(KEY, JSON.stringify(all))
}
