import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { CalendarRow } from '../../components/filing/CalendarRow'
import { DueRuler } from '../../components/filing/DueRuler'
import { DueHero } from '../../components/filing/DueExplained'
import { StageLine } from '../../components/filing/StageLine'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { WhyDue } from '../../components/filing/WhyDue'
import { Sheet } from '../../components/layout/Sheet'
import { useServings } from '../../cloud/servings'
import type { FilingCard } from '../../domain/api/filing'
import { accountKinds } from '../../domain/form/choices'
import { nameOf, standing } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import './DeadlineCard.scss'

/** An account's kind by its label; empty for a draft without one. */
const kindWords = (kind: string): string =>
  accountKinds.find(({ value }) => value === kind)?.label ?? ''

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
