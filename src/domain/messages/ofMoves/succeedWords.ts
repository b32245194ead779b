import type { EntryWords } from '../entryWords'

const went = ({ about }: Parameters<EntryWords['what']>[0]): string =>
  `由${about}接着办，编号和提交时间不变`

/** What the moves leave in words by which what a closed office had goes to who goes on for it (D5). */
export const succeedWords = {
  succeed: {
    event: 'succeeded',
    what: went,
    readers: 'everybody',
    happened: '已转由接着办的办公室办理',
    told: [
      { to: 'owner', notice: 'transferred' },
      { to: 'office', notice: 'received' },
    ],
  },
  succeedSaid: {
    event: 'saidSucceeded',
    what: ({ about }: Parameters<EntryWords['what']>[0]) => `由${about}查对台账`,
    readers: 'everybody',
    happened: '已转由接着办的办公室办理',
    told: [
      { to: 'owner', notice: 'paperTransferred' },
      { to: 'office', notice: 'paperReceived' },
    ],
  },
  succeedRegistered: {
    event: 'registeredSucceeded',
    what: went,
    readers: 'everybody',
    happened: '已转由接着办的办公室管理',
    told: [{ to: 'owner', notice: 'transferred' }],
  },
  succeedKeyed: {
    event: 'keyedSucceeded',
    what: ({ about }: Parameters<EntryWords['what']>[0]) => `由${about}接着录入`,
    readers: 'everybody',
    happened: '已转由接着办的办公室录入',
    told: [],
  },
  succeedEnded: {
    event: 'endedSucceeded',
    what: went,
    readers: 'everybody',
    happened: null,
    told: [],
  },
} as const
