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
import type { ScopeAnswers } from '../../domain/places/scope'
import { scopeTests } from '../../domain/places/scope'
import { focusOn } from '../../platform/screen/focus'
import './index.scss'
import { YesNo } from './YesNo'

type ScopeQuestion = {
  readonly key: keyof ScopeAnswers
  readonly text: string
  readonly clause: string
}

const question = (key: keyof ScopeAnswers): ScopeQuestion => {
  const test = scopeTests.find((each) => each.questions.some((asked) => asked.key === key))
  const text = test?.questions.find((asked) => asked.key === key)?.text ?? ''
  return { key, text, clause: test?.clause ?? '' }
}

/** The three questions that the name cannot answer. */
export const laterSteps = [
  question('registered'),
  question('publishes'),
  question('based'),
] as const

/** Steps 2 to 4: one question each. */
export const QuestionStep = ({
  step,
  answer: before,
  onBack,
  onNext,
}: {
  step: 0 | 1 | 2
  answer: boolean | undefined
  onBack: () => void
  onNext: (yes: boolean) => void
}) => {
  const [answer, setAnswer] = useState<boolean | null>(before ?? null)
  const [tried, setTried] = useState(false)
  const { text, clause } = laterSteps[step]
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
            {answer === true || step === 2 ? '看结果' : '下一步'}
          </Button>
        </BottomBar>
      }
    >
      <Sheet>
        <View className="t-sub">第 {step + 2} 步，共 4 步</View>
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
