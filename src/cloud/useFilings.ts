import { useEffect, useState } from 'react'
import type { FilingCard, FilingList } from '../domain/api/filing'
import { showClock } from '../domain/dates/days'
import { keepPrivate, privateText } from '../platform/memory/privateStorage'
import { now } from '../platform/wechat/clock'
import { api } from './call'
import { useAnswer } from './useAnswer'

type Mine = Pick<FilingList, 'filings' | 'unreadable'>

/** All accounts of the caller: what comes next is only known of all of them (E6). */
export const myFilings = (): Promise<Mine> => filingsFrom(null)

const filingsFrom = async (after: string | null): Promise<Mine> => {
  const { next, ...page } = await api('filing.list', { after })
  if (next === null) return page
  const more = await filingsFrom(next)
  return {
    filings: [...page.filings, ...more.filings],
    unreadable: page.unreadable + more.unreadable,
  }
}

/** Raise the number when a kept card of before can no longer be read. */
const KEY = 'filings-3'

type Kept = Mine & { readonly at: number }

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
  /** How many more there are that cannot be shown. */
  readonly unreadable: number
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
    if (data) void keepPrivate(KEY, JSON.stringify({ at: now(), ...data }))
  }, [data])
  return {
    filings: (data ?? kept)?.filings ?? null,
    unreadable: (data ?? kept)?.unreadable ?? 0,
    ready: data !== null || kept !== undefined,
    trouble: refusal && troubleOf(refusal.message, data ? null : (kept ?? null)),
    reload,
  }
}

const troubleOf = (message: string, kept: Kept | null): string =>
  kept === null ? message : `没有取到最新内容，下面是 ${showClock(kept.at)} 的。`
