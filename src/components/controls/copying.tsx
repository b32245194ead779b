import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { copied } from '../../platform/wechat/clipboard'
import './copying.scss'

/** How long 已复制 stands for 复制, in milliseconds. */
const SAID_MS = 3000

export type Copying = {
  /** What the button says: 复制, and for a moment 已复制. */
  readonly word: string
  readonly copy: () => void
  /** Stands below: the text to be selected by hand where the platform refused to copy it. */
  readonly refused: ReactNode
}

/** The one way to copy a text: it says that it was copied, or how to do it by hand. */
export const useCopying = (text: string): Copying => {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => {
      setOutcome(null)
    }, SAID_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [outcome])
  return {
    word: outcome === 'copied' ? '已复制' : '复制',
    copy: () => {
      void copied(text).then((done) => {
        setOutcome(done ? 'copied' : 'refused')
      })
    },
    refused:
      outcome === 'refused' ? (
        <View className="copy-refused" role="status">
          <View className="t-sub">没有复制成。请长按下面的文字，选中后复制</View>
          <Text className="copy-text" userSelect>
            {text}
          </Text>
        </View>
      ) : null,
  }
}
