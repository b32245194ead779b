import { useState, useEffect } from 'react'
import { api, documents } from '../../cloud/call'
import { type Acts, useActs } from '../../cloud/useActs'
import type { Decided, QueueItem, Review } from '../../domain/api/desk'
import type { MoveName } from '../../domain/moves/moves'
import { ON_COMPUTERS } from '../../domain/settings/onComputers'
import { type ShownDuplicates, useDuplicates } from './duplicates/useDuplicates'
import { type Grouped, grouped } from './items/grouping'
import { type Deciding, useDecisions } from './items/useDecisions'
import { decides } from './moves/deskMove'
import { forgetDrafts } from './pane/drafts'
import { viewsOf } from './photos/photoNames'
import { type ShownPhotos, usePhotos } from './photos/usePhotos'

type Asked = MoveName | 'note'

/** What the moves work on: the open filing as the reviewer has decided it so far. */
export type Bench = {
  readonly decisions: Deciding
  readonly acts: Acts
  readonly photos: ShownPhotos
  readonly duplicates: ShownDuplicates
  /** Key of the item one is at; null before the first. */
  readonly here: string | null
  /** Goes to an item and brings it into sight. */
  readonly goTo: (key: string) => void
  /** One stands at an item that is in sight. */
  readonly standAt: (key: string) => void
  /** The items in the order in which they are checked. */
  readonly groups: Grouped
  /** What did not change, folded away or not; null where it stays in sight. */
  readonly fold: { readonly folded: boolean; readonly turn: () => void } | null
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
  /** 其余都无误; where pictures were not looked at it leaves them, says how many, and shows the next (G10). */
  readonly restRight: () => void
  /** So many pictures were not looked at since 其余都无误 was meant; 0 when it can be meant anew. */
  readonly unseen: number
  /** Shows the next picture: one that was not looked at, else the one behind the present. */
  readonly lookOn: () => void
  /** The move whose form is open, or the note that is written. */
  readonly asked: Asked | null
  /** Opens the form of a move, or closes it with null; what was refused before is forgotten. */
  readonly ask: (move: Asked | null) => void
  /** Closes the form and leaves what was refused in sight. */
  readonly close: () => void
  /** Shows the filing as a move left it. */
  readonly show: (review: Review) => void
  /** Shows the filing as it is after what is no move: what was said before still stands. */
  readonly put: (review: Review) => void
  /** Leaves the filing to others. */
  readonly leave: () => void
  /** Makes a decision and goes on to the next filing; `did` says it in one word: 已登记. */
  readonly decide: (move: MoveName, did: string, send: () => Promise<Decided>) => void
}

export type BenchEvents = {
  readonly onChanged: (review: Review) => void
  /** Something was added that is no move. */
  readonly onRead: (review: Review) => void
  readonly onReleased: () => void
  readonly onDecided: (decision: MadeDecision) => void
  /** The item to bring into sight. */
  readonly onGoTo: (key: string) => void
  /** One stands at the item. */
  readonly onStandAt: (key: string) => void
  /** The picture to bring into sight. */
  readonly onLook: (fileID: string) => void
}

/** A decision that was made, and the filing to check next. */
export type MadeDecision = Decided & {
  readonly id: string
  readonly did: string
  readonly next: QueueItem | null
}

const lookAtNothing = () => undefined

/**
 * While somebody checks a filing, the copies of its pictures that were not looked at yet are made, then those of the filing
 * that comes next. Nobody waits for it, and whoever looks before has theirs made then.
 */
const useCopiesAhead = (id: string, checking: boolean): void => {
  useEffect(() => {
    if (!checking) return undefined
    let left = false
    const make = async () => {
      await documents('copiesAhead', { id })
      const ahead = left ? null : (await api('desk.next', { id })).next
      if (ahead !== null && !left) await documents('copiesAhead', { id: ahead.id })
    }
    make().catch(() => undefined)
    return () => {
      left = true
    }
  }, [id, checking])
}

/** The state of an open filing on the desk; what can be done with it stands in moves/. */
export const useBench = (review: Review, events: BenchEvents): Bench => {
  const { id } = review
  const decisions = useDecisions(review)
  const acts = useActs()
  const shown = usePhotos(id)
  const hides = review.onComputers === true
  const photos = hides ? { ...shown, look: lookAtNothing } : shown
  const duplicates = useDuplicates(id)
  const [here, setHere] = useState<string | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const [wrong, markWrong] = useState<Bench['wrong']>({})
  const [asked, setAsked] = useState<Bench['asked']>(null)
  const [idNumber, setIdNumber] = useState<string | null>(null)

  const [meant, setMeant] = useState(false)
  const [unfolded, setUnfolded] = useState(false)
  const groups = grouped(review)
  const untouched = groups.rest.every(({ key }) => decisions.on(key) === 'right')
  const { unseen } = decisions

  const deciding = decides(review)
  useCopiesAhead(id, deciding && !hides)
  const [decided, setDecided] = useState(deciding)
  if (decided !== deciding) {
    setDecided(deciding)
    if (!deciding) {
      setIdNumber(null)
      photos.forget()
    }
  }

  const standAt = (key: string) => {
    setHere(key)
    events.onStandAt(key)
  }
  const goTo = (key: string) => {
    standAt(key)
    events.onGoTo(key)
  }
  const lookAt = (fileID: string) => {
    photos.look(fileID)
    events.onLook(fileID)
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
    duplicates,
    here,
    goTo,
    standAt,
    groups,
    fold:
      groups.mayFold && (untouched || !deciding)
        ? {
            folded: !unfolded,
            turn: () => {
              setUnfolded(!unfolded)
            },
          }
        : null,
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
      const next = decisions.restRight()
      setMeant(next !== null && !hides)
      if (next === null) return
      if (hides) setMissing(ON_COMPUTERS)
      else lookAt(next)
    },
    unseen: meant ? unseen.length : 0,
    lookOn: () => {
      const views = viewsOf(review).map(({ fileID }) => fileID)
      const after = views[(views.indexOf(photos.fileID ?? '') + 1) % views.length]
      const next = unseen.find((fileID) => fileID !== photos.fileID) ?? after
      if (next !== undefined) lookAt(next)
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
      if (asked !== null) forgetDrafts(id, asked)
      setAsked(null)
      events.onChanged(next)
    },
    put: events.onRead,
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
        forgetDrafts(id, move)
        setAsked(null)
        // What is set aside goes on where it was.
        if (move !== 'defer') decisions.forget()
        events.onDecided({ id, did, undoFor, next })
      })
    },
  }
}
