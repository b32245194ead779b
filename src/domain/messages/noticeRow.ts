import type { PushData, TemplateName } from './pushTemplates'

export type NoticePage =
  | 'filing/progress'
  | 'apply/tasks'
  | 'apply/correction'
  | 'apply/check'
  | 'apply/import'
  | 'desk/review'

/** One kind of notice: who is told, in which words, and where a tap leads. */
export type NoticeRow<Facts> = {
  readonly to: 'owner' | 'staff'
  readonly page: NoticePage
  readonly title: (facts: Facts) => string
  readonly text: (facts: Facts) => string
  readonly template: TemplateName
  readonly data: (facts: Facts) => PushData
}

/** A row of the table of notices with the facts it is told from. */
export const told = <Facts>(row: NoticeRow<Facts>): NoticeRow<Facts> => row
