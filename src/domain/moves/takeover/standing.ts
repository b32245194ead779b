/** What a draft says by which its applicant asks to take over what is filed already: no last day, since it need not be filed. */
export const askedToTakeOver = {
  words: {
    lead: '这个账号已有备案',
    hero: '已申请接管',
    aside: null,
    left: null,
    sub: '由办公室核实后告诉您',
  },
  line: '已申请接管，等办公室核实',
  act: { label: '看申请', page: 'apply/takeover' },
  note: null,
} as const
