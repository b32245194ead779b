import { View } from '@tarojs/components'
import { useState } from 'react'
import { clause } from '../../domain/city/city'
import { TextButton } from '../controls/TextButton'
import { Overlay } from '../layout/Overlay'
import './WhyDue.scss'

/** What the notice itself says of filing late, one tap away from wherever lateness is spoken of (E4). */
export const LateClause = () => {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <TextButton
        go
        onTap={() => {
          setOpen(true)
        }}
      >
        通告四.3 怎么说
      </TextButton>
      {open ? (
        <Overlay title="通告四.3" onlySays onClose={close}>
          <View className="why-part">
            <View className="why-source">{`“${clause('四.3')}”`}</View>
          </View>
        </Overlay>
      ) : null}
    </>
  )
}
