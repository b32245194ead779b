/** What is said of two filings, on buttons, beside both and in the audit. */
export const judgementWords = (same: boolean): string => (same ? '是同一账号' : '不是同一账号')
