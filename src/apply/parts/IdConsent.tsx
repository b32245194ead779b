import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Office } from '../../domain/city/city'
import type { ApplicantKind, applicants } from '../../domain/form/choices'
import { consentWords, idConsent } from '../../domain/form/consent/consent'
import type { Answers } from '../../domain/form/form'
import {
  type Agreeing,
  agreeingFor,
  applicantFor,
  applicantsBeing,
  nameOfApplicant,
} from '../../domain/form/people'
import { draftOf } from '../draft/useDraft'
import { agreeToIdOf } from '../consent/giving'
import { ConsentBox } from './ConsentBox'
import { lastApplicant, noteIdConsent } from './idConsents'
import { toCounter } from '../packet/toCounter'

/**
 * The separate consent to the ID data of one person (K1): given by the applicant as that person, or declared for them.
 * The answer also says who fills in; what the form says already is not asked again.
 */
export const IdConsent = ({
  id,
  name,
  answers,
  office,
  onGiven,
}: {
  id: string
  name: string
  answers: Answers
  office: Office
  onGiven: () => void
}) => {
  const [declaring, setDeclaring] = useState(false)
  const { title, text } = idConsent(name)
  const said = agreeingFor(name, answers)
  const give = async (as: Agreeing, filledBy: ApplicantKind) => {
    await agreeToIdOf(name, as)
    const draft = draftOf(id)
    if (said !== as) draft.edit({ filledBy })
    noteIdConsent(name, as, filledBy)
    await draft.flush()
  }
  const answer = (as: Agreeing, label: string, filledBy: ApplicantKind) => ({
    label,
    give: () => give(as, filledBy),
    onGiven,
  })
  const own = applicantFor(name, answers, 'self', lastApplicant())
  const other = applicantFor(name, answers, 'declared', lastApplicant())
  const self = own === null ? [] : [answer('self', consentWords().idAnswers.self(name), own)]
  const label = consentWords().idAnswers.declared(name)
  const declared =
    other !== null
      ? answer('declared', label, other)
      : {
          label,
          onGiven: () => {
            setDeclaring(true)
          },
        }
  return (
    <ConsentBox
      id="id-consent"
      title={declaring ? `您是哪一位？` : title}
      answers={
        declaring
          ? applicantsBeing(name, answers, 'declared').map((each) =>
              answer('declared', wordsOf(each, answers), each.value),
            )
          : said === 'declared'
            ? [declared, ...self]
            : [...self, declared]
      }
      office={office}
      onCounter={
        draftOf(id).state().filing?.status === 'draft' ? () => toCounter(id, 'consent') : undefined
      }
    >
      {declaring ? (
        <View>{`${label}。`}</View>
      ) : (
        <>
          <View>{text}</View>
          <View className="t-sub">由您代办的，工作人员会看到「未经本人确认」。</View>
        </>
      )}
    </ConsentBox>
  )
}

/** 管理员 赵敏, or 管理员 while nobody is named. */
const wordsOf = ({ value, label }: (typeof applicants)[number], answers: Answers): string =>
  [label, nameOfApplicant({ ...answers, filledBy: value }) ?? ''].join(' ').trim()
