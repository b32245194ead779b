import { View } from '@tarojs/components'
import { type Deadline, FIRST_ROUND_OVER } from '../../domain/dates/deadline'
import { moves } from '../../domain/moves/moves'
import { dueWords, speaksOfLateness } from '../../domain/moves/standing'
import type { DueWords } from '../../domain/moves/status'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { TextButton } from '../controls/TextButton'
import { DueRuler } from './DueRuler'
import { LateClause } from './LateClause'
import { WhyThisDay } from './WhyDue'
import './DueExplained.scss'

/** The one big thing of a screen, with the line over it and what stands beside and under it. */
const Hero = ({ words }: { words: DueWords }) => (
  <View className="hero">
    <View className="t-sub">{words.lead}</View>
    <View className="hero-line">
      <View className="hero-day">
        <View className="t-hero hero-big">{words.hero}</View>
        {words.aside === null ? null : <View className="t-sub hero-aside">{words.aside}</View>}
      </View>
      {words.left === null ? null : (
        <View className={`hero-left tone-${words.left.near ? 'act' : 'wait'}`}>
          {words.left.text}
        </View>
      )}
    </View>
    {words.sub === null ? null : <View className="t-sub hero-sub">{words.sub}</View>}
  </View>
)

/** A last day as the one big thing of a screen; where it is past, the notice's own words are one tap away (E4). */
export const DueHero = ({
  words,
  draft = null,
}: {
  words: DueWords
  /** The id of the draft whose day it is. */
  draft?: string | null
}) => (
  <>
    <Hero words={words} />
    {words.lead === FIRST_ROUND_OVER ? (
      <TextButton
        go
        onTap={() => {
          go('apply/attest', draft === null ? {} : { id: draft })
        }}
      >
        {`${moves.attest.button}？`}
      </TextButton>
    ) : null}
    {speaksOfLateness(`${words.lead}${words.sub ?? ''}`) ? <LateClause /> : null}
  </>
)

/** A last day that was worked out on the phone, how near it is, and why it is this one (A2, J1). */
export const DueExplained = ({ due }: { due: Deadline }) => (
  <>
    <DueHero words={dueWords(due, today())} />
    <DueRuler deadline={due} today={today()} />
    {due.missingYears.length === 0 ? null : (
      <View className="t-note">
        {due.missingYears.join('、')} 年的放假安排还没有录入，日子可能会往后移
      </View>
    )}
    <WhyThisDay deadline={due} />
  </>
)
