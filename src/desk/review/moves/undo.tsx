import { api } from '../../../cloud/call'
import { UndoButton } from '../../undo/UndoButton'
import type { DeskMove } from './deskMove'

/** Takes back the decision on the open filing. */
export const undo: DeskMove = {
  place: 'line',
  Button: ({ review: { id, undoFor }, bench }) => (
    <UndoButton time={undoFor} undo={() => api('desk.undo', { id })} onUndone={bench.show} />
  ),
}
