import { View } from '@tarojs/components'
import { useState } from 'react'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { fullLabel } from '../../domain/form/fields'
import type { Field } from '../../domain/form/form'
import { otherPaper } from '../../domain/form/papers/idPapers'
import { kinds } from '../../domain/form/kinds'
import { UNDER_14 } from '../../domain/dates/under14'
import { TextInput } from '../../platform/input/TextInput'
import { today } from '../../platform/wechat/clock'
import { isHiddenNumber } from '../draft/draftParts'
import { IdConsentAt } from '../parts/IdConsentAt'
import { useIdConsent } from '../parts/idConsents'
import { Refused } from '../parts/Refused'
import { toCounter } from '../packet/toCounter'
import type { Typing } from './useTyping'

/** An ID number: typed in full once, shown hidden from then on, and replaced as a whole. */
export const IdNumber = ({
  field,
  text,
  typing,
  focus,
  wrong,
}: {
  field: Field
  text: string
  typing: Typing
  focus: boolean
  wrong: boolean
}) => {
  const label = fullLabel(field)
  const [changing, setChanging] = useState(false)
  const [agreed, setAgreed] = useState(false)
  const consent = useIdConsent('ownerIdNumber', typing.answers)
  // A hidden text cannot be typed on in, whatever is said of it.
  const held = isHiddenNumber(text) || (text !== '' && !wrong)
  const question = (
    <IdConsentAt
      id={typing.id}
      consent={consent}
      answers={typing.answers}
      onGiven={() => {
        setAgreed(true)
      }}
    />
  )
  if (!held && consent.state !== 'given') return question
  if (held && !changing)
    return (
      <>
        {question}
        <View className="section-held text-box">
          <View className="section-held-text">
            {isHiddenNumber(text) ? text : kinds.idCard.hide(text)}
          </View>
          <TextButton
            label={`修改${label}`}
            onTap={() => {
              setChanging(true)
            }}
          >
            修改
          </TextButton>
        </View>
      </>
    )
  return (
    <>
      <TextInput
        label={label}
        text={held ? '' : text}
        keyboard={otherPaper(typing.answers.ownerIdKind) === null ? 'idcard' : 'text'}
        focus={focus || changing || agreed}
        wrong={wrong}
        onType={(value) => {
          typing.type(field.key, value)
        }}
        onLeave={(value) => {
          setChanging(false)
          typing.leave(field.key, value)
        }}
      />
      <OtherWays id={typing.id} child={kinds.idCard.check(text, today())?.message === UNDER_14} />
    </>
  )
}

/** The ways of who has no ID card, or is a child: to the counter. */
const OtherWays = ({ id, child }: { id: string; child: boolean }) => {
  const { busy, refusal, run, repeat } = useActs()
  const way = child ? 'minor' : 'papers'
  return (
    <>
      <Refused id={id} refusal={refusal} onRetry={repeat} />
      <TextButton
        go
        onTap={() => {
          run(way, () => toCounter(id, way))
        }}
      >
        {busy === null ? words[way] : '正在记下…'}
      </TextButton>
    </>
  )
}

const words = {
  minor: '请监护人一起到窗口办理',
  papers: '护照、台胞证、回乡证请到窗口核对',
} as const
