import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { recallOffices } from './cloud/servings'
import { noteLaunch } from './desk/frames/ledToDesk'
import { listenToKeyboard } from './platform/input/keyboard'
import { forgetOldPhotos } from './platform/memory/keptPhotos'

export default function App({ children }: PropsWithChildren) {
  useLaunch((launch) => {
    noteLaunch(launch)
    recallOffices()
    listenToKeyboard()
    void forgetOldPhotos()
  })
  return children
}
