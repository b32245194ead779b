import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { moves } from '../../domain/moves/moves'

/** 1:52 */
const minutesAndSeconds = (time: number): string => {
  const seconds = Math.ceil(time / 1000)
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}

/** Milliseconds that are left of `time` since it was given; it is read again every second. */
const useTimeLeft = (time: number): number => {
  const [until] = useState(() => Date.now() + time)
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, until - now)
  const over = left === 0
  useEffect(() => {
    if (over) return undefined
    const clock = setInterval(() => {
      setNow(Date.now())
    }, 1000)
    return () => {
      clearInterval(clock)
    }
  }, [over])
  return left
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
