import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { myFilings } from '../../cloud/useFilings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { NotYet } from '../../components/layout/NotYet'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { FilingCard, FilingDetail } from '../../domain/api/filing'
import { giverLines, isHandingOn } from '../../domain/card/handOver'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { officeFor } from '../../domain/moves/standing'
import { now } from '../../platform/wechat/clock'
import { goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { keepCard, useCardToSend } from '../keptCard'
import { SendButton } from '../SendButton'
import { CardSteps } from '../CardSteps'
import { LiveCard } from '../LiveCard'
import './index.scss'
import { Picked } from './Picked'

definePageConfig({
  navigationBarTitleText: '移交给别人填报',
  enableShareAppMessage: true,
})

const steps = [
  '生成卡片，发给接手的人',
  '把四位口令当面或打电话告诉他，不要写在聊天里',
  '接手的人看清是哪些账号后接收',
  '您不是账号所有人的，还要把卡片发给所有人，由他确认',
]

/** Under which name this phone keeps the card of a filing that is handed over. */
const nameAt = (id: string) => `hand:${id}`

/** In the place of a change what it changes: that is what the card hands over. */
const overOf = (id: string, cards: readonly FilingCard[] = []): string =>
  cards.find((card) => card.id === id)?.change?.of ?? id

/** J4: the applicant hands one or several filings over by a card, and sees where that stands. */
export default function GivePage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('filing.open', { id }))
  const mine = useAnswer(myFilings)
  const [picked, setPicked] = useState<readonly string[]>([id])
  const acts = useActs()
  const handing = data?.handing ?? null
  const live = handing !== null && isHandingOn(handing.state)
  const { newest, shared, word } = useCardToSend(nameAt(id), live ? handing : null, 'take')
  if (data === null && refusal?.code === 'not-found' && newest !== null)
    return (
      <Shell>
        <Sheet>
          <Title>{giverLines.done[0]}</Title>
          <View className="t-sub">{giverLines.done[1]}</View>
          <View className="give-go">
            <Button
              onTap={() => {
                goTab('mine')
              }}
            >
              看我的账号
            </Button>
          </View>
        </Sheet>
        <PhoneLine office={officeOf(CITY_OFFICE)} />
      </Shell>
    )
  if (data === null) return <NotYet refusal={refusal} onRetry={reload} />
  const make = () => {
    acts.run('make', async () => {
      const card = await api('handOver.make', { ids: [...picked] })
      // Whichever of them is opened later says the 口令.
      for (const each of picked) await keepCard(nameAt(overOf(each, mine.data?.filings)), card)
      reload()
    })
  }
  return (
    <Shell
      bar={
        <BottomBar>
          {shared === null ? (
            <Button busy={acts.busy === null ? null : '正在生成…'} onTap={make}>
              {live ? '再生成一张' : '生成移交卡片'}
            </Button>
          ) : (
            <SendButton card={shared}>发给接手的人</SendButton>
          )}
        </BottomBar>
      }
    >
      <Trouble
        sentence={acts.refusal?.message ?? refusal?.message ?? null}
        onRetry={acts.refusal ? acts.repeat : reload}
      />
      <Standing handing={handing} word={word} />
      {live ? null : (
        <Picked id={id} cards={mine.data?.filings ?? []} picked={picked} onPick={setPicked} />
      )}
      <CardSteps
        steps={steps}
        note="卡片 7 天内有效，只能用一次。移交后您这里就看不到这些备案了，编号和办理记录不变。"
      />
      {live ? (
        <LiveCard
          key={handing.madeAt}
          look="看看接收了没有"
          why="不移交了"
          warning="收回后对方就打不开了，备案还在您这里。"
          takeBack={async () => {
            await api('handOver.takeBack', { id })
            reload()
          }}
          onLook={reload}
        />
      ) : null}
      <PhoneLine office={officeFor(data)} />
    </Shell>
  )
}

/** Where it stands, and the 口令 to read out as long as this phone knows it. */
const Standing = ({ handing, word }: { handing: FilingDetail['handing']; word: string | null }) => {
  const live = handing !== null && isHandingOn(handing.state)
  const [title, sub] =
    handing === null
      ? ['换一个人填报', '以后由他补正、办理变更，提醒也发给他。']
      : giverLines[handing.state]
  return (
    <Sheet>
      <View aria-live="polite">
        <Title>{title}</Title>
        <View className="t-sub">{sub}</View>
        {live ? (
          <View className="t-sub">
            {`共 ${String(handing.count)} 个账号，${showMoment(handing.until, now())} 前有效`}
          </View>
        ) : null}
      </View>
      {word !== null && handing?.state === 'sent' ? (
        <View className="give-word" role="group" aria-label={`口令 ${[...word].join(' ')}`}>
          <View className="t-sub">口令，请念给对方听</View>
          <View className="give-digits">{[...word].join(' ')}</View>
        </View>
      ) : null}
      {live && word === null ? (
        <View className="t-sub">口令不在这部手机里。没有告诉对方的话，请再生成一张。</View>
      ) : null}
    </Sheet>
  )
}
