import Taro from '@tarojs/taro'

// WeChat has this since 2.21.0, Taro's types do not.
const encrypted: object = { encrypt: true }

/** Keeps a text that holds personal data, encrypted by WeChat on this phone. */
export const keepPrivate = async (key: string, text: string): Promise<void> => {
  await Taro.setStorage({ key, data: text, ...encrypted })
}

/** The text kept under the key, or null. */
export const privateText = async (key: string): Promise<string | null> => {
  try {
    const { data } = await Taro.getStorage<string>({ key, ...encrypted })
    return data
  } catch {
    return null
  }
}

/** Forgets the text. */
export const forgetPrivate = async (key: string): Promise<void> => {
  await Taro.removeStorage({ key })
}
