import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, usePages } from '../../cloud/usePages'
import { Tabs } from '../../components/controls/Tabs'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import { View } from '@tarojs/components'
import type { CallList } from '../../domain/api/office'
import { isOfficeCode, officeOf } from '../../domain/city/city'
import { useParameters } from '../../platform/wechat/useParameters'
import { CallRows } from './CallRows'
import { GivenUp } from './GivenUp'
import './index.scss'

definePageConfig({ navigationBarTitleText: '未送达' })

type Part = 'calls' | 'givenUp'

/** What did not arrive (F5): the owners to call, and for heads and the city what was given up on its way. */
export default function UndeliveredPage() {
  // The city’s dashboard leads to those of one office.
  const { office } = useParameters('office')
  const only = isOfficeCode(office) ? { office } : {}
  const { pages, refusal, reload, more, change } = usePages<CallList>(
    (after) => api('office.calls', { after, ...only }),
    joinedItems,
  )
  const [chosen, setChosen] = useState<Part | null>(null)
  const showMore = useRef<() => void>(() => undefined)
  useDidShow(reload)
  useReachBottom(() => {
    if (part === 'calls') more()
    else showMore.current()
  })
  const { calls, givenUp } = pages?.counts ?? { calls: 0, givenUp: null }
  const part = chosen ?? (calls === 0 && (givenUp ?? 0) > 0 ? 'givenUp' : 'calls')
  const area = isOfficeCode(office) ? `${officeOf(office).area}，` : ''
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {pages === null && refusal === null ? <Loading /> : null}
        {pages === null || givenUp === null ? null : (
          <Sheet flush>
            <Tabs
              label="没有送到的"
              tabs={[
                ['calls', `打电话 ${String(calls)}`],
                ['givenUp', `再发 ${String(givenUp)}`],
              ]}
              chosen={part}
              onChoose={setChosen}
            />
          </Sheet>
        )}
        {pages === null || part === 'givenUp' ? null : (
          <Sheet>
            <Title>
              {`${area}${calls === 0 ? '没有要打电话告诉的人' : `${String(calls)} 位要打电话告诉`}`}
            </Title>
            <View className="t-sub undelivered-sub">
              {calls === 0
                ? '要填报人办的事，微信提醒没有送到、「消息」里也没有看过的，会列在这里'
                : '微信提醒没有送到，「消息」里也没有看过。电话告诉了就从这里去掉，不算督促'}
            </View>
          </Sheet>
        )}
        {pages !== null && part === 'calls' ? (
          <CallRows list={pages} onMore={more} onChange={change} />
        ) : null}
        {pages !== null && part === 'givenUp' ? (
          <GivenUp area={area} only={only} onMore={showMore} />
        ) : null}
      </View>
    </Shell>
  )
}
