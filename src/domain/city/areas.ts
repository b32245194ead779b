/** The 11 areas of Langfang by division code, in the order of the notice's list of offices. */
export const areas = [
  { code: '131082', name: '三河市' },
  { code: '131028', name: '大厂回族自治县' },
  { code: '131024', name: '香河县' },
  { code: '131003', name: '广阳区' },
  { code: '131002', name: '安次区' },
  { code: '131023', name: '永清县' },
  { code: '131022', name: '固安县' },
  { code: '131081', name: '霸州市' },
  { code: '131026', name: '文安县' },
  { code: '131025', name: '大城县' },
  { code: '131071', name: '廊坊经济技术开发区' },
] as const

export type AreaCode = (typeof areas)[number]['code']

/** Value of the form's `area` for an address that is not in Langfang. */
export const OUTSIDE = 'outside'

/** The area's full name; 廊坊市以外 for `outside`, empty for anything else. */
export const areaName = (code: string): string =>
  code === OUTSIDE ? '廊坊市以外' : (areas.find((area) => area.code === code)?.name ?? '')

/** True for one of the 11 codes. */
export const isAreaCode = (text: string): text is AreaCode =>
  areas.some((area) => area.code === text)

/** The zone lies in the midst of two districts: an address there often names the district. */
export const liesIn: Readonly<Partial<Record<AreaCode, readonly AreaCode[]>>> = {
  131071: ['131003', '131002'],
}
