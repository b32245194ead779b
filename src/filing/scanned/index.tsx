import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { type StatusName, StatusMark } from '../../components/filing/StatusMark'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { ScannedState, ScannedView } from '../../domain/api/card'
import { CITY_OFFICE, type OfficeCode } from '../../domain/city/city'
import { GONE } from '../../domain/keeping/keeping'
import { showDay, showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import './index.scss'

definePageConfig({ navigationBarTitleText: '核实登记' })

/** A code hands on no more characters. */
const SCENE = 32

/** What the code on a finished paper says to whoever is shown it (H5): no more than whether it holds. */
export default function ScannedPage() {
  const { scene } = useParameters('scene')
  const token = scene.slice(0, SCENE)
  const { data, refusal, reload } = useAnswer(
    async () => ({ found: token === '' ? null : await api('scanned.open', { token }) }),
    token,
  )
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : data.found === null ? (
        <Nothing scanned={token !== ''} />
      ) : (
        <Found found={data.found} />
      )}
      <Others office={data?.found?.office.code ?? CITY_OFFICE} />
    </Shell>
  )
}

/** How each state looks and what is said of it; the account's own name is the title while it is registered. */
const said: Readonly<
  Record<ScannedState, { mark: StatusName; word?: string; title: string; day: string; sub: string }>
> = {
  registered: {
    mark: 'registered',
    title: '',
    day: '登记日期',
    sub: '请和纸上的账号名、编号比一比。',
  },
  cancelled: {
    mark: 'cancelled',
    title: '这份登记已经结束',
    day: '注销备案日期',
    sub: '有疑问可以打电话问办公室，报编号。',
  },
  notNow: {
    mark: 'declined',
    word: '目前没有登记',
    title: '这份登记后来有更正',
    day: '',
    sub: '现在的情况可以打电话问办公室，报编号。',
  },
  erased: {
    mark: 'cancelled',
    word: '目前没有登记',
    title: GONE,
    day: '',
    sub: '有疑问可以打电话问办公室，报编号。',
  },
}

const Found = ({ found: { state, accountName, number, office, on } }: { found: ScannedView }) => {
  const { mark, word, title, day, sub } = said[state]
  return (
    <Sheet>
      <View className="scanned-head">
        <StatusMark name={mark} {...(word === undefined ? {} : { word })} />
        <Title>{accountName ?? title}</Title>
      </View>
      <SummaryLine label="编号" text={number} />
      <SummaryLine label="办理单位" text={office.name} />
      {on === null ? null : <SummaryLine label={day} text={showDay(on)} />}
      <View className="t-sub scanned-sub">{sub}</View>
      <View className="t-sub">{`${showMoment(now())} 查到`}</View>
    </Sheet>
  )
}

const Nothing = ({ scanned }: { scanned: boolean }) => (
  <Sheet>
    <Title>{scanned ? '没有查到这个码对应的登记' : '扫一扫纸上的码'}</Title>
    <View className="t-sub scanned-sub">
      {scanned
        ? '可以打电话给纸上写的办公室，报编号核实。'
        : '请用微信扫备案表或回执右上角的小程序码。纸上没有码的，可以打电话给办公室，报编号核实。'}
    </View>
  </Sheet>
)

const Others = ({ office }: { office: OfficeCode }) => (
  <>
    <Sheet flush>
      <Rows>
        <Row
          title="登记备案是什么，怎么办"
          onTap={() => {
            goTab('home')
          }}
        />
      </Rows>
    </Sheet>
    <PhoneLine office={{ code: office }} />
  </>
)
