/** What the moves of a hand-over that the office verifies leave in words; what was asked is for the office alone. */
export const takeoverWords = {
  askTakeover: {
    event: 'takeoverAsked',
    what: () => '有人申请接管',
    readers: 'staff',
    happened: null,
    told: [
      { to: 'office', notice: 'takeoverAsked' },
      { to: 'owner', notice: 'takeoverMet' },
    ],
  },
  takeTakeoverBack: {
    event: 'takeoverTakenBack',
    what: () => '接管的申请已收回',
    readers: 'staff',
    happened: null,
    told: [{ to: 'office', notice: 'takeoverTakenBack' }],
  },
  takeEntered: {
    event: 'enteredTaken',
    what: () => '接到本人的微信，以后有提醒',
    readers: 'everybody',
    happened: '已接到自己的微信',
    told: [],
  },
  giveToAsker: {
    event: 'takenOver',
    what: () => '经核实，改由新的填报人办理',
    readers: 'everybody',
    happened: '已移交给申请人',
    told: [
      { to: 'former', notice: 'takenAway' },
      { to: 'owner', notice: 'takenOver' },
    ],
  },
  refuseTakeover: {
    event: 'takeoverRefused',
    what: () => '没有移交给申请人',
    readers: 'staff',
    happened: '已答复接管的申请',
    told: [{ to: 'askers', notice: 'takeoverRefused' }],
  },
} as const
