import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Sheet } from '../../components/Sheet'
import { SummaryLine } from '../../components/SummaryList'
import { TextButton } from '../../components/TextButton'
import { fieldsOf, shown } from '../../domain/answers'
import type { FilingDetail } from '../../domain/api'
import { showMoment } from '../../domain/days'
import { type Answers, type FormSection, fullLabel, printedRows } from '../../domain/form'
import { slotsOf } from '../../domain/materials'
import { type PartKey, parts } from '../../domain/progress'
import { now } from '../../platform/clock'
import { Picture } from '../Picture'

const Part = ({
  of,
  onChange,
  children,
}: {
  of: PartKey
  onChange: () => void
  children: ReactNode
}) => {
  const part = parts.find((each) => each.key === of)
  const title = `${part?.numeral ?? ''} ${part?.title ?? ''}`
  return (
    <View className="check-part">
      <Sheet>
        <View className="check-head">
          <View className="t-head" role="heading" aria-level={2}>
            {title}
          </View>
          <TextButton label={`修改${part?.title ?? ''}`} onTap={onChange}>
            修改
          </TextButton>
        </View>
        {children}
      </Sheet>
    </View>
  )
}

/** The printed rows of a part in the form's order; below them what helps the system and is never printed. */
export const RowsPart = ({
  section,
  answers,
  onChange,
}: {
  section: FormSection
  answers: Answers
  onChange: () => void
}) => {
  const printed = new Map(printedRows(answers, shown).map((row) => [row.key, row.text]))
  const asked = fieldsOf(section).filter((field) => field.asked(answers))
  const rows = asked.filter((field) => field.place === 'row')
  const helpers = asked.filter(
    (field) =>
      field.place === 'helper' && (field.required(answers) || (answers[field.key] ?? '') !== ''),
  )
  return (
    <Part of={section} onChange={onChange}>
      {rows.map((field) => (
        <SummaryLine
          key={field.key}
          label={fullLabel(field)}
          text={printed.get(field.key) || (field.required(answers) ? '' : '没有填，可不填')}
        />
      ))}
      {helpers.map((field) => (
        <SummaryLine
          key={field.key}
          label={`${field.label}（系统辅助项，不打印）`}
          text={shown(field, answers[field.key] ?? '')}
        />
      ))}
    </Part>
  )
}

/** The photos, slot by slot. */
export const MaterialsPart = ({
  id,
  filing,
  answers,
  onChange,
}: {
  id: string
  filing: FilingDetail
  answers: Answers
  onChange: () => void
}) => (
  <Part of="materials" onChange={onChange}>
    {slotsOf(answers)
      .map((slot) => ({ ...slot, photos: filing.photos[slot.key] ?? [] }))
      .filter((slot) => slot.required || slot.photos.length > 0)
      .map((slot) => (
        <View key={slot.key} className="summary-line">
          <View className="summary-main">
            <View className="t-note">{slot.label}</View>
            {slot.photos.length === 0 ? <View className="summary-missing">还没有照片</View> : null}
            <View className="check-photos">
              {slot.photos.map((photo, index) => (
                <View key={photo.fileID} className="check-photo">
                  <Picture
                    id={id}
                    fileID={photo.fileID}
                    label={`${slot.label}第 ${index + 1} 张`}
                    look="thumb"
                  />
                </View>
              ))}
            </View>
          </View>
        </View>
      ))}
  </Part>
)

/** The owner's signature as it will stand on the form. */
export const SignaturePart = ({
  id,
  filing: { signature },
  owner,
  onChange,
}: {
  id: string
  filing: FilingDetail
  owner: string
  onChange: () => void
}) => (
  <Part of="signature" onChange={onChange}>
    {signature === null ? (
      <View className="summary-missing">还没有签名</View>
    ) : (
      <>
        <Picture id={id} fileID={signature.fileID} label={`${owner}的签名`} look="signature" />
        <View className="t-sub">{showMoment(signature.signedAt, now())} 签名</View>
      </>
    )}
  </Part>
)
