import Taro from '@tarojs/taro'

/** Scrolls no further than needed to have the whole element with this id in sight. */
export const reveal = (id: string): void => {
  const query = Taro.createSelectorQuery()
  query.select(`#${id}`).boundingClientRect()
  query.selectViewport().scrollOffset()
  query.exec((found: [{ bottom: number } | null, { scrollTop: number } | null]) => {
    const [element, page] = found
    if (!element || !page) return
    const below = element.bottom - Taro.getWindowInfo().windowHeight
    if (below > 0) void Taro.pageScrollTo({ scrollTop: page.scrollTop + below, duration: 160 })
  })
}
