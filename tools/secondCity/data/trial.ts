export const trialPeople = [
  {
    openid: 'owner',
    name: '林青',
    role: '账号所有人，个人，青禾',
    samples: [['手机', '13800000001']],
    photos: [],
  },
  { openid: 'reviewer', name: '何平', role: '青禾县网信办，工作人员', samples: [], photos: [] },
  { openid: 'city-staff', name: '周正', role: '望岚市网信办，市级管理员', samples: [], photos: [] },
] as const

export const trialStaff = [
  { _id: 'reviewer', name: '何平', office: '990121', role: 'reviewer', city: false },
  { _id: 'city-staff', name: '周正', office: '990100', role: 'head', city: true },
] as const
