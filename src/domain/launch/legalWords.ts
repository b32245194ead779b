import type { Publisher } from '../city/city'

/** What only a lawyer can say and the notice does not: a city writes both, and nothing is said for it (M8). */
export type LegalWords = {
  /** Whether an account may publish while it is not registered; null while nobody wrote it. */
  readonly unregistered: string | null
  /** What who disagrees with a 终止办理 can do, where and within how many days; null while nobody wrote it. */
  readonly remedies: string | null
}

/** Nothing is written. */
export const NO_LEGAL_WORDS: LegalWords = { unregistered: null, remedies: null }

/** Characters. */
export const LONGEST_LEGAL_WORDS = 200

let written = NO_LEGAL_WORDS

/** What owners read goes by these from now on. */
export const learnLegalWords = (words: LegalWords): void => {
  written = words
}

/** As they were learned last. */
export const legalWords = (): LegalWords => written

/** What is said where a filing cannot be ended, because what its owner can do against that is not written; null where it can. A trial ends samples only. */
export const declineShut = (stage: Publisher['stage'], { remedies }: LegalWords): string | null =>
  stage === 'trial' || remedies !== null
    ? null
    : '全市还没有写明不服终止办理怎么办，写明以前不能终止办理。由市网信办负责人在“全市设置”里写'
