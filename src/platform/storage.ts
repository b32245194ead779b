import Taro from '@tarojs/taro'

/** A text kept on this phone, or null. For settings; personal data goes through `keepPrivate`. */
export const stored = (key: string): string | null => {
  const value: unknown = Taro.getStorageSync(key)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Keeps a text on this phone. */
export const store = (key: string, text: string): void => {
  Taro.setStorageSync(key, text)
}
