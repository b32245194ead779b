import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { DOUBLE_TAP } from '../taps/doubleTap'

export type Page =
  | 'apply/scope'
  | 'apply/consent'
  | 'apply/another'
  | 'apply/tasks'
  | 'apply/section'
  | 'apply/materials'
  | 'apply/signature'
  | 'apply/signature/writing'
  | 'apply/check'
  | 'apply/packet'
  | 'apply/correction'
  | 'apply/change'
  | 'apply/cancel'
  | 'apply/attest'
  | 'apply/import'
  | 'apply/takeover'
  | 'apply/sitting'
  | 'apply/entering'
  | 'apply/claim'
  | 'filing/receipt'
  | 'filing/progress'
  | 'filing/guide'
  | 'filing/notice'
  | 'filing/inbox'
  | 'filing/data'
  | 'filing/seen'
  | 'filing/urge'
  | 'card/send'
  | 'card/sign'
  | 'card/writing'
  | 'card/give'
  | 'card/take'
  | 'card/invite'
  | 'card/follow'
  | 'desk/queue'
  | 'desk/review'
  | 'desk/several'
  | 'desk/papers'
  | 'desk/paper'
  | 'desk/undelivered'
  | 'desk/staff'
  | 'desk/join'
  | 'desk/ledger'
  | 'desk/find'
  | 'desk/audit'
  | 'desk/board'
  | 'desk/dashboard'
  | 'desk/monthly'
  | 'settings/office'
  | 'settings/serving'
  | 'settings/officeData'
  | 'settings/city'
  | 'settings/suggestions'
  | 'settings/holidays'
  | 'leads/list'
  | 'leads/lead'
  | 'leads/add'
  | 'leads/urge'
  | 'leads/officeTable'

export type Tab = 'home' | 'mine' | 'office'

const urlOf = (page: Page, parameters: Readonly<Record<string, string>>): string => {
  const query = Object.entries(parameters)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return `/${page}/index${query === '' ? '' : `?${query}`}`
}

/** A page change that is refused, as engines do while a page slides, is tried again every so many milliseconds for 3 s. */
const PAUSE = 150
const TRIES = 20

/** WeChat keeps no more pages open. */
const FULL = 10

type RefusedChange = {
  /** Tries once more. */
  readonly again: () => void
  /** The page that stayed: on another one it is over. */
  readonly on: string
}

/** What was refused for so long; null while nothing was. */
let refused: RefusedChange | null = null

/** The page in sight and how many lie below it. */
const inFront = (): string => {
  const pages = Taro.getCurrentPages()
  return `${String(pages.length)} ${pages.slice(-1)[0]?.route ?? ''}`
}
const listeners = new Set<() => void>()

const setRefused = (now: RefusedChange | null) => {
  refused = now
  listeners.forEach((tell) => {
    tell()
  })
}

const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** How to ask once more for the page that did not open; null when none is awaited. */
export const useRefusedChange = (): (() => void) | null =>
  useSyncExternalStore(listen, () =>
    refused !== null && refused.on === inFront() ? refused.again : null,
  )

/** Another page came into sight: what was asked for before it is over. */
export const forgetRefusedChange = (): void => {
  if (refused !== null) setRefused(null)
}

/** Only the page asked for last is tried again. */
let asked = 0

/** What `go` opens now. */
let opening: { readonly url: string } | null = null

type Opened = () => void
const nothing: Opened = () => undefined

const change = async (open: () => Promise<unknown>, opened: Opened): Promise<void> => {
  asked += 1
  const mine = asked
  // Its tap was followed by one for another page.
  opening = null
  forgetRefusedChange()
  for (let tried = 0; tried < TRIES && mine === asked; tried += 1)
    try {
      await open()
      opened()
      return
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, PAUSE)
      })
    }
  if (mine === asked)
    setRefused({
      again: () => {
        void change(open, opened)
      },
      on: inFront(),
    })
}

/** Opens a page on top of this one, in its place when no more can lie on it; once however often it is tapped until it is there. */
export const go = (page: Page, parameters: Readonly<Record<string, string>> = {}): void => {
  const url = urlOf(page, parameters)
  if (url === opening?.url) return
  const open = () =>
    Taro.getCurrentPages().length < FULL ? Taro.navigateTo({ url }) : Taro.redirectTo({ url })
  const mine = { url }
  void change(open, nothing).finally(() => {
    setTimeout(() => {
      if (opening === mine) opening = null
    }, DOUBLE_TAP)
  })
  opening = mine
}

/** Opens a page in place of this one, which 返回 then skips; `opened` hears that it is there. */
export const replace = (
  page: Page,
  parameters: Readonly<Record<string, string>> = {},
  opened: Opened = nothing,
): void => {
  void change(() => Taro.redirectTo({ url: urlOf(page, parameters) }), opened)
}

/** Closes this page; one that lies on no other, as a tap on a message opens it, leads home. */
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void change(() => Taro.navigateBack(), nothing)
  else goTab('home')
}

/** Goes back to a page when it is the one below, else opens it in place of this one. */
export const backTo = (page: Page, parameters: Readonly<Record<string, string>>): void => {
  const below = Taro.getCurrentPages().slice(-2, -1)[0]
  if (below?.route?.includes(page) === true) back()
  else replace(page, parameters)
}

/** Goes to a tab and closes everything above it. */
export const goTab = (tab: Tab): void => {
  void change(() => Taro.switchTab({ url: `/pages/${tab}/index` }), nothing)
}
