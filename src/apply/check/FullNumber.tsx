import { useDidHide } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { Refused } from '../parts/Refused'

/** Long enough to compare it with the card. */
const SHOWN_MS = 30_000

/** The ID number of a filing in full, for a moment: read anew each time, gone with the page. */
export const useFullNumber = (id: string) => {
  const acts = useActs()
  const [text, setText] = useState<string | null>(null)
  const hide = () => {
    setText(null)
  }
  useDidHide(hide)
  useEffect(() => {
    if (text === null) return undefined
    const timer = setTimeout(hide, SHOWN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return {
    text,
    acts,
    hide,
    show: () => {
      acts.run('reveal', async () => {
        setText((await api('filing.reveal', { id })).text)
      })
    },
  }
}

export type FullNumber = ReturnType<typeof useFullNumber>

/** Below a hidden ID number: shows it, and hides it again. */
export const ShowNumber = ({ number: { text, acts, show, hide } }: { number: FullNumber }) => (
  <View className="check-number">
    <TextButton onTap={text === null ? show : hide}>{text === null ? '看全号' : '收起'}</TextButton>
    {text === null ? null : <View className="t-note">30 秒后自动收起</View>}
    <Refused refusal={acts.refusal} onRetry={show} />
  </View>
)
