/** Who tries the program on a laptop; numbers have right check digits and belong to nobody (born 1900). */
export const trialPeople = [
  {
    openid: 'owner-li',
    name: '李文昌',
    role: '账号所有人，个人，霸州',
    samples: [
      ['账号名', '胜芳古镇生活'],
      ['地址', '霸州市胜芳镇河西街18号'],
      ['姓名', '李文昌'],
      ['身份证号', '131081190001010015'],
      ['手机', '13800000001'],
      ['微信号', 'li_wenchang_demo'],
    ],
    photos: [
      ['身份证人像面', 'idFront.png'],
      ['身份证国徽面', 'idBack.png'],
    ],
  },
  {
    openid: 'owner-zhao',
    name: '赵敏',
    role: '账号所有人，个人，广阳',
    samples: [
      ['账号名', '广阳菜篮子'],
      ['地址', '廊坊市广阳区爱民东道6号'],
      ['姓名', '赵敏'],
      ['身份证号', '131003190001010024'],
      ['手机', '13800000002'],
      ['微信号', 'zhao_min_demo'],
    ],
    photos: [
      ['身份证人像面', 'idFrontZhao.png'],
      ['身份证国徽面', 'idBack.png'],
    ],
  },
  {
    openid: 'company-chen',
    name: '陈立新',
    role: '公司填报人，霸州',
    samples: [
      ['账号名', '霸州文昌阁'],
      ['账号主体', '霸州市胜芳镇文昌阁文化传播有限公司'],
      ['统一社会信用代码', '91131081MA00000151'],
      ['地址', '霸州市胜芳镇文昌阁大街1号'],
      ['姓名', '陈立新'],
      ['身份证号', '131081190001010031'],
      ['手机', '13800000003'],
      ['微信号', 'chen_lixin_demo'],
    ],
    photos: [
      ['营业执照', 'licence.png'],
      ['身份证人像面', 'idFrontChen.png'],
      ['身份证国徽面', 'idBack.png'],
    ],
  },
  {
    openid: 'reviewer-bazhou',
    name: '王敏',
    role: '霸州市网信办，工作人员',
    samples: [],
    photos: [],
  },
  { openid: 'head-bazhou', name: '刘建国', role: '霸州市网信办，负责人', samples: [], photos: [] },
  {
    openid: 'reviewer-guan',
    name: '孙晓芳',
    role: '固安县网信办，工作人员',
    samples: [],
    photos: [],
  },
  { openid: 'city-staff', name: '周正', role: '廊坊市网信办，市级管理员', samples: [], photos: [] },
] as const

/** Who of them works in an office, as a fresh data folder has it. */
export const trialStaff = [
  { _id: 'reviewer-bazhou', name: '王敏', office: '131081', role: 'reviewer', city: false },
  { _id: 'head-bazhou', name: '刘建国', office: '131081', role: 'head', city: false },
  { _id: 'reviewer-guan', name: '孙晓芳', office: '131022', role: 'reviewer', city: false },
  { _id: 'city-staff', name: '周正', office: '131000', role: 'head', city: true },
] as const
