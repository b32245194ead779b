import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { managerIsOwner, noManager, ownerAsManager } from '../../domain/form/following'
import type { Typing } from './useTyping'

const people = [
  { value: 'owner', label: '管理员与所有人相同' },
  { value: 'other', label: '管理员是另一个人' },
]

/** Below the owner: who manages the account, which makes a part of its own only where it is somebody else. */
export const Manager = ({ typing }: { typing: Typing }) => {
  const { answers } = typing
  const [other, setOther] = useState((answers.managerName ?? '') !== '')
  const value = managerIsOwner(answers) ? 'owner' : other ? 'other' : ''
  return (
    <View className="section-manager">
      <ChoiceList
        label="管理员是谁"
        options={people}
        value={value}
        onChoose={(chosen) => {
          if (chosen === value) return
          setOther(chosen === 'other')
          const latest = typing.commit()
          typing.take(chosen === 'owner' ? ownerAsManager(latest) : noManager)
        }}
      />
    </View>
  )
}
