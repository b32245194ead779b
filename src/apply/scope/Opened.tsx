import { View } from '@tarojs/components'
import { Button, ButtonPair } from '../../components/controls/Button'
import { FieldFrame } from '../../components/controls/FieldFrame'
import { DueHero } from '../../components/filing/DueExplained'
import { DueRuler } from '../../components/filing/DueRuler'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { cityCalendar } from '../../domain/city/city'
import { firstDayOf } from '../../domain/dates/days'
import { type Deadline, deadline } from '../../domain/dates/deadline'
import { fieldOf } from '../../domain/form/fields'
import { dueWords } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { DayField } from '../parts/DayField'
import './index.scss'

/** Below a result: until when, and why (A2). Worked out on the phone. */
export const Opened = ({ day, onPick }: { day: string; onPick: (day: string) => void }) => {
  const field = fieldOf('openedOn')
  const openedOn = firstDayOf(day)
  return (
    <View className="scope-due">
      <Sheet>
        <FieldFrame
          id="scope-opened"
          label={field.label}
          hint="选好后告诉您最晚哪天提交"
          message={null}
        >
          <DayField label={field.label} day={day} monthWillDo onPick={onPick} />
        </FieldFrame>
      </Sheet>
      <View aria-live="polite">
        {openedOn === null ? null : <Due of={deadline({ openedOn }, cityCalendar())} />}
      </View>
      <Sheet flush>
        <Rows>
          <Row
            title="要准备哪些材料"
            onTap={() => {
              go('filing/guide')
            }}
          />
          <Row
            title="通告原文"
            onTap={() => {
              go('filing/notice')
            }}
          />
        </Rows>
      </Sheet>
    </View>
  )
}

/** Begins the form with what is known of the account, or only lets it be reminded of. */
export const BeginBar = ({ name, openedOn }: { name: string; openedOn: string }) => {
  const begin = () => {
    go('apply/consent', { accountName: name, ...(openedOn === '' ? {} : { openedOn }) })
  }
  return (
    <BottomBar>
      {openedOn === '' ? (
        <Button onTap={begin}>开始填写</Button>
      ) : (
        <ButtonPair>
          <Button
            look="outline"
            onTap={() => {
              go('apply/consent', { accountName: name, openedOn, remind: 'yes' })
            }}
          >
            先提醒我
          </Button>
          <Button onTap={begin}>开始填写</Button>
        </ButtonPair>
      )}
    </BottomBar>
  )
}

const Due = ({ of }: { of: Deadline }) => (
  <View className="scope-due">
    <Sheet>
      <DueHero words={dueWords(of, today())} />
      <DueRuler deadline={of} today={today()} />
    </Sheet>
    <Sheet title="为什么是这一天">
      {of.reasons.map((reason) => (
        <View key={reason.text} className="scope-reason">
          <View>{reason.text}</View>
          {reason.source === 'system' ? <View className="t-note">本系统计算办法</View> : null}
        </View>
      ))}
    </Sheet>
  </View>
)
