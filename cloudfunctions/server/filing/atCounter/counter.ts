import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Hashes, Vault } from '../../secrets/vault'
import type { Filing } from '../../store/filings/filing'

/** No openid has a colon. */
const COUNTER = 'counter:'

/** In whose hands drafts are that an office keys from paper: any of its staff goes on with them. */
export const counterAt = (office: OfficeCode): string => `${COUNTER}${office}`

export const isCounter = (openid: string): boolean => openid.startsWith(COUNTER)

type Held = Pick<Filing, 'applicant' | 'entered' | 'office'>

/**
 * Who fills a filing in and corrects it: its applicant; of one that was keyed from paper and that nobody took over the counter of
 * the office that has it.
 */
export const holderOf = ({ applicant, entered, office }: Held): string =>
  applicant === '' && entered && office !== null ? counterAt(office) : applicant

/** By which its number leads to what was keyed from paper, under each known key, the current one first. */
export const numberKeys = (vault: Vault, number: string): Hashes => vault.hashes(number, 'entered')

/** Whether no person fills it in: it came from an old ledger, or from paper. Nobody is told of it or reminded. */
export const isUnowned = ({ applicant }: Pick<Filing, 'applicant'>): boolean =>
  applicant === '' || isCounter(applicant)
