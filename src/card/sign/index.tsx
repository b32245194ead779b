import { type ReactNode, useEffect } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { CardView } from '../../domain/api/card'
import { signerLines } from '../../domain/card/card'
import { useParameters } from '../../platform/wechat/useParameters'
import { type Closed, CardPage } from '../CardPage'
import { FormOfCard } from './Form'
import { noteSeen } from './seen'
import './index.scss'

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

/** A card that cannot be signed now, for who opened it: why, and what to do. */
const Over = ({
  view: { state, accountName, office },
  trouble,
  onLook,
}: {
  view: CardView
  trouble: ReactNode
  onLook: () => void
}) => {
  const [title, sub] = signerLines[state]
  return (
    <Shell>
      {trouble}
      <Sheet>
        <View className="t-sub">{accountName}</View>
        <View role="status">
          <Title>{title}</Title>
          <View className="t-sub">{sub}</View>
        </View>
        {state === 'opened' ? (
          <View className="sign-look">
            <Button look="outline" onTap={onLook}>
              再看一次
            </Button>
          </View>
        ) : null}
      </Sheet>
      <PhoneLine office={office} />
    </Shell>
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
