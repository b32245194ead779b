import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCalendar } from '../../cloud/servings'
import { DayPicker } from '../../components/controls/DayPicker'
import { DueExplained } from '../../components/filing/DueExplained'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { type Day, showDay } from '../../domain/dates/days'
import { deadline } from '../../domain/dates/deadline'
import './DuePreview.scss'

/** From the opening day to the last day, computed on the phone: nothing is sent or kept (A2). */
export const DuePreview = () => {
  const [openedOn, setOpenedOn] = useState<Day | null>(null)
  const calendar = useCalendar()
  return (
    <Sheet flush>
      <Rows>
        <DayPicker title="开通日期" day={openedOn ?? ''} onPick={setOpenedOn}>
          {(open) => (
            <Row
              title="开通日期"
              sub={
                openedOn === null
                  ? '选好后告诉您最晚哪天提交'
                  : `${showDay(openedOn)}，点这里可以改`
              }
              onTap={open}
            />
          )}
        </DayPicker>
      </Rows>
      {openedOn === null ? null : (
        <View className="due-preview" aria-live="polite">
          <DueExplained due={deadline({ openedOn }, calendar)} />
        </View>
      )}
    </Sheet>
  )
}
