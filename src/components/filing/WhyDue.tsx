import { View } from '@tarojs/components'
import { useState } from 'react'
import { clause } from '../../domain/city/city'
import { showDay } from '../../domain/dates/days'
import type { Deadline } from '../../domain/dates/deadline'
import { matchPlaces } from '../../domain/places/gazetteer'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { TextButton } from '../controls/TextButton'
import { Overlay } from '../layout/Overlay'
import './WhyDue.scss'

const Source = ({ text }: { text: string }) => <View className="why-source">{text}</View>

const WhyFile = ({ accountName }: { accountName: string }) => {
  const places = matchPlaces(accountName).filter(({ decides }) => decides)
  return (
    <View className="why-part">
      {places.map(({ text, place }) => (
        <View key={text} className="why-reason">
          名称里的「{text}」是{place}
        </View>
      ))}
      {places.length > 0 ? (
        <Source text={`通告二.2：“${clause('二.2')}”`} />
      ) : (
        <>
          <View className="why-reason">通告二.1 至二.4，符合任何一条就在备案范围内</View>
          <Source text={`通告二.5：“${clause('二.5')}”`} />
        </>
      )}
    </View>
  )
}

const thisDay = ({ due }: Deadline) => `为什么是 ${showDay(due, today())}`

/** Why the account is filed, and why by that day: each reason with its source (A2). */
export const WhyDue = ({
  deadline,
  accountName,
  onClose,
}: {
  deadline: Deadline
  /** Null when there is no account yet. */
  accountName: string | null
  onClose: () => void
}) => (
  <Overlay
    title={accountName === null ? thisDay(deadline) : '为什么要备案'}
    onlySays
    onClose={onClose}
  >
    {accountName === null ? null : <WhyFile accountName={accountName} />}
    <View className="why-part">
      {accountName === null ? null : (
        <View className="t-strong" role="heading" aria-level={3}>
          {thisDay(deadline)}
        </View>
      )}
      {deadline.reasons.map(({ text, source }) =>
        source === 'notice' ? (
          <Source key={text} text={text} />
        ) : (
          <View key={text} className="why-reason">
            {text}
            <View className="t-note">本系统计算办法</View>
          </View>
        ),
      )}
    </View>
    <TextButton
      go
      onTap={() => {
        onClose()
        go('filing/notice')
      }}
    >
      通告原文
    </TextButton>
  </Overlay>
)

/** 为什么是这一天, one tap from the day. */
export const WhyThisDay = ({ deadline }: { deadline: Deadline }) => {
  const [why, setWhy] = useState(false)
  return (
    <>
      <TextButton
        go
        onTap={() => {
          setWhy(true)
        }}
      >
        为什么是这一天
      </TextButton>
      {why ? (
        <WhyDue
          deadline={deadline}
          accountName={null}
          onClose={() => {
            setWhy(false)
          }}
        />
      ) : null}
    </>
  )
}
