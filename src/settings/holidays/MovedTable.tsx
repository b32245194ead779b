import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { StatusMark } from '../../components/filing/StatusMark'
import { Title } from '../../components/layout/Title'
import type { MovedDate, MovedDates } from '../../domain/api/administration/holidays'
import { daysBetween, showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { Beside, RowLink, TableRow } from '../../components/table/TableRow'

/** So many are shown before all are asked for. */
const FIRST = 10

type Way = 'all' | 'earlier' | 'later'

const kinds: Readonly<Record<MovedDate['kind'], string>> = {
  reply: '答复',
  correction: '补正',
  verify: '核实',
}

const heads = ['编号', '账号', '现在', '改后', '相差']

const isEarlier = ({ before, after }: MovedDate): boolean => after < before

/** What would move, those that come earlier first. */
export const MovedTable = ({ moved }: { moved: MovedDates }) => {
  const [way, setWay] = useState<Way>('all')
  const [whole, setWhole] = useState(false)
  const { earlier, later, drafts, rows } = moved
  const all = earlier + later
  if (all === 0) return <Title>没有日期会变</Title>
  const wanted = rows.filter((row) => way === 'all' || isEarlier(row) === (way === 'earlier'))
  const shown = whole ? wanted : wanted.slice(0, FIRST)
  return (
    <>
      <Title>{`保存后会变 ${String(all)} 个日期`}</Title>
      <View className="t-sub">
        {`推后 ${String(later)} 个，提前 ${String(earlier)} 个。提前的排在前面。`}
        {drafts === 0 ? '' : `其中 ${String(drafts)} 个是草稿的最后一天，只计数，不列出。`}
        {moved.whole ? '' : '件数太多，没有数完，实际会变的更多。'}
      </View>
      <Tabs
        label="哪些"
        tabs={[
          ['all', `全部 ${String(all)}`],
          ['earlier', `提前 ${String(earlier)}`],
          ['later', `推后 ${String(later)}`],
        ]}
        chosen={way}
        onChoose={setWay}
      />
      {rows.length === 0 ? null : (
        <View role="table" aria-label="会变的日期">
          <TableRow className="moved-line table-heads">
            {heads.map((head) => (
              <View key={head} className="table-head" role="columnheader">
                {head}
              </View>
            ))}
          </TableRow>
          {shown.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </View>
      )}
      {shown.length < wanted.length ? (
        <View className="moved-more">
          <View className="t-sub">{`前 ${String(FIRST)} 个，共 ${String(wanted.length)} 个。`}</View>
          <TextButton
            onTap={() => {
              setWhole(true)
            }}
          >
            看全部
          </TextButton>
        </View>
      ) : null}
    </>
  )
}

const Line = ({ row }: { row: MovedDate }) => {
  const { id, number, accountName, office, kind, before, after } = row
  const days = `${String(Math.abs(daysBetween(before, after)))} 天`
  return (
    <TableRow className="moved-line">
      <View role="cell">{number}</View>
      <View role="cell">
        <RowLink
          name={accountName}
          onTap={() => {
            go('desk/review', { id })
          }}
        />
        <Beside text={`${office} ${kinds[kind]}`} />
      </View>
      <View role="cell">{showDay(before, today())}</View>
      <View role="cell" className="t-strong">
        {showDay(after, today())}
      </View>
      <View role="cell">
        {isEarlier(row) ? <StatusMark name="unsent" word={`提前 ${days}`} /> : `推后 ${days}`}
      </View>
    </TableRow>
  )
}
