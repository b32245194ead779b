import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { api, lastAskedMe } from './cloud/call'
import { listenToKeyboard } from './platform/input/keyboard'
import { forgetOldPhotos } from './platform/memory/keptPhotos'

/** So many milliseconds a page has for its own call, which says the same. */
const PATIENCE = 1_000

/**
 * Hears how offices take filings and who operates this whenever the program comes in sight: a page that a message opened
 * asks for its filing alone, and a program left open for days would go on by what was so then.
 */
const keepUp = (): void => {
  const shownAt = Date.now()
  setTimeout(() => {
    if (lastAskedMe() < shownAt) void api('me', {}).catch(() => null)
  }, PATIENCE)
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    listenToKeyboard()
    void forgetOldPhotos()
  })
  useDidShow(keepUp)
  return children
}
