import { Row } from '../../components/layout/Row'
import { usePush } from '../../cloud/usePush'

/** The tap by which staff let WeChat tell them of what comes in; absent where it is not configured. */
export const DeskPush = () => {
  const { ask, words } = usePush('desk')
  return ask === null ? null : (
    <Row title="登记提醒" sub={words ?? '有新提交或补正已回时，用微信提醒我'} onTap={ask} />
  )
}
