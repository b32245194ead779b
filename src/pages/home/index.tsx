import { CareNotice } from '../../components/CareNotice'
import { Shell } from '../../components/Shell'
import { Trouble } from '../../components/Trouble'
import { useFilings } from '../../components/useFilings'
import { useUnread } from '../../components/useUnread'
import { inOrder } from '../../domain/standing'
import { Accounts } from './Accounts'
import { Welcome } from './Welcome'

export default function Home() {
  const { filings, ready, trouble, reload } = useFilings()
  useUnread()
  const [first, ...others] = inOrder(filings ?? [])
  return (
    <Shell>
      <CareNotice />
      <Trouble sentence={trouble} onRetry={reload} />
      {first ? <Accounts first={first} others={others} /> : ready ? <Welcome /> : null}
    </Shell>
  )
}
