import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { draftOf } from '../../apply/draft/useDraft'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { NotYet } from '../../components/layout/NotYet'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { FilingDetail } from '../../domain/api/filing'
import { showMoment } from '../../domain/dates/days'
import { cardLines, isLive, SIGNED_CONTENT_CHANGED } from '../../domain/card/card'
import { officeFor } from '../../domain/moves/standing'
import { now } from '../../platform/wechat/clock'
import { backTo } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import './index.scss'
import { keepCard, useCardToSend } from '../keptCard'
import { SendButton } from '../SendButton'
import { CardSteps } from '../CardSteps'
import { LiveCard } from '../LiveCard'

definePageConfig({
  navigationBarTitleText: '请所有人签名',
  enableShareAppMessage: true,
})

const steps = [
  '生成卡片，发给账号所有人本人',
  '所有人用自己的微信打开，输入身份证号后四位',
  '看完整张表，同意后签名，或者说明为什么不签',
]

/**
 * The applicant asks the owner to sign on their own phone (C5), and sees where that stands. Nobody is named on it, since it
 * may be shown around when it is sent.
 */
export default function SendPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload, set } = useAnswer(() => api('filing.open', { id }))
  // The pages below show the filing as they have it.
  useEffect(() => {
    if (data) draftOf(id).accept(data)
  }, [id, data])
  const acts = useActs()
  const card = data?.card ?? null
  const live = card !== null && isLive(card.state)
  const { shared } = useCardToSend(id, live ? card : null, 'sign')
  if (data === null) return <NotYet refusal={refusal} onRetry={reload} />
  const make = () => {
    acts.run('make', async () => {
      const { token, filing } = await api('filing.makeCard', { id })
      await keepCard(id, { token, madeAt: filing.card?.madeAt ?? 0 })
      set(filing)
    })
  }
  const signed = data.signature?.byCard === true
  return (
    <Shell
      bar={
        <BottomBar>
          {signed ? (
            <Button
              onTap={() => {
                backTo('apply/check', { id })
              }}
            >
              去核对
            </Button>
          ) : shared === null ? (
            <Button busy={acts.busy === null ? null : '正在生成…'} onTap={make}>
              {card === null ? '生成签名卡片' : '再生成一张'}
            </Button>
          ) : (
            <SendButton card={shared}>发给所有人</SendButton>
          )}
        </BottomBar>
      }
    >
      <Trouble
        sentence={acts.refusal?.message ?? refusal?.message ?? null}
        onRetry={acts.refusal ? acts.repeat : reload}
      />
      <Standing filing={data} known={shared !== null} />
      {signed ? null : (
        <CardSteps
          steps={steps}
          note="卡片 7 天内有效，只能用一次，您自己的微信打不开。后四位试错三次就作废。"
        />
      )}
      {live ? (
        <LiveCard
          key={card.madeAt}
          look="看看签了没有"
          why="不想让对方再打开"
          warning="收回后对方就打不开了，可以再生成一张。"
          takeBack={async () => {
            set(await api('filing.takeCardBack', { id }))
          }}
          onLook={reload}
        />
      ) : null}
      <PhoneLine office={officeFor(data)} />
    </Shell>
  )
}

/** Where it stands; the words of a refusing owner under it. */
const Standing = ({
  filing: { card, signature },
  known,
}: {
  filing: FilingDetail
  known: boolean
}) => {
  const fallen = card?.state === 'signed' && signature?.byCard !== true
  const [title, sub] =
    card === null
      ? ['请账号所有人在自己的手机上签名', '不用见面，也不用把证件交给别人。']
      : fallen
        ? ['签名已作废', SIGNED_CONTENT_CHANGED]
        : cardLines[card.state]
  return (
    <Sheet>
      <View aria-live="polite">
        <Title>{title}</Title>
        <View className="t-sub">{sub}</View>
        {card?.word ? <View className="send-word">{`原话：${card.word}`}</View> : null}
        {card !== null && isLive(card.state) ? (
          <View className="t-sub">{`${showMoment(card.until, now())} 前有效`}</View>
        ) : null}
        {card?.state === 'sent' && !known ? (
          <View className="t-sub">卡片不在这部手机里。没有发出去的话，请再生成一张。</View>
        ) : null}
      </View>
    </Sheet>
  )
}
