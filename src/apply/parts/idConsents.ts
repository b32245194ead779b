import { useDidShow } from '@tarojs/taro'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '../../cloud/call'
import { asRefusal, type Refusal } from '../../domain/api/refusal'
import type { Answers } from '../../domain/form/form'
import { type Agreeing, agreeingFor, type IdPlace, shownAt } from '../../domain/form/people'
import type { ApplicantKind } from '../../domain/form/choices'
import { store, stored } from '../../platform/memory/storage'

/** Whose consent this WeChat holds, by name; null for somebody who was asked for in vain. */
let known: ReadonlyMap<string, Agreeing | null> = new Map()
const listeners = new Set<() => void>()

const learn = (entries: readonly (readonly [string, Agreeing | null])[]) => {
  known = new Map([...known, ...entries])
  listeners.forEach((tell) => {
    tell()
  })
}

const LAST = 'filledBy'

/** Notes a consent that was just given, and what the applicant said to be. */
export const noteIdConsent = (name: string, as: Agreeing, filledBy: ApplicantKind): void => {
  store(LAST, filledBy)
  learn([[name, as]])
}

/** What the applicant said to be last time on this phone: an agency is the same for each account. */
export const lastApplicant = (): string | null => stored(LAST)

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

const fetched = async (name: string): Promise<void> => {
  const given = await api('consent.ofPeople', { names: [name] })
  learn([[name, given[0]?.as ?? null]])
}

/** Several slots of one page ask for the same person at once. */
const asking = new Map<string, Promise<void>>()

const ask = (name: string): Promise<void> => {
  const running =
    asking.get(name) ??
    fetched(name).finally(() => {
      asking.delete(name)
    })
  asking.set(name, running)
  return running
}

export type ConsentAt = {
  readonly place: IdPlace
  /** `unnamed` until it is filled in whose data it is; `unknown` until the server has answered. */
  readonly state: 'unnamed' | 'unknown' | 'given' | 'lacking'
  readonly name: string
  /** The consent that is held, whoever fills in. */
  readonly held: Agreeing | null
  /** Why the server could not be asked. */
  readonly refusal: Refusal | null
  readonly retry: () => void
}

/** Whether the ID data at a place may be filled in: asked of the server for each name, and anew when the page is shown. */
export const useIdConsent = (place: IdPlace, answers: Answers): ConsentAt => {
  const consents = useSyncExternalStore(subscribe, () => known)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const name = shownAt(place, answers)
  const load = () => {
    if (name === '') return
    ask(name).then(
      () => {
        setRefusal(null)
      },
      (error: unknown) => {
        setRefusal(asRefusal(error))
      },
    )
  }
  useEffect(load, [name])
  useDidShow(load)
  return {
    place,
    state: stateOf(name, consents, answers),
    name,
    held: consents.get(name) ?? null,
    refusal,
    retry: load,
  }
}

const stateOf = (
  name: string,
  consents: ReadonlyMap<string, Agreeing | null>,
  answers: Answers,
): ConsentAt['state'] => {
  if (name === '') return 'unnamed'
  const as = consents.get(name)
  if (as === undefined) return 'unknown'
  return as !== null && as === agreeingFor(name, answers) ? 'given' : 'lacking'
}
