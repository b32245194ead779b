import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import type { PhoneKey } from '../../domain/api/call'
import { callPhone } from '../../platform/wechat/phone'

/** Calls the person of a filing: the whole number is asked for with the first call, which is noted, and then stays in sight. */
export const usePhones = () => {
  const [phones, setPhones] = useState<ReadonlyMap<string, string>>(new Map())
  const { run, refusal, repeat } = useActs()
  return {
    refusal,
    repeat,
    /** The whole number of a filing's person; null until it was asked for. */
    fullOf: (filing: string) => phones.get(filing) ?? null,
    call: (filing: string, key: PhoneKey) => {
      const known = phones.get(filing)
      if (known !== undefined) {
        callPhone(known)
        return
      }
      run(filing, async () => {
        const { text } = await api('desk.reveal', { id: filing, key })
        setPhones((before) => new Map(before).set(filing, text))
        callPhone(text)
      })
    },
  }
}
