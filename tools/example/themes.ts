import type { SubjectKind } from '../../src/domain/form/choices'

/** What an account is about: what stands in its name, and how its form introduces it. */
export type Theme = readonly [name: string, introduction: string]
type Themes = readonly [Theme, ...Theme[]]

export const ofPeople: Themes = [
  ['生活圈', '介绍当地的集市、出行和吃住'],
  ['菜篮子', '每天发布菜价和便民信息'],
  ['读书会', '发布读书活动和书评'],
  ['随手拍', '发布风光照片和拍摄地点'],
  ['亲子时光', '介绍亲子活动和育儿常识'],
  ['家常味道', '教做家常菜，介绍当地小吃'],
  ['老故事', '记录老物件和老人讲的旧事'],
  ['舞友', '发布广场舞的排练时间和教学视频'],
  ['骑行', '发布骑行路线和活动时间'],
  ['花草集', '讲养花种草的办法'],
  ['钓友', '交流钓点和钓法'],
  ['乡音', '用方言讲民俗和节气'],
  ['木作', '发布木工手艺和旧家具翻新'],
  ['健身圈', '发布健身课程和活动'],
  ['赶大集', '预告各乡镇的集日和摊位'],
  ['田间手记', '记录一年的农事和收成'],
  ['戏迷', '分享河北梆子唱段和演出时间'],
  ['手作', '发布手工教程和市集时间'],
  ['羽友', '约打羽毛球，发布场地时间'],
  ['萌宠', '讲养猫养狗，帮走失的宠物找家'],
  ['顺风车', '发布去北京、天津的拼车时间'],
  ['跑团', '发布晨跑路线和赛事消息'],
  ['育儿笔记', '一位妈妈记的带娃经验'],
  ['招工', '转发附近工厂和店铺的招工信息'],
]

/** The trade of a company, the word of it that its account carries, and how that introduces itself. */
type Trade = readonly [trade: string, word: string, introduction: string]

export const trades: readonly [Trade, ...Trade[]] = [
  ['文化传播', '文化', '介绍公司的活动和本地文化'],
  ['家具', '家居', '发布新品和门店活动'],
  ['农业科技', '农场', '介绍农产品和预订办法'],
  ['网络科技', '科技', '介绍产品和服务'],
  ['旅行社', '旅行', '发布线路和出行提示'],
  ['餐饮管理', '小馆', '发布菜单和门店活动'],
  ['食品', '食坊', '介绍糕点和订购办法'],
  ['教育咨询', '课堂', '发布课程安排和学习方法'],
  ['装饰工程', '装饰', '展示装修案例，接受预约'],
  ['汽车服务', '汽修', '讲用车保养，接受预约'],
  ['商贸', '优选', '发布到货和优惠信息'],
  ['园林绿化', '园林', '介绍苗木和养护办法'],
]

/** How bodies that are no companies end: the whole name, and what their account is called. */
type Body = readonly [ends: string, word: string, introduction: string]
type Bodies = readonly [Body, ...Body[]]

export const bodies: Readonly<Partial<Record<SubjectKind, Bodies>>> = {
  cityOrgan: [
    ['公共事务联络处', '联络处', '发布办事指南和通知'],
    ['便民事项指导处', '便民', '解答市民常问的事项'],
  ],
  countyOrgan: [
    ['便民事项指导站', '便民站', '发布政务信息和办事指南'],
    ['乡村建设协调办公室', '乡建', '发布乡村建设的进展和通知'],
  ],
  publicInstitution: [
    ['小学', '小学', '发布校园新闻和家校通知'],
    ['幼儿园', '幼儿园', '发布园所活动和家校通知'],
    ['文化馆', '文化馆', '预告展览、演出和免费课程'],
    ['卫生服务站', '健康', '发布门诊时间和健康常识'],
  ],
  association: [
    ['商会', '商会', '发布会员动态和活动'],
    ['志愿者协会', '志愿者', '发布志愿活动和招募信息'],
    ['书画协会', '书画', '发布展览和交流活动'],
  ],
}
