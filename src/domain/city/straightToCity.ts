import type { AccountKind, SubjectKind } from '../form/choices'

/**
 * Whose filings, and of which accounts, may be brought straight to the city office. Notice 三.2: 市直机关、企事业单位、
 * 社会团体及个人开办的微信公众号登记备案材料可直接报送市网信办. Read permissively: 市直 describes the 机关 alone, so that
 * companies, institutions, associations and persons of every county may choose. Filings of 市直机关 go there anyway.
 */
export const straightToCity: Readonly<Record<SubjectKind, readonly AccountKind[]>> = {
  company: ['official'],
  individual: ['official'],
  cityOrgan: [],
  countyOrgan: [],
  publicInstitution: ['official'],
  association: ['official'],
  institution: ['official'],
}
