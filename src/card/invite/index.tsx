import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { NotYet } from '../../components/layout/NotYet'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { FilingDetail } from '../../domain/api/filing'
import {
  followRoles,
  type FollowRole,
  followRoleWords,
  inviteLines,
  rolesBeside,
} from '../../domain/card/follow'
import { showMoment } from '../../domain/dates/days'
import { officeFor } from '../../domain/moves/standing'
import { now } from '../../platform/wechat/clock'
import { useParameters } from '../../platform/wechat/useParameters'
import { CardSteps } from '../CardSteps'
import { keepCard, useCardToSend } from '../keptCard'
import { SendButton } from '../SendButton'

definePageConfig({
  navigationBarTitleText: '进度告诉谁',
  enableShareAppMessage: true,
})

const steps = [
  '选一位，把卡片发给他本人',
  '他用自己的微信打开，输入备案表上他手机号的后四位',
  '以后有进展，也会在他的「消息」里告诉他；要用管理员身份证的，他可以在那里本人确认',
]

/** F7: the applicant sees who is told of the filing, sends a card to a further one, and ends it. */
export default function InvitePage() {
  const { id } = useParameters('id')
  const { data, refusal, reload, set } = useAnswer(() => api('filing.open', { id }))
  const acts = useActs()
  const [sending, setSending] = useState<FollowRole | null>(null)
  const invite = data?.following.invites.find(({ as }) => as === sending)
  const { shared } = useCardToSend(`follow:${id}`, invite, 'follow')
  if (data === null) return <NotYet refusal={refusal} onRetry={reload} />
  // Who fills in is told anyway; who was bound before that was said still stands.
  const roles = followRoles.filter(
    (as) =>
      rolesBeside(data.answers.filledBy).includes(as) ||
      data.following.followers.some((each) => each.as === as),
  )
  const make = (as: FollowRole) => {
    acts.run(as, async () => {
      const made = await api('follow.invite', { id, as })
      await keepCard(`follow:${id}`, { token: made.token, madeAt: made.madeAt })
      setSending(as)
      set(made.filing)
    })
  }
  const unbind = async (as: FollowRole) => {
    set(await api('follow.unbind', { id, as }))
  }
  return (
    <Shell
      bar={
        shared === null || sending === null ? undefined : (
          <BottomBar>
            <SendButton card={shared}>{`发给${followRoleWords[sending]}`}</SendButton>
          </BottomBar>
        )
      }
    >
      <Trouble
        sentence={acts.refusal?.message ?? refusal?.message ?? null}
        onRetry={acts.refusal ? acts.repeat : reload}
      />
      <Sheet>
        <Title>进度告诉谁</Title>
        <View className="t-sub">您自己的微信总会收到。</View>
      </Sheet>
      {roles.map((as) => (
        <Role key={as} as={as} filing={data} busy={acts.busy === as} onMake={make} onEnd={unbind} />
      ))}
      <CardSteps
        steps={steps}
        note="卡片 7 天内有效，只能用一次，后四位试错三次就停用。对方只看得到进度和办公室电话，看不到填的内容，也不能办理。"
      />
      <PhoneLine office={officeFor(data)} />
    </Shell>
  )
}

const Role = ({
  as,
  filing: { following },
  busy,
  onMake,
  onEnd,
}: {
  as: FollowRole
  filing: FilingDetail
  busy: boolean
  onMake: (as: FollowRole) => void
  onEnd: (as: FollowRole) => Promise<void>
}) => {
  const bound = following.followers.find((each) => each.as === as)
  const invite = following.invites.find((each) => each.as === as)
  const word = followRoleWords[as]
  if (bound)
    return (
      <Sheet title={word} flush>
        <Rows>
          <Row title="会收到进度" sub={`${showMoment(bound.at, now())} 起`} />
        </Rows>
        <ConfirmRow
          title={`不再通知${word}`}
          warning={`${word}以后收不到这件的进度，也打不开它的进度页。`}
          keep="继续通知"
          busy="正在取消…"
          act={() => onEnd(as)}
          onOver={() => undefined}
        />
      </Sheet>
    )
  return (
    <Sheet title={word} flush>
      <Rows>
        <Row
          title={invite ? '再发一张卡片' : `也告诉${word}`}
          sub={busy ? '正在生成…' : invite ? inviteLines[invite.state] : '生成一张卡片，发给他本人'}
          onTap={() => {
            onMake(as)
          }}
        />
      </Rows>
      {invite?.state === 'sent' ? (
        <ConfirmRow
          key={invite.madeAt}
          title="收回卡片"
          warning="收回后对方就打不开了。"
          keep="不收回"
          busy="正在收回…"
          act={() => onEnd(as)}
          onOver={() => undefined}
        />
      ) : null}
    </Sheet>
  )
}
