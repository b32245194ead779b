import type { SubjectKind } from '../../form/choices'

/**
 * Whose official accounts may be brought straight to the city office as long as nobody set it otherwise. Notice 三.2: 市直机关、企事业单位、
 * 社会团体及个人开办的微信公众号登记备案材料可直接报送市网信办. Read permissively: 市直 describes the 机关 alone, so that
 * companies, institutions, associations and persons of every county may choose. Filings of 市直机关 go there anyway.
 */
export const straightToCity = [
  'company',
  'individual',
  'publicInstitution',
  'association',
  'institution',
] as const satisfies readonly SubjectKind[]

/** Who may choose at all: the city may let fewer do so, never more than the notice. */
export type MayChooseCity = (typeof straightToCity)[number]
