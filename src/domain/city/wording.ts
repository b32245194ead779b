/** The city as people say it. */
export const CITY = '廊坊'
export const CITY_IN_FULL = '廊坊市'
export const PROVINCE = '河北'

/** The annex's title; the notice's body says 登记表, the annex 登记备案表. */
export const FORM_TITLE = '廊坊市新媒体账号登记备案表'
