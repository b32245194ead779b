import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { useKeys } from '../../platform/input/useKeys'
import { learnDesk, takeWantedQueue } from '../frames/deskNow'
import { type DeskProps, find, rowId } from './DeskParts'
import { canBeChecked } from './queues'
import { useClaimFirst } from './useClaimFirst'
import { useQueue, type QueueBegin } from './useQueue'
import { useRowKeys } from './useRowKeys'

/** An open desk follows what comes in: every 5 minutes, which a day's plan of reads carries for all staff. */
const DESK_EVERY = 5 * 60 * 1000

/** The desk as either layout shows it: its queue, kept fresh, and the tap that claims the first free filing. */
export const useDesk = (unread: number | null, begin?: QueueBegin): DeskProps => {
  const desk = useQueue(begin)
  const { name, reload, refresh } = desk
  useEffect(reload, [reload])
  useDidShow(() => {
    const wanted = takeWantedQueue()
    if (wanted !== null && wanted !== name) desk.choose(wanted)
    else if (desk.queue !== null) refresh()
  })
  useEffect(() => {
    const clock = setInterval(refresh, DESK_EVERY)
    return () => {
      clearInterval(clock)
    }
  }, [refresh])
  const { data: settings } = useAnswer(() => api('office.settings', {}))
  useEffect(() => {
    learnDesk({ unread, settings })
  }, [settings, unread])
  const claim = useClaimFirst(desk)
  const checked = name === 'waiting' || name === 'pastPromise'
  const rows = useRowKeys(desk, rowId)
  useKeys({
    acts: { '/': find },
    moves: { ...rows, j: rows.ArrowDown, k: rows.ArrowUp },
  })
  return { desk, claim, waiting: checked && desk.queue?.items.some(canBeChecked) === true }
}
