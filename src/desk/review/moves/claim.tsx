import { api } from '../../../cloud/call'
import { Button } from '../../../components/controls/Button'
import { moves } from '../../../domain/moves/moves'
import type { DeskMove, MoveProps } from './deskMove'

const act = ({ review: { id, version }, bench }: MoveProps) => {
  bench.acts.run('claim', async () => {
    bench.show(await api('desk.claim', { id, version }))
  })
}

/** Takes the filing to check it. */
export const claim: DeskMove = {
  place: 'bottom',
  key: { name: 'l', act },
  Button: (props) => (
    <Button
      keyName="L"
      busy={props.bench.acts.busy === 'claim' ? '正在领取…' : null}
      onTap={() => {
        act(props)
      }}
    >
      {moves.claim.button}
    </Button>
  ),
}
