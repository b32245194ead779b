import { myFilings } from '../../cloud/useFilings'
import { useAnswer } from '../../cloud/useAnswer'
import { Row } from '../../components/layout/Row'
import { inOrder } from '../../domain/moves/lists/inOrder'
import { isFilledIn } from '../../domain/moves/lists/sitting'
import { nameOf } from '../../domain/moves/standing'
import { replace } from '../../platform/wechat/navigate'

/** The next filing that only waits to be looked at and signed, so that nobody goes back to the list for it (E6). */
export const NextFilledIn = () => {
  const { data } = useAnswer(myFilings)
  const filled = inOrder(data?.filings ?? []).filter(isFilledIn)
  const [next] = filled
  return next === undefined ? null : (
    <Row
      next
      title={`看下一份，还有 ${String(filled.length)} 份填好了`}
      sub={nameOf(next)}
      onTap={() => {
        replace('apply/check', { id: next.id })
      }}
    />
  )
}
