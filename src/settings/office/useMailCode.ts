import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import type { OfficeMail } from '../../domain/api/office'
import { Refusal } from '../../domain/api/refusal'

const looksLikeMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Sends a code to an address and confirms it; `wrong` is the sentence beside the field. */
export const useMailCode = (onChange: (mail: OfficeMail) => void) => {
  const { busy, refusal, refuse, run } = useActs()
  const [done, setDone] = useState(false)

  const call = (name: string, ask: () => Promise<OfficeMail>) => {
    run(name, async () => {
      const mail = await ask()
      setDone(mail.pending === null)
      onChange(mail)
    })
  }
  const refuseText = (sentence: string) => {
    refuse(new Refusal('input', sentence))
  }

  return {
    busy: busy !== null,
    wrong: refusal?.message ?? null,
    done,
    send: (typed: string) => {
      const address = typed.trim()
      if (looksLikeMail(address)) call('send', () => api('office.mailCode', { address }))
      else refuseText(address === '' ? '请填写邮箱' : '邮箱写得不完整，请再看一遍')
    },
    confirm: (typed: string) => {
      const code = typed.trim()
      if (/^\d{6}$/.test(code)) call('confirm', () => api('office.mailConfirm', { code }))
      else refuseText('验证码是 6 位数字')
    },
  }
}
