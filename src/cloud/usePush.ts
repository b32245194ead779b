import { useState } from 'react'
import { mayPush } from '../domain/messages/pushCredit'
import type { TemplateName } from '../domain/messages/pushTemplates'
import { askToSend } from '../platform/wechat/subscribe'
import { api } from './call'
import { newToken } from './token'
import { useActs } from './useActs'
import { useAnswer } from './useAnswer'

export type PushAsk = {
  /** It is known whether there is anything to ask. */
  readonly ready: boolean
  /** Asks the person, first thing in the tap; null where the template is not configured. */
  readonly ask: (() => void) | null
  /** What the person still allows, or why nothing is sent; null before anything was said. */
  readonly words: string | null
  /** A message may be sent. */
  readonly allowed: boolean
}

/** Where to look instead, when that is not where the tap is. */
const lookInstead: Partial<Record<TemplateName, string>> = {
  due: '没有打开微信提醒，到时在「消息」里看',
  desk: '没有打开微信提醒，新备案在这里看',
}

/** The tap that lets WeChat tell the person. Everything works without it, so nobody hears of its failures. */
export const usePush = (name: TemplateName): PushAsk => {
  const { data, refusal, set } = useAnswer(() => api('push.templates', {}))
  const [asked, setAsked] = useState(false)
  const { run } = useActs()
  const view = data?.[name]
  const ask = async (id: string) => {
    const answers = await askToSend({ [name]: id })
    const input = { token: await newToken(), answers }
    // WeChat has counted it, so an answer that got lost is worth another try; counted twice it would be a push too many.
    set(await api('push.answered', input).catch(() => api('push.answered', input)))
    setAsked(true)
  }
  const words = view && (mayPush(view.credit) ? view.words : (lookInstead[name] ?? view.words))
  return {
    ready: data !== null || refusal !== null,
    ask:
      view === undefined || view.id === ''
        ? null
        : () => {
            run('ask', () => ask(view.id))
          },
    allowed: view !== undefined && mayPush(view.credit),
    words: words !== undefined && (asked || (view?.credit ?? 0) > 0) ? words : null,
  }
}
