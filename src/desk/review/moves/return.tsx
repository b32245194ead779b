import { api } from '../../../cloud/call'
import { Button } from '../../../components/controls/Button'
import { Refusal } from '../../../domain/api/refusal'
import { refusedNumbers } from '../../../domain/messages/personalNumbers'
import { asReturned, RAISED_LATE, raisedLate } from '../../../domain/moves/returning/correction'
import type { Bench } from '../useBench'
import { type DeskMove, lacksDecision, type MoveProps } from './deskMove'
import { ReturnPreview } from './ReturnPreview'

const preview = ({ review, bench }: MoveProps) => {
  if (lacksDecision(bench)) return
  const items = bench.decisions.items()
  const keys = bench.decisions.returned.filter((_, index) => items[index] === null)
  const lacking = Object.fromEntries(keys.map((key) => [key, '请选一个原因']))
  const named = Object.fromEntries(
    previewed(bench).flatMap(({ key, explanation, suggestion, late }) => {
      const refused = refusedNumbers(`${explanation}。${suggestion}。${late}`)
      return refused === null ? [] : [[key, refused] as const]
    }),
  )
  const right = new Set(review.items.filter(({ wasRight }) => wasRight).map(({ key }) => key))
  const unsaid = Object.fromEntries(
    raisedLate(previewed(bench), right)
      .filter(({ why }) => why === '')
      .map(({ key }) => [key, RAISED_LATE]),
  )
  bench.markWrong({ ...lacking, ...unsaid, ...named })
  if (bench.lacks(keys, `退回的还有 ${String(keys.length)} 项没有选原因`)) return
  if (bench.lacks(Object.keys(named), '说明和建议里请不要写证件号或手机号')) return
  if (bench.lacks(Object.keys(unsaid), '上次已核对的，退回请写明原因')) return
  bench.ask('return')
}

/** What goes back, as far as its reasons are chosen. */
export const previewed = ({ decisions }: Bench) => decisions.items().flatMap((item) => item ?? [])

const sendBack = ({ review: { id, version }, bench }: MoveProps) => {
  const items = previewed(bench)
  bench.decide('return', '已退回', async () => {
    try {
      return await api('desk.return', { id, version, items })
    } catch (error) {
      if (error instanceof Refusal) bench.markWrong(error.fields)
      bench.close()
      throw error
    }
  })
}

/** Returns the filing item by item, after a look at what its owner will read. */
export const returnMove: DeskMove = {
  place: 'bottom',
  fits: ({ bench: { decisions } }) => decisions.returned.length > 0,
  key: { name: 't', act: preview },
  Button: (props) => (
    <Button
      keyName="T"
      onTap={() => {
        preview(props)
      }}
    >
      预览退回通知
    </Button>
  ),
  Form: (props) => (
    <ReturnPreview
      review={props.review}
      items={previewed(props.bench).map(asReturned)}
      busy={props.bench.acts.busy === 'return'}
      onReturn={() => {
        sendBack(props)
      }}
      onClose={props.bench.close}
    />
  ),
}
