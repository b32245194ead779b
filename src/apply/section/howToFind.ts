import type { Answers, FieldKey } from '../../domain/form/form'

type Steps = (answers: Answers) => readonly string[] | null

const ON_THE_WEB = '用电脑打开 mp.weixin.qq.com，登录公众号后台'

/** Where a person finds a value that few know by heart: steps in the places' own words. Other kinds have no steps. */
const steps: Readonly<Partial<Record<FieldKey, Steps>>> = {
  openedOn: ({ accountKind }) =>
    accountKind === 'official'
      ? [
          '在微信里打开这个公众号的主页',
          '点右上角「…」，再点「更多资料」',
          '点「账号主体」，看「名称记录」里最早的一天。注册时的短信、邮件里也有',
        ]
      : null,
  accountId: ({ accountKind }) =>
    accountKind === 'official'
      ? [
          ON_THE_WEB,
          '点左边「设置与开发」，再点「账号设置」',
          '看「注册信息」里的「原始ID」，gh_ 开头',
        ]
      : null,
  followers: ({ accountKind }) =>
    accountKind === 'official' ? [ON_THE_WEB, '看首页上的「总用户数」', '约数也可以'] : null,
}

/** How the value of a field is found, step by step; null where there is no more to say than its hint. */
export const howTo = (key: FieldKey, answers: Answers): readonly string[] | null =>
  steps[key]?.(answers) ?? null
