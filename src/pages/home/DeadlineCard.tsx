import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServings } from '../../cloud/servings'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { CalendarRow } from '../../components/filing/CalendarRow'
import { DueHero } from '../../components/filing/DueExplained'
import { DueRuler } from '../../components/filing/DueRuler'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { WhyDue } from '../../components/filing/WhyDue'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingCard } from '../../domain/api/filing'
import { accountKinds } from '../../domain/form/choices'
import { nameOf, standing } from '../../domain/moves/standing'
import { type StageNumber, stages } from '../../domain/moves/status'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import './DeadlineCard.scss'
import '../../components/filing/StageLine.scss'

/** An account's kind by its label; empty for a draft without one. */
const kindWords = (kind: string): string =>
  accountKinds.find(({ value }) => value === kind)?.label ?? ''
/** 填写 → 核对 → 登记 with a mark at `now`; 3 means that all is done. `note` stands under the present stage. */
const StageLine = ({ now, note }: { now: StageNumber; note?: string }) => (
  <View className="stage-line" role="list">
    {stages.map((stage, index) => (
      <View
        key={stage}
        role="listitem"
        className={`stage ${index < now ? 'stage-done' : index === now ? 'stage-now' : ''}`}
        aria-label={`${stage}，${index < now ? '已完成' : index === now ? '正在这一步' : '还没到'}`}
      >
        <View className="stage-word">{stage}</View>
        {index === now && note ? <View className="stage-note t-note">{note}</View> : null}
      </View>
    ))}
  </View>
)

/** The account that comes first: until when, how far, and the one next step. */
export const DeadlineCard = ({ card }: { card: FilingCard }) => {
  const [why, setWhy] = useState(false)
  const { words, act, stage, note } = standing(card, today(), useServings())
  const isOpen = card.status === 'draft' && card.handedIn === null && !card.takeoverAsked
  const deadline = isOpen ? card.deadline : null
  return (
    <Sheet>
      <View className="home-who">
        <View className="home-name">
          <View className="t-head" role="heading" aria-level={1}>
            {nameOf(card)}
          </View>
          <View className="t-sub">{kindWords(card.accountKind)}</View>
        </View>
        <StatusMark name={statusOf(card)} />
      </View>
      <View className="home-due">
        {words ? (
          <DueHero words={words} draft={card.status === 'draft' ? card.id : null} />
        ) : (
          <View className="t-sub">填好开通日期，就知道最晚哪天提交</View>
        )}
        {deadline ? <DueRuler deadline={deadline} today={today()} /> : null}
      </View>
      {deadline ? (
        <TextButton
          go
          onTap={() => {
            setWhy(true)
          }}
        >
          为什么要备案，为什么是这一天
        </TextButton>
      ) : null}
      {deadline ? (
        <CalendarRow id={card.id} deadline={deadline} accountName={nameOf(card)} />
      ) : null}
      {stage === null ? null : (
        <View className="home-stage">
          <StageLine now={stage} {...(note === null ? {} : { note })} />
        </View>
      )}
      <View className="home-act">
        <Button
          onTap={() => {
            go(act.page, { id: card.id })
          }}
        >
          {act.label}
        </Button>
      </View>
      {why && deadline ? (
        <WhyDue
          deadline={deadline}
          accountName={card.accountName}
          onClose={() => {
            setWhy(false)
          }}
        />
      ) : null}
    </Sheet>
  )
}
