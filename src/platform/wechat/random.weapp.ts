import Taro from '@tarojs/taro'

/** Bytes that nobody can guess. */
export const randomBytes = async (length: number): Promise<Uint8Array> =>
  new Uint8Array((await Taro.getRandomValues({ length })).randomValues)
