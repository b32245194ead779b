import { CareNotice } from '../../components/layout/CareNotice'
import { Shell } from '../../components/layout/Shell'
import { Trouble } from '../../components/layout/Trouble'
import { useFilings } from '../../cloud/useFilings'
import { useUnread } from '../../cloud/useUnread'
import { inOrder } from '../../domain/moves/standing'
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
