import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { fieldOf, fullLabel } from '../../domain/form/fields'
import type { Answers } from '../../domain/form/form'
import { agreeingFor, applicantFor, nameKeyAt } from '../../domain/form/people'
import { officeFor } from '../../domain/moves/standing'
import { openPart } from '../draft/draftParts'
import { draftOf } from '../draft/useDraft'
import { IdConsent } from './IdConsent'
import { type ConsentAt, lastApplicant } from './idConsents'
import { Refused } from './Refused'

/** What stands before ID data until its person agreed: the question, or what has to come before it; nothing afterwards. */
export const IdConsentAt = ({
  id,
  consent: { place, state, name, held, refusal, retry },
  answers,
  onGiven = () => undefined,
}: {
  id: string
  consent: ConsentAt
  answers: Answers
  onGiven?: () => void
}) => {
  const { filing } = draftOf(id).state()
  // Who agreed as this person before, or for them, does so here: it need not be said twice.
  const known = held !== null && agreeingFor(name, answers) === null
  const filledBy = known ? applicantFor(name, answers, held, lastApplicant()) : null
  useEffect(() => {
    if (filledBy !== null) draftOf(id).edit({ filledBy })
  }, [id, filledBy])
  if (filing === null || state === 'given' || filledBy !== null) return null
  if (state === 'unnamed') {
    const field = fieldOf(nameKeyAt(place, answers))
    return (
      <>
        <View className="t-sub">{`先填写${fullLabel(field)}，再填身份证信息`}</View>
        {place === 'ownerIdNumber' ? null : (
          <TextButton
            onTap={() => {
              openPart(id, field.section, 'go', { key: field.key })
            }}
          >
            {`去填${fullLabel(field)}`}
          </TextButton>
        )}
      </>
    )
  }
  if (state === 'unknown') return <Refused refusal={refusal} onRetry={retry} />
  return (
    <IdConsent
      key={name}
      id={id}
      name={name}
      answers={answers}
      office={officeFor(filing)}
      onGiven={onGiven}
    />
  )
}
