import { useState } from 'react'
import { without } from '../../domain/form/leftOver'
import {
  type LaterQuestion,
  laterQuestions,
  nextQuestion,
  type ScopeAnswers,
  scopeResult,
} from '../../domain/places/scope'
import { NameStep, type ScopeMatch } from './NameStep'
import { CallOffice, InScope, NotInScope } from './Outcome'
import { QuestionStep } from './QuestionStep'

definePageConfig({ navigationBarTitleText: '要不要备案' })

type Step = 'name' | LaterQuestion | 'result'

/** A1: does this account have to be filed. Everything is worked out on the phone; nothing is sent or stored. */
export default function ScopePage() {
  const [step, setStep] = useState<Step>('name')
  const [name, setName] = useState('')
  const [places, setPlaces] = useState<readonly ScopeMatch[]>([])
  const [answers, setAnswers] = useState<ScopeAnswers>({})

  const again = () => {
    setAnswers({})
    setStep('name')
  }

  if (step === 'name')
    return (
      <NameStep
        name={name}
        onNext={(typed, found, answered) => {
          setName(typed)
          setPlaces(found)
          setAnswers({ ...answers, ...answered })
          setStep(nextQuestion(answered) ?? 'result')
        }}
      />
    )
  if (step === 'result') {
    const result = scopeResult(answers)
    if (result.verdict === 'notInScope') return <NotInScope onAgain={again} />
    if (result.verdict === 'callOffice') return <CallOffice result={result} onAgain={again} />
    return (
      <InScope
        name={name}
        result={result}
        places={places}
        onBack={() => {
          setStep('name')
        }}
      />
    )
  }
  const at = laterQuestions.indexOf(step)
  // What was answered after this question is asked again.
  const answeredBy = (yes: boolean): ScopeAnswers => ({
    ...without(answers, laterQuestions.slice(at)),
    [step]: yes,
  })
  return (
    <QuestionStep
      key={step}
      step={step}
      answer={answers[step]}
      isLast={(yes) => nextQuestion(answeredBy(yes)) === null}
      onBack={() => {
        setStep(laterQuestions[at - 1] ?? 'name')
      }}
      onNext={(yes) => {
        const answered = answeredBy(yes)
        setAnswers({ ...answers, [step]: yes })
        setStep(nextQuestion(answered) ?? 'result')
      }}
    />
  )
}
