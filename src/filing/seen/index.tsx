import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { api } from '../../cloud/call'
import { usePages } from '../../cloud/usePages'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { Rows } from '../../components/layout/Row'
import { More } from '../../components/layout/More'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { SeenFiling, SeenList } from '../../domain/api/me'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { showClock, showDay, dayOf } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import './index.scss'

definePageConfig({ navigationBarTitleText: '谁看过' })

/** Which office opened what of the person's accounts, and when (K8). */
export default function SeenPage() {
  const { pages, refusal, reload, more } = usePages<SeenList>(
    (after) => api('me.seen', { after }),
    (before, next) => ({
      ...next,
      filings: [...before.filings, ...next.filings],
      unreadable: before.unreadable + next.unreadable,
    }),
  )
  useDidShow(reload)
  useReachBottom(more)
  const empty = pages !== null && pages.filings.length + pages.unreadable === 0
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {pages === null && refusal === null ? <Loading /> : null}
      <Sheet>
        <Title>{empty && pages.next === null ? '还没有办公室打开过' : '谁看过'}</Title>
        <View className="t-sub seen-why">
          工作人员每次打开备案、看照片、看身份证全号、下载，都记在这里。只写办公室，不写姓名。
        </View>
      </Sheet>
      {pages?.filings.map((filing) => (
        <Seen key={filing.id} filing={filing} />
      ))}
      {pages === null || pages.unreadable === 0 ? null : (
        <Sheet flush>
          <Rows>
            <UnreadableRow count={pages.unreadable} />
          </Rows>
        </Sheet>
      )}
      {pages === null || pages.next === null ? null : <More onTap={more}>再看一些账号</More>}
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

const Seen = ({ filing: { accountName, number, change, lines, more } }: { filing: SeenFiling }) => {
  const today = dayOf(now())
  return (
    <Sheet title={`${accountName}${change ? '（变更）' : ''}`}>
      {number === null ? null : <View className="t-note seen-number">{number}</View>}
      {lines.map(({ office, what, at, day, count }) => (
        <View key={`${String(at)} ${what} ${office}`} className="seen-line">
          <View>{`${office} ${what}`}</View>
          <View className="t-sub">
            {`${showDay(day, today)} ${showClock(at)}${count > 1 ? `，当天 ${String(count)} 次` : ''}`}
          </View>
        </View>
      ))}
      {more ? (
        <View className="t-sub seen-line">更早的记录由办公室保存，可以打电话问。</View>
      ) : null}
    </Sheet>
  )
}
