/** What is stored under keys and moves to a new one, in this order, as staff of the city read of it (K5). */
export const keyedParts = {
  filings: '备案',
  leads: '线索',
  consents: '单独同意',
  pairs: '账号比对',
  outbox: '微信和邮件',
  imports: '个人导入的表格',
  officeTables: '待导入的表格',
  offices: '邮箱验证码',
  settings: '启用码',
} as const

export type KeyedPart = keyof typeof keyedParts

export const keyedPartNames = Object.keys(keyedParts) as readonly KeyedPart[]

/** How far a move of what is stored to the current key is; `checking` counts what is still under other keys. */
export type KeyMoveState = 'asked' | 'moving' | 'checking' | 'stopped' | 'done'

/** Whether it goes on by itself. */
export const isUnderWay = (state: KeyMoveState): boolean => state !== 'stopped' && state !== 'done'

/** What under a key is left, by collection. */
export type LeftUnder = Readonly<Record<string, number>>

/**
 * Why a key cannot be retired yet; null when it can: everything was moved to the current key, nothing failed, and nothing that
 * was counted since is under it. A retired key checks the audit's links and does nothing else.
 */
export const retireRefusal = (
  key: string,
  current: string,
  move: {
    readonly to: string | null
    readonly state: KeyMoveState
    readonly failed: number
    readonly left: Readonly<Record<string, LeftUnder>>
  } | null,
): string | null => {
  if (key === current) return '正在使用的密钥不能停用'
  if (move?.to !== current || move.state !== 'done') return '请先把数据换到新密钥，换完再停用'
  if (move.failed > 0) return `还有 ${String(move.failed)} 条没有换成，请再换一次`
  const left = Object.values(move.left[key] ?? {}).reduce((sum, count) => sum + count, 0)
  return left === 0 ? null : `还有 ${String(left)} 条用着这把密钥，过几天再换一次`
}
