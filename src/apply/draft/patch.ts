import { isFieldKey } from '../../domain/form/fields'
import type { Answers, FieldKey } from '../../domain/form/form'

/** Nothing is left to save. */
export const isEmpty = (patch: Answers) => Object.keys(patch).length === 0

/** The patch without some of its keys. */
export const patchWithout = (patch: Answers, gone: (key: FieldKey) => boolean): Answers =>
  Object.fromEntries(Object.entries(patch).filter(([key]) => isFieldKey(key) && !gone(key)))

/** What is still to be saved when `sent` arrived: values that changed meanwhile stay. */
export const unsent = (pending: Answers, sent: Answers): Answers =>
  patchWithout(pending, (key) => pending[key] === sent[key])

/** The patch that `keep` wrote; empty for anything else. */
export const readKept = (text: string | null): Answers => {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return Object.fromEntries(
      Object.entries(value ?? {}).filter(
        ([key, each]) => isFieldKey(key) && typeof each === 'string',
      ),
    )
  } catch {
    return {}
  }
}
