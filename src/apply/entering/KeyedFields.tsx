import { View } from '@tarojs/components'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { fieldsOf } from '../../domain/form/answers'
import { fullLabel } from '../../domain/form/fields'
import type { Answers, Field, FieldKey, FormSection } from '../../domain/form/form'
import { type LackKey, type LackReason, mayLack } from '../../domain/moves/entering/entering'
import { FieldControl } from '../section/FieldControl'
import '../section/index.scss'
import { Offer } from '../section/Offer'
import { Seldom } from '../section/Seldom'
import type { Typing } from '../section/useTyping'
import { KeyedNumber } from './KeyedNumber'
import { Lack } from './Lack'
import { lacksOf } from './hindrances'

const isLackKey = (key: string): key is LackKey => mayLack.some((each) => each === key)

/** The annex from its top to its end: it is keyed in the order in which it was written. */
const blocks: readonly { readonly title: string; readonly sections: readonly FormSection[] }[] = [
  { title: '账号', sections: ['account', 'subject'] },
  { title: '账号所有人', sections: ['owner'] },
  { title: '管理员', sections: ['manager'] },
]

/** What few papers say, and nothing waits for. */
const isSeldomKeyed = (field: Field, answers: Answers): boolean =>
  field.place === 'helper' && field.decides !== true && !field.required(answers)

/** The rows of the annex; of a returned form those that went back. */
export const KeyedFields = ({
  filing,
  typing,
  wrong,
  tried,
  onStand,
  onLack,
}: {
  filing: FilingDetail
  typing: Typing
  wrong: Readonly<Record<string, string>>
  tried: boolean
  /** Something is done at a field. */
  onStand: (key: FieldKey) => void
  onLack: (key: LackKey, reason: LackReason | null) => void
}) => {
  const { answers } = typing
  const { editable } = filing
  const lacks = lacksOf(filing, answers)
  const isOpen = (field: Field) =>
    field.atCounter !== true &&
    field.asked(answers) &&
    (editable?.fields.includes(field.key) ?? true)
  const keyed: Typing = {
    ...typing,
    type: (key, text) => {
      onStand(key)
      typing.type(key, text)
    },
  }
  const control = (field: Field) => {
    const { key } = field
    const text = answers[key] ?? ''
    const shows = tried || text !== '' || typing.left.has(key)
    const said = wrong[key]
    const message = shows && said !== undefined ? { level: 'error' as const, message: said } : null
    const lackable = isLackKey(key) && text === '' && field.required(answers)
    return (
      <View
        key={key}
        className="section-field"
        onClick={() => {
          onStand(key)
        }}
      >
        {field.kind === 'idCard' ? (
          <KeyedNumber field={field} typing={keyed} message={message} />
        ) : (
          <FieldControl
            field={field}
            typing={keyed}
            message={isLackKey(key) && lacks[key] ? null : message}
            focus={false}
            offers={false}
          />
        )}
        {lackable ? (
          <Lack
            label={fullLabel(field)}
            reason={lacks[key] ?? null}
            onChoose={(reason) => {
              onLack(key, reason)
            }}
          />
        ) : null}
      </View>
    )
  }
  return blocks.map(({ title, sections }) => {
    const fields = fieldsOf()
      .filter(({ section }) => sections.includes(section))
      .filter(isOpen)
    const seldom = fields.filter((field) => isSeldomKeyed(field, answers))
    const often = fields.filter((field) => !isSeldomKeyed(field, answers))
    if (fields.length === 0) return null
    return (
      <View key={title} className="entering-part">
        <Sheet title={title}>
          {editable === null
            ? sections.map((section) => (
                <Offer key={section} section={section} answers={answers} onTake={typing.take} />
              ))
            : null}
          {often.map(control)}
        </Sheet>
        <Seldom
          fields={seldom}
          open={seldom.some(({ key }) => (answers[key] ?? '') !== '' || (tried && key in wrong))}
        >
          {seldom.map(control)}
        </Seldom>
      </View>
    )
  })
}
