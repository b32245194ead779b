import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../../components/controls/Button'
import type { Refusal } from '../../../domain/api/refusal'
import { type MoveName, moves } from '../../../domain/moves/moves'
import { DecisionSheet } from '../pane/DecisionSheet'
import type { Bench } from '../useBench'
import './MoveDialog.scss'

/** What a move asks, over the filing: what it does, its fields, why it was refused, and the way on and back. */
export const MoveDialog = ({
  move,
  bench,
  lead,
  act,
  busy,
  look = 'filled',
  back,
  field = null,
  onAct,
  children,
}: {
  move: MoveName
  bench: Bench
  lead: string
  /** The words of the button, and while the move is under way. */
  act: string
  busy: string
  look?: 'filled' | 'stop'
  back: string
  /** A field that shows its refusal itself. */
  field?: string | null
  onAct: () => void
  children?: ReactNode
}) => {
  const { acts } = bench
  const close = () => {
    bench.ask(null)
  }
  return (
    <DecisionSheet title={moves[move].button} onClose={close}>
      <View className="move-lead t-sub">{lead}</View>
      {children}
      <View className="move-act">
        <Refused refusal={acts.refusal} field={field} />
        <Button look={look} busy={acts.busy === move ? busy : null} onTap={onAct}>
          {act}
        </Button>
      </View>
      <View className="move-back">
        <Button look="outline" onTap={close}>
          {back}
        </Button>
      </View>
    </DecisionSheet>
  )
}

const Refused = ({ refusal, field }: { refusal: Refusal | null; field: string | null }) =>
  refusal === null || (field !== null && refusal.fields[field] !== undefined) ? null : (
    <View className="move-refused tone-stop" role="alert">
      {refusal.message}
    </View>
  )
