import type { Review } from '../../../domain/api/desk'
import type { MoveName } from '../../../domain/moves/moves'
import { cancel, refuseCancelMove } from './ending/cancel'
import { claim } from './claim'
import { decline, giveBack, proposeDeclineMove, setAside } from './ending/decline'
import type { DeskMove, MoveProps, ButtonPlace } from './deskMove'
import { DecisionSheet } from '../pane/DecisionSheet'
import { NoteSheet } from '../events/NoteSheet'
import { askHeadMove, reassign } from './reassign'
import { register } from './register'
import { defer } from './defer'
import { release } from './release'
import { giveToAskerMove, refuseTakeoverMove } from './takeover'
import { returnMove } from './return'
import { transfer } from './transfer'
import { undo } from './undo'
import { askToVerifyMove } from './verify'

/** The moves that the desk offers, in the order of their buttons. */
const deskMoves: ReadonlyMap<MoveName, DeskMove> = new Map<MoveName, DeskMove>([
  ['claim', claim],
  ['reassign', reassign],
  ['transfer', transfer],
  ['release', release],
  ['defer', defer],
  ['proposeDecline', proposeDeclineMove],
  ['giveBack', giveBack],
  ['setAside', setAside],
  ['refuseCancel', refuseCancelMove],
  ['cancel', cancel],
  ['refuseTakeover', refuseTakeoverMove],
  ['giveToAsker', giveToAskerMove],
  ['return', returnMove],
  ['askHead', askHeadMove],
  ['register', register],
  ['decline', decline],
  ['askToVerify', askToVerifyMove],
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
  place: ButtonPlace,
): readonly (readonly [MoveName, DeskMove])[] =>
  [...deskMoves].filter(
    ([name, move]) =>
      placeOf(move, props.review) === place &&
      props.review.moves.includes(name) &&
      (move.fits?.(props) ?? true),
  )

const placeOf = ({ place }: DeskMove, review: Review): ButtonPlace =>
  typeof place === 'string' ? place : place(review)

/** The form of the move that is asked, or of the note. */
export const MoveForm = (props: MoveProps) => {
  const { asked } = props.bench
  if (asked === 'note')
    return (
      <NoteSheet
        In={DecisionSheet}
        id={props.review.id}
        onNoted={(review) => {
          props.bench.ask(null)
          props.bench.put(review)
        }}
        onClose={props.bench.close}
      />
    )
  const Form = asked === null ? undefined : deskMoves.get(asked)?.Form
  return Form === undefined ? null : <Form {...props} />
}
