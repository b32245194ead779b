import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/controls/Button'
import { TextButton } from '../../../components/controls/TextButton'
import type { ComparedValue, LikelyDuplicate } from '../../../domain/api/review/duplicates'
import { showMoment } from '../../../domain/dates/days'
import { judgementWords } from '../../../domain/duplicates/judging'
import { moves } from '../../../domain/moves/moves'
import { differing, type Stretch } from '../../../domain/text/differing'
import { now } from '../../../platform/wechat/clock'
import { decides, type MoveProps } from '../moves/deskMove'
import { begin } from '../pane/drafts'
import '../items/Marked.scss'
import { OtherFilingLine } from './OtherFilingLine'

/** A filing that may be of the same account: why it is shown, what both say, and what somebody said of them. */
export const Likely = ({
  of,
  place,
  all,
  review,
  bench,
}: MoveProps & {
  of: LikelyDuplicate
  place: number
  all: number
}) => {
  const { judgement } = of
  const [unfolded, setUnfolded] = useState(false)
  // What is no duplicate does not stand in the way any more.
  const folded = judgement?.same === false && !unfolded
  return (
    <View className={`request-box ${judgement?.same === false ? '' : 'tone-act'}`}>
      <View className="t-strong" role="heading" aria-level={2}>
        {`可能是同一账号${all === 1 ? '' : `，第 ${String(place)} 件，共 ${String(all)} 件`}`}
      </View>
      <OtherFilingLine of={of} />
      {judgement === null ? null : (
        <View className="request-box-line">
          {`${judgement.by} ${showMoment(judgement.at, now())} 记下：${judgementWords(judgement.same)}`}
        </View>
      )}
      {folded ? (
        <TextButton
          label={`再看 ${of.number || of.accountName}`}
          onTap={() => {
            setUnfolded(true)
          }}
        >
          再看
        </TextButton>
      ) : (
        <>
          <View className="request-box-line t-sub">{`为什么提示：${of.why}`}</View>
          <SideBySide of={of} />
          {decides(review) ? <Judge of={of} review={review} bench={bench} /> : null}
        </>
      )}
    </View>
  )
}

/** What both say, row by row. */
const SideBySide = ({ of: { values } }: { of: LikelyDuplicate }) => (
  <View className="compared">
    <Pair>
      <View className="t-note">这件</View>
      <View className="t-note">另一件</View>
    </Pair>
    {values.map((value) => (
      <View key={value.label} className="compared-row">
        <View className="compared-head">
          <View className="t-note">{value.label}</View>
          <View className={value.same ? 't-note' : 'compared-other'}>
            {value.same ? '相同' : '不同'}
          </View>
        </View>
        <Values value={value} />
      </View>
    ))}
  </View>
)

const Pair = ({ children: [own, other] }: { children: readonly [ReactNode, ReactNode] }) => (
  <View className="compared-pair">
    <View className="compared-value">{own}</View>
    <View className="compared-value">{other}</View>
  </View>
)

const Values = ({ value: { own, other } }: { value: ComparedValue }) => {
  const marks = other === null ? null : differing(other, own)
  return (
    <Pair>
      <Part stretches={marks?.after ?? [{ text: own, differs: false }]} />
      <Part stretches={marks?.before ?? [{ text: '在对方办公室', differs: false }]} />
    </Pair>
  )
}

const Part = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>
    {stretches.length === 0
      ? '没有填'
      : stretches.map(({ text, differs }, index) => (
          <Text key={index} className={differs ? 'marked-insertion' : ''}>
            {text}
          </Text>
        ))}
  </>
)

/** Says it, or says it otherwise; where it is the same account there is the way to end this one. */
const Judge = ({ of, review, bench }: MoveProps & { of: LikelyDuplicate }) => {
  const { judgement, number, onPaper } = of
  const { acts, judge } = bench.duplicates
  const busy = acts.busy === of.id ? '正在保存…' : null
  if (judgement === null)
    return (
      <View className="compared-acts">
        {[false, true].map((same) => (
          <Button
            key={String(same)}
            look="outline"
            busy={busy}
            onTap={() => {
              judge(of, same)
            }}
          >
            {judgementWords(same)}
          </Button>
        ))}
      </View>
    )
  return (
    <View className="compared-more">
      {judgement.same && !onPaper && review.moves.includes('proposeDecline') ? (
        <TextButton
          label={`${moves.proposeDecline.button}，与 ${number} 重复`}
          onTap={() => {
            begin(`${review.id}:proposeDecline:reason`, 'duplicate')
            begin(`${review.id}:proposeDecline:number`, number)
            bench.ask('proposeDecline')
          }}
        >
          {moves.proposeDecline.button}
        </TextButton>
      ) : null}
      <TextButton
        onTap={() => {
          if (busy === null) judge(of, !judgement.same)
        }}
      >
        {busy ?? `改为“${judgementWords(!judgement.same)}”`}
      </TextButton>
    </View>
  )
}
