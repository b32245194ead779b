/** The city as people say it. */
export const CITY = '廊坊'
export const CITY_IN_FULL = '廊坊市'
export const PROVINCE = '河北'

/** What a name may say of the city without naming a place of it (二.2). */
export const LOCAL_FEATURES = '天下第一城、潮白河、益津'

/** The annex's title; the notice's body says 登记表, the annex 登记备案表. */
export const FORM_TITLE = '廊坊市新媒体账号登记备案表'

/** What a copy of a paper may be used for, written across it (C9). */
export const COPY_PURPOSE = '仅供廊坊市新媒体账号登记备案使用'

/** A subject of this city that is none, to show how the form is filled in. */
export const EXAMPLE = {
  subjectName: '霸州市示例文化传播有限公司',
  address: '霸州市胜芳镇河西街18号',
  area: '131081',
  introduction: '介绍胜芳古镇的风物、集市和出行',
} as const
