import { type Mail, trialMark } from './officeMail'

export const MINUTES_A_CODE_WORKS = 30

/** The mail by which an office confirms its address (F8). */
export const codeMail = (of: {
  code: string
  office: string
  stage: 'trial' | 'production'
}): Mail => {
  const { subject, lines } = trialMark(of.stage)
  return {
    subject: `${subject}确认收件邮箱`,
    text: [
      ...lines,
      `${of.office}正在把这个邮箱设为新媒体账号备案的收件邮箱。`,
      `验证码：${of.code}`,
      `${String(MINUTES_A_CODE_WORKS)} 分钟内有效。请由负责人在小程序「网信办」里填写。`,
      '',
      '如果不是您单位在设置，不用理会这封邮件，以后也不会再收到。',
      '',
    ].join('\n'),
  }
}

/** An address as those read it who need not know it: `ba***@126.com`. */
export const hiddenAddress = (address: string): string =>
  address.replace(/^(.{1,2}).*(?=@)/u, '$1***')
