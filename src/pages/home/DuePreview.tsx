import { View } from '@tarojs/components'
import { useState } from 'react'
import { DayPicker } from '../../components/controls/DayPicker'
import { TextButton } from '../../components/controls/TextButton'
import { DueHero } from '../../components/filing/DueHero'
import { DueRuler } from '../../components/filing/DueRuler'
import { WhyDue } from '../../components/filing/WhyDue'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { cityCalendar } from '../../domain/city/city'
import { type Day, showDay } from '../../domain/dates/days'
import { deadline } from '../../domain/dates/deadline'
import { dueWords } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import './DuePreview.scss'

/** From the opening day to the last day, computed on the phone: nothing is sent or kept (A2). */
export const DuePreview = () => {
  const [openedOn, setOpenedOn] = useState<Day | null>(null)
  return (
    <Sheet flush>
      <Rows>
        <DayPicker title="开通日期" day={openedOn} onPick={setOpenedOn}>
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
      {openedOn === null ? null : <Preview openedOn={openedOn} />}
    </Sheet>
  )
}

const Preview = ({ openedOn }: { openedOn: Day }) => {
  const [why, setWhy] = useState(false)
  const due = deadline({ openedOn }, cityCalendar())
  return (
    <View className="due-preview" aria-live="polite">
      <DueHero words={dueWords(due, today())} />
      <DueRuler deadline={due} today={today()} />
      {due.missingYears.length === 0 ? null : (
        <View className="t-note due-preview-note">
          {due.missingYears.join('、')} 年的放假安排还没有录入，日子可能会往后移
        </View>
      )}
      <TextButton
        go
        onTap={() => {
          setWhy(true)
        }}
      >
        为什么是这一天
      </TextButton>
      {why ? (
        <WhyDue
          deadline={due}
          accountName={null}
          onClose={() => {
            setWhy(false)
          }}
        />
      ) : null}
    </View>
  )
}
