import Taro from '@tarojs/taro'

/** Offers to call a number; the person may still say no, which is no error. */
export const callPhone = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
