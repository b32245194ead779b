/** What asking an owner to look at what is registered leaves in words, and the answers. */
export const verifyWords = {
  askToVerify: {
    event: 'verifyAsked',
    what: () => '请填报人核实信息',
    readers: 'everybody',
    happened: '已请填报人核实',
    told: [{ to: 'owner', notice: 'verifyAsked' }],
  },
  stillRight: {
    event: 'verifiedRight',
    what: () => '答复：信息仍准确',
    readers: 'everybody',
    happened: '已答复信息仍准确',
    told: [{ to: 'office', notice: 'stillRight' }],
  },
  affirm: {
    event: 'affirmed',
    what: () => '每年一问，答复：都准确',
    readers: 'everybody',
    happened: '已答复都准确',
    told: [],
  },
} as const
