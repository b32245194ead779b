import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useEffect } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { usePush } from '../../cloud/usePush'
import { Button } from '../../components/controls/Button'
import { InboxRow } from '../../components/filing/InboxRow'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { OfficeSettings } from '../../domain/api/office'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { showDay } from '../../domain/dates/days'
import { hasKeys } from '../../platform/input/keys'
import { useKeys } from '../../platform/input/useKeys'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { Alarms } from './Alarms'
import './Desk.scss'
import { QueueList } from './QueueList'
import { canBeChecked } from './queues'
import { QueueTabs } from './QueueTabs'
import { useClaimFirst } from './useClaimFirst'
import { useQueue } from './useQueue'
import { type RowId, useRowKeys } from './useRowKeys'

const find = () => {
  go('desk/find')
}

const rowId: RowId = (filing) => `desk-${filing}`

/** An open desk follows what comes in: every 5 minutes, which a day's plan of reads carries for all staff. */
const DESK_EVERY = 5 * 60 * 1000

/** The desk of staff: queues with counts, and one tap that claims the first free filing and opens it. */
export const Desk = ({
  office,
  unread,
  onDirectory,
}: {
  office: OfficeCode
  unread: number | null
  onDirectory: () => void
}) => {
  const desk = useQueue()
  const { reload, refresh } = desk
  useEffect(reload, [reload])
  useDidShow(() => {
    if (desk.queue !== null) refresh()
  })
  useEffect(() => {
    const clock = setInterval(refresh, DESK_EVERY)
    return () => {
      clearInterval(clock)
    }
  }, [refresh])
  useReachBottom(desk.more)
  const { data } = useAnswer(() => api('office.settings', {}))
  const claim = useClaimFirst(desk)
  const checked = desk.name === 'waiting' || desk.name === 'pastPromise'
  const waiting = checked && desk.queue?.items.some(canBeChecked) === true
  const wide = useWide('columns')
  const columns = !isBig(useDisplay()) && wide
  const rows = useRowKeys(desk, rowId)
  useKeys({
    acts: { '/': find, ...(columns && waiting ? { l: claim.run } : {}) },
    moves: { ...rows, j: rows.ArrowDown, k: rows.ArrowUp },
  })
  return (
    <Shell
      bar={
        waiting ? (
          <BottomBar {...(claim.missing === null ? {} : { context: claim.missing })}>
            <View className="desk-claim">
              <Button keyName="L" busy={claim.busy ? '正在领取…' : null} onTap={claim.run}>
                {claim.label}
              </Button>
            </View>
          </BottomBar>
        ) : null
      }
    >
      <Alarms alarms={data?.alarms ?? []} />
      <View className="desk-sheets">
        <Sheet flush>
          <View className="desk-top">
            <View className="desk-head">
              <Title>{`${officeOf(office).area} 待办`}</Title>
              {(data?.standsFor ?? []).map(({ name, to }) => (
                <View key={name} className="t-sub">
                  {`您替${name}办理，到${showDay(to, today())}（含当日）`}
                </View>
              ))}
            </View>
            <QueueTabs
              chosen={desk.name}
              counts={desk.queue?.counts}
              promises={desk.queue?.promises === true}
              onChoose={desk.choose}
            />
            {columns && hasKeys ? (
              <View className="desk-keys t-note">↑ / ↓ 换件，Enter 打开，/ 查找</View>
            ) : null}
          </View>
          {claim.refusal === null ? null : <Banner tone="act">{claim.refusal.message}</Banner>}
          <QueueList
            desk={desk}
            rowId={rowId}
            columns={columns}
            onOpen={(item) => {
              go('desk/review', { id: item.id })
            }}
          />
        </Sheet>
        <Sheet flush>
          <Rows>
            <Row title="查找" sub="编号、名称、主体、姓名、手机或身份证号" onTap={find} />
            {/* Who sees what was not delivered sees this, too: heads and the city. */}
            {typeof data?.undelivered === 'number' ? (
              <>
                <Row
                  title="看板"
                  onTap={() => {
                    go('desk/dashboard')
                  }}
                />
                <Row
                  title="审计"
                  sub="谁看过、办过、导出过什么"
                  onTap={() => {
                    go('desk/audit')
                  }}
                />
              </>
            ) : null}
            {data?.givesOut === true && (desk.queue?.counts.waiting ?? 0) > 1 ? (
              <Row
                title="改派几件"
                sub="选几件待核对的，交给一位同事"
                onTap={() => {
                  go('desk/several')
                }}
              />
            ) : null}
            <Row
              title="台账"
              sub="筛选、排序，看本办的每一件"
              onTap={() => {
                go('desk/ledger')
              }}
            />
            <Row
              title="月报"
              onTap={() => {
                go('desk/monthly')
              }}
            />
            <PapersRow count={desk.queue?.counts.attested} />
            <InboxRow unread={unread} />
            <DeskPush />
            {data === null ? null : <OfficeRows settings={data} />}
            <Row title="办公室电话" onTap={onDirectory} />
          </Rows>
        </Sheet>
      </View>
    </Shell>
  )
}

/** The way to what owners say they filed on paper (A5), with how many wait to be looked for in the ledger. */
const PapersRow = ({ count }: { count: number | undefined }) => (
  <Row
    title={`自述待核实${count === undefined ? '' : ` ${String(count)}`}`}
    sub="填报人说报过纸质表的，对一对台账"
    onTap={() => {
      go('desk/papers')
    }}
  />
)

/** The tap by which staff let WeChat tell them of what comes in; absent where it is not configured. */
const DeskPush = () => {
  const { ask, words } = usePush('desk')
  return ask === null ? null : (
    <Row title="登记提醒" sub={words ?? '有新提交或补正已回时，用微信提醒我'} onTap={ask} />
  )
}

/** The way to what the office has set, which says when no address is confirmed (F8), and to what was not delivered (F5). */
const OfficeRows = ({ settings }: { settings: OfficeSettings }) => {
  const { office, mail, replyDays, undelivered, calls, alarms } = settings
  const promise = replyDays === null ? '' : `承诺 ${String(replyDays)} 个工作日内答复`
  return (
    <>
      {alarms === null ? null : (
        <Row
          title="运行状况"
          sub={alarms.length === 0 ? '一切正常' : `${String(alarms.length)} 项要处理`}
          onTap={() => {
            go('desk/board')
          }}
        />
      )}
      {calls + (undelivered ?? 0) === 0 ? null : (
        <Row
          title="未送达"
          sub={[
            ...(calls === 0 ? [] : [`${String(calls)} 位要打电话告诉`]),
            ...(undelivered ? [`${String(undelivered)} 条没有送到，可以再发`] : []),
          ].join('，')}
          onTap={() => {
            go('desk/undelivered')
          }}
        />
      )}
      <Row
        title={mail.address === null ? '本办还没有确认收件邮箱' : '本办设置'}
        sub={
          mail.address === null
            ? '确认后，新提交的备案也发到邮箱'
            : [mail.address, promise].filter(Boolean).join('，')
        }
        onTap={() => {
          go('desk/office', { office })
        }}
      />
    </>
  )
}
