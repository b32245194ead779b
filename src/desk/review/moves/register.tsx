import { api } from '../../../cloud/call'
import { Button } from '../../../components/controls/Button'
import { moves } from '../../../domain/moves/moves'
import { type DeskMove, lacksDecision, type MoveProps } from './deskMove'

const act = ({ review: { id, version }, bench }: MoveProps) => {
  if (lacksDecision(bench)) return
  const items = [...bench.decisions.right]
  bench.decide('register', '已登记', () => api('desk.register', { id, version, items }))
}

/** Registers the filing, every item ticked. */
export const register: DeskMove = {
  place: 'bottom',
  fits: ({ bench: { decisions } }) => decisions.returned.length === 0,
  key: { name: 'd', act },
  Button: (props) => (
    <Button
      keyName="D"
      busy={props.bench.acts.busy === 'register' ? '正在登记…' : null}
      onTap={() => {
        act(props)
      }}
    >
      {moves.register.button}
    </Button>
  ),
}
