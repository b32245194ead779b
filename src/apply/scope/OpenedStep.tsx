import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, ButtonPair } from '../../components/controls/Button'
import { FieldFrame } from '../../components/controls/FieldFrame'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { DueHero } from '../../components/filing/DueHero'
import { DueRuler } from '../../components/filing/DueRuler'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, cityCalendar, officeOf } from '../../domain/city/city'
import type { Day } from '../../domain/dates/days'
import { type Deadline, deadline } from '../../domain/dates/deadline'
import { fieldOf } from '../../domain/form/fields'
import { dueWords } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { DayField } from '../parts/DayField'
import './index.scss'

/** The last step of the self-check: until when, and why (A2). Worked out on the phone. */
export const OpenedStep = ({ name, onBack }: { name: string; onBack: () => void }) => {
  const [openedOn, setOpenedOn] = useState<Day>('')
  const field = fieldOf('openedOn')
  const begin = () => {
    go('apply/consent', { accountName: name, ...(openedOn === '' ? {} : { openedOn }) })
  }
  return (
    <Shell
      bar={
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
      }
    >
      <Sheet>
        <View className="t-sub">{name}</View>
        <Title>最晚哪天提交</Title>
        <View className="scope-name">
          <FieldFrame id="scope-opened" label={field.label} hint={field.hint} message={null}>
            <DayField label={field.label} day={openedOn} onPick={setOpenedOn} />
          </FieldFrame>
        </View>
        <View className="scope-back">
          <TextButton onTap={onBack}>上一步</TextButton>
        </View>
      </Sheet>
      <View aria-live="polite">
        {openedOn === '' ? null : <Due of={deadline({ openedOn }, cityCalendar())} />}
      </View>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
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
