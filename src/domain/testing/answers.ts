import type { Answers } from '../form/form'

/** A company's form without a fault on 2026-11-24; people and numbers are made up. */
export const companyAnswers: Answers = {
  accountName: '胜芳古镇生活',
  accountKind: 'official',
  subjectKind: 'company',
  subjectName: '霸州市胜芳镇文昌阁文化传播有限公司',
  creditCode: '91110101MA00002340',
  address: '霸州市胜芳镇河西街18号',
  area: '131081',
  introduction: '介绍胜芳古镇的民俗、吃住和出行信息',
  openedOn: '2026-11-10',
  followers: '3200',
  ownerName: '李文昌',
  ownerIdNumber: '110101199003070011',
  ownerWechat: 'liwenchang_01',
  ownerMobile: '13900000001',
  managerName: '赵敏',
  managerMobile: '13900000002',
  managerWechat: 'zhaomin_02',
}

/** A person's form without a fault on 2026-11-24, owner and manager being one. */
export const individualAnswers: Answers = {
  ...companyAnswers,
  accountName: '信安老街坊',
  subjectKind: 'individual',
  subjectName: '李文昌',
  creditCode: '',
  managerName: '李文昌',
  managerMobile: '13900000001',
  managerWechat: 'liwenchang_01',
}
