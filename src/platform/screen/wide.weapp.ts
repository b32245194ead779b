import Taro from '@tarojs/taro'

/** True when the window, in WeChat on a computer, is at least so many px wide. */
export const isWide = (least: number): boolean => Taro.getWindowInfo().windowWidth >= least

/** The system that WeChat runs on: windows, mac, ios, android. */
export const systemHere = (): string => Taro.getDeviceInfo().platform

/** Calls `tell` when the window changes its size; returns how to stop. */
export const onWideChange = (tell: () => void): (() => void) => {
  Taro.onWindowResize(tell)
  return () => {
    Taro.offWindowResize(tell)
  }
}
