import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, usePages } from '../../cloud/usePages'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { PaperItem, PaperList, PaperQueue } from '../../domain/api/review/papers'
import { isOfficeCode, officeOf } from '../../domain/city/city'
import { dayOf, showDay } from '../../domain/dates/days'
import { entryWords } from '../../domain/moves/attesting/entry'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { FindField } from '../find/FindField'
import './index.scss'

definePageConfig({ navigationBarTitleText: '自述已备案' })

const lists: readonly {
  readonly name: PaperQueue
  readonly label: string
  readonly empty: string
}[] = [
  { name: 'attested', label: '待核实', empty: '没有要对台账的' },
  { name: 'onPaper', label: '台账中有', empty: '还没有在台账中找到的' },
]

/** A5: what owners say they filed on paper, which the office looks for in its ledger, and what it found there. */
export default function PapersPage() {
  const { office: asked } = useParameters('office')
  const [office, setOffice] = useState(isOfficeCode(asked) ? asked : null)
  const of = useRef(office)
  const [name, setName] = useState<PaperQueue>('attested')
  const chosen = useRef(name)
  const [text, setText] = useState('')
  const wanted = useRef('')
  const { pages, refusal, reload, more, change } = usePages<PaperList>(
    (after) =>
      api('desk.papers', {
        queue: chosen.current,
        ...(wanted.current !== '' && { text: wanted.current }),
        ...(of.current !== null && { office: of.current }),
        after,
      }),
    joinedItems,
  )
  useDidShow(reload)
  useReachBottom(more)
  const choose = (other: PaperQueue) => {
    setName(other)
    chosen.current = other
    change((before) => ({ ...before, items: [], unreadable: 0, next: null }))
    reload()
  }
  const showAll = () => {
    setOffice(null)
    of.current = null
    choose(name)
  }
  const find = (typed: string) => {
    setText(typed)
    wanted.current = typed
    choose(name)
  }
  const isEmpty = pages !== null && pages.items.length === 0 && pages.unreadable === 0
  const none = isEmpty && pages.next === null && (text !== '' || pages.counts[name] === 0)
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        <Sheet flush>
          <View className="papers-head">
            <Title>
              {[office === null ? '' : officeOf(office).area, '自述已备案']
                .filter(Boolean)
                .join(' ')}
            </Title>
            <View className="t-sub">填报人说报过纸质表。不催办，也不算逾期。</View>
            {office === null ? null : <TextButton onTap={showAll}>看全市</TextButton>}
          </View>
          <FindField text={text} numbers={false} onFind={find} />
          <Tabs
            label="核实了没有"
            tabs={lists.map((list) => [
              list.name,
              `${list.label} ${pages === null ? '' : String(pages.counts[list.name])}`,
            ])}
            chosen={name}
            onChoose={choose}
          />
          {pages === null && refusal === null ? <Loading /> : null}
          <Rows>
            {pages?.items.map((item) => (
              <Row
                key={item.id}
                title={item.accountName}
                sub={lineOf(item)}
                onTap={() => {
                  go('desk/paper', { id: item.id })
                }}
              />
            ))}
            <UnreadableRow count={pages?.unreadable ?? 0} />
          </Rows>
          {none ? (
            <View className="papers-none" role="status">
              {noneWords(name, text, pages.tooManyFound === true)}
            </View>
          ) : null}
          {pages?.next ? <More onTap={more} /> : null}
        </Sheet>
      </View>
    </Shell>
  )
}

const noneWords = (name: PaperQueue, text: string, tooManyFound: boolean): string => {
  if (text === '') return lists.find((list) => list.name === name)?.empty ?? ''
  return tooManyFound
    ? `有「${text}」的太多了，请多打几个字再查。`
    : `这一栏没有找到「${text}」。刚记下的约 2 分钟后能查到。`
}

const lineOf = (item: PaperItem): string =>
  [
    entryWords(item) || '编号和年份不清楚',
    `${showDay(dayOf(item.at), today())}${item.status === 'attested' ? '记下' : '确认'}`,
    ...(item.own ? ['您填报的，由同事核实'] : []),
    ...(item.otherOffice === null ? [] : [`由${item.otherOffice}核实`]),
  ].join('，')
