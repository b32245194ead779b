import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Trouble } from '../../components/layout/Trouble'
import type { PhoneKey } from '../../domain/api/call'
import type { CallList, CallView } from '../../domain/api/office'
import { showMoment } from '../../domain/dates/days'
import { callResults } from '../../domain/messages/notes'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { NoteSheet } from '../review/events/NoteSheet'
import { usePhones } from './usePhones'
import './index.scss'

/** Whose number a key means. */
export const whosePhone: Readonly<Record<PhoneKey, string>> = {
  ownerMobile: '账号所有人',
  managerMobile: '管理员',
}

/** The owners to call, each with what there is to tell and why it did not arrive (F5). */
export const CallRows = ({
  list: { items, unreadable, next },
  onMore,
  onChange,
}: {
  list: CallList
  onMore: () => void
  onChange: (change: (list: CallList) => CallList) => void
}) => {
  const [noting, setNoting] = useState<CallView | null>(null)
  const { refusal, repeat, fullOf, call } = usePhones()
  if (items.length + unreadable === 0) return null
  return (
    <>
      <Trouble sentence={refusal && refusal.message} onRetry={repeat} />
      <Sheet flush>
        {items.map((item) => (
          <Line
            key={item.filing}
            item={item}
            full={fullOf(item.filing)}
            onPhone={() => {
              call(item.filing, item.phone.key)
            }}
            onNote={() => {
              setNoting(item)
            }}
          />
        ))}
        <UnreadableRow count={unreadable} />
        {next === null ? null : <More ruled onTap={onMore} />}
      </Sheet>
      {noting === null ? null : (
        <NoteSheet
          id={noting.filing}
          called
          about={`${noting.accountName}，${noting.title}`}
          onNoted={(review, result) => {
            setNoting(null)
            const by = review.events[0]?.who ?? ''
            onChange((list) =>
              result === 'told'
                ? {
                    ...list,
                    counts: { ...list.counts, calls: Math.max(0, list.counts.calls - 1) },
                    items: list.items.filter((item) => item.filing !== noting.filing),
                  }
                : {
                    ...list,
                    items: list.items.map((item) =>
                      item.filing !== noting.filing || result === null
                        ? item
                        : {
                            ...item,
                            tried: { at: now(), by, result: callResults[result] },
                          },
                    ),
                  },
            )
          }}
          onClose={() => {
            setNoting(null)
          }}
        />
      )}
    </>
  )
}

const Line = ({
  item: { filing, number, accountName, title, reason, at, phone, tried, otherOffice },
  full,
  onPhone,
  onNote,
}: {
  item: CallView
  /** The whole number, once it was asked for. */
  full: string | null
  onPhone: () => void
  onNote: () => void
}) => (
  <View className="undelivered-row">
    <View className="between">
      <View className="undelivered-title">{title}</View>
      <View className="t-note">{showMoment(at, now())}</View>
    </View>
    <View className="undelivered-why">{accountName}</View>
    <View className="t-note undelivered-sub">
      {[number, reason, ...(otherOffice === null ? [] : [otherOffice])].join('，')}
    </View>
    <View className="undelivered-why">{`${whosePhone[phone.key]} ${full ?? phone.text}`}</View>
    {tried === null ? null : (
      <View className="t-note undelivered-sub">
        {`${showMoment(tried.at, now())} ${tried.by} ${tried.result}`}
      </View>
    )}
    <View className="undelivered-acts">
      <TextButton
        icon="phone"
        label={`打电话给${accountName}的${whosePhone[phone.key]}`}
        onTap={onPhone}
      >
        打电话
      </TextButton>
      <TextButton label={`已电话联系${accountName}`} onTap={onNote}>
        已电话联系
      </TextButton>
      <TextButton
        go
        label={`看这件，${accountName}`}
        onTap={() => {
          go('desk/review', { id: filing })
        }}
      >
        看这件
      </TextButton>
    </View>
  </View>
)
