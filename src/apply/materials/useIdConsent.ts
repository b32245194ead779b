import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { ID_CONSENT_VERSION } from '../../domain/form/consent'
import { Refusal } from '../../domain/api/refusal'

/** Whether the separate consent to photos of ID cards is given; null until known. */
export const useIdConsent = (): { readonly given: boolean | null; readonly give: () => void } => {
  const [given, setGiven] = useState<boolean | null>(null)
  useDidShow(() => {
    if (given) return
    api('me', {}).then(
      (me) => {
        setGiven(me.consents.idData === ID_CONSENT_VERSION)
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      },
    )
  })
  return {
    given,
    give: () => {
      setGiven(true)
    },
  }
}
