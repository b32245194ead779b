import { useState } from 'react'
import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import { type Acts, useActs } from '../../cloud/useActs'
import { type Asked, useAnswer } from '../../cloud/useAnswer'
import { myFilings } from '../../cloud/useFilings'
import type { FilingCard, FilingDetail } from '../../domain/api/filing'
import type { Me } from '../../domain/api/me'
import { isPresent } from '../../domain/form/consent/consent'
import type { Answers } from '../../domain/form/form'
import { replace } from '../../platform/wechat/navigate'
import { draftOf } from '../draft/useDraft'
import { agreeToFiling } from './giving'

/** What the page was opened for: a draft with these answers, to be filled in now or only reminded of. */
export type Intention = { readonly answers: Answers; readonly remind: boolean }

export type Start = {
  readonly me: Asked<Me>
  /** The consent was given, now or earlier; the filing is on its way. */
  readonly agreed: boolean
  readonly acts: Acts
  /** The draft that 提醒我 made. */
  readonly reminded: FilingDetail | null
  /** Gives the consent and starts the filing. */
  readonly agree: () => void
}

/** By intention, until its draft is there: of the same page opened twice both start the same one. */
const tokens = new Map<string, Promise<string>>()

const tokenOf = (key: string): Promise<string> => {
  const token = tokens.get(key) ?? newToken()
  tokens.set(key, token)
  return token
}

/** A draft nobody wrote into yet, which stands for a new one as well. */
const isBlank = ({ status, accountName, accountKind, openedOn, doneParts }: FilingCard) =>
  status === 'draft' &&
  accountName === '' &&
  accountKind === '' &&
  openedOn === null &&
  doneParts === 0

/** The first part comes at once; the list of all parts is one tap away from it. */
const begin = (id: string, opened?: () => void): void => {
  replace('apply/section', { id, section: 'account' }, opened)
}

const isAgreed = ({ consent }: Me) => consent !== null && isPresent(consent)

/** From the consent to the draft, once: with a consent given earlier at once. */
export const useStart = (intention: Intention): Start => {
  const { answers, remind } = intention
  const key = JSON.stringify(intention)
  const [token] = useState(() => tokenOf(key))
  const [reminded, setReminded] = useState<FilingDetail | null>(null)
  const acts = useActs({ once: true })

  const start = async () => {
    if (Object.keys(answers).length === 0) {
      const blank = (await myFilings()).filings.find(isBlank)
      if (blank) {
        begin(blank.id)
        return
      }
    }
    const filing = await api('filing.start', { token: await token, answers, remind })
    draftOf(filing.id).accept(filing)
    // Until its draft is in sight the page opened anew starts the same one.
    const opened = () => {
      tokens.delete(key)
    }
    if (remind) {
      opened()
      setReminded(filing)
    } else begin(filing.id, opened)
  }
  const me = useAnswer(async () => {
    const answer = await api('me', {})
    if (isAgreed(answer) && answer.opening === 'open') acts.run('start', start)
    return answer
  })
  return {
    me,
    agreed: me.data !== null && isAgreed(me.data),
    acts,
    reminded,
    agree: () => {
      acts.run('agree', async () => {
        await agreeToFiling()
        await start()
      })
    },
  }
}
