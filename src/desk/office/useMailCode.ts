import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import type { OfficeMail } from '../../domain/api/office'
import { Refusal } from '../../domain/api/refusal'

const looksLikeMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Sends a code to an address and confirms it; `wrong` is the sentence beside the field. */
export const useMailCode = (onChange: (mail: OfficeMail) => void) => {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const running = useRef(false)

  const run = (work: () => Promise<OfficeMail>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setWrong(null)
    work()
      .then((mail) => {
        setDone(mail.pending === null)
        onChange(mail)
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        setWrong(error.message)
      })
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }

  return {
    busy,
    wrong,
    done,
    send: (typed: string) => {
      const address = typed.trim()
      if (looksLikeMail(address)) run(() => api('office.mailCode', { address }))
      else setWrong(address === '' ? '请填写邮箱' : '邮箱写得不完整，请再看一遍')
    },
    confirm: (typed: string) => {
      const code = typed.trim()
      if (/^\d{6}$/.test(code)) run(() => api('office.mailConfirm', { code }))
      else setWrong('验证码是 6 位数字')
    },
  }
}
