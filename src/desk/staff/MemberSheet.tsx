import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'
import type { Removed, StaffList, StaffView } from '../../domain/api/administration/staff'
import { rightsWords } from '../../domain/staff/staff'
import { optionOf, rightsOf, rightsOptions } from './rights'

/** One colleague: what they may do, and the way to remove them. */
export const MemberSheet = ({
  list,
  member: { id, name, claims, ...before },
  onClose,
  onChange,
}: {
  list: StaffList
  member: StaffView
  onClose: () => void
  onChange: (list: StaffList, said: string) => void
}) => {
  const { office } = list
  const { busy, refusal, run, repeat } = useActs()
  const [rights, setRights] = useState(optionOf(before))
  return (
    <Overlay title={name} onClose={onClose}>
      <Failure refusal={refusal} onRetry={repeat} />
      <ChoiceList label="角色" options={rightsOptions(list)} value={rights} onChoose={setRights} />
      <View className="staff-act">
        <Button
          busy={busy === 'change' ? '正在保存…' : null}
          onTap={() => {
            run('change', async () => {
              const after = rightsOf(rights)
              const next = await api('staff.change', { office, id, ...after })
              onChange(next, `${name}现在是${rightsWords(after)}`)
            })
          }}
        >
          保存角色
        </Button>
      </View>
      <View className="staff-act">
        <Button
          look="stop"
          busy={busy === 'remove' ? '正在移除…' : null}
          onTap={() => {
            run('remove', async () => {
              const removed = await api('staff.remove', { office, id })
              onChange(removed.list, removedWords(name, removed))
            })
          }}
        >
          移除这位同事
        </Button>
      </View>
      <View className="t-note staff-said">
        {claims === 0 ? '移除后不能再打开待办' : `移除后，手里的 ${String(claims)} 件放回待核对`}
      </View>
    </Overlay>
  )
}

const removedWords = (name: string, { handedBack, left }: Removed): string =>
  [
    `${name}已移除`,
    handedBack > 0 && `手里的 ${String(handedBack)} 件已放回待核对`,
    left > 0 && `${String(left)} 件在等负责人确认，没有放回`,
  ]
    .filter(Boolean)
    .join('，')
