import Taro from '@tarojs/taro'

const between = (least: number, most: number, value: number) =>
  Math.min(most, Math.max(least, value))

/** Theme and font scale as WeChat is set. */
export const displaySetting = (): { dark: boolean; scale: number } => {
  const info = Taro.getAppBaseInfo() as { theme?: string; fontSizeScaleFactor?: number }
  return { dark: info.theme === 'dark', scale: between(0.94, 2, info.fontSizeScaleFactor ?? 1) }
}

/** Calls `tell` when the theme changes; returns how to stop. */
export const onDisplayChange = (tell: () => void): (() => void) => {
  Taro.onThemeChange(tell)
  return () => {
    Taro.offThemeChange(tell)
  }
}
