import { useEffect } from 'react'
import type { Asked } from '../cloud/useAnswer'

/**
 * Asks anew so many milliseconds after each answer, also after a refused one, as long as something goes on: a slow answer is
 * not asked for twice.
 */
export const useAgain = (
  { data, refusal, reload }: Pick<Asked<unknown>, 'data' | 'refusal' | 'reload'>,
  goesOn: boolean,
  pause: number,
): void => {
  useEffect(() => {
    if (!goesOn) return undefined
    const timer = setTimeout(reload, pause)
    return () => {
      clearTimeout(timer)
    }
  }, [goesOn, pause, data, refusal, reload])
}
