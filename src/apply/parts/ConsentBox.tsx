import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { Failure } from '../../components/layout/Trouble'
import type { Office } from '../../domain/city/city'
import { consentWords } from '../../domain/form/consent/consent'
import './ConsentBox.scss'

export type ConsentAnswer = {
  readonly label: string
  /** Gives the consent; without it the answer only leads to the next question. */
  readonly give?: () => Promise<unknown>
  readonly onGiven: () => void
}

/** A consent where it is needed (K1), with its answers; without any of them the counter stays open. */
export const ConsentBox = ({
  id,
  title,
  answers,
  office,
  onCounter,
  children,
}: {
  id: string
  title: string
  answers: readonly ConsentAnswer[]
  office: Office
  /** Has it handed in at the counter; without it the counter’s address is shown. */
  onCounter?: (() => Promise<void>) | undefined
  children: ReactNode
}) => {
  const [counter, setCounter] = useState(false)
  const { busy, refusal, run, repeat } = useActs()
  return (
    <View id={id} className="consent-box">
      <View className="t-head" role="heading" aria-level={2}>
        {title}
      </View>
      <View className="consent-box-text">{children}</View>
      <Failure refusal={refusal} onRetry={repeat} />
      {answers.map(({ label, give, onGiven }) => (
        <View key={label} className="consent-box-act">
          <Button
            look="outline"
            busy={busy === label ? '正在记下…' : null}
            onTap={() => {
              if (give)
                run(label, async () => {
                  await give()
                  onGiven()
                })
              else onGiven()
            }}
          >
            {label}
          </Button>
        </View>
      ))}
      {counter ? (
        <View className="consent-box-counter">
          <View className="t-strong">到窗口办理</View>
          <View>{office.name}</View>
          <View className="t-sub">{office.address}</View>
          <View className="t-sub">填好的其他内容都留着。去之前请先打电话问一问。</View>
          <PhoneNumber phone={office.phone} />
        </View>
      ) : (
        <TextButton
          onTap={() => {
            if (onCounter) run('counter', onCounter)
            else setCounter(true)
          }}
        >
          {consentWords().counter}
        </TextButton>
      )}
    </View>
  )
}
