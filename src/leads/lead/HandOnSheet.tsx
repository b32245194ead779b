import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../components/controls/FieldFrame'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'
import { isOfficeCode, officeOf, offices } from '../../domain/city/city'
import { TextInput } from '../../platform/input/TextInput'
import { back } from '../../platform/wechat/navigate'
import type { LeadHere } from './index'

const LONGEST = 200

/** Gives a lead to another office, with a reason. */
export const HandOnSheet = ({ here, onClose }: { here: LeadHere; onClose: () => void }) => {
  const { lead, acts, again } = here
  const [office, setOffice] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const choices = offices
    .filter(({ code }) => code !== lead.office.code)
    .map(({ code }) => ({ value: code, label: officeOf(code).shortName }))
  const isShort = reason.trim().length < 2
  return (
    <Overlay title="转交别的办公室" onClose={onClose}>
      <FieldFrame
        id="hand-office"
        label="办公室"
        message={wrong(tried && office === '' ? '请选办公室' : null)}
      >
        <ChoiceList label="办公室" options={choices} value={office} onChoose={setOffice} />
      </FieldFrame>
      <FieldFrame
        id="hand-reason"
        label="原因"
        hint="那边的同事看得到。不要写证件号或手机号"
        message={wrong(tried && isShort ? '请写原因，至少两个字' : acts.refusal?.fields['reason'])}
      >
        <TextInput
          label="原因"
          text={reason}
          keyboard="text"
          lines={2}
          longest={LONGEST}
          onType={setReason}
          onLeave={setReason}
        />
      </FieldFrame>
      <Failure
        refusal={acts.refusal?.fields['reason'] === undefined ? acts.refusal : null}
        onRetry={acts.refusal?.code === 'stale' ? again : acts.repeat}
      />
      <View className="lead-act">
        <Button
          busy={acts.busy === null ? null : '正在转交…'}
          onTap={() => {
            setTried(true)
            if (!isOfficeCode(office) || isShort) return
            acts.run('handOn', async () => {
              const { id, version } = lead
              await api('leads.handOn', { id, version, office, reason: reason.trim() })
              back()
            })
          }}
        >
          转交
        </Button>
      </View>
    </Overlay>
  )
}
