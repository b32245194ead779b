import { useState } from 'react'
import { api } from '../../cloud/call'
import { type Acts, useActs } from '../../cloud/useActs'
import type { ApiInput } from '../../domain/api/api'
import type { LeadView } from '../../domain/api/supervision/leads'
import { leadMoves } from '../../domain/leads/leadMoves'
import { retryOf } from '../parts/retryOf'

type Plain = ApiInput<'leads.move'>['move']

/** What a part of the page does: moves that need no more than a reason, and whatever else answers the lead anew. */
export type LeadHere = {
  readonly lead: LeadView
  readonly acts: Acts
  readonly set: (lead: LeadView) => void
  /** Asks for a reason where the move needs one, and makes it. */
  readonly move: (move: Plain) => void
  /** What 重试 does. */
  readonly retry: () => void
}

/** An open lead: `asking` is the move whose reason is asked, until it is made or `stopAsking`. */
export const useLead = (lead: LeadView, set: LeadHere['set'], reload: () => void) => {
  const acts = useActs()
  const [asking, setAsking] = useState<Plain | null>(null)
  const make = (move: Plain, reason: string | null) => {
    acts.run(move, async () => {
      set(await api('leads.move', { id: lead.id, version: lead.version, move, reason }))
      setAsking(null)
    })
  }
  const move = (name: Plain) => {
    if ('reason' in leadMoves[name]) setAsking(name)
    else make(name, null)
  }
  const here: LeadHere = { lead, acts, set, move, retry: retryOf(acts, reload) }
  const stopAsking = () => {
    setAsking(null)
    acts.clear()
  }
  return { here, asking, make, stopAsking }
}
