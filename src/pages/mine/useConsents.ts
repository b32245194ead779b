import { useState } from 'react'
import { api } from '../../cloud/call'
import type { FilingCard } from '../../domain/api/filing'
import type { Me } from '../../domain/api/me'
import { Refusal } from '../../domain/api/refusal'

type Step =
  | { readonly name: 'loading' }
  | { readonly name: 'given'; readonly me: Me }
  | { readonly name: 'ask' }
  | { readonly name: 'withdrawn'; readonly deleted: number; readonly kept: readonly FilingCard[] }

/** From what was agreed to, over the question, to what was taken back. */
export const useConsents = (onWithdrawn: () => void) => {
  const [step, setStep] = useState<Step>({ name: 'loading' })
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = (run: () => Promise<Step>) => {
    setTrouble(null)
    setBusy(true)
    run()
      .then(setStep, (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        setTrouble(error.message)
      })
      .finally(() => {
        setBusy(false)
      })
  }
  const load = () => {
    attempt(async () => ({ name: 'given', me: await api('me', {}) }))
  }
  const withdraw = () => {
    attempt(async () => {
      const answer = await api('consent.withdraw', {})
      onWithdrawn()
      return { name: 'withdrawn', ...answer }
    })
  }
  return {
    step,
    trouble,
    busy,
    load,
    withdraw,
    retry: step.name === 'ask' ? withdraw : load,
    askToWithdraw: () => {
      setStep({ name: 'ask' })
    },
  }
}
