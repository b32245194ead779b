import type { inboxCalls } from '../../../../src/domain/api/inbox'
import type { Actions } from '../../app'
import { listInbox, readEntries } from './inbox'
import { answered, templateViews } from './push'

export const inboxActions: Actions<typeof inboxCalls> = {
  'inbox.list': listInbox,
  'inbox.read': readEntries,
  'push.templates': templateViews,
  'push.answered': answered,
}
