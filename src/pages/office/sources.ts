import { NOTICE_DAY, type Office, type OfficeDatum, officeData } from '../../domain/city/city'
import { showDay } from '../../domain/dates/days'

const labels: Readonly<Record<OfficeDatum, string>> = {
  name: '名称',
  address: '地址',
  phone: '电话',
  email: '邮箱',
}

/** 2018年12月9日通告. */
export const DATED_NOTICE = `${showDay(NOTICE_DAY)}通告`

/** Where what is shown of an office comes from, and of which day (A3). */
export const sourcesOf = ({ changed }: Pick<Office, 'changed'>): readonly string[] => {
  if (changed === null) return [`来源：${DATED_NOTICE}`]
  const news = officeData.filter((datum) => changed[datum] !== undefined)
  const said = news.map((datum) => labels[datum]).join('、')
  return [
    `${said}由办公室更改，${showDay(changed.since)}起用`,
    ...(news.length < officeData.length ? [`其余来源：${DATED_NOTICE}`] : []),
  ]
}
