import Taro from '@tarojs/taro'

/** Brings the element with this id into sight; a screen reader follows. */
export const focusOn = (id: string): void => {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 0 })
}

/** WeChat keeps the focus behind a dialog itself. */
export const keepFocus = (): (() => void) => () => undefined

/** Only keys ask for it, and WeChat tells of none. */
export const focusedIn: (ids: readonly string[]) => string | null = () => null

/** As `focusedIn`. */
export const focusNear: (id: string) => void = () => undefined
