import { View } from '@tarojs/components'
import { useServings } from '../../cloud/servings'
import { useFilings } from '../../cloud/useFilings'
import { useUnread } from '../../cloud/useUnread'
import { Button } from '../../components/controls/Button'
import { CareSwitch } from '../../components/controls/CareSwitch'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { AttestRow } from '../../components/filing/AccountRow'
import { InboxRow } from '../../components/filing/InboxRow'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { FilingCard } from '../../domain/api/filing'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { inOrder } from '../../domain/moves/lists/inOrder'
import { nameOf, standing } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { AccountList, ImportRow } from './AccountList'
import { toDoOf } from './groups'
import './index.scss'

definePageConfig({ navigationBarTitleText: '我的账号' })

/** How many accounts there is something to do with, and the one that comes first (E6). */
const ToDo = ({ cards }: { cards: readonly FilingCard[] }) => {
  const servings = useServings()
  const [first] = cards
  if (first === undefined)
    return (
      <Sheet>
        <Title>现在没有要办的</Title>
      </Sheet>
    )
  const { line, act } = standing(first, today(), servings)
  return (
    <Sheet>
      <Title>{`${String(cards.length)} 个要办`}</Title>
      <View className="t-sub mine-sub">{`最近一个：${nameOf(first)}`}</View>
      <View className="t-sub">{line}</View>
      <View className="mine-act">
        <Button
          onTap={() => {
            go(act.page, { id: first.id })
          }}
        >
          办最近的一个
        </Button>
      </View>
    </Sheet>
  )
}

export default function MinePage() {
  const { filings, unreadable, trouble, reload } = useFilings()
  const unread = useUnread()
  const cards = inOrder(filings ?? [])
  const toDo = toDoOf(cards)
  return (
    <Shell>
      <Trouble sentence={trouble} onRetry={reload} />
      {filings === null && trouble === null ? <Loading /> : null}
      {cards.length + unreadable > 0 ? (
        <>
          {toDo === null ? null : <ToDo cards={toDo} />}
          <AccountList cards={cards} unreadable={unreadable} />
        </>
      ) : filings === null ? null : (
        <>
          <Empty />
          <Sheet flush>
            <Rows>
              <AttestRow />
              <ImportRow />
            </Rows>
          </Sheet>
        </>
      )}
      <Sheet flush>
        <Rows>
          <InboxRow unread={unread} />
          <CareSwitch />
          <Row
            title="我的信息"
            sub="保存了什么、谁看过，导出、更正或删除"
            onTap={() => {
              go('filing/data')
            }}
          />
        </Rows>
      </Sheet>
      <PhoneLine office={cards[0]?.office ?? officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

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
        查一查
      </Button>
    </View>
  </Sheet>
)
