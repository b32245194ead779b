/** Who beside the applicant may be told of a filing, by a card of their own (F7). */
export const followRoles = ['manager', 'owner'] as const

export type FollowRole = (typeof followRoles)[number]

export const followRoleWords: Readonly<Record<FollowRole, string>> = {
  manager: '管理员',
  owner: '账号所有人',
}

/** The roles that are somebody else than who fills in, as the form says it. */
export const rolesBeside = (filledBy: string | undefined): readonly FollowRole[] =>
  followRoles.filter((role) => role !== filledBy)

/** The number whose last four open the card, and which keeps it bound. */
export const followMobile = { manager: 'managerMobile', owner: 'ownerMobile' } as const

/** Where a card to be told stands; who is told has none any more. */
export type InviteState = 'sent' | 'expired' | 'void'

export const inviteState = (
  { until, isVoid }: { readonly until: number; readonly isVoid: boolean },
  now: number,
): InviteState => (isVoid ? 'void' : now < until ? 'sent' : 'expired')

/** For the applicant who sent it. */
export const inviteLines: Readonly<Record<InviteState, string>> = {
  sent: '卡片已生成，等对方打开',
  expired: '卡片过了 7 天，已停用。可以再发一张',
  void: '后四位三次没对上，已停用。可以再发一张',
}

/** The one answer to whoever does not open a card, whatever the reason. */
export const FOLLOW_SHUT =
  '打不开：后四位不对，或者卡片已用过、收回、过期、试错三次。请和填报人核对，也可以请填报人再发一张。'
