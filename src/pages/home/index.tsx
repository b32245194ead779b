import { View } from '@tarojs/components'
import { useFilings } from '../../cloud/useFilings'
import { useUnread } from '../../cloud/useUnread'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { AccountRow, AttestRow } from '../../components/filing/AccountRow'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Banner } from '../../components/layout/Banner'
import { Rows, Row } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Trouble } from '../../components/layout/Trouble'
import { useLedToDesk } from '../../desk/frames/ledToDesk'
import type { FilingCard } from '../../domain/api/filing'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { hasFiled } from '../../domain/moves/lists/filed'
import { inOrder } from '../../domain/moves/lists/inOrder'
import { setCare, useDisplay } from '../../platform/screen/display'
import { go } from '../../platform/wechat/navigate'
import { DeadlineCard } from './DeadlineCard'
import { Welcome } from './Welcome'

definePageConfig({ navigationBarTitleText: '登记备案' })

export default function HomePage() {
  return useLedToDesk() ? <Shell>{null}</Shell> : <Home />
}

/** Home of somebody with accounts: the one to act on, the others, and whom to call. */
const Accounts = ({
  first,
  others,
  unreadable,
}: {
  first: FilingCard
  others: readonly FilingCard[]
  unreadable: number
}) => (
  <View>
    <DeadlineCard card={first} />
    {others.length + unreadable === 0 ? null : (
      <Sheet title="其他账号">
        <Rows>
          {others.map((card) => (
            <AccountRow key={card.id} card={card} />
          ))}
          <UnreadableRow count={unreadable} />
        </Rows>
      </Sheet>
    )}
    <Sheet flush>
      <Rows>
        <Row
          title="登记一个新账号"
          onTap={() => {
            go(hasFiled([first, ...others]) ? 'apply/another' : 'apply/scope')
          }}
        />
        <AttestRow />
        <Row
          title="办事前看一看"
          sub="材料、通告原文、空白备案表"
          onTap={() => {
            go('filing/guide')
          }}
        />
      </Rows>
    </Sheet>
    <PhoneLine office={first.office ?? officeOf(CITY_OFFICE)} />
  </View>
)

const Home = () => {
  const { filings, unreadable, ready, trouble, reload } = useFilings()
  useUnread()
  const [first, ...others] = inOrder(filings ?? [])
  return (
    <Shell>
      <CareBanner />
      <Trouble sentence={trouble} onRetry={reload} />
      {first ? (
        <Accounts first={first} others={others} unreadable={unreadable} />
      ) : unreadable > 0 ? (
        <Sheet flush>
          <Rows>
            <UnreadableRow count={unreadable} />
          </Rows>
        </Sheet>
      ) : ready ? (
        <Welcome />
      ) : null}
    </Shell>
  )
}

/** Says once that 大字版 came on by itself, with the way back; with 知道了 it stays on and the sentence goes. */
const CareBanner = () =>
  useDisplay().careByScale ? (
    <Banner
      tone="wait"
      more={
        <TextButton
          onTap={() => {
            setCare(false)
          }}
        >
          改回标准版
        </TextButton>
      }
      act={{
        label: '知道了',
        onTap: () => {
          setCare(true)
        },
      }}
    >
      已按您的微信字号换成大字版
    </Banner>
  ) : null
