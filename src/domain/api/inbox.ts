import * as v from 'valibot'
import type { NoticePage } from '../messages/notices/noticeRow'
import { type TemplateName, templateNames } from '../messages/pushTemplates'
import { after, answers, id, none, token } from './call'

/** One entry of the inbox; `page` opens with the filing as its parameter `id`. */
export type InboxView = {
  readonly id: string
  readonly at: number
  readonly title: string
  readonly text: string
  readonly page: NoticePage
  readonly filing: string
  /** Of several messages all of them. */
  readonly read: boolean
  /** The caller is told of the filing as staff: the newest of so many messages, of which it stands for all. */
  readonly together?: { readonly messages: number; readonly unread: number }
}

/** A template and what the caller still allows. One with an empty `id` is not configured and not asked for. */
export type TemplateView = { readonly id: string; readonly credit: number; readonly words: string }

export type TemplateViews = Readonly<Record<TemplateName, TemplateView>>

export type InboxList = {
  /** Newest first; what somebody is told of a filing as staff is one entry. */
  readonly entries: readonly InboxView[]
  /** How many rows of the page cannot be shown. */
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
  readonly unread: number
}

const entry = v.pipe(v.string(), v.regex(/^[\w:-]{8,200}$/))

export const inboxCalls = {
  'inbox.list': answers<InboxList>({
    by: 'anyone',
    // For staff one of it counts what they were told of each filing of the page.
    cost: [3, 2, 0],
  })(v.strictObject({ after })),
  'inbox.read': answers<{ readonly unread: number }>({ by: 'anyone', cost: [3, 2, 0] })(
    v.strictObject({
      ids: v.pipe(v.array(entry), v.maxLength(50)),
      /** The filings of entries that stand for several, whose messages are read up to the instant. */
      together: v.optional(
        v.strictObject({
          filings: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
          until: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
    }),
  ),
  'push.templates': answers<TemplateViews>({ by: 'anyone', cost: [1, 1, 0] })(none),
  'push.answered': answers<TemplateViews>({
    by: 'anyone',
    // Two of it keep an answer that is sent again from counting twice.
    cost: [7, 1, 0],
  })(
    v.strictObject({
      token,
      answers: v.record(
        v.picklist(templateNames),
        v.picklist(['accept', 'reject', 'ban', 'filter']),
      ),
    }),
  ),
}
