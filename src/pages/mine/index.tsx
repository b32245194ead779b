import { View } from '@tarojs/components'
import { AccountRow } from '../../components/AccountRow'
import { Button } from '../../components/Button'
import { CareSwitch } from '../../components/CareSwitch'
import { InboxRow } from '../../components/InboxRow'
import { Loading } from '../../components/Loading'
import { PhoneLine } from '../../components/PhoneLine'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { Shell } from '../../components/Shell'
import { Title } from '../../components/Title'
import { Trouble } from '../../components/Trouble'
import { useFilings } from '../../components/useFilings'
import { useUnread } from '../../components/useUnread'
import type { FilingCard } from '../../domain/api'
import { CITY_OFFICE, officeOf } from '../../domain/langfang/offices'
import { inOrder } from '../../domain/standing'
import { go } from '../../platform/navigate'
import { Consents } from './Consents'
import './index.scss'

export default function Mine() {
  const { filings, trouble, reload } = useFilings()
  const unread = useUnread()
  const cards = inOrder(filings ?? [])
  return (
    <Shell>
      <Trouble sentence={trouble} onRetry={reload} />
      {filings === null && trouble === null ? <Loading /> : null}
      {cards.length > 0 ? <Accounts cards={cards} /> : filings === null ? null : <Empty />}
      <Sheet flush>
        <Rows>
          <InboxRow unread={unread} />
          <CareSwitch />
          <Consents filings={cards} onWithdrawn={reload} />
        </Rows>
      </Sheet>
      <PhoneLine office={cards[0]?.office ?? officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

const Accounts = ({ cards }: { cards: readonly FilingCard[] }) => (
  <Sheet flush>
    <Rows>
      {cards.map((card) => (
        <AccountRow key={card.id} card={card} />
      ))}
      <Row
        title="登记一个新账号"
        onTap={() => {
          go('apply/scope')
        }}
      />
    </Rows>
  </Sheet>
)

const Empty = () => (
  <Sheet>
    <Title>还没有账号</Title>
    <View className="t-sub mine-sub">先查一查要不要备案</View>
    <View className="mine-act">
      <Button
        onTap={() => {
          go('apply/scope')
        }}
      >
        开始自查
      </Button>
    </View>
  </Sheet>
)
