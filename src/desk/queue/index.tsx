import { View } from '@tarojs/components'
import { useDidHide, useDidShow, useReachBottom } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useAnswer } from '../../cloud/useAnswer'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { QueueName } from '../../domain/api/desk'
import { isOfficeCode, type OfficeCode, officeOf } from '../../domain/city/city'
import { hasKeys } from '../../platform/input/keys'
import { useKeys } from '../../platform/input/useKeys'
import { keepInAddress } from '../../platform/memory/address'
import { go, goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import './Desk.scss'
import { DeskFrame } from '../frames/DeskFrame'
import { type DeskNow, leftDesk, useDeskNow } from '../frames/deskNow'
import { Rail, RailLine } from '../frames/Rail'
import { useFramed } from '../frames/useFramed'
import { DeskAlarms, DeskClaim, DeskList, type DeskProps, DeskPush, find } from './DeskParts'
import { askOffices } from './myOffices'
import { QueueTable } from './QueueTable'
import { QueueTabs } from './QueueTabs'
import { queues } from './queues'
import { useDesk } from './useDesk'
import { useLedCity } from '../frames/useLedCity'

definePageConfig({ navigationBarTitleText: '办公室' })

/** The desk in a wide window: one queue in columns beside the rail, which has the queues and the ways. In a narrow one the tab has it. */
export default function WideDesk() {
  const address = useParameters('queue', 'turned', 'office')
  const { data } = useAnswer(askOffices)
  useLedCity(data?.city === true && address.office === '')
  const props = useDesk(data?.unread ?? null, {
    name: queues.find(({ name }) => name === address.queue)?.name ?? 'waiting',
    turned: address.turned !== '',
    // The city’s dashboard leads to those of one office.
    office: isOfficeCode(address.office) ? address.office : null,
  })
  const { desk, claim, waiting } = props
  const { name, turned, office } = desk
  useEffect(() => {
    const left = { queue: name === 'waiting' ? '' : name, turned: turned ? '1' : '' }
    if (office === null) leftDesk.address = left
    keepInAddress({ ...left, office: office ?? '' })
  }, [name, turned, office])
  useKeys({ acts: waiting ? { l: claim.run } : {} })
  const framed = useFramed()
  const elsewhere = (!framed && office === null) || (data !== null && data.desk === null)
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
  const counts = office === null ? now.counts : (desk.queue?.counts ?? null)
  if (!framed && office !== null) return <OfficeQueue {...props} office={office} />
  return (
    <DeskFrame
      rail={
        <Rail here={name} onQueue={desk.choose} of={office === null ? null : { office, counts }}>
          <DeskPush Line={RailLine} />
        </Rail>
      }
      title={[office === null ? '' : officeOf(office).area, labelOf(name)]
        .filter(Boolean)
        .join(' ')}
      sub={claim.missing ?? countWords(name, { ...now, counts })}
      head={
        <>
          {office === null ? null : (
            <View>
              <TextButton onTap={desk.showAll}>看全市</TextButton>
            </View>
          )}
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

const labelOf = (name: QueueName): string => queues.find((each) => each.name === name)?.label ?? ''

/** The queues of one office on a phone, which only the city reads: back is where it was opened. */
const OfficeQueue = (props: DeskProps & { office: OfficeCode }) => {
  const { desk, office } = props
  const { counts, promises } = desk.queue ?? {}
  useReachBottom(desk.more)
  return (
    <Shell>
      <Sheet flush>
        <View className="desk-head">
          <Title>{`${officeOf(office).area} 待办`}</Title>
        </View>
        <QueueTabs
          chosen={desk.name}
          counts={counts}
          promises={promises === true}
          onChoose={desk.choose}
        />
        <DeskList {...props} />
      </Sheet>
      <Sheet flush>
        <Rows>
          <Row title="看全市的待办" onTap={desk.showAll} />
          <Row
            title={`自述待核实 ${String(counts?.attested ?? '')}`}
            onTap={() => {
              go('desk/papers', { office })
            }}
          />
        </Rows>
      </Sheet>
    </Shell>
  )
}

/** 44 件，其中 6 件超过本办承诺. */
const countWords = (name: QueueName, { counts, promises }: DeskNow): string => {
  if (counts === null) return ''
  const past = name === 'waiting' && promises ? counts.pastPromise : 0
  return `${String(counts[name])} 件${past === 0 ? '' : `，其中 ${String(past)} 件超过本办承诺`}`
}
