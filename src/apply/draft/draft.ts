import type { Saving } from '../../components/controls/SavedMark'
import type { FilingDetail } from '../../domain/api/filing'
import { asRefusal, isNowhere, type Refusal, type RefusalFields } from '../../domain/api/refusal'
import { isFieldKey } from '../../domain/form/fields'
import type { Answers, FieldKey } from '../../domain/form/form'
import { servedRoute, type Servings } from '../../domain/serving/serving'
import { isEmpty, readKept, unsent, patchWithout } from './patch'

export type DraftState = {
  /** As the server last answered; null before the first answer, and once there is none any more. */
  readonly filing: FilingDetail | null
  /** What the server has, with what was typed since on top. */
  readonly answers: Answers
  readonly saving: Saving | null
  /** Why the filing could not be read or saved. */
  readonly refusal: Refusal | null
  /** Values that the server did not take, each with the sentence beside it. */
  readonly refused: RefusalFields
}

export type DraftPorts = {
  readonly open: () => Promise<FilingDetail>
  readonly save: (answers: Answers) => Promise<FilingDetail>
  /** Whether a value is worth sending; a half-typed number stays on the phone until it can be right. */
  readonly sends: (key: FieldKey, answers: Answers) => boolean
  /** Where what is not with the server yet outlives the program: on this phone, private. */
  readonly kept: () => Promise<string | null>
  readonly keep: (text: string) => Promise<void>
  readonly forget: () => Promise<void>
  /** How the offices take filings, as it was heard last. */
  readonly servings: () => Servings
  /** Runs once after so many milliseconds; the answer calls it off. */
  readonly later: (run: () => void, ms: number) => () => void
}

export type Draft = {
  readonly state: () => DraftState
  readonly subscribe: (tell: () => void) => () => void
  /** Takes changed values, keeps them on the phone at once and saves them a moment later. */
  readonly edit: (patch: Answers) => void
  /** Saves what is not saved yet, now. Settles when it is saved or cannot be. */
  readonly flush: () => Promise<void>
  /** Asks the server, and takes up what an earlier run left on the phone. */
  readonly refresh: () => Promise<void>
  /** Takes the answer of another call about this filing. */
  readonly accept: (filing: FilingDetail) => void
  /** Drops what is not saved, when the filing is gone or submitted. */
  readonly close: () => void
}

/** Fields left one after the other go in one call. */
const PAUSE_MS = 400
const RETRY_MS = 10_000

/** Trying again may help: no answer came, or it was not this call's fault. */
const passes = ({ code }: Refusal) => code === 'offline' || code === 'busy' || code === 'broken'

/**
 * The autosave of one filing (B3). Values typed while a call is on its way stay on top of its answer; what could not
 * be saved stays on the phone and is tried again.
 */
export const createDraft = (ports: DraftPorts): Draft => {
  let state: DraftState = {
    filing: null,
    answers: {},
    saving: null,
    refusal: null,
    refused: {},
  }
  let pending: Answers = {}
  let sending: Promise<void> | null = null
  let writing: Promise<void> = Promise.resolve()
  let cancel: () => void = () => undefined
  /** A save is near: what is left until then goes along and puts it off no more. */
  let soon = false
  const listeners = new Set<() => void>()

  const set = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    listeners.forEach((tell) => {
      tell()
    })
  }

  /** One after the other, each with the newest patch, so that an old one never stays. */
  const keepPending = () => {
    writing = writing
      .then(() => (isEmpty(pending) ? ports.forget() : ports.keep(JSON.stringify(pending))))
      .catch(() => undefined)
  }

  const sendable = () =>
    patchWithout(pending, (key) => !ports.sends(key, { ...state.answers, ...pending }))

  const restore = async () => {
    pending = { ...readKept(await ports.kept().catch(() => null)), ...pending }
    if (!isEmpty(pending)) set({ answers: { ...state.answers, ...pending } })
  }
  let restored: Promise<void> | null = null

  /** A draft’s way as it is served now: that of a closed office leads to its successor. */
  const served = (filing: FilingDetail): FilingDetail =>
    filing.status === 'draft' && filing.route !== null
      ? { ...filing, route: servedRoute(ports.servings(), filing.route) }
      : filing

  const accept = (filing: FilingDetail) => {
    if (state.filing !== null && filing.version < state.filing.version) return
    set({
      filing: served(filing),
      answers: { ...filing.answers, ...pending },
      refusal: null,
      saving: isEmpty(sendable()) ? { state: 'saved', at: filing.savedAt } : state.saving,
    })
  }

  const tryLater = (ms: number) => {
    cancel()
    cancel = ports.later(() => void flush(), ms)
  }

  /** True when the rest may go on. */
  const handle = (refusal: Refusal): boolean => {
    const wrong = Object.keys(refusal.fields).filter(isFieldKey)
    if (refusal.code === 'input' && wrong.some((key) => key in pending)) {
      pending = patchWithout(pending, (key) => wrong.includes(key))
      keepPending()
      set({ refused: { ...state.refused, ...refusal.fields } })
      if (isEmpty(sendable()) && state.filing) accept(state.filing)
      return true
    }
    if (passes(refusal)) tryLater(RETRY_MS)
    if (refusal.code === 'offline') set({ saving: { state: 'kept' } })
    else set({ saving: { state: 'failed' }, refusal: passes(refusal) ? state.refusal : refusal })
    return false
  }

  const send = async () => {
    let goOn = true
    while (goOn && !isEmpty(sendable())) {
      const sent = sendable()
      set({ saving: { state: 'saving' } })
      try {
        const filing = await ports.save(sent)
        pending = unsent(pending, sent)
        keepPending()
        accept(filing)
      } catch (error) {
        goOn = handle(asRefusal(error))
      }
    }
  }

  const flush = (): Promise<void> => {
    cancel()
    soon = false
    sending ??= send().finally(() => {
      sending = null
    })
    return sending
  }

  return {
    state: () => state,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
      }
    },
    edit: (patch) => {
      const stored = state.filing?.answers ?? {}
      const edited = { ...pending, ...patch }
      // What is not sent and as the server has it is no change.
      pending = patchWithout(
        edited,
        (key) => edited[key] === stored[key] && !ports.sends(key, { ...state.answers, ...edited }),
      )
      keepPending()
      set({
        answers: { ...state.answers, ...patch },
        refused: Object.fromEntries(
          Object.entries(state.refused).filter(([key]) => !(key in patch)),
        ),
        saving: isEmpty(sendable()) ? state.saving : { state: 'saving' },
      })
      if (!soon) tryLater(PAUSE_MS)
      soon = true
    },
    flush,
    refresh: async () => {
      await (restored ??= restore())
      try {
        accept(await ports.open())
      } catch (error) {
        const refusal = asRefusal(error)
        set({ refusal })
        if (isNowhere(refusal)) {
          pending = {}
          keepPending()
          set({ filing: null, answers: {} })
        }
      }
      await flush()
    },
    accept,
    close: () => {
      cancel()
      soon = false
      pending = {}
      keepPending()
    },
  }
}
