import { useRef, useState } from 'react'
import { tidied } from '../../domain/form/answers'
import { fieldOf } from '../../domain/form/fields'
import { followed } from '../../domain/form/following'
import type { Answers, FieldKey } from '../../domain/form/form'
import { areaOfAddress } from '../../domain/places/addressArea'
import { draftOf } from '../draft/useDraft'

export type Typing = {
  /** The filing. */
  readonly id: string
  /** As saved, with what is not saved yet on top. */
  readonly answers: Answers
  /** Fields that were left at least once. */
  readonly left: ReadonlySet<FieldKey>
  /** Hears every key, so that nothing is lost when a page closes before its input is left. */
  readonly type: (key: FieldKey, text: string) => void
  readonly leave: (key: FieldKey, text: string) => void
  /** Takes chosen or offered values. */
  readonly take: (patch: Answers) => void
  /** Takes what is still in an input; answers what the form now says. */
  readonly commit: () => Answers
}

/** The area follows the address as long as it is the one that the address said. */
const withArea = (patch: Answers, before: Answers): Answers => {
  if (patch.address === undefined || patch.area !== undefined) return patch
  const area = before.area ?? ''
  const followed = area === '' || area === areaOfAddress(before.address ?? '')
  const found = areaOfAddress(patch.address)
  return followed && found !== null && found !== area ? { ...patch, area: found } : patch
}

/** So long nothing more is typed of a name that is whole. */
const PAUSE_MS = 800

/** What is typed on a page of fields, from the key to the draft. */
export const useTyping = (id: string): Typing => {
  const draft = draftOf(id)
  const [left, setLeft] = useState<ReadonlySet<FieldKey>>(new Set())
  // Refs beside the drawing: a tap on the button may come before the input's last text was drawn.
  const open = useRef<{ key: FieldKey; text: string } | null>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  const take = (patch: Answers) => {
    const { answers: saved, filing } = draft.state()
    // A stored number is replaced, never emptied: nobody sees it, so nobody means to delete it.
    const number = patch.ownerIdNumber === '' ? (filing?.answers.ownerIdNumber ?? '') : null
    const given = number === null ? patch : { ...patch, ownerIdNumber: number }
    // A return opens single rows: there nothing follows.
    const isDraft = filing?.status === 'draft'
    const full = withArea(isDraft ? followed(given, saved) : given, saved)
    const changed = Object.entries(full).some(
      ([key, text]) => (saved[key as FieldKey] ?? '') !== text,
    )
    if (changed) draft.edit(full)
  }
  const leave = (key: FieldKey, text: string) => {
    open.current = null
    take({ [key]: tidied(fieldOf(key), text) })
    setLeft((before) => new Set([...before, key]))
  }
  return {
    id,
    answers: draft.state().answers,
    left,
    type: (key, text) => {
      open.current = { key, text }
      clearTimeout(pause.current)
      // What stands below asks for this person: it comes without a tap to leave the field.
      if (key === 'ownerName')
        pause.current = setTimeout(() => {
          if (open.current?.key === key) take({ [key]: tidied(fieldOf(key), text) })
        }, PAUSE_MS)
    },
    leave,
    take,
    commit: () => {
      if (open.current) leave(open.current.key, open.current.text)
      return draft.state().answers
    },
  }
}
