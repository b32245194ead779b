import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/controls/Button'
import { TextButton } from '../../../components/controls/TextButton'
import { Overlay } from '../../../components/layout/Overlay'
import { useWide } from '../../../platform/screen/useWide'
import './DecisionSheet.scss'

/** What a decision asks: over the filing on a phone, in a wide window a pane in the queue's place, which covers nothing of what is decided on. Without room for the queue it lies over the picture and can be put aside. */
export const DecisionSheet = ({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) => {
  const pane = useWide('panes')
  const over = !useWide('queue') && pane
  const [aside, setAside] = useState(false)
  if (over && aside)
    return (
      <View className="decision-aside">
        <Button
          look="outline"
          onTap={() => {
            setAside(false)
          }}
        >
          {`接着办：${title}`}
        </Button>
      </View>
    )
  return (
    <Overlay title={title} pane={pane} onClose={onClose}>
      {over ? (
        <TextButton
          onTap={() => {
            setAside(true)
          }}
        >
          看照片
        </TextButton>
      ) : null}
      {children}
    </Overlay>
  )
}
