import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useRef, useState, useEffect } from 'react'
import { api } from '../../cloud/call'
import { joinedItems, type Pages, usePages } from '../../cloud/usePages'
import { Button } from '../../components/controls/Button'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import { PAPERS_AT_ONCE } from '../../domain/api/atOnce'
import type { LedgerItem, Ledger } from '../../domain/api/ledger'
import { ledgerAddress, readLedgerAddress } from '../../domain/ledger/address'
import type { LedgerFilter, LedgerWanted } from '../../domain/ledger/filter'
import {
  filterOfView,
  ledgerViewNames,
  type LedgerViewName,
  ledgerViews,
} from '../../domain/ledger/views'
import { keepInAddress } from '../../platform/memory/address'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { FindField } from '../find/FindField'
import { DeskFrame } from '../frames/DeskFrame'
import { Rail } from '../frames/Rail'
import { useAskDesk } from '../frames/useAskDesk'
import { useFramed } from '../frames/useFramed'
import { useSelected } from '../table/useSelected'
import { AnnouncePane } from './announcing/AnnouncePane'
import { ExportAct, ExportPane } from './ExportPane'
import { FilterLine } from './FilterLine'
import { FilterPane } from './FilterPane'
import { LedgerRows } from './LedgerRows'
import { LedgerTable } from './LedgerTable'
import { PickedPapers } from './PickedPapers'
import { useExports } from './useExports'
import './index.scss'

definePageConfig({ navigationBarTitleText: '台账' })

type Side = 'filter' | 'export' | 'announce' | null

const open = ({ id, old }: LedgerItem) => {
  go(old === undefined ? 'desk/review' : 'desk/paper', { id })
}

/** What came from an old ledger has no paper to be printed. */
const listed = (items: readonly LedgerItem[], isPicking: boolean) =>
  isPicking ? items.filter(({ old }) => old === undefined) : items

const wantedOf = (view: LedgerViewName) => ({
  filter: filterOfView(view, today()),
  sort: ledgerViews[view].sort,
})

/** A page that finds nothing among the rows it looks at goes on by itself so often. */
const GO_ON = 5

/** How many there are, and what can be chosen, says the first page alone. */
const joined = (before: Ledger, next: Ledger): Ledger => ({
  ...joinedItems(before, next),
  total: before.total,
  choices: before.choices,
})

/** The page and, while nothing is found, the next ones. */
const withRows = async (wanted: LedgerWanted, first: Ledger): Promise<Ledger> => {
  let read = first
  for (let tries = 0; tries < GO_ON && read.items.length === 0 && read.next !== null; tries += 1)
    read = joined(read, { ...read, ...(await api('ledger.more', { ...wanted, after: read.next })) })
  return read
}

/** The rows of the ledger that fit, page by page. */
const useLedger = (wanted: LedgerWanted) => {
  const list: Pages<Ledger> = usePages<Ledger>(
    async (after) =>
      withRows(
        wanted,
        after === null || list.pages === null
          ? await api('ledger.open', wanted)
          : { ...list.pages, ...(await api('ledger.more', { ...wanted, after })) },
      ),
    joined,
  )
  const { pages, refusal, busy, reload, refresh } = list
  const key = JSON.stringify(wanted)
  useEffect(reload, [reload, key])
  return {
    ledger: pages,
    refusal,
    busy,
    reload,
    refresh,
    more: () => {
      // What could not be read is asked for first: the rows that stand there may be those of another filter.
      if (refusal === null) list.more()
    },
  }
}

/** The ledger (台账): every filing of the office as a row, by view and filter, in columns where there is room. */
export default function LedgerPage() {
  const { id, wanted: address } = useParameters('id', 'wanted')
  // A message of what is past its promise opens that view.
  const told = ledgerViewNames.find((name) => name === id)
  const [view, setView] = useState<LedgerViewName>(told ?? 'all')
  // A figure elsewhere leads to the rows that it counts.
  const [wanted, setWanted] = useState(() => readLedgerAddress(address) ?? wantedOf(told ?? 'all'))
  const want = (next: LedgerWanted) => {
    setWanted(next)
    keepInAddress(ledgerAddress(next))
  }
  const show = (name: LedgerViewName) => {
    setView(name)
    want(wantedOf(name))
  }
  // A message of an export leads here.
  const [side, setSide] = useState<Side>(id === '' || told !== undefined ? null : 'export')
  const exporting = useExports(side === 'export')
  const close = () => {
    setSide(null)
  }
  const toggle = (which: Side) => () => {
    setSide(side === which ? null : which)
  }
  const { ledger, refusal, busy, reload, refresh, more } = useLedger(wanted)
  const selected = useSelected(PAPERS_AT_ONCE, JSON.stringify(wanted))
  const [isPicking, setPicking] = useState(false)
  const picked = isPicking ? selected : null
  const pick = (on: boolean) => {
    selected.clear()
    setPicking(on)
  }
  const shown = useRef(false)
  useDidShow(() => {
    // Where one comes back to: what was decided meanwhile is said in the row.
    if (shown.current) refresh()
    shown.current = true
  })
  useReachBottom(more)
  const wide = useFramed()
  useAskDesk(wide)
  const room = useWide('columns')
  const columns = !isBig(useDisplay()) && room
  const { filter, sort } = wanted
  const total =
    ledger === null
      ? ''
      : `${ledger.total.count.toLocaleString('en')}${ledger.total.more ? '+' : ''}`
  const none = ledger !== null && ledger.items.length === 0 && ledger.next === null
  const choices = ledger?.choices ?? null
  const title = total === '' || none ? '导出' : `导出 ${total} 件`
  const act = (
    <ExportAct wanted={wanted} total={ledger?.total ?? null} title={title} exporting={exporting} />
  )
  const pane =
    side === 'filter' ? (
      <FilterPane
        wanted={wanted}
        choices={choices}
        sorts={!columns}
        onChange={want}
        onClose={close}
      />
    ) : side === 'announce' ? (
      <AnnouncePane wanted={wanted} choices={choices} onClose={close} />
    ) : (
      <ExportPane
        wanted={wanted}
        choices={choices}
        title={title}
        exporting={exporting}
        onClose={close}
        act={wide ? act : null}
      />
    )
  if (side !== null && !wide)
    return (
      <Shell
        bar={
          side === 'announce' ? null : (
            <BottomBar>
              {side === 'export' ? (
                act
              ) : (
                <Button busy={busy ? '正在数…' : null} onTap={close}>
                  {`看 ${total} 件`}
                </Button>
              )}
            </BottomBar>
          )
        }
      >
        {pane}
      </Shell>
    )
  const bar = picked && (
    <PickedPapers
      picked={picked}
      onEnd={() => {
        pick(false)
      }}
    />
  )
  const picking =
    ledger === null || none || picked !== null ? null : (
      <TextButton
        onTap={() => {
          pick(true)
        }}
      >
        选几件打印
      </TextButton>
    )
  const tabs = (
    <Tabs
      label="看哪些"
      tabs={ledgerViewNames.map((name) => [name, ledgerViews[name].label] as const)}
      chosen={view}
      onChoose={show}
    />
  )
  const Rows = columns ? LedgerTable : LedgerRows
  const rows = (
    <>
      <View className="ledger-asked">
        <FindField
          text={filter.text}
          numbers={false}
          onFind={(text) => {
            want({ filter: { ...filter, text }, sort })
          }}
        />
        <FilterLine
          wanted={wanted}
          choices={choices}
          total={total === '' ? '' : `共 ${total} 件`}
          busy={busy}
          onChange={want}
          onOpen={toggle('filter')}
          onExport={ledger === null || none ? null : toggle('export')}
          onAnnounce={none || choices?.mayAnnounce !== true ? null : toggle('announce')}
        />
      </View>
      <Failure refusal={refusal} onRetry={reload} />
      {ledger === null && refusal === null ? <Loading /> : null}
      <Rows
        items={listed(ledger?.items ?? [], picked !== null)}
        sort={sort}
        picked={picked}
        onSort={(next) => {
          want({ filter, sort: next })
        }}
        onOpen={open}
      />
      <UnreadableRow count={ledger?.unreadable ?? 0} />
      {none ? (
        <View className="ledger-none" role="status">
          <View>{nothingFound(view, filter)}</View>
          {isView('all', filter) ? null : (
            <TextButton
              onTap={() => {
                show('all')
              }}
            >
              看全部
            </TextButton>
          )}
        </View>
      ) : null}
      {ledger?.next ? (
        <More onTap={more}>
          {busy ? '正在取…' : ledger.items.length === 0 ? '继续往下找' : '下面 50 件'}
        </More>
      ) : null}
    </>
  )
  if (wide)
    return (
      <DeskFrame
        rail={<Rail here="desk/ledger" onQueue={null} />}
        title="台账"
        head={
          <>
            {tabs}
            {picking}
          </>
        }
        side={side === null ? null : <View className="ledger-pane">{pane}</View>}
        bar={bar}
        onEnd={more}
      >
        <View className={side === null ? '' : 'ledger-beside'}>{rows}</View>
      </DeskFrame>
    )
  return (
    <Shell bar={bar}>
      <Sheet flush>
        <View className="ledger-head">
          <Title>台账</Title>
          {picking}
        </View>
        {tabs}
        {rows}
      </Sheet>
    </Shell>
  )
}

const nothingFound = (view: LedgerViewName, filter: LedgerFilter): string => {
  if (isView(view, filter)) return ledgerViews[view].empty
  return filter.text === ''
    ? '没有符合条件的备案'
    : `没有找到「${filter.text}」。可以试编号后五位、名称里的一段、手机后四位。`
}

/** Whether the filter is still the view’s own. */
const isView = (name: LedgerViewName, filter: LedgerFilter): boolean =>
  JSON.stringify(filterOfView(name, today())) === JSON.stringify(filter)
