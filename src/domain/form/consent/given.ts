import type { Agreeing } from '../people'
import { type DataGround, dataGround, groundOf } from './dataGround'

/** How what was given is spoken of afterwards: in 我的信息, on its paper, and where it is called off (K1, K7). */
type GivenWords = {
  readonly title: string
  readonly sub: string
  /** Of the text on filling in: never given, or called off. */
  readonly none: string
  /** The act that leads to calling it off, and the one that does it, with so many drafts; null where nothing would be done. */
  readonly callOff: string
  readonly callsOff: (drafts: number) => string | null
  /** Done; so many drafts went with it. */
  readonly calledOff: (drafts: number) => string
  readonly next: string
  /** What stays for the offices. */
  readonly stays: string
  readonly ofPeople: string
  /** How long that holds. */
  readonly holds: string
}

const deleted = (drafts: number): string => `${String(drafts)} 件草稿和没提交的照片已删除。`

const words: Readonly<Record<DataGround, GivenWords>> = {
  consent: {
    title: '同意了什么',
    sub: '也可以撤回',
    none: '没有同意过，或已撤回',
    callOff: '撤回同意',
    callsOff: (drafts) => (drafts === 0 ? '撤回同意' : '撤回同意并删除草稿'),
    calledOff: (drafts) => (drafts === 0 ? '已撤回同意。' : `已撤回同意，${deleted(drafts)}`),
    next: '再次填写前会重新征求您的同意。',
    stays: '撤回同意也不会删',
    ofPeople: '身份证信息的同意',
    holds: '，撤回前有效',
  },
  duty: {
    title: '看过的说明',
    sub: '也可以删除草稿',
    none: '还没有看过',
    callOff: '删除草稿',
    callsOff: (drafts) => (drafts === 0 ? null : '删除草稿'),
    calledOff: (drafts) => (drafts === 0 ? '没有草稿要删除。' : deleted(drafts)),
    next: '再次填写前会重新告知您。',
    stays: '删除草稿也不会删',
    ofPeople: '身份证信息的告知',
    holds: '',
  },
}

/** The words by the present ground. */
export const givenWords = (): GivenWords => words[dataGround()]

/** What was answered to a version of a text, by the ground that it was worded by. */
export const answeredWord = (version: string): string =>
  groundOf(version) === 'consent' ? '同意' : '看过'

/** By whom ID data of somebody were answered for. */
export const answeredBy = (version: string, as: Agreeing): string =>
  as === 'self' ? `本人${answeredWord(version)}` : '由填报人代为声明'
