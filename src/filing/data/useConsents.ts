import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { forgetPhotos } from '../../platform/memory/keptPhotos'
import type { ConsentWithdrawn, IdConsentView, Me } from '../../domain/api/me'

type Step =
  | { readonly name: 'loading' }
  | { readonly name: 'given'; readonly me: Me; readonly people: readonly IdConsentView[] }
  | { readonly name: 'ask' }
  | ({ readonly name: 'withdrawn' } & ConsentWithdrawn)

/** From what was agreed to, over the question, to what was taken back. */
export const useConsents = (onWithdrawn: () => void) => {
  const [step, setStep] = useState<Step>({ name: 'loading' })
  const { busy, refusal, run, repeat } = useActs()
  return {
    step,
    refusal,
    busy: busy !== null,
    load: () => {
      run('load', async () => {
        const [me, people] = await Promise.all([api('me', {}), api('consent.list', {})])
        setStep({ name: 'given', me, people })
      })
    },
    withdraw: () => {
      run('withdraw', async () => {
        const answer = await api('consent.withdraw', {})
        await forgetPhotos()
        onWithdrawn()
        setStep({ name: 'withdrawn', ...answer })
      })
    },
    repeat,
    askToWithdraw: () => {
      setStep({ name: 'ask' })
    },
  }
}
