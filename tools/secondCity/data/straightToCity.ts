import type { SubjectKind } from '../../form/choices'

export const straightToCity = [
  'company',
  'individual',
  'publicInstitution',
  'association',
  'institution',
] as const satisfies readonly SubjectKind[]

export type MayChooseCity = (typeof straightToCity)[number]
