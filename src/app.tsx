import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { listenToKeyboard } from './platform/input/keyboard'

export default function App({ children }: PropsWithChildren) {
  useLaunch(listenToKeyboard)
  return children
}
