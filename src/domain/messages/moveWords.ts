import type { MoveName } from '../moves/moves'
import type { EntryWords } from './entryWords'
import type { MoveFacts } from './notices/noticeFacts'
import type { NoticeFacts, NoticeKind } from './notices/notices'
import type { MailKind } from './mail'
import { claimWords } from './ofMoves/claimWords'
import { succeedWords } from './ofMoves/succeedWords'
import { takeoverWords } from './ofMoves/takeoverWords'
import { verifyWords } from './ofMoves/verifyWords'

/** The notices that are told from what every move knows. */
type MoveNotice = {
  [Kind in NoticeKind]: MoveFacts extends NoticeFacts[Kind] ? Kind : never
}[NoticeKind]

/**
 * Who is told of a move: who fills it in, or did before it; those whose asking for it ends; who is to check it; who may
 * confirm a proposal; the office that has it, by mail too.
 */
export type Told =
  | {
      readonly to: 'owner' | 'former' | 'askers' | 'claimant' | 'confirmers'
      readonly notice: MoveNotice
    }
  | {
      readonly to: 'office'
      readonly notice: MoveNotice & MailKind
      /** The filing as it was before the move. */
      readonly before?: true
      /** Told only when another office has it from now on. */
      readonly onlyMoved?: true
    }

type MoveWords = EntryWords & {
  /** The event's name in the audit. Stored events have it, so it stays. */
  readonly event: string
  /** What a caller whose reading is stale is told: 王敏 15:20 已登记; null when it says nothing of the change. */
  readonly happened: string | null
  readonly told: readonly Told[]
}

/** How a filing began; one from a table names its row. */
const startWords: Readonly<Record<string, string>> = { '': '开始填写', 提醒我: '已打开提醒' }

/** What each move leaves in words: event, timeline, what a stale caller hears, and who is told what. */
export const moveWords = {
  start: {
    event: 'started',
    what: ({ about }) => startWords[about] ?? about,
    readers: 'everybody',
    happened: null,
    told: [],
  },
  save: {
    event: 'saved',
    what: () => '已保存',
    readers: 'audit',
    happened: null,
    told: [],
  },
  attest: {
    event: 'attested',
    what: () => '自述已备案',
    readers: 'everybody',
    happened: '已自述备案',
    told: [{ to: 'office', notice: 'attested' }],
  },
  confirm: {
    event: 'confirmed',
    what: () => '已登记（纸质台账）',
    readers: 'everybody',
    happened: '已确认在台账中',
    told: [{ to: 'owner', notice: 'confirmed' }],
  },
  askAgain: {
    event: 'askedAgain',
    what: () => '没有对上台账，请补报一份',
    readers: 'everybody',
    happened: '已请填报人补报',
    told: [{ to: 'owner', notice: 'askedAgain' }],
  },
  transferPaper: {
    event: 'paperTransferred',
    what: ({ about }) => `转由${about}查对台账`,
    readers: 'everybody',
    happened: '已转办',
    told: [
      { to: 'owner', notice: 'paperTransferred' },
      { to: 'office', notice: 'paperReceived' },
    ],
  },
  correctPaper: {
    event: 'paperCorrected',
    what: () => '登记已更正，请补报一份',
    readers: 'everybody',
    happened: '已更正登记',
    told: [{ to: 'owner', notice: 'paperCorrected' }],
  },
  submit: {
    event: 'submitted',
    what: ({ about }) => `已提交 ${about}`,
    readers: 'everybody',
    happened: '已提交',
    told: [{ to: 'office', notice: 'submitted' }],
  },
  enter: {
    event: 'entered',
    what: ({ about }) => `已录入纸质表 ${about}`,
    readers: 'everybody',
    happened: '已录入',
    told: [],
  },
  withdraw: {
    event: 'withdrawn',
    what: () => '已撤回',
    readers: 'everybody',
    happened: '已撤回修改',
    told: [
      { to: 'office', notice: 'withdrawn', before: true },
      { to: 'askers', notice: 'takeoverOver' },
    ],
  },
  ...claimWords,
  transfer: {
    event: 'transferred',
    what: ({ about }) => `转由${about}办理，编号和提交时间不变`,
    readers: 'everybody',
    happened: '已转办',
    told: [
      { to: 'owner', notice: 'transferred' },
      { to: 'office', notice: 'received' },
    ],
  },
  return: {
    event: 'returned',
    what: () => '退回补正',
    readers: 'everybody',
    happened: '已退回补正',
    told: [{ to: 'owner', notice: 'returned' }],
  },
  resubmit: {
    event: 'resubmitted',
    what: () => '已重新提交',
    lines: (changed) => (changed.length === 0 ? [] : [`改动：${changed.join('、')}`]),
    readers: 'everybody',
    happened: '已重新提交',
    told: [
      { to: 'office', notice: 'resubmitted' },
      { to: 'askers', notice: 'takeoverOver' },
    ],
  },
  register: {
    event: 'registered',
    what: () => '已登记',
    readers: 'everybody',
    happened: '已作了决定',
    told: [{ to: 'owner', notice: 'registered' }],
  },
  proposeDecline: {
    event: 'declineProposed',
    what: () => '提请终止办理',
    readers: 'staff',
    happened: '已提请终止办理',
    told: [{ to: 'confirmers', notice: 'declineProposed' }],
  },
  decline: {
    event: 'declined',
    what: () => '终止办理',
    readers: 'everybody',
    happened: '已终止办理',
    told: [
      { to: 'owner', notice: 'declined' },
      { to: 'askers', notice: 'takeoverOver' },
    ],
  },
  giveBack: {
    event: 'declineGivenBack',
    what: () => '没有终止办理，继续核对',
    readers: 'staff',
    happened: '已放回，继续核对',
    told: [{ to: 'claimant', notice: 'declineGivenBack' }],
  },
  undo: {
    event: 'undone',
    what: ({ about }) => `撤销「${about}」`,
    readers: 'staff',
    happened: '已撤销',
    told: [],
  },
  setAside: {
    event: 'setAside',
    what: () => '恢复办理',
    readers: 'everybody',
    happened: '已恢复办理',
    told: [{ to: 'owner', notice: 'setAside' }],
  },
  change: {
    event: 'changeBegun',
    what: () => '开始办理变更',
    readers: 'everybody',
    happened: '已开始办理变更',
    told: [],
  },
  adopt: {
    event: 'changed',
    what: () => '变更已登记',
    lines: (changed) => (changed.length === 0 ? [] : [`变更：${changed.join('、')}`]),
    readers: 'everybody',
    happened: '已登记变更',
    told: [{ to: 'office', notice: 'movedAway', before: true, onlyMoved: true }],
  },
  discard: {
    event: 'discarded',
    what: () => '已删除草稿',
    readers: 'everybody',
    happened: '已删除草稿',
    told: [],
  },
  takeBack: {
    event: 'takenBack',
    what: () => '改为重新填报',
    readers: 'everybody',
    happened: '已改为重新填报',
    told: [],
  },
  giveUp: {
    event: 'givenUp',
    what: () => '不再登记',
    readers: 'everybody',
    happened: '已不再登记',
    told: [{ to: 'askers', notice: 'takeoverOver' }],
  },
  import: {
    event: 'imported',
    what: () => '由历史台账导入',
    readers: 'everybody',
    happened: '已导入',
    told: [],
  },
  join: {
    event: 'joined',
    what: () => '已并入自述已备案',
    readers: 'everybody',
    happened: '已并入自述已备案',
    told: [],
  },
  strike: {
    event: 'struck',
    what: () => '已从台账删去',
    readers: 'everybody',
    happened: '已从台账删去',
    told: [],
  },
  askToCancel: {
    event: 'cancelAsked',
    what: () => '申请注销备案',
    readers: 'everybody',
    happened: '已申请注销备案',
    told: [{ to: 'office', notice: 'cancelAsked' }],
  },
  takeCancelBack: {
    event: 'cancelTakenBack',
    what: () => '收回注销备案的申请',
    readers: 'everybody',
    happened: '已收回申请',
    told: [{ to: 'office', notice: 'cancelTakenBack' }],
  },
  refuseCancel: {
    event: 'cancelRefused',
    what: () => '没有注销备案，备案仍然有效',
    readers: 'everybody',
    happened: '已答复申请',
    told: [{ to: 'owner', notice: 'cancelRefused' }],
  },
  cancel: {
    event: 'cancelled',
    what: () => '已注销备案',
    readers: 'everybody',
    happened: '已注销备案',
    told: [
      { to: 'owner', notice: 'cancelled' },
      { to: 'askers', notice: 'takeoverOver' },
    ],
  },
  handOver: {
    event: 'handedOver',
    what: () => '已移交给新的填报人',
    readers: 'everybody',
    happened: '已移交填报人',
    told: [],
  },
  ...succeedWords,
  ...takeoverWords,
  ...verifyWords,
} as const satisfies Readonly<Record<MoveName, MoveWords>>
