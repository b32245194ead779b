import { View } from '@tarojs/components'
import { useState } from 'react'
import { FieldFrame, type FieldMessage } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { UNDER_14 } from '../../domain/dates/under14'
import { calledIn, fieldOf } from '../../domain/form/fields'
import type { Field } from '../../domain/form/form'
import { otherPaper } from '../../domain/form/papers/idPapers'
import { TextInput } from '../../platform/input/TextInput'
import { isHiddenNumber } from '../draft/draftParts'
import { FieldControl } from '../section/FieldControl'
import type { Typing } from '../section/useTyping'

/**
 * An ID number as it stands on the paper: keyed in full once, hidden as soon as the server holds it; where the owner has no ID
 * card that of another paper, whose kind is chosen first (D8).
 */
export const KeyedNumber = ({
  field,
  typing,
  message,
}: {
  field: Field
  typing: Typing
  message: FieldMessage
}) => {
  const { answers } = typing
  const other = otherPaper(answers.ownerIdKind) !== null
  const ofChild = message?.message === UNDER_14
  const label = `${field.group ?? ''}${calledIn(field, answers)}`
  const [changing, setChanging] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const text = answers[field.key] ?? ''
  const held = isHiddenNumber(text)
  return (
    <>
      {other || choosing || ofChild ? (
        <FieldControl
          field={fieldOf('ownerIdKind')}
          typing={typing}
          message={null}
          focus={false}
          offers={false}
        />
      ) : null}
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
            keyboard={other ? 'text' : 'idcard'}
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
        {other || choosing || ofChild || (held && !changing) ? null : (
          <TextButton
            onTap={() => {
              setChoosing(true)
            }}
          >
            不是身份证
          </TextButton>
        )}
      </FieldFrame>
    </>
  )
}
