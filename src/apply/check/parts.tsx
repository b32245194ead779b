import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useServings } from '../../cloud/servings'
import { Icon } from '../../components/controls/Icon'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { FilingDetail } from '../../domain/api/filing'
import type { ReturnedView } from '../../domain/api/review/returned'
import { fieldsOf, shown } from '../../domain/form/answers'
import { fullLabel, printedRows } from '../../domain/form/fields'
import {
  type Answers,
  DECLARATION,
  type FieldKey,
  type FormSection,
  type RowKey,
} from '../../domain/form/form'
import { type Slot, slotsOf } from '../../domain/form/materials'
import type { ItemKey } from '../../domain/moves/returning/correctionReasons'
import type { Office } from '../../domain/city/city'
import { copiesToBring, type ToBring } from '../../domain/paper/copies'
import { cardLines } from '../../domain/card/card'
import { type PartKey, parts } from '../../domain/form/taskList'
import { ToBringList } from '../packet/ToBringList'
import { copiesOffice, isOwnHidden } from '../draft/draftParts'
import { SlotPicture } from '../parts/Picture'
import { GivenSignature } from '../signature/GivenSignature'
import { type FullNumber, ShowNumber } from './FullNumber'

const PartSheet = ({
  of,
  onChange,
  children,
}: {
  of: PartKey
  /** Null when nothing in it may be changed; left out where each row has a 修改 of its own. */
  onChange: (() => void) | null | undefined
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
          {onChange === null ? (
            <View className="check-lock t-sub">
              <Icon name="lock" />
              <View className="check-lock-word">不用改</View>
            </View>
          ) : onChange === undefined ? null : (
            <TextButton label={`修改${part?.title ?? ''}`} onTap={onChange}>
              修改
            </TextButton>
          )}
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
  returned,
  locked,
  number,
  onChange,
}: {
  section: FormSection
  answers: Answers
  /** With rows as they were submitted, to be named where they changed. */
  returned: ReturnedView | null
  /** The ID number that the server holds, to be compared with the card. */
  number: FullNumber
  /** What a return left closed: such a row offers no 修改. */
  locked: (key: FieldKey) => boolean
  onChange: (key: FieldKey) => void
}) => {
  const printed = new Map(printedRows(answers, shown).map((row) => [row.key, row.text]))
  const asked = fieldsOf(section).filter((field) => field.asked(answers))
  const rows = asked.filter((field) => field.place === 'row')
  const helpers = asked.filter(
    (field) =>
      field.place === 'helper' && (field.required(answers) || (answers[field.key] ?? '') !== ''),
  )
  const textOf = (field: (typeof rows)[number]) => {
    if (field.key === 'ownerIdNumber' && number.text !== null) return number.text
    return printed.get(field.key) || (field.required(answers) ? '' : '没有填，可不填')
  }
  const change = (key: FieldKey) =>
    locked(key)
      ? {}
      : {
          onChange: () => {
            onChange(key)
          },
        }
  return (
    <PartSheet of={section} onChange={asked.every(({ key }) => locked(key)) ? null : undefined}>
      {rows.map((field) => (
        <SummaryLine
          key={field.key}
          label={fullLabel(field)}
          text={textOf(field)}
          more={
            <>
              {field.key === 'ownerIdNumber' && isOwnHidden(answers[field.key] ?? '') ? (
                <ShowNumber number={number} />
              ) : null}
              {upheldOn(returned, field.key)}
            </>
          }
          {...wasOf(returned?.before ?? {}, field.key, printed.get(field.key))}
          {...change(field.key)}
        />
      ))}
      {helpers.map((field) => (
        <SummaryLine
          key={field.key}
          label={`${field.label}（只供办公室核对用）`}
          text={shown(field, answers[field.key] ?? '')}
          {...change(field.key)}
        />
      ))}
    </PartSheet>
  )
}

/** What is said in the place of a correction, where it goes out with the rest. */
const upheldOn = (returned: ReturnedView | null, key: ItemKey) => {
  const said = returned?.items.find((item) => item.key === key)?.upheld
  return said === undefined ? null : <View className="t-sub">{`您的说明：${said}`}</View>
}

const wasOf = (before: ReturnedView['before'], key: RowKey, text: string | undefined) => {
  const was = before[key]
  return was === undefined || was === text ? {} : { was }
}

/** A slot as it will be filed; what came since the return carries 新. */
export const SlotLine = ({ filing, slot }: { filing: FilingDetail; slot: Slot }) => {
  const photos = filing.photos[slot.key] ?? []
  const upheld = upheldOn(filing.returned, `slot:${slot.key}`)
  return (
    <View className="summary-line">
      <View className="summary-main">
        <View className="t-note">{slot.label}</View>
        {photos.length === 0 ? <View className="summary-missing">还没有照片</View> : null}
        <View className="check-photos">
          {photos.map((photo, index) => (
            <View key={photo.fileID} className="check-photo">
              <SlotPicture
                id={filing.id}
                fileID={photo.fileID}
                label={`${slot.label}第 ${index + 1} 张`}
                look="thumb"
              />
              {filing.returned && photo.addedAt > filing.returned.at ? (
                <View className="check-new tone-act">新</View>
              ) : null}
            </View>
          ))}
        </View>
        {upheld}
      </View>
    </View>
  )
}

/** What proves it: the photos, slot by slot, or the copies that are brought to an office that takes no photos (M7). */
export const MaterialsPart = ({
  filing,
  answers,
  onChange,
}: {
  filing: FilingDetail
  answers: Answers
  onChange: (() => void) | null
}) => {
  const office = copiesOffice(filing, useServings())
  if (office !== null)
    return <CopiesPart office={office} copies={copiesToBring(answers, provingIn(filing))} />
  return (
    <PartSheet of="materials" onChange={onChange}>
      {slotsOf(answers)
        .filter(({ key, required }) => required || (filing.photos[key] ?? []).length > 0)
        .map((slot) => (
          <SlotLine key={slot.key} filing={filing} slot={slot} />
        ))}
    </PartSheet>
  )
}

/** Of a change only what proves it is brought. */
const provingIn = ({ changing }: FilingDetail) => ({ proving: changing?.unproved ?? null })

const CopiesPart = ({ office, copies }: { office: Office; copies: readonly ToBring[] }) =>
  copies.length === 0 ? null : (
    <PartSheet of="materials" onChange={undefined}>
      <View>{`复印件送到${office.shortName}，不用上传`}</View>
      <View className="t-sub">{office.address}</View>
      <View className="check-copies">
        <ToBringList items={copies} />
      </View>
    </PartSheet>
  )

/** The owner's signature as it will stand on the form. */
export const SignaturePart = ({
  id,
  filing: { signature, card },
  owner,
  gone,
  onChange,
}: {
  id: string
  filing: FilingDetail
  owner: string
  /** Why there is no signature any more; null where there never was one. */
  gone: string | null
  onChange: (() => void) | null
}) => (
  <PartSheet of="signature" onChange={onChange}>
    <View className="t-sub">{`签名表示：${DECLARATION}`}</View>
    {signature === null ? (
      <>
        <View className="summary-missing">{gone ?? '还没有签名'}</View>
        {card === null || card.state === 'signed' ? null : (
          <View className="t-sub">{cardLines[card.state][0]}</View>
        )}
      </>
    ) : (
      <GivenSignature id={id} signature={signature} owner={owner} />
    )}
  </PartSheet>
)
