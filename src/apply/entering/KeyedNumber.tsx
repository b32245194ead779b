import { View } from '@tarojs/components'
import { useState } from 'react'
import { FieldFrame, type FieldMessage } from '../../components/controls/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { fullLabel } from '../../domain/form/fields'
import type { Field } from '../../domain/form/form'
import { TextInput } from '../../platform/input/TextInput'
import { isHiddenNumber } from '../draft/draftParts'
import type { Typing } from '../section/useTyping'

/** An ID number as it stands on the paper: keyed in full once, hidden as soon as the server holds it. */
export const KeyedNumber = ({
  field,
  typing,
  message,
}: {
  field: Field
  typing: Typing
  message: FieldMessage
}) => {
  const label = fullLabel(field)
  const [changing, setChanging] = useState(false)
  const text = typing.answers[field.key] ?? ''
  const held = isHiddenNumber(text)
  return (
    <FieldFrame id={field.key} label={label} hint="加密保存，列表里不显示全号" message={message}>
      {held && !changing ? (
        <View className="section-held text-box">
          <View className="section-held-text">{text}</View>
          <TextButton
            label={`修改${label}`}
            onTap={() => {
              setChanging(true)
            }}
          >
            修改
          </TextButton>
        </View>
      ) : (
        <TextInput
          label={label}
          text={held ? '' : text}
          keyboard="idcard"
          focus={changing}
          wrong={message?.level === 'error'}
          onType={(value) => {
            typing.type(field.key, value)
          }}
          onLeave={(value) => {
            setChanging(false)
            typing.leave(field.key, value)
          }}
        />
      )}
    </FieldFrame>
  )
}
