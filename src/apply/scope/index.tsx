import { useState } from 'react'
import { type ScopeAnswers, scopeResult } from '../../domain/places/scope'
import { NameStep, type ScopeMatch } from './NameStep'
import { OpenedStep } from './OpenedStep'
import { NotInScope, InScope } from './Outcome'
import { laterSteps, QuestionStep } from './QuestionStep'

type Step = 'name' | 0 | 1 | 2 | 'result' | 'opened'

/** A1: does this account have to be filed. Everything is worked out on the phone; nothing is sent or stored. */
export default function ScopePage() {
  const [step, setStep] = useState<Step>('name')
  const [name, setName] = useState('')
  const [places, setPlaces] = useState<readonly ScopeMatch[]>([])
  const [answers, setAnswers] = useState<ScopeAnswers>({})
  const result = scopeResult(answers)

  if (step === 'name')
    return (
      <NameStep
        name={name}
        onNext={(typed, found, { placeName, localFeature }) => {
          setName(typed)
          setPlaces(found)
          setAnswers({ ...answers, placeName, localFeature })
          setStep(placeName || localFeature ? 'result' : 0)
        }}
      />
    )
  if (step === 'opened')
    return (
      <OpenedStep
        name={name}
        onBack={() => {
          setStep('result')
        }}
      />
    )
  if (step === 'result')
    return result.inScope ? (
      <InScope
        name={name}
        result={result}
        places={places}
        onNext={() => {
          setStep('opened')
        }}
      />
    ) : (
      <NotInScope
        onAgain={() => {
          setAnswers({})
          setStep('name')
        }}
      />
    )
  return (
    <QuestionStep
      key={step}
      step={step}
      answer={answers[laterSteps[step].key]}
      onBack={() => {
        setStep(step === 0 ? 'name' : step === 1 ? 0 : 1)
      }}
      onNext={(yes) => {
        setAnswers({ ...answers, [laterSteps[step].key]: yes })
        setStep(yes || step === 2 ? 'result' : step === 0 ? 1 : 2)
      }}
    />
  )
}
