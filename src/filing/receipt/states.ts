import type { FilingCard } from '../../domain/api/filing'
import type { Status } from '../../domain/moves/moves'
import { statusWords } from '../../domain/moves/status'
import type { Page } from '../../platform/wechat/navigate'

type Of = Pick<FilingCard, 'status' | 'number' | 'change'>

/** Whether it was ever handed in: a change has its number before. */
export const wasHandedIn = ({ number, change }: Of): boolean =>
  number !== null && change?.handedIn !== false

/** What the page is called, by the state of its filing. */
export const titleAt = (of: Of): string => {
  if (of.status === 'submitted') return '已提交'
  if (of.status !== 'draft') return statusWords[of.status].word
  return wasHandedIn(of) ? '已撤回' : '回执'
}

/** Where the filled button leads: to a page, or with null to 备案表 itself. */
type Act = { readonly label: string; readonly page: Page | null }

const progress = { label: '查看进度', page: 'filing/progress' } as const

const acts: Readonly<Record<Exclude<Status, 'draft'>, Act>> = {
  submitted: progress,
  attested: progress,
  returned: { label: '去补正', page: 'apply/correction' },
  registered: { label: '查看备案表', page: null },
  declined: { label: '查看原因', page: 'filing/progress' },
  cancelled: progress,
}

/** The next act of its owner, by name. */
export const actAt = ({ status, number, change }: Of): Act => {
  if (status !== 'draft') return acts[status]
  if (change && !change.whole) return { label: '接着办变更', page: 'apply/correction' }
  return { label: number === null ? '继续填写' : '改好再提交', page: 'apply/tasks' }
}
