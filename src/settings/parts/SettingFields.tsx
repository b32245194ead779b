import { View } from '@tarojs/components'
import type { ComponentType } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { DayPicker } from '../../components/controls/DayPicker'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { TypedField } from '../../components/fields/TypedField'
import { Row, Rows } from '../../components/layout/Row'
import { addDays, showDay } from '../../domain/dates/days'
import type { SettingField } from '../../domain/settings/controls'
import { today } from '../../platform/wechat/clock'

type Kind = SettingField['kind']

type Drawn<Of extends Kind = Kind> = {
  readonly id: string
  readonly field: SettingField & { readonly kind: Of }
  readonly text: string
  /** What is wrong with it; null while nothing is said. */
  readonly said: string | null
  readonly onText: (text: string) => void
}

const Typed = ({ id, field, text, said, onText }: Drawn<'number' | 'words'>) => (
  <TypedField
    id={id}
    label={field.label}
    {...(field.hint !== undefined && { hint: field.hint })}
    said={said}
    text={text}
    keyboard={field.kind === 'number' ? 'number' : 'text'}
    {...(field.kind === 'words' && field.lines !== undefined && { lines: field.lines })}
    longest={field.longest}
    onType={onText}
  />
)

const PickedDay = ({ field: { label, latest }, text, onText }: Drawn<'day'>) => (
  <Rows>
    <DayPicker
      title={label}
      day={text || today()}
      latest={addDays(today(), latest)}
      onPick={onText}
    >
      {(open) => (
        <Row
          title={label}
          end={<View>{text === '' ? '没有选' : showDay(text)}</View>}
          onTap={open}
        />
      )}
    </DayPicker>
  </Rows>
)

const OneChoice = ({ field: { label, options, after }, text, onText }: Drawn<'choice'>) => (
  <>
    <ChoiceList label={label} options={options} value={text} onChoose={onText} />
    {after === undefined ? null : <View className="t-sub">{after[text]}</View>}
  </>
)

const SeveralChoices = ({ field: { label, options }, text, onText }: Drawn<'several'>) => {
  const chosen = text.split(' ')
  return (
    <View className="choices" role="group" aria-label={label}>
      {options.map((option) => {
        const on = chosen.includes(option.value)
        return (
          <Tap
            key={option.value}
            role="checkbox"
            checked={on}
            className={`choice ${on ? 'choice-on' : ''}`}
            onTap={() => {
              onText(
                (on
                  ? chosen.filter((each) => each !== option.value)
                  : [...chosen, option.value]
                ).join(' '),
              )
            }}
          >
            <Icon name={on ? 'ticked-box' : 'box'} />
            <View className="choice-main">
              <View className="choice-label">{option.label}</View>
              <View className="choice-sub t-sub">{option.sub}</View>
            </View>
          </Tap>
        )
      })}
    </View>
  )
}

const kinds: { readonly [Of in Kind]: ComponentType<Drawn<Of>> } = {
  number: Typed,
  words: Typed,
  day: PickedDay,
  choice: OneChoice,
  several: SeveralChoices,
}

/** Whether it says itself what is wrong with it. */
export const isTyped = (field: SettingField | undefined): boolean =>
  field?.kind === 'number' || field?.kind === 'words'

/** One thing that is typed or picked for a setting. */
export const OneField = (drawn: Drawn) => {
  const Field = kinds[drawn.field.kind] as ComponentType<Drawn>
  return <Field {...drawn} />
}
