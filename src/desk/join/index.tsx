import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { FieldFrame } from '../../components/fields/FieldFrame'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { Joined } from '../../domain/api/administration/staff'
import { Refusal } from '../../domain/api/refusal'
import { officeOf } from '../../domain/city/city'
import { rightsWords } from '../../domain/staff/staff'
import { TextInput } from '../../platform/input/TextInput'
import { goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import './index.scss'

definePageConfig({ navigationBarTitleText: '工作人员加入' })

/** Becomes staff by the code of a colleague, or by the set-up code as the first administrator (M1). */
export default function JoinPage() {
  const given = useParameters('code').code
  const [code, setCode] = useState(given)
  const [name, setName] = useState('')
  const [joined, setJoined] = useState<Joined | null>(null)
  const { busy, refusal, refuse, run, repeat } = useActs()
  const wrong = refusal?.fields ?? {}
  const elsewhere = refusal !== null && wrong['code'] === undefined && wrong['name'] === undefined
  const join = () => {
    const lacking = {
      ...(code.trim() === '' && { code: '请填邀请码' }),
      ...(name.trim().length < 2 && { name: '请填姓名' }),
    }
    if (Object.keys(lacking).length > 0) {
      refuse(new Refusal('input', '请填邀请码和姓名', lacking))
      return
    }
    run('join', async () => {
      setJoined(await api('staff.join', { code, name }))
    })
  }
  if (joined !== null)
    return (
      <Shell
        bar={
          <BottomBar>
            <Button
              onTap={() => {
                goTab('office')
              }}
            >
              去待办
            </Button>
          </BottomBar>
        }
      >
        <View className="column">
          <Sheet>
            <View role="status">
              <Title>{`${joined.name}，您已加入${officeOf(joined.office).shortName}`}</Title>
              <View className="t-sub join-why">{rightsWords(joined)}</View>
            </View>
          </Sheet>
        </View>
      </Shell>
    )
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={busy === null ? null : '正在加入…'} onTap={join}>
            加入
          </Button>
        </BottomBar>
      }
    >
      <View className="column">
        {elsewhere ? <Failure refusal={refusal} onRetry={repeat} /> : null}
        <Sheet>
          <Title>用邀请码加入办公室</Title>
          <View className="t-sub join-why">
            邀请码由本办负责人或市级管理员给您，用这个微信加入，以后也用它办理
          </View>
          <JoinField
            id="join-code"
            label="邀请码"
            text={code}
            wrong={wrong['code']}
            onType={setCode}
          />
          <View className="join-name">
            <JoinField
              id="join-name"
              label="姓名"
              hint="同事看得到，填报人看不到"
              text={name}
              wrong={wrong['name']}
              onType={setName}
            />
          </View>
        </Sheet>
      </View>
    </Shell>
  )
}

const JoinField = ({
  id,
  label,
  hint,
  text,
  wrong,
  onType,
}: {
  id: string
  label: string
  hint?: string
  text: string
  wrong: string | undefined
  onType: (text: string) => void
}) => (
  <FieldFrame
    id={id}
    label={label}
    hint={hint}
    message={wrong === undefined ? null : { level: 'error', message: wrong }}
  >
    <TextInput
      label={label}
      text={text}
      keyboard="text"
      longest={100}
      wrong={wrong !== undefined}
      onType={onType}
      onLeave={onType}
    />
  </FieldFrame>
)
