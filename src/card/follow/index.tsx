import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { agreeAsOneself } from '../../apply/consent/giving'
import { ConsentBox } from '../../apply/parts/ConsentBox'
import { ConsentRows } from '../../apply/parts/ConsentRows'
import { api } from '../../cloud/call'
import { usePush } from '../../cloud/usePush'
import { Button } from '../../components/controls/Button'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FollowedView } from '../../domain/api/card'
import { followRoleWords } from '../../domain/card/follow'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { idConsent, consentWords } from '../../domain/form/consent/consent'
import { useParameters } from '../../platform/wechat/useParameters'
import { type Closed, CardPage } from '../CardPage'
import './index.scss'

definePageConfig({ navigationBarTitleText: '进度' })

const closed: Closed = {
  title: '请您收一件备案的进度',
  why: '填报人想让您也收到进度。输入您手机号的后四位，就会在「消息」里告诉您；随时可以取消。',
  label: '手机号后四位',
  sentFrom: 'card/invite',
}

/** F7: whom the applicant wants told opens the card by their mobile number, later the message; both show where it stands. */
export default function FollowPage() {
  const { t: token, id } = useParameters('t', 'id')
  const [left, setLeft] = useState(false)
  if (left)
    return (
      <Shell>
        <Sheet>
          <View role="status">
            <Title>已取消，以后不再通知您</Title>
            <View className="t-sub">这件备案不受影响。可以关掉了。</View>
          </View>
        </Sheet>
      </Shell>
    )
  return (
    <CardPage
      closed={closed}
      open={(code) =>
        token === '' ? api('follow.open', { id }) : api('follow.bind', { token, code })
      }
    >
      {({ view, show, reload, trouble }) => (
        <Followed
          view={view}
          trouble={trouble}
          onLeft={() => {
            setLeft(true)
          }}
          onLook={reload}
          onConfirmed={show}
        />
      )}
    </CardPage>
  )
}

/** The manager, whose consent the applicant only declared, confirms it in their own WeChat. */
const Confirming = ({
  id,
  name,
  office,
  onConfirmed,
}: {
  id: string
  name: string
  office: FollowedView['office']
  onConfirmed: (view: FollowedView) => void
}) => {
  const confirm = async () => {
    await agreeAsOneself(name)
    onConfirmed(await api('follow.confirm', { id }))
  }
  return (
    <View className="follow-part">
      <Sheet>
        <ConsentBox
          id="follow-consent"
          title={`${name}的身份证照片，请本人确认`}
          office={officeOf(office?.code ?? CITY_OFFICE)}
          answers={[
            { label: consentWords().idAnswers.self(name), give: confirm, onGiven: () => undefined },
          ]}
        >
          <View>
            填报人已交了您的身份证照片，说您知道，由他代办。您确认后，工作人员会看到是您本人确认的。
          </View>
          <ConsentRows />
          <View>{idConsent(name).text}</View>
        </ConsentBox>
      </Sheet>
    </View>
  )
}

const Followed = ({
  view: { id, accountName, as, statusText, number, office, confirms },
  trouble,
  onLeft,
  onLook,
  onConfirmed,
}: {
  view: FollowedView
  trouble: ReactNode
  onConfirmed: (view: FollowedView) => void
  onLeft: () => void
  onLook: () => void
}) => {
  const push = usePush('progress')
  const [hasConfirmed, setHasConfirmed] = useState(false)
  return (
    <Shell
      bar={
        push.ask === null || push.allowed ? undefined : (
          <BottomBar>
            <Button onTap={push.ask}>提醒我进度</Button>
          </BottomBar>
        )
      }
    >
      {trouble}
      <Sheet>
        <View className="t-sub">{accountName === '' ? '还没有填账号名' : accountName}</View>
        <View aria-live="polite">
          <Title>{statusText}</Title>
        </View>
        {number === null ? null : <View className="t-sub">{`编号 ${number}`}</View>}
        <View className="t-sub">{`您是${followRoleWords[as]}，由填报人办理，您这里只看进度。`}</View>
        {hasConfirmed ? <View role="status">已记下您本人的确认，工作人员会看到。</View> : null}
        {push.words === null ? null : (
          <View className="t-sub" role="status">
            {push.words}
          </View>
        )}
      </Sheet>
      {confirms === null ? null : (
        <Confirming
          id={id}
          name={confirms}
          office={office}
          onConfirmed={(view) => {
            setHasConfirmed(true)
            onConfirmed(view)
          }}
        />
      )}
      <Sheet flush>
        <ConfirmRow
          title="不再收进度"
          sub="取消后不再通知您"
          warning="取消后收不到这件的进度，也打不开这一页。"
          keep="继续收"
          busy="正在取消…"
          act={async () => {
            await api('follow.leave', { id })
            onLeft()
          }}
          onOver={onLook}
        />
      </Sheet>
      <PhoneLine office={office ?? officeOf(CITY_OFFICE)} />
    </Shell>
  )
}
