import { useEffect, useState } from 'react'
import type { FilingCard } from '../domain/api/filing'
import { showClock } from '../domain/dates/days'
import { keepPrivate, privateText } from '../platform/memory/privateStorage'
import { now } from '../platform/wechat/clock'
import { api } from './call'
import { useAnswer } from './useAnswer'

/** All accounts of the caller: what comes next is only known of all of them (E6). */
export const myFilings = (): Promise<readonly FilingCard[]> => filingsFrom(null)

const filingsFrom = async (after: string | null): Promise<readonly FilingCard[]> => {
  const { filings, next } = await api('filing.list', { after })
  return next === null ? filings : [...filings, ...(await filingsFrom(next))]
}

/** Raise the number when a kept card of before can no longer be read. */
const KEY = 'filings-1'

type Kept = { readonly at: number; readonly filings: readonly FilingCard[] }

const read = async (): Promise<Kept | null> => {
  const text = await privateText(KEY)
  try {
    return text === null ? null : (JSON.parse(text) as Kept)
  } catch {
    return null
  }
}

export type Filings = {
  /** Null while nothing is known. */
  readonly filings: readonly FilingCard[] | null
  /** It is known whether the phone kept anything; until then there is nothing to draw. */
  readonly ready: boolean
  /** Why there is nothing newer, in a sentence. */
  readonly trouble: string | null
  readonly reload: () => void
}

/** The applicant's accounts: as this phone kept them at once, as the server has them when it answers. */
export const useFilings = (): Filings => {
  const { data, refusal, reload } = useAnswer(myFilings)
  const [kept, setKept] = useState<Kept | null>()
  useEffect(() => {
    void read().then(setKept)
  }, [])
  useEffect(() => {
    if (data) void keepPrivate(KEY, JSON.stringify({ at: now(), filings: data }))
  }, [data])
  return {
    filings: data ?? kept?.filings ?? null,
    ready: data !== null || kept !== undefined,
    trouble: refusal && troubleOf(refusal.message, data ? null : (kept ?? null)),
    reload,
  }
}

const troubleOf = (message: string, kept: Kept | null): string =>
  kept === null ? message : `没有取到最新内容，下面是 ${showClock(kept.at)} 的。`
