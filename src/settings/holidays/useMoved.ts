import { useEffect, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import type { MovedDates } from '../../domain/api/administration/holidays'
import { asRefusal, type Refusal } from '../../domain/api/refusal'
import type { Day } from '../../domain/dates/days'
import type { YearTable } from '../../domain/settings/holidays/table'

/** Who types is not asked after each key. */
const PAUSE = 400

type Asked = {
  /** Null while it is not known. */
  readonly moved: MovedDates | null
  readonly refusal: Refusal | null
  readonly again: () => void
}

/** What tables would move from a day on; asks anew for other tables or another day. With null nothing is asked. */
export const useMoved = (tables: readonly YearTable[] | null, from: Day): Asked => {
  const [answer, setAnswer] = useState<Omit<Asked, 'again'>>({ moved: null, refusal: null })
  const [times, setTimes] = useState(0)
  const latest = useRef(tables)
  latest.current = tables
  const key = tables === null ? null : JSON.stringify(tables)
  useEffect(() => {
    setAnswer({ moved: null, refusal: null })
    const holidays = latest.current
    if (key === null || holidays === null) return
    let over = false
    const settle = (next: Omit<Asked, 'again'>) => {
      if (!over) setAnswer(next)
    }
    const timer = setTimeout(() => {
      api('settings.movedDates', { from, holidays: [...holidays] }).then(
        (moved) => {
          settle({ moved, refusal: null })
        },
        (error: unknown) => {
          settle({ moved: null, refusal: asRefusal(error) })
        },
      )
    }, PAUSE)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [key, from, times])
  return {
    ...answer,
    again: () => {
      setTimes(times + 1)
    },
  }
}
