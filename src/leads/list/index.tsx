import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { usePages } from '../../cloud/usePages'
import { Button, ButtonPair } from '../../components/controls/Button'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { FindLine, tooShort } from '../../components/fields/FindLine'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { LeadList, LeadRow } from '../../domain/api/supervision/leads'
import { officeOf } from '../../domain/city/city'
import { dayOf, daysBetween, showDay } from '../../domain/dates/days'
import { accountKinds } from '../../domain/form/choices'
import { monthListWords, readLeadsAddress } from '../../domain/leads/monthList'
import { leadStatuses, leadWords } from '../../domain/leads/status'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { leadTone } from '../parts/looks'
import './index.scss'

definePageConfig({ navigationBarTitleText: '线索' })

const shownStates = ['late', ...leadStatuses] as const
type Shown = (typeof shownStates)[number]

const wordOf = (state: Shown): string => (state === 'late' ? '逾期' : leadWords[state])

/** The field in which a lead is looked for among those of every state. */
const LeadFind = ({ text, onFind }: { text: string; onFind: (text: string) => void }) => (
  <View className="leads-find">
    <FindLine
      label="名称、主体、原始ID、姓名、编号"
      text={text}
      chip="leads-state"
      hindrance={tooShort}
      onFind={onFind}
    />
  </View>
)

/** Accounts that seem to have to be filed and are not (I1), by their state. */
export default function LeadsPage() {
  // The desk’s 逾期 leads here, and figures of the monthly return do.
  const parameters = useParameters('status', 'office', 'wanted')
  const [month, setMonth] = useState(() => readLeadsAddress(parameters))
  const [status, setStatus] = useState<Shown | null>(parameters.status === 'late' ? 'late' : null)
  const [text, setText] = useState('')
  const { pages, refusal, reload, more } = usePages<LeadList>(
    (after) =>
      api('leads.list', {
        status,
        month: month?.of ?? null,
        office: month?.office ?? null,
        ...(text !== '' && { text }),
        after,
      }),
    (before, next) => ({
      ...next,
      rows: [...before.rows, ...next.rows],
      unreadable: before.unreadable + next.unreadable,
    }),
  )
  useDidShow(reload)
  const first = useRef(true)
  useEffect(() => {
    // The page asks by itself when it is shown.
    if (!first.current) reload()
    first.current = false
  }, [status, month, text, reload])
  useReachBottom(more)
  const total = pages === null ? 0 : leadStatuses.reduce((sum, each) => sum + pages.counts[each], 0)
  return (
    <Shell
      bar={
        <BottomBar>
          <ButtonPair>
            <Button
              look="outline"
              onTap={() => {
                go('leads/officeTable', { of: 'leads' })
              }}
            >
              从表格导入
            </Button>
            <Button
              onTap={() => {
                go('leads/add', pages?.city === true ? { city: 'yes' } : {})
              }}
            >
              加一条
            </Button>
          </ButtonPair>
        </BottomBar>
      }
    >
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {pages === null && refusal === null ? <Loading /> : null}
        {pages === null || month === null ? null : (
          <Chosen
            words={`${pages.city && month.office !== null ? officeOf(month.office).shortName : ''}${monthListWords(month.of)}，共 ${String(pages.ofMonth ?? 0)} 条`}
            onAll={() => {
              setMonth(null)
            }}
          />
        )}
        {pages === null || month !== null || total === 0 ? null : (
          <LeadFind text={text} onFind={setText} />
        )}
        {pages === null || text === '' ? null : (
          <Chosen
            words={`所有状态里的「${text}」`}
            onAll={() => {
              setText('')
            }}
          />
        )}
        {pages === null || month !== null || total === 0 || text !== '' ? null : (
          <View className="leads-states" role="radiogroup" aria-label="状态">
            <State
              word={`全部 ${String(total)}`}
              on={status === null}
              onTap={() => {
                setStatus(null)
              }}
            />
            {shownStates.map((each) => (
              <State
                key={each}
                word={`${wordOf(each)} ${String(pages.counts[each])}`}
                on={status === each}
                onTap={() => {
                  setStatus(each)
                }}
              />
            ))}
          </View>
        )}
        {pages !== null && pages.rows.length + pages.unreadable === 0 ? (
          <Sheet>
            <Title>{noneWords(text, month === null ? status : null)}</Title>
            {month === null && text === '' ? (
              <View className="t-sub leads-why">
                看到没有备案的账号，加一条。它备案以后，会自动变成已备案
              </View>
            ) : null}
          </Sheet>
        ) : null}
        {pages !== null && pages.rows.length + pages.unreadable > 0 ? (
          <Sheet flush>
            {pages.rows.map((row) => (
              <Line
                key={row.id}
                row={row}
                all={month !== null || text !== '' || status === null || status === 'late'}
              />
            ))}
            <UnreadableRow count={pages.unreadable} />
            {pages.next === null ? null : <More ruled onTap={more} />}
          </Sheet>
        ) : null}
      </View>
    </Shell>
  )
}

const noneWords = (text: string, status: Shown | null): string => {
  if (text !== '') return `没有找到「${text}」`
  return status === null ? '没有线索' : `没有「${wordOf(status)}」的线索`
}

/** Which leads these are, and the way to all. */
const Chosen = ({ words, onAll }: { words: string; onAll: () => void }) => (
  <View className="leads-month">
    <View className="t-strong" aria-live="polite">
      {words}
    </View>
    <TextButton onTap={onAll}>看全部线索</TextButton>
  </View>
)

const State = ({ word, on, onTap }: { word: string; on: boolean; onTap: () => void }) => (
  <Tap
    role="radio"
    checked={on}
    className={on ? 'leads-state leads-state-on' : 'leads-state'}
    onTap={onTap}
  >
    {word}
  </Tap>
)

/** What is known of how a lead was urged. */
const urgedWords = ({ urges, urgedAt, delivered }: LeadRow): string =>
  urgedAt === null
    ? '还没有督促'
    : `督促 ${String(urges)} 次，最近 ${showDay(dayOf(urgedAt), today())}，${delivered ? '已送达' : '未送达'}`

const Line = ({ row, all }: { row: LeadRow; all: boolean }) => {
  const kind = row.accountKind === 'official' ? '' : (kindOf(row.accountKind) ?? '')
  const facts = [
    ...(kind === '' ? [] : [kind]),
    row.office.shortName,
    ...(row.late === null
      ? []
      : [
          `最晚提交日 ${showDay(row.late, today())}，已过 ${String(daysBetween(row.late, today()))} 天`,
        ]),
    ...(row.phone === '' ? [] : [row.phone]),
  ]
  return (
    <Tap
      className="leads-row"
      says={row.accountName}
      onTap={() => {
        go('leads/lead', { id: row.id })
      }}
    >
      <View className="between">
        <View className="leads-name">{row.accountName}</View>
        {all ? (
          <View className={`leads-word ${leadTone[row.status]}`}>{leadWords[row.status]}</View>
        ) : null}
      </View>
      <View className="t-sub">{facts.join('，')}</View>
      <View className="t-note">
        {row.number !== null && row.number !== '' ? row.number : urgedWords(row)}
      </View>
      {row.proposed === null ? null : (
        <View className="t-note tone-act">
          {row.proposed === 'platform'
            ? '建议提请平台处置，等市级负责人确认'
            : '建议移送，等另一位负责人确认'}
        </View>
      )}
    </Tap>
  )
}

const kindOf = (value: string): string | undefined =>
  accountKinds.find((kind) => kind.value === value)?.label
