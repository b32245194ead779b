import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useAnswer } from '../../cloud/useAnswer'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import type { QueueName } from '../../domain/api/desk'
import { hasKeys } from '../../platform/input/keys'
import { useKeys } from '../../platform/input/useKeys'
import { keepInAddress } from '../../platform/memory/address'
import { goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { DeskFrame } from '../frames/DeskFrame'
import { type DeskNow, leftDesk, useDeskNow } from '../frames/deskNow'
import { Rail, RailLine } from '../frames/Rail'
import { useFramed } from '../frames/useFramed'
import { DeskAlarms, DeskClaim, DeskList, DeskPush, find } from './DeskParts'
import { askOffices } from './myOffices'
import { QueueTable } from './QueueTable'
import { queues } from './queues'
import { useDesk } from './useDesk'
import { useLedCity } from '../frames/useLedCity'

/** The desk in a wide window: one queue in columns beside the rail, which has the queues and the ways. In a narrow one the tab has it. */
export default function WideDesk() {
  const address = useParameters('queue', 'turned')
  const { data } = useAnswer(askOffices)
  useLedCity(data?.city === true)
  const props = useDesk(data?.unread ?? null, {
    name: queues.find(({ name }) => name === address.queue)?.name ?? 'waiting',
    turned: address.turned !== '',
  })
  const { desk, claim, waiting } = props
  const { name, turned } = desk
  useEffect(() => {
    leftDesk.address = { queue: name === 'waiting' ? '' : name, turned: turned ? '1' : '' }
    keepInAddress(leftDesk.address)
  }, [name, turned])
  useKeys({ acts: waiting ? { l: claim.run } : {} })
  const framed = useFramed()
  const elsewhere = !framed || (data !== null && data.desk === null)
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
    if (elsewhere) goTab('office')
  })
  // Beneath another page it waits: leaving would close that one.
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    if (shown.current && elsewhere) goTab('office')
  }, [elsewhere])
  const now = useDeskNow()
  return (
    <DeskFrame
      rail={
        <Rail here={name} onQueue={desk.choose}>
          <DeskPush Line={RailLine} />
        </Rail>
      }
      title={queues.find((each) => each.name === name)?.label ?? ''}
      sub={claim.missing ?? countWords(name, now)}
      head={
        <>
          <Tap role="link" className="desk-find" onTap={find}>
            <Icon name="zoom" />
            <View>编号、名称、手机后四位</View>
          </Tap>
          <DeskClaim {...props} />
        </>
      }
      keys={hasKeys ? '↑ / ↓ 换件，Enter 打开，/ 查找' : ''}
      onEnd={desk.more}
    >
      <DeskAlarms />
      <DeskList {...props} Table={QueueTable} />
    </DeskFrame>
  )
}

/** 44 件，其中 6 件超过本办承诺. */
const countWords = (name: QueueName, { counts, promises }: DeskNow): string => {
  if (counts === null) return ''
  const past = name === 'waiting' && promises ? counts.pastPromise : 0
  return `${String(counts[name])} 件${past === 0 ? '' : `，其中 ${String(past)} 件超过本办承诺`}`
}
