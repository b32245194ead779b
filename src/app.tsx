import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { api } from './cloud/call'
import { recallOffices } from './cloud/servings'
import { noteLaunch } from './desk/frames/ledToDesk'
import { listenToKeyboard } from './platform/input/keyboard'
import { forgetOldPhotos } from './platform/memory/keptPhotos'

export default function App({ children }: PropsWithChildren) {
  useLaunch((launch) => {
    noteLaunch(launch)
    // Not every page asks for something, but each names an office.
    if (!recallOffices()) void api('me', {}).catch(() => null)
    listenToKeyboard()
    void forgetOldPhotos()
  })
  return children
}
