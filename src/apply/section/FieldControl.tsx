import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, type FieldMessage } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { areaName } from '../../domain/city/city'
import { offered } from '../../domain/form/choices'
import { fullLabel } from '../../domain/form/fields'
import type { Answers, Field } from '../../domain/form/form'
import { howTo } from './howToFind'
import type { Kind } from '../../domain/form/kinds'
import { areaOfAddress, whereabouts } from '../../domain/places/addressArea'
import { TextInput } from '../../platform/input/TextInput'
import { DayField } from '../parts/DayField'
import { AreaPick } from './AreaPick'
import { Counter } from './Counter'
import { HowTo } from './HowTo'
import { IdNumber } from './IdNumber'
import { Introductions } from './Introductions'
import { SubjectKinds } from './SubjectKinds'
import type { Typing } from './useTyping'

/** Long texts wrap, so that all of them is in sight. */
const linesOf = (field: Field): { lines?: number } =>
  field.kind === 'longText'
    ? { lines: 2 }
    : field.kind === 'text' || field.kind === 'title'
      ? { lines: 1 }
      : {}

const keyboards: Partial<Record<Kind, 'number' | 'idcard'>> = {
  count: 'number',
  mobile: 'number',
  idCard: 'idcard',
}

/** One field with the control that fits its kind. */
export const FieldControl = ({
  field,
  typing,
  message,
  focus,
  named = true,
  offers = true,
}: {
  field: Field
  typing: Typing
  message: FieldMessage
  focus: boolean
  /** The label stands above, unless something over it says the same. */
  named?: boolean
  /** Ready-made sentences are offered: not where somebody keys what another one wrote. */
  offers?: boolean
}) => {
  const { answers } = typing
  const text = answers[field.key] ?? ''
  const required = field.required(answers)
  const steps = howTo(field.key, answers)
  return (
    <FieldFrame
      id={field.key}
      label={named ? fullLabel(field) : null}
      hint={hintOf(field, answers, text)}
      helper={field.place === 'helper'}
      optional={!required}
      aside={steps && <HowTo label={fullLabel(field)} steps={steps} />}
      message={message ?? difference(field, answers)}
    >
      <Control
        field={field}
        text={text}
        typing={typing}
        focus={focus}
        wrong={message?.level === 'error'}
        offers={offers}
      />
    </FieldFrame>
  )
}

const hintOf = (field: Field, answers: Answers, text: string): string | undefined => {
  if (field.kind !== 'area') {
    const hint = typeof field.hint === 'function' ? field.hint(answers) : field.hint
    return hint === '' ? undefined : hint
  }
  const { address = '' } = answers
  const found = areaOfAddress(address)
  if (found === null) return '选好后，由那里的办公室办理'
  return found === text ? `根据地址认出：${areaName(found)}` : undefined
}

/** Asked where the chosen area is not the one of the address: the address decides (D3). */
const difference = (field: Field, { address = '', area = '' }: Answers): FieldMessage => {
  if (field.kind !== 'area') return null
  const found = whereabouts(address, area)
  return found.chosen === null || found.area === null
    ? null
    : {
        level: 'warning',
        message: `地址写的是${areaName(found.area)}，这里选的是${areaName(found.chosen)}，会按地址报送。请看哪一处填错了`,
      }
}

const Control = ({
  field,
  text,
  typing,
  focus,
  wrong,
  offers,
}: {
  field: Field
  text: string
  typing: Typing
  focus: boolean
  wrong: boolean
  offers: boolean
}) => {
  const label = fullLabel(field)
  const [typed, setTyped] = useState<string | null>(null)
  const set = (value: string) => {
    typing.take({ [field.key]: value })
  }
  if (field.key === 'subjectKind') return <SubjectKinds label={label} value={text} onChoose={set} />
  if (field.choices)
    return (
      <ChoiceList
        label={label}
        options={offered(field.choices)}
        value={text === '' ? (field.unchosen ?? '') : text}
        onChoose={set}
      />
    )
  if (field.kind === 'area') return <AreaPick label={label} area={text} onPick={set} />
  if (field.kind === 'day' || field.kind === 'dayOrMonth')
    return (
      <View>
        <DayField label={label} day={text} monthWillDo={field.kind === 'dayOrMonth'} onPick={set} />
        {text !== '' && !field.required(typing.answers) ? (
          <TextButton
            label={`清除${label}`}
            onTap={() => {
              set('')
            }}
          >
            清除
          </TextButton>
        ) : null}
      </View>
    )
  if (field.kind === 'idCard')
    return <IdNumber field={field} text={text} typing={typing} focus={focus} wrong={wrong} />
  return (
    <>
      {offers && field.key === 'introduction' ? <Introductions text={text} onTake={set} /> : null}
      <TextInput
        label={label}
        text={text}
        keyboard={keyboards[field.kind] ?? 'text'}
        {...linesOf(field)}
        focus={focus}
        wrong={wrong}
        onType={(value) => {
          setTyped(value)
          typing.type(field.key, value)
        }}
        onLeave={(value) => {
          setTyped(null)
          typing.leave(field.key, value)
        }}
      />
      {field.kind === 'longText' ? <Counter text={typed ?? text} longest={field.longest} /> : null}
    </>
  )
}
