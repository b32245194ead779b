import { useState } from 'react'
import { api } from '../../cloud/call'
import type { QueueItem, Review } from '../../domain/api/desk'
import type { OfficeCode } from '../../domain/city/city'
import type { ReturnedItem } from '../../domain/moves/correction'
import { Refusal } from '../../domain/api/refusal'
import type { Decided } from './benchProps'
import { type Acts, useActs } from '../../cloud/useActs'
import { type Deciding, useDecisions } from './items/useDecisions'
import { type Photos, usePhotos } from './photos/usePhotos'

export type Bench = {
  readonly decisions: Deciding
  readonly acts: Acts
  readonly photos: Photos
  /** Key of the item one is at; null before the first. */
  readonly here: string | null
  readonly goTo: (key: string) => void
  /** Why 登记 or 退回 cannot go on: 还有 6 项没有核对. */
  readonly missing: string | null
  /** What is wrong with a return, by item. */
  readonly wrong: Readonly<Record<string, string>>
  /** What 预览退回通知 shows; null while it is closed. */
  readonly previewed: readonly ReturnedItem[] | null
  /** The ID number in full, until this filing is left. */
  readonly idNumber: string | null
  readonly claim: () => void
  readonly release: () => void
  readonly restRight: () => void
  readonly register: () => void
  readonly preview: () => void
  readonly closePreview: () => void
  readonly sendBack: () => void
  readonly reveal: () => void
  /** The form that is open over the filing. */
  readonly asked: 'transfer' | 'reassign' | null
  readonly ask: (form: Bench['asked']) => void
  readonly transfer: (office: OfficeCode, reason: string) => void
  readonly reassign: (colleague: string) => void
}

export type BenchEvents = {
  readonly onChanged: (review: Review) => void
  readonly onReleased: () => void
  readonly onDecided: (did: Decided, next: QueueItem | null) => void
  /** The item to bring into sight. */
  readonly onGoTo: (key: string) => void
}

/** Everything one can do with an open filing. */
export const useBench = (review: Review, events: BenchEvents): Bench => {
  const { id, version } = review
  const decisions = useDecisions(review)
  const acts = useActs()
  const photos = usePhotos(id)
  const [here, setHere] = useState<string | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Bench['wrong']>({})
  const [previewed, setPreviewed] = useState<Bench['previewed']>(null)
  const [asked, setAsked] = useState<Bench['asked']>(null)
  const [idNumber, setIdNumber] = useState<string | null>(null)

  const goTo = (key: string) => {
    setHere(key)
    events.onGoTo(key)
  }

  /** Says what is missing and goes to the first of `keys`; false when nothing is. */
  const lacks = (keys: readonly string[], sentence: string): boolean => {
    const [first] = keys
    if (first === undefined) return false
    setMissing(sentence)
    goTo(first)
    return true
  }
  const lacksDecision = () =>
    lacks(decisions.open, `还有 ${String(decisions.open.length)} 项没有核对`)
  const unexplained = () => {
    const items = decisions.items()
    return decisions.returned.filter((_, index) => items[index] === null)
  }
  const touched = (key: string) => {
    setMissing(null)
    acts.clear()
    setWrong(({ [key]: _, ...others }) => others)
  }

  return {
    decisions: {
      ...decisions,
      decide: (key, decision) => {
        touched(key)
        decisions.decide(key, decision)
      },
      choose: (key, reason) => {
        touched(key)
        decisions.choose(key, reason)
      },
      write: (key, part) => {
        touched(key)
        decisions.write(key, part)
      },
    },
    acts,
    photos,
    here,
    goTo,
    missing,
    wrong,
    previewed,
    idNumber,
    claim: () => {
      acts.run('claim', async () => {
        events.onChanged(await api('desk.claim', { id, version }))
      })
    },
    release: () => {
      acts.run('release', async () => {
        await api('desk.release', { id, version })
        decisions.forget()
        events.onReleased()
      })
    },
    restRight: () => {
      setMissing(null)
      decisions.restRight()
    },
    register: () => {
      if (lacksDecision()) return
      acts.run('register', async () => {
        const { next } = await api('desk.register', { id, version, items: [...decisions.right] })
        decisions.forget()
        events.onDecided('已登记', next)
      })
    },
    preview: () => {
      if (lacksDecision()) return
      const keys = unexplained()
      setWrong(Object.fromEntries(keys.map((key) => [key, '请写明原因'])))
      if (lacks(keys, `退回的还有 ${String(keys.length)} 项没有写原因`)) return
      acts.clear()
      setPreviewed(decisions.items().flatMap((item) => item ?? []))
    },
    closePreview: () => {
      setPreviewed(null)
    },
    sendBack: () => {
      const items = [...(previewed ?? [])]
      acts.run('return', async () => {
        try {
          const { next } = await api('desk.return', { id, version, items })
          decisions.forget()
          events.onDecided('已退回', next)
        } catch (error) {
          if (error instanceof Refusal) setWrong(error.fields)
          throw error
        } finally {
          setPreviewed(null)
        }
      })
    },
    asked,
    ask: (form) => {
      acts.clear()
      setAsked(form)
    },
    transfer: (office, reason) => {
      acts.run('transfer', async () => {
        const { next } = await api('desk.transfer', { id, version, office, reason })
        setAsked(null)
        decisions.forget()
        events.onDecided('已转办', next)
      })
    },
    reassign: (to) => {
      acts.run('reassign', async () => {
        const given = await api('desk.reassign', { id, version, to })
        setAsked(null)
        events.onChanged(given)
      })
    },
    reveal: () => {
      acts.run('reveal', async () => {
        setIdNumber((await api('desk.reveal', { id, key: 'ownerIdNumber' })).text)
      })
    },
  }
}
