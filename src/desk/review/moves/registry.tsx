import type { MoveName } from '../../../domain/moves/moves'
import { claim } from './claim'
import { decline, giveBack, proposeDeclineMove, setAside } from './decline'
import type { DeskMove, MoveProps } from './deskMove'
import { reassign } from './reassign'
import { register } from './register'
import { release } from './release'
import { returnMove } from './return'
import { transfer } from './transfer'
import { undo } from './undo'

/** The moves that the desk offers, in the order of their buttons. */
const deskMoves: ReadonlyMap<MoveName, DeskMove> = new Map<MoveName, DeskMove>([
  ['claim', claim],
  ['reassign', reassign],
  ['transfer', transfer],
  ['release', release],
  ['proposeDecline', proposeDeclineMove],
  ['giveBack', giveBack],
  ['setAside', setAside],
  ['return', returnMove],
  ['register', register],
  ['decline', decline],
  ['undo', undo],
])

/** What the keys of the offered moves do. */
export const moveKeys = (props: MoveProps): Readonly<Record<string, () => void>> =>
  Object.fromEntries(
    offeredMoves(props, 'bottom').flatMap(([, { key }]) =>
      key === undefined
        ? []
        : [
            [
              key.name,
              () => {
                key.act(props)
              },
            ] as const,
          ],
    ),
  )

/** Those that are offered at a place now. */
export const offeredMoves = (
  props: MoveProps,
  place: DeskMove['place'],
): readonly (readonly [MoveName, DeskMove])[] =>
  [...deskMoves].filter(
    ([name, move]) =>
      move.place === place && props.review.moves.includes(name) && (move.fits?.(props) ?? true),
  )

/** The form of the move that is asked. */
export const MoveForm = (props: MoveProps) => {
  const { asked } = props.bench
  const Form = asked === null ? undefined : deskMoves.get(asked)?.Form
  return Form === undefined ? null : <Form {...props} />
}
