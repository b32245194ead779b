import { useFilings } from '../../cloud/useFilings'
import { useUnread } from '../../cloud/useUnread'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { TextButton } from '../../components/controls/TextButton'
import { Banner } from '../../components/layout/Banner'
import { Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Trouble } from '../../components/layout/Trouble'
import { useLedToDesk } from '../../desk/frames/ledToDesk'
import { inOrder } from '../../domain/moves/lists/inOrder'
import { setCare, useDisplay } from '../../platform/screen/display'
import { Accounts } from './Accounts'
import { Welcome } from './Welcome'

definePageConfig({ navigationBarTitleText: '登记备案' })

export default function HomePage() {
  return useLedToDesk() ? <Shell>{null}</Shell> : <Home />
}

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
