/**
 * Every sentence of our own in what supervises (I2, I3): the titles and words of its papers, and what an owner agrees to who is
 * served in the program. Reviewed as a whole; who changes one looks at all of them. What the notice says is quoted from its
 * text and stands nowhere here. What stands in braces is filled in where a paper is made.
 */
export const supervisionTexts = {
  titles: {
    notice: '督促通知书',
    receipt: '送达回证',
    proof: '证明单',
    coordination: '协调处置函',
    transfer: '移送函',
    restore: '恢复使用函',
  },
  quoted: '通告{clause}：“{text}”',
  contact: '{name}，地址：{address}，电话：{phone}。',
  overdue: '最晚提交日 {day}已过。',
  attached: '附：{proof}。',
  notice: {
    to: '{owner}（{account}账号所有人）：',
    unfiled: '没有查到您的{account}的登记备案。{overdue}',
    returned: '您的{account}编号 {number}，退回补正以后还没有重新提交，登记备案没有办完。',
    asks: '请办理登记备案。已经办理，或有情况要说明的，可以在{until}告诉本办。',
  },
  receipt: {
    what: '送达的文书',
    paper: '{notice}（第 {n} 次）',
    account: '账号',
    person: '受送达人',
    where: '送达地点',
    how: '送达方式',
    when: '收到时间',
    signature: '受送达人签名',
    instead: '代收人签名和代收原因',
    by: '送达人签名',
    remarks: '备注',
  },
  toPlatform: '________________（即时通讯工具服务提供商）：',
  coordination: {
    unfiled: '下列账号没有办理登记备案。{overdue}',
    asks: '请予协调处置。',
  },
  transfer: {
    to: '________________（公安机关或相关职能部门）：',
    unfiled: '下列账号经督促没有办理登记备案。',
    hands: '现将有关材料移送你单位。',
  },
  restore: {
    filed:
      '下列账号已提交登记备案，编号 {number}。前次{coordination}所说的情况已经没有，请恢复使用。',
  },
  /** 同意电子送达并确认地址; its version changes with it. */
  served: {
    version: '2026-11-29',
    text: '同意用本小程序的「消息」送达督促文书，并确认这里就是送达地址。打开文书的时间就是送达时间。可以随时取消，取消以前已经送达的仍然算送达',
  },
} as const

/** A text with what stands in braces filled in. */
export const filledText = (text: string, of: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_all, key: string) => of[key] ?? '')
