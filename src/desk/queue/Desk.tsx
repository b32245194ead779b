import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { InboxRow } from '../../components/filing/InboxRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'
import { useDeskNow } from '../frames/deskNow'
import { StandsFor } from '../frames/StandsFor'
import { type DeskWay, waysOfOffice, waysOfWork } from '../frames/ways'
import './Desk.scss'
import { DeskClaim, DeskAlarms, DeskList, DeskPush, find } from './DeskParts'
import { QueueTabs } from './QueueTabs'
import { useDesk } from './useDesk'

/** The desk on a phone: the queues by tabs, one tap that claims the first free filing and opens it, and where the desk leads to. */
export const Desk = ({
  office,
  unread,
  onDirectory,
}: {
  office: OfficeCode
  unread: number | null
  onDirectory: () => void
}) => {
  const props = useDesk(unread)
  const { desk, claim, waiting } = props
  useReachBottom(desk.more)
  const now = useDeskNow()
  return (
    <Shell
      bar={
        waiting ? (
          <BottomBar {...(claim.missing === null ? {} : { context: claim.missing })}>
            <DeskClaim {...props} />
          </BottomBar>
        ) : null
      }
    >
      <DeskAlarms />
      <Sheet flush>
        <View className="desk-head">
          <Title>{`${officeOf(office).area} 待办`}</Title>
          <StandsFor />
        </View>
        <QueueTabs
          chosen={desk.name}
          counts={desk.queue?.counts}
          promises={desk.queue?.promises === true}
          onChoose={desk.choose}
        />
        <DeskList {...props} />
      </Sheet>
      <Sheet flush>
        <Rows>
          <Row title="查找" sub="编号、名称、主体、姓名、手机或身份证号" onTap={find} />
          {waysOfWork(now).map(wayRow)}
          <InboxRow unread={now.unread} />
          <DeskPush Line={Row} />
          {waysOfOffice(now).map(wayRow)}
          <Row title="办公室电话" onTap={onDirectory} />
        </Rows>
      </Sheet>
    </Shell>
  )
}

const wayRow = ({ title, page, sub, count, parameters }: DeskWay) => (
  <Row
    key={title}
    // How many wait to be looked for in the ledger (A5).
    title={page === 'desk/papers' && count !== undefined ? `${title} ${String(count)}` : title}
    sub={sub}
    onTap={() => {
      go(page, parameters)
    }}
  />
)
