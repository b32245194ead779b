import { technician } from '../../cloud/publisher'
import { orTechnician } from '../../domain/api/refusal'
import { Row } from '../layout/Row'

/** The one row for the filings that a list cannot show; none where it shows all. */
export const UnreadableRow = ({ count }: { count: number }) =>
  count === 0 ? null : (
    <Row
      title={`有 ${String(count)} 件暂时打不开`}
      sub={`内容都在，系统已记下。请稍后再看${orTechnician(technician())}`}
    />
  )
