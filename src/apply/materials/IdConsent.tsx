import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button, ButtonPair } from '../../components/controls/Button'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { Office } from '../../domain/city/city'
import { ID_CONSENT_VERSION, idConsent } from '../../domain/form/consent'

/** K1: the separate consent, asked before the first photo of an ID card; without it the counter stays open. */
export const IdConsent = ({ office, onGiven }: { office: Office; onGiven: () => void }) => {
  const [refused, setRefused] = useState(false)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const give = () => {
    run('give', async () => {
      await api('consent.give', { kind: 'idData', version: ID_CONSENT_VERSION })
      onGiven()
    })
  }
  return (
    <View id="id-consent" className="id-consent">
      <Sheet title={idConsent.title}>
        <View>{idConsent.text}</View>
        <Failure refusal={refusal} onRetry={repeat} />
        {refused ? (
          <View className="id-consent-counter">
            <View className="t-strong">到窗口办理</View>
            <View>{office.name}</View>
            <View className="t-sub">{office.address}</View>
            <View className="t-sub">填好的其他内容都留着。去之前请先打电话问一问。</View>
            <PhoneNumber phone={office.phone} />
          </View>
        ) : null}
        <View className="id-consent-acts">
          <ButtonPair>
            {refused ? null : (
              <Button
                look="outline"
                onTap={() => {
                  setRefused(true)
                }}
              >
                改为到窗口办理
              </Button>
            )}
            <Button look="outline" busy={busy === null ? null : '正在记下…'} onTap={give}>
              同意
            </Button>
          </ButtonPair>
        </View>
      </Sheet>
    </View>
  )
}
