import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServings } from '../../cloud/servings'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { ChangeView, FilingDetail } from '../../domain/api/filing'
import { shown } from '../../domain/form/answers'
import { fullLabel, printedRows } from '../../domain/form/fields'
import type { Answers, RowKey } from '../../domain/form/form'
import { showDay } from '../../domain/dates/days'
import { slotsOf } from '../../domain/form/materials'
import { today } from '../../platform/wechat/clock'
import { copiesOffice } from '../draft/draftParts'
import { MaterialsPart, SlotLine } from './parts'

/** What a change changes, new over old; the rest is folded, since it stays as it is (J1). */
export const Changed = ({
  filing,
  changing,
  answers,
  onChange,
}: {
  filing: FilingDetail
  changing: ChangeView
  answers: Answers
  onChange: () => void
}) => {
  const [all, setAll] = useState(false)
  const rows = printedRows(answers, shown)
  const was = (key: RowKey) => changing.rows[key]
  const changed = rows.filter(({ key }) => was(key) !== undefined)
  const same = rows.filter(({ key }) => was(key) === undefined)
  const proofs = slotsOf(answers).filter(
    ({ key }) => filing.editable?.slots.includes(key) && (filing.photos[key] ?? []).length > 0,
  )
  return (
    <>
      <View className="check-part">
        <Sheet>
          <View className="check-head">
            <View className="t-head" role="heading" aria-level={2}>
              {`变更 ${changed.length} 处`}
            </View>
            <TextButton label="修改变更的内容" onTap={onChange}>
              修改
            </TextButton>
          </View>
          {changed.map(({ key, text, ...row }) => (
            <SummaryLine
              key={key}
              label={fullLabel(row)}
              text={text}
              {...(was(key) === text ? {} : { was: was(key) === '' ? '没有填' : was(key) })}
            />
          ))}
          {proofs.map((slot) => (
            <SlotLine key={slot.key} filing={filing} slot={slot} />
          ))}
          <SummaryLine
            label="变更日期"
            text={filing.change ? showDay(filing.change.changedOn, today()) : ''}
          />
          {all ? null : (
            <TextButton
              go
              onTap={() => {
                setAll(true)
              }}
            >
              {`其余 ${same.length} 项不变`}
            </TextButton>
          )}
        </Sheet>
      </View>
      {copiesOffice(filing, useServings()) === null ? null : (
        <MaterialsPart filing={filing} answers={answers} onChange={null} />
      )}
      {all ? (
        <View className="check-part">
          <Sheet title={`其余 ${same.length} 项不变`}>
            {same.map(({ key, text, ...row }) => (
              <SummaryLine key={key} label={fullLabel(row)} text={text === '' ? '没有填' : text} />
            ))}
          </Sheet>
        </View>
      ) : null}
    </>
  )
}
