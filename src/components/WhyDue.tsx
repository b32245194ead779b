import { View } from '@tarojs/components'
import type { Deadline } from '../domain/deadline'
import { matchPlaces } from '../domain/gazetteer'
import { clause } from '../domain/langfang/notice'
import { go } from '../platform/navigate'
import { Button } from './Button'
import { Overlay } from './Overlay'
import { TextButton } from './TextButton'
import './WhyDue.scss'

const Source = ({ text }: { text: string }) => <View className="why-source">{text}</View>

const WhyFile = ({ accountName }: { accountName: string }) => {
  const places = matchPlaces(accountName).filter(({ decides }) => decides)
  return (
    <View className="why-part">
      <View className="t-strong">为什么要备案</View>
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
    title={accountName === null ? '为什么是这一天' : '为什么要备案，为什么是这一天'}
    onClose={onClose}
  >
    {accountName === null ? null : <WhyFile accountName={accountName} />}
    <View className="why-part">
      {accountName === null ? null : <View className="t-strong">为什么是这一天</View>}
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
    <View className="why-close">
      <Button look="outline" onTap={onClose}>
        知道了
      </Button>
    </View>
  </Overlay>
)
