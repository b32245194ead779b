import { View } from '@tarojs/components'
import { StatusMark } from '../../components/filing/StatusMark'
import { DoubleRule } from '../../components/layout/DoubleRule'
import { Title } from '../../components/layout/Title'
import type { Review } from '../../domain/api/desk'
import { showDay, showMoment } from '../../domain/dates/days'
import { cancelReasonLine } from '../../domain/moves/ending/cancel'
import { submittedWords } from '../../domain/moves/status'
import { unreadHere } from '../../domain/serving/reached'
import { upheldCount } from '../../domain/moves/returning/correction'
import { verifyRows } from '../../domain/moves/verifying/verifying'
import { now, today } from '../../platform/wechat/clock'
import { correctionDayWords, promiseWords, stateOf } from '../queue/queues'
import './Head.scss'
import { changedCount } from './items/grouping'
import { decides } from './moves/deskMove'

/** Which filing this is, when it came, by when it is answered, and how much is checked; why it is here, unless that stands elsewhere. */
export const ReviewHead = ({
  review,
  done,
  short = false,
}: {
  review: Review
  done: number
  short?: boolean
}) => {
  const all = review.items.length
  return (
    <View className="review-head">
      <View className="review-head-top">
        <View className="review-head-title">
          <Title>{review.accountName}</Title>
          {short ? <Facts facts={whenFacts(review)} /> : null}
        </View>
        <StatusMark {...stateOf(review)} />
      </View>
      {short ? null : <Facts facts={[...whenFacts(review), ...whyFacts(review)]} />}
      <View className="review-rule">
        <DoubleRule
          done={decides(review) ? done : 0}
          of={all}
          label={`${String(all)} 项已核对 ${String(done)} 项`}
        />
      </View>
    </View>
  )
}

/** Why it is here, beside the values. */
export const ReviewWhy = ({ review }: { review: Review }) => <Facts facts={whyFacts(review)} />

const Facts = ({ facts }: { facts: readonly string[] }) => (
  <View className="review-facts">
    {facts.map((fact) => (
      <View key={fact} className="review-fact t-note">
        {fact}
      </View>
    ))}
  </View>
)

const whenFacts = (review: Review): readonly string[] => [
  `编号 ${review.number}`,
  ...submitFacts(review),
  ...(review.status === 'submitted'
    ? [`${promiseWords(review)}${review.replyBy === null ? '' : '（本办承诺）'}`]
    : []),
]

const whyFacts = (review: Review): readonly string[] => {
  const { late, route } = review
  return [
    ...(review.correctionOn === null ? [] : [correctionDayWords(review.correctionOn, today())]),
    ...(review.verifying === null
      ? []
      : [`请填报人核实：${verifyRows(review.verifying.kinds)}。${review.verifying.reason}`]),
    ...(review.cancelGrounds === null
      ? []
      : [`填报人申请注销备案：${cancelReasonLine(review.cancelGrounds)}`]),
    ...changeFacts(review),
    ...correctionFacts(review),
    route.rule === 'transferred'
      ? route.reason
      : // The reason speaks to the applicant.
        `属地：${route.reason.replace(/^因为/, '').replace('您', '填报人')}`,
    ...(review.nobodyReads ? [unreadHere(review.office)] : []),
    ...(late !== null && stateOf(review).name !== 'late' ? [late] : []),
  ]
}

/** Of a change: since when, how much stays, and where the registered filing is. */
const changeFacts = ({ change, office }: Review): readonly string[] =>
  change === null
    ? []
    : [
        `变更，${showDay(change.changedOn, today())}变的，其余 ${String(change.same)} 项不变`,
        ...(change.from.code === office.code ? [] : [`原由${change.from.shortName}登记`]),
      ]

/** Every submit with its moment, one after a return in another word. */
const submitFacts = ({ submits }: Review): readonly string[] =>
  submits.map(({ at, corrected }, index) => {
    const word = corrected ? '补正提交' : index === 0 && submits.length > 1 ? '首次提交' : '提交'
    return `${showMoment(at, now())} ${word}`
  })

/** What came of the last return: 补正已回, 上次退回 2 项，改动 3 项. */
const correctionFacts = ({ correctionBack, returned, items, ...review }: Review) => {
  if (!correctionBack || returned === null) return []
  const upheld = upheldCount(returned.items)
  const said = upheld === 0 ? '' : `，说明不用改 ${String(upheld)} 项`
  const counts = `上次退回 ${String(returned.items.length)} 项，改动 ${String(changedCount(items))} 项${said}`
  return [...(review.claimedBy === null ? [] : [submittedWords.correctionBack]), counts]
}
