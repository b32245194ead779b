import Taro from '@tarojs/taro'

/** Tabs by their places in the bar. */
const MINE = 1
const OFFICE = 2

/** Messages that a person has not read. */
export type UnreadMessages = {
  /** All of them, those of the office among them. */
  readonly unread: number
  /** What staff are told of their work. */
  readonly unreadOfOffice: number
}

/** Writes on the tab 办公室 how many messages of the office are unread, on 我的账号 how many others; none takes it away. */
export const showUnread = ({ unread, unreadOfOffice }: UnreadMessages): void => {
  showBadge(MINE, unread - unreadOfOffice)
  showBadge(OFFICE, unreadOfOffice)
}

const showBadge = (index: number, count: number): void => {
  const shown =
    count === 0
      ? Taro.removeTabBarBadge({ index })
      : Taro.setTabBarBadge({ index, text: count > 99 ? '99+' : String(count) })
  // Only a page with the tab bar can do it, and the person may have gone on; the next tab page does it again.
  shown.catch(() => undefined)
}
