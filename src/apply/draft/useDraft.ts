import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'
import { api } from '../../cloud/call'
import { knownServings } from '../../cloud/servings'
import { forgetPrivate, keepPrivate, privateText } from '../../platform/memory/privateStorage'
import { verdict } from '../../domain/form/answers'
import { fieldOf } from '../../domain/form/fields'
import type { Answers } from '../../domain/form/form'
import { now, today } from '../../platform/wechat/clock'
import { createDraft, type Draft, type DraftState } from './draft'

/** A filing answered this short a time ago is not asked for again. */
const FRESH_MS = 20_000

type Held = { readonly draft: Draft; askedAt: number }

/** The server takes a number that can be right, and none. */
const isFullNumber = (answers: Answers): boolean =>
  (answers.ownerIdNumber ?? '') === '' ||
  verdict(fieldOf('ownerIdNumber'), answers, today())?.level !== 'error'

/** One for the whole program: pages open and close, what was typed stays. */
const held = new Map<string, Held>()

const heldDraft = (id: string): Held => {
  const known = held.get(id)
  if (known) return known
  saveWhenBackOnline()
  const key = `draft:${id}`
  const draft = createDraft({
    open: () => api('filing.open', { id }),
    save: (answers) => api('filing.save', { id, answers }),
    sends: (key, answers) => key !== 'ownerIdNumber' || isFullNumber(answers),
    kept: () => privateText(key),
    keep: (text) => keepPrivate(key, text),
    forget: () => forgetPrivate(key),
    servings: knownServings,
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => {
        clearTimeout(timer)
      }
    },
  })
  const made = { draft, askedAt: 0 }
  held.set(id, made)
  return made
}

let listening = false
const saveWhenBackOnline = () => {
  if (listening) return
  listening = true
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) for (const { draft } of held.values()) void draft.flush()
  })
}

/** The filing as it is typed into, from outside a page: an upload that ends after its page was left. */
export const draftOf = (id: string): Draft => heldDraft(id).draft

/** Forgets what was not saved of a filing that was submitted or deleted; a page that still shows it asks anew. */
export const closeDraft = (id: string): void => {
  const closed = held.get(id)
  closed?.draft.close()
  if (closed) closed.askedAt = 0
}

/** What was with the office when it was last seen may have come back since: a page that opens asks first. */
const forgetSettled = (id: string): void => {
  const status = held.get(id)?.draft.state().filing?.status ?? 'draft'
  if (status !== 'draft' && status !== 'returned') held.delete(id)
}

/** The filing of a page, known at once when another page had it; saves what is open when the page is left. */
export const useDraft = (id: string): DraftState & Omit<Draft, 'state' | 'subscribe'> => {
  useState(() => {
    forgetSettled(id)
  })
  const { draft } = heldDraft(id)
  const state = useSyncExternalStore(draft.subscribe, draft.state)
  useDidShow(() => {
    const mine = heldDraft(id)
    if (mine.draft.state().filing && now() - mine.askedAt < FRESH_MS) return void draft.flush()
    mine.askedAt = now()
    return void draft.refresh()
  })
  useDidHide(() => void draft.flush())
  return { ...draft, ...state }
}
