import Taro from '@tarojs/taro'
import { DOUBLE_TAP } from '../input/doubleTap'

export type Page =
  | 'apply/scope'
  | 'apply/consent'
  | 'apply/tasks'
  | 'apply/section'
  | 'apply/materials'
  | 'apply/signature'
  | 'apply/check'
  | 'apply/correction'
  | 'filing/receipt'
  | 'filing/progress'
  | 'filing/guide'
  | 'filing/notice'
  | 'filing/inbox'
  | 'desk/review'
  | 'desk/office'

export type Tab = 'home' | 'mine' | 'office'

const urlOf = (page: Page, parameters: Readonly<Record<string, string>>): string => {
  const query = Object.entries(parameters)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return `/${page}/index${query === '' ? '' : `?${query}`}`
}

let opening: string | null = null

/** Opens a page on top of this one, once however often it is tapped until it is there. */
export const go = (page: Page, parameters: Readonly<Record<string, string>> = {}): void => {
  const url = urlOf(page, parameters)
  if (url === opening) return
  opening = url
  void Taro.navigateTo({ url }).finally(() => {
    setTimeout(() => {
      if (url === opening) opening = null
    }, DOUBLE_TAP)
  })
}

/** Opens a page in place of this one, which 返回 then skips. */
export const replace = (page: Page, parameters: Readonly<Record<string, string>> = {}): void => {
  void Taro.redirectTo({ url: urlOf(page, parameters) })
}

/** Closes this page. */
export const back = (): void => {
  void Taro.navigateBack()
}

/** Goes back to a page when it is the one below, else opens it in place of this one. */
export const backTo = (page: Page, parameters: Readonly<Record<string, string>>): void => {
  const below = Taro.getCurrentPages().slice(-2, -1)[0]
  if (below?.route?.includes(page) === true) back()
  else replace(page, parameters)
}

/** Goes to a tab and closes everything above it. */
export const goTab = (tab: Tab): void => {
  void Taro.switchTab({ url: `/pages/${tab}/index` })
}
