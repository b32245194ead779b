import { backTo, replace } from '../../platform/wechat/navigate'

/** The forms that are still to be signed in this sitting, in the order of its list. */
let unsigned: readonly string[] = []

/** Begins with a form of the list; those that come before it in the list come last. */
export const beginSigning = (ids: readonly string[]): void => {
  unsigned = ids
}

/** The form to look at after this one; null when there is none. */
export const nextToSign = (id: string): string | null =>
  unsigned.find((each) => each !== id) ?? null

/** The next form in place of this one, which is signed; after the last one the list. */
export const goOnSigning = (id: string): void => {
  const next = nextToSign(id)
  unsigned = unsigned.filter((each) => each !== id)
  if (next === null) backTo('apply/sitting', {})
  else replace('apply/check', { id: next, sitting: '1' })
}
