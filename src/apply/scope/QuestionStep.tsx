import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { type LaterQuestion, laterQuestions, scopeTests } from '../../domain/places/scope'
import { focusOn } from '../../platform/screen/focus'
import './index.scss'
import { YesNo } from './YesNo'

const questionOf = (key: LaterQuestion) => {
  const test = scopeTests.find((each) => each.questions.some((asked) => asked.key === key))
  const text = test?.questions.find((asked) => asked.key === key)?.text ?? ''
  return { text, clause: test?.clause ?? '' }
}

/** The name, and one step for each clause that it does not answer. */
const STEPS = scopeTests.length

/** After the name: one question each; the last one only where 二.3 was the only yes. */
export const QuestionStep = ({
  step,
  answer: before,
  isLast,
  onBack,
  onNext,
}: {
  step: LaterQuestion
  answer: boolean | undefined
  /** Whether this answer is followed by the result. */
  isLast: (yes: boolean) => boolean
  onBack: () => void
  onNext: (yes: boolean) => void
}) => {
  const [answer, setAnswer] = useState<boolean | null>(before ?? null)
  const [tried, setTried] = useState(false)
  const { text, clause } = questionOf(step)
  const ends = answer === null ? isLast(true) && isLast(false) : isLast(answer)
  const place = laterQuestions.indexOf(step) + 2
  return (
    <Shell
      bar={
        <BottomBar>
          <Button
            onTap={() => {
              setTried(true)
              if (answer === null) focusOn('scope-question')
              else onNext(answer)
            }}
          >
            {ends ? '看结果' : '下一步'}
          </Button>
        </BottomBar>
      }
    >
      <Sheet>
        <View className="t-sub">
          {place > STEPS ? '再问一句' : `第 ${String(place)} 步，共 ${String(STEPS)} 步`}
        </View>
        <Title>{text}</Title>
        <View className="t-sub">通告{clause}</View>
        <View id="scope-question" className="scope-answer">
          <YesNo question={text} answer={answer} missing={tried} onAnswer={setAnswer} />
        </View>
        <TextButton onTap={onBack}>上一步</TextButton>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}
