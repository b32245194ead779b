import { api } from '../../cloud/call'
import { Row } from '../../components/layout/Row'
import { useAnswer } from '../../cloud/useAnswer'
import type { OfficeCode } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'

/** The way to the office's mail address, which says when none is confirmed (F8). */
export const OfficeMailRow = ({ office }: { office: OfficeCode }) => {
  const { data } = useAnswer(() => api('office.mail', {}))
  return data === null ? null : (
    <Row
      title={data.address === null ? '本办还没有确认收件邮箱' : '本办邮箱'}
      sub={data.address ?? '确认后，新提交的备案也发到邮箱'}
      onTap={() => {
        go('desk/office', { office })
      }}
    />
  )
}
