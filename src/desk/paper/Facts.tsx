import { View } from '@tarojs/components'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { PaperReview } from '../../domain/api/review/papers'
import type { OldRowView } from '../../domain/api/review/oldRows'
import { showDay, showMoment } from '../../domain/dates/days'
import { accountKinds } from '../../domain/form/choices'
import { OLD_LEDGER } from '../../domain/ledger/words'
import { entryWords } from '../../domain/moves/attesting/entry'
import { ON_COMPUTERS } from '../../domain/settings/onComputers'
import { now } from '../../platform/wechat/clock'

const unknown = '不清楚'

/** What its applicant says of a paper filing, and what the ledger has. */
export const SaidFacts = ({ paper }: { paper: PaperReview }) => {
  const { said, ledger } = paper
  return (
    <View className="paper-facts">
      <SummaryLine
        label="账号类型"
        text={accountKinds.find(({ value }) => value === paper.accountKind)?.label ?? ''}
      />
      {paper.accountId === '' ? null : <SummaryLine label="原始ID或包名" text={paper.accountId} />}
      <SummaryLine label="自述编号" text={said.number || unknown} />
      <SummaryLine
        label="自述年份"
        text={said.year === null ? unknown : `${String(said.year)}年`}
      />
      {ledger === null ? null : (
        <SummaryLine
          label="台账所载"
          text={
            [entryWords(ledger), ...(ledger.on === null ? [] : [showDay(ledger.on)])]
              .filter(Boolean)
              .join('，') || '没有记编号和年份'
          }
        />
      )}
      <SummaryLine label="填报人记下" text={showMoment(paper.saidAt, now())} />
      {paper.phone === '' ? (
        <SummaryLine label="联系手机" text="没有留" />
      ) : (
        <View>
          <View className="t-note">联系手机，填报人留下供对台账用</View>
          {paper.onComputers === true ? (
            <>
              <View>{paper.phone}</View>
              <View className="t-note">{ON_COMPUTERS}</View>
            </>
          ) : (
            <PhoneNumber phone={paper.phone} />
          )}
        </View>
      )}
    </View>
  )
}

/** What is said where an old ledger has nothing. */
export const UNKNOWN = '台账没有记'

/** The day that an old ledger has, else the year. */
export const registeredOn = ({ on, year }: Pick<OldRowView, 'on' | 'year'>): string =>
  on === null ? (year === null ? UNKNOWN : `${String(year)}年`) : showDay(on)

/** What an old ledger has of it (D10), values of people hidden in part; what it lacks is not said. */
export const OldFacts = ({
  rows,
  ledger,
}: {
  rows: NonNullable<PaperReview['old']>
  ledger: PaperReview['ledger']
}) => (
  <View className="paper-facts">
    <SummaryLine label="来源" text={OLD_LEDGER} />
    <SummaryLine label="登记日期" text={registeredOn(ledger ?? { on: null, year: null })} />
    {rows.map(({ label, text }) => (
      <SummaryLine key={label} label={label} text={text} />
    ))}
  </View>
)
