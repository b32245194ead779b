import { useState } from 'react'
import { api } from '../../cloud/call'
import { type Acts, useActs } from '../../cloud/useActs'
import type { Decided, QueueItem, Review } from '../../domain/api/desk'
import type { MoveName } from '../../domain/moves/moves'
import { type Deciding, useDecisions } from './items/useDecisions'
import { decides } from './moves/deskMove'
import { type ShownPhotos, usePhotos } from './photos/usePhotos'

/** What the moves work on: the open filing as the reviewer has decided it so far. */
export type Bench = {
  readonly decisions: Deciding
  readonly acts: Acts
  readonly photos: ShownPhotos
  /** Key of the item one is at; null before the first. */
  readonly here: string | null
  readonly goTo: (key: string) => void
  /** Why a decision cannot go on: 还有 6 项没有核对. */
  readonly missing: string | null
  /** Says what is missing and goes to the first of `keys`; false when nothing is. */
  readonly lacks: (keys: readonly string[], sentence: string) => boolean
  /** What is wrong with a return, by item. */
  readonly wrong: Readonly<Record<string, string>>
  readonly markWrong: (wrong: Bench['wrong']) => void
  /** The ID number in full, until this filing is left or not the caller's to decide any more. */
  readonly idNumber: string | null
  readonly reveal: () => void
  readonly restRight: () => void
  /** The move whose form is open over the filing. */
  readonly asked: MoveName | null
  /** Opens the form of a move, or closes it with null; what was refused before is forgotten. */
  readonly ask: (move: MoveName | null) => void
  /** Closes the form and leaves what was refused in sight. */
  readonly close: () => void
  /** Shows the filing as a move left it. */
  readonly show: (review: Review) => void
  /** Leaves the filing to others. */
  readonly leave: () => void
  /** Makes a decision and goes on to the next filing; `did` says it in one word: 已登记. */
  readonly decide: (move: MoveName, did: string, send: () => Promise<Decided>) => void
}

export type BenchEvents = {
  readonly onChanged: (review: Review) => void
  readonly onReleased: () => void
  readonly onDecided: (decision: MadeDecision) => void
  /** The item to bring into sight. */
  readonly onGoTo: (key: string) => void
}

/** A decision that was made, and the filing to check next. */
export type MadeDecision = Decided & {
  readonly id: string
  readonly did: string
  readonly next: QueueItem | null
}

/** The state of an open filing on the desk; what can be done with it stands in moves/. */
export const useBench = (review: Review, events: BenchEvents): Bench => {
  const { id } = review
  const decisions = useDecisions(review)
  const acts = useActs()
  const photos = usePhotos(id)
  const [here, setHere] = useState<string | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const [wrong, markWrong] = useState<Bench['wrong']>({})
  const [asked, setAsked] = useState<Bench['asked']>(null)
  const [idNumber, setIdNumber] = useState<string | null>(null)

  const deciding = decides(review)
  const [decided, setDecided] = useState(deciding)
  if (decided !== deciding) {
    setDecided(deciding)
    if (!deciding) {
      setIdNumber(null)
      photos.forget()
    }
  }

  const goTo = (key: string) => {
    setHere(key)
    events.onGoTo(key)
  }
  const forgive = (key: string) => {
    setMissing(null)
    acts.clear()
    markWrong(({ [key]: _, ...others }) => others)
  }
  return {
    decisions: {
      ...decisions,
      decide: (key, decision) => {
        forgive(key)
        decisions.decide(key, decision)
      },
      choose: (key, reason) => {
        forgive(key)
        decisions.choose(key, reason)
      },
      write: (key, part) => {
        forgive(key)
        decisions.write(key, part)
      },
    },
    acts,
    photos,
    here,
    goTo,
    missing,
    lacks: ([first], sentence) => {
      if (first === undefined) return false
      setMissing(sentence)
      goTo(first)
      return true
    },
    wrong,
    markWrong,
    idNumber: deciding ? idNumber : null,
    reveal: () => {
      acts.run('reveal', async () => {
        setIdNumber((await api('desk.reveal', { id, key: 'ownerIdNumber' })).text)
      })
    },
    restRight: () => {
      setMissing(null)
      decisions.restRight()
    },
    asked,
    ask: (move) => {
      acts.clear()
      setAsked(move)
    },
    close: () => {
      setAsked(null)
    },
    show: (next) => {
      setAsked(null)
      events.onChanged(next)
    },
    leave: () => {
      decisions.forget()
      events.onReleased()
    },
    decide: (move, did, send) => {
      acts.run(move, async () => {
        // Which one is next is asked meanwhile; a decision holds also when that was not answered.
        const asked = api('desk.next', { id }).catch(() => ({ next: null }))
        const { undoFor } = await send()
        const { next } = await asked
        setAsked(null)
        decisions.forget()
        events.onDecided({ id, did, undoFor, next })
      })
    },
  }
}
