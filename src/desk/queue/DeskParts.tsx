import { usePush } from '../../cloud/usePush'
import { Button } from '../../components/controls/Button'
import type { Row } from '../../components/layout/Row'
import { Banner } from '../../components/layout/Banner'
import { go } from '../../platform/wechat/navigate'
import { useDeskNow } from '../frames/deskNow'
import type { RailLine } from '../frames/Rail'
import { Alarms } from './Alarms'
import { QueueList, type QueueRows } from './QueueList'
import type { useClaimFirst } from './useClaimFirst'
import type { DeskQueue } from './useQueue'
import type { RowId } from './useRowKeys'

/** What either layout of the desk shows. */
export type DeskProps = {
  readonly desk: DeskQueue
  readonly claim: ReturnType<typeof useClaimFirst>
  /** Something waits that can be checked. */
  readonly waiting: boolean
}

export const rowId: RowId = (filing) => `desk-${filing}`

export const find = (): void => {
  go('desk/find')
}

/** The tap that claims the first free filing; nothing where there is none. */
export const DeskClaim = ({ claim, waiting }: DeskProps) =>
  waiting ? (
    <Button keyName="L" busy={claim.busy ? '正在领取…' : null} onTap={claim.run}>
      {claim.label}
    </Button>
  ) : null

/** What staff of the city are told in red. */
export const DeskAlarms = () => <Alarms alarms={useDeskNow().settings?.alarms ?? []} />

/** The queue, and above it why claiming was refused. */
export const DeskList = ({ desk, claim, Table }: DeskProps & { Table?: QueueRows }) => (
  <>
    {claim.refusal === null ? null : <Banner tone="act">{claim.refusal.message}</Banner>}
    <QueueList
      desk={desk}
      rowId={rowId}
      {...(Table && { Table })}
      onOpen={({ id }) => {
        go('desk/review', { id })
      }}
    />
  </>
)

/** The tap by which staff let WeChat tell them of what comes in; absent where it is not configured. */
export const DeskPush = ({ Line }: { Line: typeof Row | typeof RailLine }) => {
  const { ask, words } = usePush('desk')
  return ask === null ? null : (
    <Line title="登记提醒" sub={words ?? '有新提交或补正已回时，用微信提醒我'} onTap={ask} />
  )
}
