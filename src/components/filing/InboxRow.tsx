import { go } from '../../platform/wechat/navigate'
import { Row } from '../layout/Row'
import { StatusMark } from './StatusMark'

/** The way to the messages, with how many are unread. */
export const InboxRow = ({ unread }: { unread: number | null }) => (
  <Row
    title="消息"
    end={
      unread === null || unread === 0 ? undefined : (
        <StatusMark name="unread" word={`${String(unread)} 条未读`} />
      )
    }
    onTap={() => {
      go('filing/inbox')
    }}
  />
)
