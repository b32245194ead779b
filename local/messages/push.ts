import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock'
import type { Fields } from '../database/documents'
import type { Collections } from '../database/indexes'
import type { Store } from '../database/store'
import { failure } from '../failure'
import { refusal } from '../limits'
import { refusedField, type Template, type Templates } from './templates'
import type { Users } from './users'

/** A person's answer to requestSubscribeMessage for one template. */
export const subscribeAnswers = ['accept', 'reject', 'ban'] as const
export type StageAnswer = (typeof subscribeAnswers)[number]

export type PushMessage = { touser: string; template: string; page: string; data: Fields }
export type Outcome = { errcode: number; errmsg: string }

const PUSHES = '.pushes'
const GRANTS = '.grants'

export const pushCollections: Collections = { [PUSHES]: [{ fields: [['at', -1]] }], [GRANTS]: [] }

/** Whether the built mini program has the page; all have while it is not built. */
export const hasPage = (miniappFolder: string, page: string): boolean => {
  const file = join(miniappFolder, 'app.json')
  if (page === '' || !existsSync(file)) return true
  const app = JSON.parse(readFileSync(file, 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const inside = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((name) => `${root.replace(/\/$/, '')}/${name}`),
  )
  return [...app.pages, ...inside].includes(page.replace(/\?.*$/s, ''))
}

/**
 * Subscribe messages: who allowed how many, and the box that stands for the phones.
 *
 * A one-time accept allows one message, a long-term one all until it is taken back. The order of WeChat's
 * refusals is not documented; here credit comes last.
 */
export const openPushes = (parts: {
  store: Store
  clock: Clock
  users: Users
  templates: Templates
  miniappFolder: string
}) => {
  const { store, clock, users, templates, miniappFolder } = parts
  const templateOf = (id: string): Template | undefined =>
    Object.hasOwn(templates, id) ? templates[id] : undefined

  const grants = (openid: string, template: string) => {
    const _id = `${openid} ${template}`
    const kept = store.get(GRANTS, _id)
    return {
      left: Number(kept?.left ?? 0),
      set: (left: number): void => {
        store[kept ? 'replace' : 'insert'](GRANTS, { _id, left })
      },
    }
  }

  const answer = (openid: string, id: string, result: StageAnswer): void => {
    const template = templateOf(id)
    if (!template) throw failure('INVALID_PARAM', `没有这个消息模板：${id}`)
    const { left, set } = grants(openid, id)
    if (result === 'accept') set(template.type === 'oneTime' ? left + 1 : 1)
    else if (template.type === 'longTerm') set(0)
  }

  const send = ({ touser, template: id, page, data }: PushMessage): Outcome => {
    if (!users.isKnown(touser)) return refusal(40003)
    const template = templateOf(id)
    if (!template) return refusal(40037)
    if (!hasPage(miniappFolder, page)) return refusal(41030)
    const field = refusedField(template, data)
    if (field !== null) return refusal(47003, ` data.${field}.value invalid`)
    const { left, set } = grants(touser, id)
    if (left === 0) return refusal(43101)
    const { title, type } = template
    const fields = template.fields.map(({ key, title: label }) => ({
      title: label,
      value: (data[key] as Fields).value ?? '',
    }))
    const sent = { _id: randomUUID(), at: clock.now(), openid: touser, templateId: id }
    store.atomically(() => {
      if (type === 'oneTime') set(left - 1)
      store.insert(PUSHES, { ...sent, page, data, title, fields })
    })
    return { errcode: 0, errmsg: 'ok' }
  }

  return {
    answer,
    send,
    /** Every message sent, newest first; `at` in epoch milliseconds of the movable clock. */
    list: () => store.find(PUSHES, {}, { order: { at: -1 }, limit: 200 }),
  }
}

export type Pushes = ReturnType<typeof openPushes>
