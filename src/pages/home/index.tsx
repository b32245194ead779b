import { useFilings } from '../../cloud/useFilings'
import { useUnread } from '../../cloud/useUnread'
import { Banner } from '../../components/layout/Banner'
import { Shell } from '../../components/layout/Shell'
import { Trouble } from '../../components/layout/Trouble'
import { inOrder } from '../../domain/moves/standing'
import { setCare, useDisplay } from '../../platform/screen/display'
import { Accounts } from './Accounts'
import { Welcome } from './Welcome'

export default function HomePage() {
  const { filings, ready, trouble, reload } = useFilings()
  useUnread()
  const [first, ...others] = inOrder(filings ?? [])
  return (
    <Shell>
      <CareBanner />
      <Trouble sentence={trouble} onRetry={reload} />
      {first ? <Accounts first={first} others={others} /> : ready ? <Welcome /> : null}
    </Shell>
  )
}

/** Says that 大字版 came on by itself, with the way back. */
const CareBanner = () =>
  useDisplay().careByScale ? (
    <Banner
      tone="wait"
      act={{
        label: '改回标准版',
        onTap: () => {
          setCare(false)
        },
      }}
    >
      已按您的微信字号换成大字版
    </Banner>
  ) : null
