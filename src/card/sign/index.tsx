import { useEffect } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { CardView } from '../../domain/api/card'
import { useParameters } from '../../platform/wechat/useParameters'
import { Code } from '../Code'
import './index.scss'
import { FormOfCard } from './Form'
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
  if (view === null)
    return (
      <Code
        title="请您看一份备案表"
        why="有人替您填了备案表，请您看过后签名。为了不让别人看到，先输入账号所有人身份证号的后四位。"
        label="身份证号后四位"
        onOpen={async (code) => {
          show(await api('card.open', { token, code }))
        }}
      />
    )
  return view.form === null ? (
    <Over view={view} onLook={reload} />
  ) : (
    <FormOfCard token={token} view={view} form={view.form} onChanged={show} onLook={reload} />
  )
}
