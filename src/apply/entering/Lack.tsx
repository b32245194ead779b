import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { TextButton } from '../../components/controls/TextButton'
import { type LackReason, lackReasons } from '../../domain/moves/entering/entering'

const reasons = Object.entries(lackReasons).map(([value, label]) => ({ value, label }))

const isReason = (value: string): value is LackReason => value in lackReasons

/** 暂缺: what the paper has not stays open, with the reason. */
export const Lack = ({
  label,
  reason,
  onChoose,
}: {
  label: string
  reason: LackReason | null
  onChoose: (reason: LackReason | null) => void
}) => {
  const [asking, setAsking] = useState(false)
  if (reason !== null)
    return (
      <View className="entering-lack">
        <View className="tone-act">{`暂缺：${lackReasons[reason]}`}</View>
        <TextButton
          label={`取消${label}暂缺`}
          onTap={() => {
            onChoose(null)
          }}
        >
          取消
        </TextButton>
      </View>
    )
  return asking ? (
    <ChoiceList
      label={`${label}为什么暂缺`}
      options={reasons}
      value=""
      onChoose={(value) => {
        setAsking(false)
        if (isReason(value)) onChoose(value)
      }}
    />
  ) : (
    <TextButton
      label={`${label}暂缺`}
      onTap={() => {
        setAsking(true)
      }}
    >
      暂缺
    </TextButton>
  )
}
