import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'
import { StatusMark } from '../../components/filing/StatusMark'
import type { FoundFilings, FoundItem } from '../../domain/api/ledger'
import { officeOf } from '../../domain/city/city'
import {
  dayOfRow,
  kindOfRow,
  nameOfRow,
  rowRemarks,
  sortedDay,
  stateOfRow,
} from '../ledger/rowWords'
import { Beside, RowLink, TableRow } from '../../components/table/TableRow'
import { foundKind, matchedIn } from './findWords'

type Props = {
  found: FoundFilings
  onOpen: (item: FoundItem) => void
}

/** The office is said where there are several. */
const officeWords = ({ items }: FoundFilings, { office }: FoundItem): string =>
  items.every((item) => item.office === office) ? '' : officeOf(office).area

/** In what it was found, with that part marked. */
const Matched = ({ item, by }: { item: FoundItem; by: FoundFilings['by'] }) => (
  <View className="find-matched">
    <View className="find-in t-note">{matchedIn(item, by)}</View>
    {item.match === null ? null : (
      <View className="find-text">
        {item.match.before}
        <View className="find-mark">{item.match.found}</View>
        {item.match.behind}
      </View>
    )}
  </View>
)

const DAYS = ['提交', '登记']

/** What was found, in columns. */
export const FoundTable = ({ found, onOpen }: Props) => (
  <View role="table" aria-label="找到的备案">
    <TableRow className="found-line table-heads">
      {['编号', '账号', '对上的是', '状态', ...DAYS].map((label) => (
        <View
          key={label}
          className={`table-head ${DAYS.includes(label) ? 'found-day' : ''}`}
          role="columnheader"
        >
          {label}
        </View>
      ))}
    </TableRow>
    {found.items.map((item) => (
      <TableRow key={item.id} className="found-line">
        <View role="cell">{item.number}</View>
        <View role="cell">
          <RowLink
            name={nameOfRow(item)}
            onTap={() => {
              onOpen(item)
            }}
          />
          <Beside
            text={[foundKind(item), kindOfRow(item), officeWords(found, item)]
              .filter(Boolean)
              .join('，')}
          />
        </View>
        <View role="cell">
          <Matched item={item} by={found.by} />
        </View>
        <View role="cell">
          <StatusMark {...stateOfRow(item)} />
        </View>
        {(['submitted', 'registered'] as const).map((by) => (
          <View key={by} className="found-day" role="cell">
            {dayOfRow(item, by)}
          </View>
        ))}
      </TableRow>
    ))}
  </View>
)

/** What was found, on a phone. */
export const FoundRows = ({ found, onOpen }: Props) => (
  <View>
    {found.items.map((item) => (
      <Tap
        key={item.id}
        className="found-row"
        onTap={() => {
          onOpen(item)
        }}
      >
        <View className="found-ends">
          <View className="t-strong">{nameOfRow(item)}</View>
          <StatusMark {...stateOfRow(item)} />
        </View>
        <Matched item={item} by={found.by} />
        <View className="found-ends t-sub">
          <View>
            {[
              ...(item.old === undefined ? [foundKind(item)] : []),
              item.number,
              officeWords(found, item),
              ...rowRemarks(item),
            ]
              .filter(Boolean)
              .join('，')}
          </View>
          <View>
            {item.of === 'paper' && item.old === undefined
              ? `${dayOfRow(item, 'submitted')}记下`
              : sortedDay(item, item.old === undefined ? 'submitted' : 'registered')}
          </View>
        </View>
      </Tap>
    ))}
  </View>
)
