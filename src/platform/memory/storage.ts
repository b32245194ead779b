import Taro from '@tarojs/taro'
import { ownKey } from './ownKey'

const read = (key: string): string | null => {
  const value: unknown = Taro.getStorageSync(key)
  return typeof value === 'string' && value !== '' ? value : null
}

/** A text kept on this phone for this person, or null. Personal data goes through `keepPrivate`. */
export const stored = (key: string): string | null => read(ownKey(key))

/** Keeps a text on this phone for this person. */
export const store = (key: string, text: string): void => {
  Taro.setStorageSync(ownKey(key), text)
}

/** How this phone is set, whoever uses it; null when it was never set. */
export const phoneSetting = (key: string): string | null => read(key)

/** Sets this phone. */
export const setPhone = (key: string, text: string): void => {
  Taro.setStorageSync(key, text)
}
