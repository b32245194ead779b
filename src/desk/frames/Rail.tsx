import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from '../../components/controls/Tap'
import type { Queue, QueueName } from '../../domain/api/desk'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { backTo, go, goTab, type Page, replace } from '../../platform/wechat/navigate'
import { knownOffices } from '../queue/myOffices'
import { shownQueues } from '../queue/queues'
import { useDeskNow, wantDirectory, wantQueue } from './deskNow'
import './Rail.scss'
import { StandsFor } from './StandsFor'
import { waysOfOffice, waysOfWork, type DeskWay } from './ways'

/** The desk's directory beside its pages in a wide window: queues, pages, and the way to what is not of the desk. Counts are as old as the desk's own. */
export const Rail = ({
  here,
  onQueue,
  of = null,
  children = null,
}: {
  /** The queue or the page that stands beside it. */
  here: QueueName | Page
  /** Shows a queue on the desk itself; elsewhere null, where the desk is gone back to. */
  onQueue: ((name: QueueName) => void) | null
  /** The one office whose queues those are, with their counts; null for all that the caller sees. */
  of?: { readonly office: OfficeCode; readonly counts: Queue['counts'] | null } | null
  /** Lines of this page alone. */
  children?: ReactNode
}) => {
  const now = useDeskNow()
  const office = of?.office ?? now.settings?.office ?? knownOffices().desk
  const counts = of === null ? now.counts : of.counts
  const toQueue = (name: QueueName) => {
    wantQueue(name)
    backTo('desk/queue', {})
  }
  const open = ({ page, parameters }: Pick<DeskWay, 'page' | 'parameters'>) => {
    if (page === here) return
    // Rooms replace each other: back leads to the desk.
    if (onQueue === null) replace(page, parameters)
    else go(page, parameters)
  }
  const lines = (ways: readonly DeskWay[]) =>
    ways.map((way) => (
      <RailLine
        key={way.title}
        title={way.title}
        count={way.count}
        here={way.page === here}
        onTap={() => {
          open(way)
        }}
      />
    ))
  return (
    <View className="rail">
      <View className="rail-head">
        <View className="t-head" role="heading" aria-level={2}>
          {office === null ? '待办' : `${officeOf(office).area} 待办`}
        </View>
        <StandsFor />
      </View>
      <View className="rail-part" role="tablist" aria-label="待办的种类">
        {shownQueues(now.promises, counts, here).map(({ name, label }) => (
          <RailLine
            key={name}
            role="tab"
            title={label}
            count={counts?.[name]}
            here={name === here}
            onTap={() => {
              ;(onQueue ?? toQueue)(name)
            }}
          />
        ))}
      </View>
      <View className="rail-part">
        {lines(
          waysOfWork({ ...now, counts }).map((way) =>
            of !== null && way.page === 'desk/papers'
              ? { ...way, parameters: { office: of.office } }
              : way,
          ),
        )}
      </View>
      <View className="rail-part">
        <RailLine
          title="消息"
          count={now.unread === 0 ? undefined : (now.unread ?? undefined)}
          onTap={() => {
            open({ page: 'filing/inbox' })
          }}
        />
        {lines(waysOfOffice(now))}
        {children}
        <RailLine
          title="办公室电话"
          onTap={() => {
            wantDirectory()
            goTab('office')
          }}
        />
      </View>
      <View className="rail-part">
        {(['home', 'mine'] as const).map((tab) => (
          <RailLine
            key={tab}
            title={tab === 'home' ? '首页' : '我的账号'}
            onTap={() => {
              goTab(tab)
            }}
          />
        ))}
      </View>
    </View>
  )
}

/** One line of the rail; the bar at its left says that one is there. */
export const RailLine = ({
  title,
  count,
  here = false,
  role = 'button',
  onTap,
}: {
  title: string
  /** Said on the phone alone. */
  sub?: string | undefined
  count?: number | undefined
  here?: boolean
  role?: 'button' | 'tab'
  onTap: () => void
}) => (
  <Tap
    role={role}
    className={`rail-line ${here ? 'rail-here' : ''}`}
    says={title}
    {...(role === 'tab' ? { checked: here } : {})}
    onTap={onTap}
  >
    <View>{count === undefined ? title : `${title} `}</View>
    {count === undefined ? null : <View className="rail-count">{String(count)}</View>}
  </Tap>
)
