import { useState } from 'react'
import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import type { FilingDetail } from '../../domain/api/filing'
import type { Answers } from '../../domain/form/form'

type Intention = { readonly answers: Answers; readonly remind: boolean }

/** By intention, until its draft is there. */
const tokens = new Map<string, string>()

const tokenOf = (key: string): string => {
  const token = tokens.get(key) ?? newToken()
  tokens.set(key, token)
  return token
}

/** Starts the draft that is meant; of the same page opened twice both start the same one. */
export const useStart = (intention: Intention): (() => Promise<FilingDetail>) => {
  const key = JSON.stringify(intention)
  const [token] = useState(() => tokenOf(key))
  return async () => {
    const filing = await api('filing.start', { token, ...intention })
    tokens.delete(key)
    return filing
  }
}
