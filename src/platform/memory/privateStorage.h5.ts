// A browser has no encrypted storage, so personal data stays in the tab and goes with it. One tab plays several people.

import { ownKey } from './ownKey'

/** Keeps a text that holds personal data until the tab is closed. */
export const keepPrivate = (key: string, text: string): Promise<void> => {
  window.sessionStorage.setItem(ownKey(key), text)
  return Promise.resolve()
}

/** The text kept under the key, or null. */
export const privateText = (key: string): Promise<string | null> =>
  Promise.resolve(window.sessionStorage.getItem(ownKey(key)))

/** Forgets the text. */
export const forgetPrivate = (key: string): Promise<void> => {
  window.sessionStorage.removeItem(ownKey(key))
  return Promise.resolve()
}
