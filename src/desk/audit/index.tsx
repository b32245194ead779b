import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, type Pages, usePages } from '../../cloud/usePages'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { Audit, UnusualDay } from '../../domain/api/administration/audit'
import { auditKindNames, auditKinds, daysUpTo } from '../../domain/audit/audit'
import { officeOf } from '../../domain/city/city'
import { showDay } from '../../domain/dates/days'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { DeskRoom } from '../frames/DeskRoom'
import { AuditFilter, type AuditWanted } from './AuditFilter'
import { AuditRows, AuditTable } from './AuditRows'
import './index.scss'

definePageConfig({ navigationBarTitleText: '审计' })

/** Days with far more full views than an office usually has, each with the way to them; nothing where there is none. */
const Unusual = ({
  days,
  onSee,
}: {
  days: readonly UnusualDay[]
  onSee: (day: UnusualDay) => void
}) => (
  <>
    {days.map((each) => (
      <View key={`${each.person} ${each.day}`} className="audit-unusual">
        <View className="audit-unusual-said">
          {`${officeOf(each.office).area} ${each.name}，${showDay(each.day, today())} 看完整号码 ${String(each.count)} 次，比平时多`}
        </View>
        <TextButton
          onTap={() => {
            onSee(each)
          }}
        >
          看这些
        </TextButton>
      </View>
    ))}
  </>
)

/** Who looked at, decided, took out and set what (K5): for heads of their own office, for the city of all. */
export default function AuditPage() {
  const [wanted, setWanted] = useState<AuditWanted>(() => ({
    kind: 'views',
    days: daysUpTo(today(), WEEK),
    office: null,
    person: null,
    number: '',
  }))
  const list: Pages<Audit> = usePages<Audit>(
    async (after) =>
      after === null || list.pages === null
        ? api('audit.open', wanted)
        : { ...list.pages, ...(await api('audit.more', { ...wanted, after })) },
    joinedItems,
  )
  const { refusal, busy, reload, more } = list
  // What was read of something else says nothing of what is asked.
  const pages = refusal === null && list.pages?.kind === wanted.kind ? list.pages : null
  const key = JSON.stringify(wanted)
  useEffect(reload, [reload, key])
  useReachBottom(more)
  const wide = useWide('columns')
  const List = !isBig(useDisplay()) && wide ? AuditTable : AuditRows
  const none = pages !== null && pages.items.length === 0 && !busy
  const set = (part: Partial<AuditWanted>) => {
    setWanted({ ...wanted, ...part })
  }
  return (
    <DeskRoom here="desk/audit" onEnd={more}>
      <Sheet flush>
        <View className="audit-head">
          <Title>审计</Title>
          <View className="t-sub">谁、什么时候、看过或办过什么。看审计也会记下。</View>
        </View>
        <Tabs
          label="做了什么"
          tabs={auditKindNames.map((name) => [name, auditKinds[name].label] as const)}
          chosen={wanted.kind}
          onChoose={(kind) => {
            set({ kind })
          }}
        />
        <AuditFilter
          wanted={wanted}
          offices={list.pages?.offices ?? []}
          people={list.pages?.people ?? []}
          onChange={set}
        />
        <Failure refusal={refusal} onRetry={reload} />
        {pages === null && refusal === null ? <Loading /> : null}
        <Unusual
          days={pages?.unusual ?? []}
          onSee={({ person, office, day }) => {
            set({ person, office, days: { from: day, to: day } })
          }}
        />
        {pages === null ? null : <List items={pages.items} />}
        <UnreadableRow count={pages?.unreadable ?? 0} />
        {none ? (
          <View className="audit-none" role="status">
            {wanted.person === null && wanted.number === ''
              ? auditKinds[wanted.kind].empty
              : '没有符合条件的记录'}
          </View>
        ) : null}
        {pages?.next ? <More onTap={more}>{busy ? '正在取…' : '下面 50 条'}</More> : null}
      </Sheet>
    </DeskRoom>
  )
}

/** Days that are read first. */
const WEEK = 7
