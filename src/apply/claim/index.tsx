import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { NUMBER_LABEL } from '../../domain/form/form'
import { checkNumber } from '../../domain/moves/number'
import { TextInput } from '../../platform/input/TextInput'
import { PhoneButton } from '../../platform/phone/PhoneButton'
import { replace } from '../../platform/wechat/navigate'
import { Refused } from '../parts/Refused'

definePageConfig({ navigationBarTitleText: '接到自己的微信' })

const NOT_GIVEN = '没有取得手机号。要用备案表上填的手机号的微信来确认'

/** D8: who filed on paper takes the filing over into the own WeChat, by its number and the mobile in the form. */
export default function ClaimPage() {
  const [number, setNumber] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const isNumber = checkNumber(number) !== null
  const claim = (code: string | null) => {
    if (code === null) {
      setSaid(NOT_GIVEN)
      return
    }
    setSaid(null)
    run('claim', async () => {
      const { id } = await api('entering.take', { number, code })
      replace('filing/progress', { id })
    })
  }
  const button = (
    <Button
      busy={busy === null ? null : '正在核对…'}
      onTap={() => {
        setSaid(isNumber ? null : '请填写编号，在回执上，例如 LFBZ-2600-163Q')
      }}
    >
      用微信确认手机号
    </Button>
  )
  return (
    <Shell
      bar={
        <BottomBar>
          {isNumber && busy === null ? <PhoneButton onCode={claim}>{button}</PhoneButton> : button}
        </BottomBar>
      }
    >
      <Sheet>
        <Title>在窗口交过纸质表的</Title>
        <View className="t-sub">
          填回执上的编号，再用备案表上填的手机号确认。接过来以后，进度和提醒都在您的微信里。
        </View>
      </Sheet>
      <Refused refusal={refusal} onRetry={repeat} />
      <Sheet>
        <FieldFrame
          id="number"
          label={NUMBER_LABEL}
          hint="在窗口给您的回执上"
          message={wrong(said ?? refusal?.fields['number'])}
        >
          <TextInput
            label={NUMBER_LABEL}
            text={number}
            keyboard="text"
            longest={20}
            wrong={said !== null}
            onType={(text) => {
              setSaid(null)
              setNumber(text)
            }}
            onLeave={setNumber}
          />
        </FieldFrame>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}
