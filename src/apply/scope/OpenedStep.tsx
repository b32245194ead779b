import { View } from '@tarojs/components'
import { useState } from 'react'
import { BottomBar } from '../../components/BottomBar'
import { Button, ButtonPair } from '../../components/Button'
import { DueRuler } from '../../components/DueRuler'
import { Field } from '../../components/Field'
import { Hero } from '../../components/Hero'
import { PhoneLine } from '../../components/PhoneLine'
import { Sheet } from '../../components/Sheet'
import { Shell } from '../../components/Shell'
import { TextButton } from '../../components/TextButton'
import { Title } from '../../components/Title'
import type { Day } from '../../domain/days'
import { type Deadline, deadline } from '../../domain/deadline'
import { fieldOf } from '../../domain/form'
import { CITY_OFFICE, officeOf } from '../../domain/langfang/offices'
import { dueWords } from '../../domain/standing'
import { today } from '../../platform/clock'
import { useArrived } from '../../platform/doubleTap'
import { go } from '../../platform/navigate'
import { DayPick } from '../DayPick'
import { calendar } from '../due'
import './index.scss'

/** The last step of the self-check: until when, and why (A2). Worked out on the phone. */
export const OpenedStep = ({ name, onBack }: { name: string; onBack: () => void }) => {
  const [openedOn, setOpenedOn] = useState<Day>('')
  const field = fieldOf('openedOn')
  const arrived = useArrived()
  const begin = () => {
    if (arrived())
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
          <Field id="scope-opened" label={field.label} hint={field.hint} message={null}>
            <DayPick label={field.label} day={openedOn} onPick={setOpenedOn} />
          </Field>
        </View>
        <View className="scope-back">
          <TextButton onTap={onBack}>上一步</TextButton>
        </View>
      </Sheet>
      <View aria-live="polite">
        {openedOn === '' ? null : <Due of={deadline({ openedOn }, calendar)} />}
      </View>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

const Due = ({ of }: { of: Deadline }) => (
  <View className="scope-due">
    <Sheet>
      <Hero words={dueWords(of, today())} />
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
