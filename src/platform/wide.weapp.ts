import Taro from '@tarojs/taro'

const DESK = 960

/** True in WeChat's window on a computer when it has room for the desk's three panes. */
export const isWide = (): boolean => Taro.getWindowInfo().windowWidth >= DESK

/** Calls `tell` when the window changes its size; returns how to stop. */
export const onWideChange = (tell: () => void): (() => void) => {
  Taro.onWindowResize(tell)
  return () => {
    Taro.offWindowResize(tell)
  }
}
