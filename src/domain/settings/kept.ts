/**
 * Days that messages may be kept: half a year at least, as 网络安全法 asks of logs, of which what became of a push or mail is one,
 * and three years at most, since what is about people is kept no longer than is needed (PIPL 19).
 */
export const MESSAGES_MAY_BE_KEPT = [183, 1095] as const

/** Days that the record of requests may be kept: 网络安全法 asks for six months of network logs at least. */
export const REQUESTS_MAY_BE_KEPT = [183, 1095] as const

/** Days that what was read of a table of accounts may be kept: it waits for its person to go on. */
export const TABLES_MAY_BE_KEPT = [1, 30] as const

/** 一年; 400 天. */
export const keptWords = (days: number): string => (days === 365 ? '一年' : `${String(days)} 天`)
