import { useState } from 'react'
import type { FieldMessage } from '../../components/fields/FieldFrame'
import { isFieldKey } from '../../domain/form/fields'
import type { Field, FieldKey } from '../../domain/form/form'
import { focusOn } from '../../platform/screen/focus'
import type { DraftState } from '../draft/draft'
import { formChangeAt, problemsOf } from '../draft/draftParts'
import { FieldControl } from '../section/FieldControl'
import type { Typing } from '../section/useTyping'
import type { ToFix } from './plan'

/** The controls of a page that corrects, with what is wrong beside each once it was left or all was asked for. */
export const useFields = (
  draft: DraftState,
  typing: Typing,
  asked: readonly ToFix[],
  tried: boolean,
) => {
  const [focus, setFocus] = useState<FieldKey | null>(null)
  const problems = problemsOf({ answers: typing.answers, filing: draft.filing })
  const undone = new Map<string, string>(
    asked.filter(({ done }) => !done).map((item) => [item.fields[0] ?? item.key, item.undone]),
  )

  const messageOf = (key: FieldKey): FieldMessage => {
    const refused = draft.refused[key]
    if (refused !== undefined) return { level: 'error', message: refused }
    const problem = problems.find((each) => each.key === key)
    const empty = (typing.answers[key] ?? '') === ''
    if (problem && (tried || typing.left.has(key) || !empty)) return problem
    const message = undone.get(key)
    return tried && message !== undefined ? { level: 'error', message } : formChangeAt(draft, key)
  }
  return {
    /** `named` repeats the label, which the item's head has already. */
    control: (field: Field, named: boolean) => (
      <FieldControl
        key={field.key}
        field={field}
        typing={typing}
        message={messageOf(field.key)}
        focus={focus === field.key}
        named={named}
      />
    ),
    goTo: (place: string) => {
      setFocus(null)
      setTimeout(() => {
        focusOn(place)
        if (isFieldKey(place)) setFocus(place)
      }, 0)
    },
  }
}
