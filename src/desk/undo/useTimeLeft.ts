import { useEffect, useState } from 'react'

/** Milliseconds that are left of `time` since it was given; it is read again every second. */
export const useTimeLeft = (time: number): number => {
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
