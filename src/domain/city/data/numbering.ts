import type { OfficeCode } from './areas'

/** First part of every filing number. */
export const NUMBER_PREFIX = 'LF'

/** Second part of a filing number: the office that gave it, in letters. */
export const officeLetters: Readonly<Record<OfficeCode, string>> = {
  '131000': 'LF',
  '131082': 'SH',
  '131028': 'DC',
  '131024': 'XH',
  '131003': 'GY',
  '131002': 'AC',
  '131023': 'YQ',
  '131022': 'GA',
  '131081': 'BZ',
  '131026': 'WA',
  '131025': 'DX',
  '131071': 'KF',
}
