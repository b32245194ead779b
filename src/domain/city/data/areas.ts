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

export const CITY_OFFICE = '131000'

/** Division code of the area an office serves; 131000 is the city office. */
export type OfficeCode = AreaCode | typeof CITY_OFFICE

/** The zone lies in the midst of two districts: an address there often names the district. */
export const liesIn: Readonly<Partial<Record<AreaCode, readonly AreaCode[]>>> = {
  131071: ['131003', '131002'],
}
