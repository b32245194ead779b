import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { PaperReview } from '../../domain/api/review/papers'
import { OLD_LEDGER } from '../../domain/ledger/words'
import { registeredOn, UNKNOWN } from './Facts'
import { NotDone } from './NotDone'

/** What old ledgers may have of a claim (D10): one tap confirms it with the row that it is; of another office that office alone. */
export const OldRows = ({
  paper: { id, version, inOldLedgers },
  onDone,
}: {
  paper: PaperReview
  onDone: () => void
}) => {
  const { busy, refusal, run } = useActs()
  if (inOldLedgers === undefined) return null
  const { rows, others } = inOldLedgers
  return (
    <>
      {rows.map((row) => (
        <Sheet key={row.id} title={`${OLD_LEDGER}里有这个账号`}>
          <SummaryLine label="账号名" text={row.accountName} />
          {row.subjectName === '' ? null : <SummaryLine label="主体" text={row.subjectName} />}
          <SummaryLine label="原编号" text={row.number || UNKNOWN} />
          <SummaryLine label="登记日期" text={registeredOn(row)} />
          <NotDone refusal={refusal} field="old" />
          <View className="paper-act">
            <Button
              look={rows.length === 1 ? 'filled' : 'outline'}
              busy={busy === row.id ? '正在登记…' : null}
              onTap={() => {
                run(row.id, async () => {
                  const { number, year, on } = row
                  await api('desk.confirm', { id, version, number, year, on, old: row.id })
                  onDone()
                })
              }}
            >
              就是这一条，确认
            </Button>
          </View>
        </Sheet>
      ))}
      {others.map(({ code, shortName, phone }) => (
        <Sheet key={code} title={`${shortName}的${OLD_LEDGER}里有这个账号`}>
          <View className="t-sub">请先打电话问一问，或者转给对方查对。</View>
          <PhoneNumber phone={phone} />
        </Sheet>
      ))}
    </>
  )
}
