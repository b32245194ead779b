import Taro from '@tarojs/taro'

const MINE = 1

/** Writes the number of unread messages on the tab 我的账号; none takes it away. */
export const showUnread = (count: number): void => {
  const shown =
    count === 0
      ? Taro.removeTabBarBadge({ index: MINE })
      : Taro.setTabBarBadge({ index: MINE, text: count > 99 ? '99+' : String(count) })
  // Only a page with the tab bar can do it, and the person may have gone on; the next tab page does it again.
  shown.catch(() => undefined)
}
