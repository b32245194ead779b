import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { FieldFrame } from '../../components/controls/FieldFrame'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { CardView } from '../../domain/api/card'
import { TextInput } from '../../platform/input/TextInput'
import { useParameters } from '../../platform/wechat/useParameters'
import { FormOfCard } from './Form'
import './index.scss'
import { Over } from './Over'
import { noteSeen } from './seen'

/** C5: who got a card opens it by the last four of the owner's ID number, reads the whole form, and signs or does not. */
export default function SignPage() {
  const { t: token } = useParameters('t')
  const { data, refusal, reload, set } = useAnswer(async () => ({
    view: await api('card.open', { token, code: null }),
  }))
  const view = data?.view ?? null
  useEffect(() => {
    if (view) noteSeen(token, view)
  }, [token, view])
  const show = (next: CardView | null) => {
    set({ view: next })
  }
  if (refusal !== null && refusal.code === 'not-allowed')
    return (
      <Shell>
        <Sheet>
          <Title>{refusal.message}</Title>
        </Sheet>
      </Shell>
    )
  if (data === null)
    return (
      <Shell>
        <Trouble sentence={refusal?.message ?? null} onRetry={reload} />
        {refusal ? null : <Loading />}
      </Shell>
    )
  if (view === null) return <Code token={token} onOpened={show} />
  return view.form === null ? (
    <Over view={view} onLook={reload} />
  ) : (
    <FormOfCard token={token} view={view} form={view.form} onChanged={show} onLook={reload} />
  )
}

const FOUR = /^\d{3}[\dXx]$/

/** Before anything is shown: the last four of the owner's ID number. */
const Code = ({
  token,
  onOpened,
}: {
  token: string
  onOpened: (view: CardView | null) => void
}) => {
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const acts = useActs()
  const message = said ?? acts.refusal?.message ?? null
  const open = () => {
    const typed = code.trim()
    if (!FOUR.test(typed)) {
      setSaid('请输入四位，最后一位可以是 X')
      return
    }
    setSaid(null)
    acts.run('open', async () => {
      onOpened(await api('card.open', { token, code: typed }))
    })
  }
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={acts.busy === null ? null : '正在打开…'} onTap={open}>
            打开
          </Button>
        </BottomBar>
      }
    >
      <Sheet>
        <Title>请您看一份备案表</Title>
        <View className="t-sub sign-why">
          有人替您填了备案表，请您看过后签名。为了不让别人看到，先输入账号所有人身份证号的后四位。
        </View>
        <FieldFrame
          id="card-code"
          label="身份证号后四位"
          hint="一张卡片最多试三次"
          message={message === null ? null : { level: 'error', message }}
        >
          <TextInput
            label="身份证号后四位"
            text={code}
            keyboard="idcard"
            longest={4}
            wrong={message !== null}
            onType={setCode}
            onLeave={setCode}
          />
        </FieldFrame>
      </Sheet>
    </Shell>
  )
}
