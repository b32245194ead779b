import { answeredByNamed } from '../../../../src/domain/leads/urging'
import { leadText } from '../../../../src/domain/search/leadText'
import type { StoredFields, Upgrade } from '../schema'

const textIn = (fields: unknown, key: string): string => {
  const text = (fields as StoredFields | null | undefined)?.[key]
  return typeof text === 'string' ? text : ''
}

/** Whether who answered was the named person is kept with the urge: before, it was asked anew of the lead at each look. */
const withAnswered: Upgrade = {
  up: ({ urges, ...rest }) =>
    Array.isArray(urges)
      ? { ...rest, urges: urges.map((urge: StoredFields) => answered(urge, rest['answers'])) }
      : { ...rest, ...(urges === undefined ? {} : { urges }) },
  from: { urges: ['answers'] },
}

const answered = (urge: StoredFields, answers: unknown): StoredFields => {
  const isCall = urge['channel'] === 'call'
  const byNamed =
    isCall && urge['result'] === 'answered'
      ? answeredByNamed(textIn(answers, 'ownerName'), textIn(urge, 'person'))
      : null
  return { ...urge, byNamed, caller: isCall ? textIn(urge['by'], 'name') : '' }
}

/** What a lead is found by is kept with it. */
const withText: Upgrade = {
  up: (lead) =>
    lead['answers'] === undefined
      ? lead
      : { ...lead, text: leadText(lead as Parameters<typeof leadText>[0]) },
  from: { text: ['answers', 'filing'] },
}

export const leadUpgrades: readonly Upgrade[] = [withAnswered, withText]
