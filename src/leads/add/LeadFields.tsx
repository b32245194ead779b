import { View } from '@tarojs/components'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { DayPicker } from '../../components/controls/DayPicker'
import { FieldFrame, wrong as wrongMessage } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import type { LeadView } from '../../domain/api/supervision/leads'
import { firstDayOf, isMonth, showDay, showMonth } from '../../domain/dates/days'
import { accountKinds, offered, subjectKinds } from '../../domain/form/choices'
import { leadLabel } from '../../domain/leads/account'
import { TextInput } from '../../platform/input/TextInput'
import '../parts/field.scss'

/** What is typed of a lead. */
export type Typed = Readonly<
  Record<
    | 'accountName'
    | 'accountKind'
    | 'accountKindText'
    | 'accountId'
    | 'subjectName'
    | 'subjectKind'
    | 'openedOn'
    | 'ownerName'
    | 'phone'
    | 'link'
    | 'note',
    string
  >
>

/** What is typed at first: what is known of the lead, or nothing. */
export const typedOf = (lead: LeadView | null): Typed => ({
  accountName: '',
  accountKind: 'official',
  accountKindText: '',
  accountId: '',
  subjectName: '',
  subjectKind: '',
  openedOn: '',
  ownerName: '',
  ...lead?.account,
  phone: lead?.phone ?? '',
  link: lead?.link ?? '',
  note: lead?.note ?? '',
})

type Text = Exclude<keyof Typed, 'accountKind' | 'subjectKind' | 'openedOn'>

const labels: Readonly<Record<Text, string>> = {
  accountName: leadLabel('accountName'),
  accountKindText: leadLabel('accountKindText'),
  accountId: leadLabel('accountId'),
  subjectName: leadLabel('subjectName'),
  ownerName: leadLabel('ownerName'),
  phone: '电话',
  link: '链接',
  note: '说明',
}

const hints: Readonly<Partial<Record<Text, string>>> = {
  phone: '手机或座机，知道的才写',
  link: '账号主页或文章的链接，以 https:// 开头',
  note: '在哪里看到的。不要写证件号或手机号',
}

const subjectChoices = [
  { value: '', label: '不知道' },
  ...offered(subjectKinds).map(({ value, label }) => ({ value, label })),
]

/** What is known of an account that is not filed: its name and kind, and whatever else somebody knows. */
export const LeadFields = ({
  typed,
  wrong,
  onType,
}: {
  typed: Typed
  wrong: Readonly<Record<string, string>>
  onType: (typed: Typed) => void
}) => {
  const text = (key: Text) => (
    <View className="lead-field">
      <FieldFrame
        id={`lead-${key}`}
        label={labels[key]}
        hint={hints[key]}
        optional={key !== 'accountName' && key !== 'accountKindText'}
        message={wrongMessage(wrong[key])}
      >
        <TextInput
          label={labels[key]}
          text={typed[key]}
          keyboard="text"
          {...(key === 'note' ? { lines: 2 } : {})}
          longest={key === 'link' ? 500 : 200}
          wrong={key in wrong}
          onType={(said) => {
            onType({ ...typed, [key]: said })
          }}
          onLeave={(said) => {
            onType({ ...typed, [key]: said })
          }}
        />
      </FieldFrame>
    </View>
  )
  const { openedOn } = typed
  const shown = isMonth(openedOn)
    ? showMonth(openedOn)
    : firstDayOf(openedOn) === null
      ? '不知道'
      : showDay(openedOn)
  return (
    <>
      <Sheet>
        {text('accountName')}
        <View className="lead-field">
          <FieldFrame
            id="lead-accountKind"
            label="账号类型"
            message={wrongMessage(wrong['accountKind'])}
          >
            <ChoiceList
              label="账号类型"
              options={accountKinds}
              value={typed.accountKind}
              onChoose={(accountKind) => {
                onType({ ...typed, accountKind })
              }}
            />
          </FieldFrame>
        </View>
        {typed.accountKind === 'other' ? text('accountKindText') : text('accountId')}
      </Sheet>
      <Sheet>
        {text('subjectName')}
        {typed.subjectName.trim() === '' ? null : (
          <View className="lead-field">
            <FieldFrame
              id="lead-subjectKind"
              label={leadLabel('subjectKind')}
              optional
              message={wrongMessage(wrong['subjectKind'])}
            >
              <ChoiceList
                label={leadLabel('subjectKind')}
                options={subjectChoices}
                value={typed.subjectKind}
                onChoose={(subjectKind) => {
                  onType({ ...typed, subjectKind })
                }}
              />
            </FieldFrame>
          </View>
        )}
        <View className="lead-field">
          <FieldFrame
            id="lead-openedOn"
            label={leadLabel('openedOn')}
            hint="写了才能算出最晚提交日"
            optional
            message={wrongMessage(wrong['openedOn'])}
          >
            <DayPicker
              title={leadLabel('openedOn')}
              day={openedOn}
              onPick={(day) => {
                onType({ ...typed, openedOn: day })
              }}
              onPickMonth={(month) => {
                onType({ ...typed, openedOn: month })
              }}
            >
              {(open) => (
                <TextButton label={`${shown}，选${leadLabel('openedOn')}`} onTap={open}>
                  {shown}
                </TextButton>
              )}
            </DayPicker>
          </FieldFrame>
        </View>
        {text('ownerName')}
        {text('phone')}
      </Sheet>
      <Sheet>
        {text('link')}
        {text('note')}
      </Sheet>
    </>
  )
}
