import { View } from '@tarojs/components'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { moves } from '../../domain/moves/moves'
import { useTimeLeft } from './useTimeLeft'

/** 1:52 */
const minutesAndSeconds = (time: number): string => {
  const seconds = Math.ceil(time / 1000)
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}

/** Takes back what the caller just decided, with the time left; gone when that is over (G9). */
export const UndoButton = <Undone,>({
  time,
  undo,
  onUndone,
}: {
  /** Milliseconds from now. */
  time: number
  undo: () => Promise<Undone>
  onUndone: (undone: Undone) => void
}) => {
  const { busy, refusal, run } = useActs()
  const left = useTimeLeft(time)
  if (refusal !== null) return <View role="alert">{refusal.message}</View>
  if (busy !== null) return <View role="status">正在撤销…</View>
  if (left === 0) return null
  return (
    <TextButton
      says={moves.undo.button}
      decides
      onTap={() => {
        run('undo', async () => {
          onUndone(await undo())
        })
      }}
    >
      {`${moves.undo.button}（${minutesAndSeconds(left)}）`}
    </TextButton>
  )
}
