import type { OfficeCode } from './areas'

export const NUMBER_PREFIX = 'WL'

export const officeLetters: Readonly<Record<OfficeCode, string>> = {
  '990100': 'WL',
  '990121': 'QH',
  '990181': 'SQ',
}
