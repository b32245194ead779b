import { type ReactNode, useEffect } from 'react'
import { api } from '../../cloud/call'
import type { CardView } from '../../domain/api/card'
import { useParameters } from '../../platform/wechat/useParameters'
import { type Closed, CardPage } from '../CardPage'
import './index.scss'
import { FormOfCard } from './Form'
import { Over } from './Over'
import { noteSeen } from './seen'

definePageConfig({ navigationBarTitleText: '看表并签名' })

const closed: Closed = {
  title: '请您看一份备案表',
  why: '有人替您填了备案表，请您看过后签名。为了不让别人看到，先输入账号所有人身份证号的后四位。',
  label: '身份证号后四位',
  sentFrom: 'card/send',
}

/** C5: who got a card opens it by the last four of the owner's ID number, reads the whole form, and signs or does not. */
export default function SignPage() {
  const { t: token } = useParameters('t')
  return (
    <CardPage closed={closed} open={(code) => api('card.open', { token, code })}>
      {({ view, show, reload, trouble }) => (
        <Read token={token} view={view} trouble={trouble} onChanged={show} onLook={reload} />
      )}
    </CardPage>
  )
}

const Read = ({
  token,
  view,
  trouble,
  onChanged,
  onLook,
}: {
  token: string
  view: CardView
  trouble: ReactNode
  onChanged: (view: CardView) => void
  onLook: () => void
}) => {
  useEffect(() => {
    noteSeen(token, view)
  }, [token, view])
  return view.form === null ? (
    <Over view={view} trouble={trouble} onLook={onLook} />
  ) : (
    <FormOfCard
      token={token}
      view={view}
      form={view.form}
      trouble={trouble}
      onChanged={onChanged}
      onLook={onLook}
    />
  )
}
