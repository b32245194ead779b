import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'
import type { AuditEntry } from '../../domain/api/administration/audit'
import { officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { RowLink, TableRow } from '../../components/table/TableRow'

type Props = { items: readonly AuditEntry[] }

const officeWords = ({ office }: AuditEntry): string =>
  office === null ? '' : officeOf(office).area

const opened = ({ filing }: AuditEntry) =>
  filing === null
    ? null
    : () => {
        go('desk/review', { id: filing.id })
      }

/** Who did what, in columns. */
export const AuditTable = ({ items }: Props) => (
  <View role="table" aria-label="审计">
    <TableRow className="audit-line table-heads">
      {['时间', '人', '办公室', '做了什么', '编号'].map((label) => (
        <View key={label} className="table-head" role="columnheader">
          {label}
        </View>
      ))}
    </TableRow>
    {items.map((item) => {
      const open = opened(item)
      return (
        <TableRow key={item.id} className="audit-line">
          <View role="cell">{showMoment(item.at, now())}</View>
          <View role="cell">{item.who}</View>
          <View role="cell">{officeWords(item)}</View>
          <View role="cell" className="audit-what">
            {item.what}
          </View>
          <View role="cell">
            {open === null ? '' : <RowLink name={item.filing?.number ?? ''} onTap={open} />}
          </View>
        </TableRow>
      )
    })}
  </View>
)

/** Who did what, on a phone. */
export const AuditRows = ({ items }: Props) => (
  <View>
    {items.map((item) => {
      const open = opened(item)
      const content = (
        <>
          <View className="audit-what">{item.what}</View>
          <View className="audit-ends t-sub">
            <View>{[item.who, officeWords(item)].filter(Boolean).join('，')}</View>
            <View>{showMoment(item.at, now())}</View>
          </View>
          {item.filing === null ? null : <View className="t-note">{item.filing.number}</View>}
        </>
      )
      return open === null ? (
        <View key={item.id} className="audit-row">
          {content}
        </View>
      ) : (
        <Tap key={item.id} role="link" className="audit-row" onTap={open}>
          {content}
        </Tap>
      )
    })}
  </View>
)
