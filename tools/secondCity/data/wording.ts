export const CITY = '望岚'
export const CITY_IN_FULL = '望岚市'
export const PROVINCE = '云湖'
export const LOCAL_FEATURES = '白塔、柳湾'
export const FORM_TITLE = '望岚市新媒体账号登记表'
export const COPY_PURPOSE = '仅供望岚市新媒体账号登记使用'

export const EXAMPLE = {
  subjectName: '青禾县示例文化传播有限公司',
  address: '青禾县白塔镇东街1号',
  area: '990121',
  introduction: '介绍白塔镇的风物、集市和出行',
} as const
