import { TextButton } from '../../../components/controls/TextButton'
import { type MoveName, moves } from '../../../domain/moves/moves'
import type { Bench } from '../useBench'

/** Opens the form of a move. */
export const AskButton = ({ move, bench }: { move: MoveName; bench: Bench }) => (
  <TextButton
    onTap={() => {
      bench.ask(move)
    }}
  >
    {moves[move].button}
  </TextButton>
)
