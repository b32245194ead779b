import Taro from '@tarojs/taro'

/** Puts a text on the clipboard; false where WeChat does not let it. */
export const copied = async (data: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data })
    return true
  } catch {
    return false
  }
}
