import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import {
  allItems,
  claimed,
  individual,
  newToken,
  registered,
  returned,
  returnInput,
  signedDraft,
  submitted,
  uploaded,
} from '../../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../../cloudfunctions/server/testing/images'
import { by, OTHER, OWNER, PEOPLE, type Race, STAFF } from './race'

const HEAD = 'head-bazhou'
const REASON = '资料在另一处'

const checking = async (cloud: Cloud) => claimed(cloud, STAFF, await submitted(cloud, OWNER))

const registering = ({ id, version, ...review }: Awaited<ReturnType<typeof checking>>) =>
  by(STAFF, 'desk.register', { id, version, items: allItems({ id, version, ...review }) })

/** A registered filing that its owner asks to cancel. */
const cancelAsked = async (cloud: Cloud) => {
  const { id } = await registered(cloud, PEOPLE)
  const fileID = await uploaded(cloud, OWNER, id, photoPng(42), 'cancel')
  await cloud.ok(OWNER, 'filing.addProof', { id, of: 'cancel', fileID })
  const grounds = { reason: 'stopped', words: '' } as const
  await cloud.ok(OWNER, 'filing.askToCancel', { id, grounds })
  return cloud.ok(STAFF, 'desk.open', { id })
}

/** A filing that somebody else asks to take over. */
const takeoverAsked = async (cloud: Cloud) => {
  const answers = { ...individual, accountId: `gh_${newToken().slice(0, 8)}ace0` }
  const base = await submitted(cloud, OWNER, answers)
  const { id: draft } = await signedDraft(cloud, OTHER, answers)
  const fileID = await uploaded(cloud, OTHER, draft, photoPng(41), 'takeover')
  await cloud.ok(OTHER, 'filing.addProof', { id: draft, of: 'takeover', fileID })
  await cloud.ok(OTHER, 'takeover.ask', { id: draft, grounds: { reason: 'left', words: '' } })
  const { id, version, takeovers } = await cloud.ok(STAFF, 'desk.open', { id: base.id })
  return { id, version, takeover: takeovers[0]?.id ?? '', draft }
}

const proposed = async (cloud: Cloud) => {
  const { id, version } = await checking(cloud)
  const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
  return cloud.ok(STAFF, 'desk.proposeDecline', { id, version, grounds })
}

/** Races in which the office takes part. */
export const racesAtOffice: readonly Race[] = [
  {
    name: 'two claim it',
    ready: async (cloud) => {
      const { id, version } = await submitted(cloud, OWNER)
      return [by(STAFF, 'desk.claim', { id, version }), by(HEAD, 'desk.claim', { id, version })]
    },
    told: ['claimed', 'stale'],
  },
  {
    name: 'registered and returned',
    ready: async (cloud) => {
      const review = await checking(cloud)
      return [registering(review), by(STAFF, 'desk.return', returnInput(review, ['address']))]
    },
    told: ['stale', 'not-allowed'],
  },
  {
    name: 'claimed and withdrawn',
    ready: async (cloud) => {
      const { id, version } = await submitted(cloud, OWNER)
      return [by(STAFF, 'desk.claim', { id, version }), by(OWNER, 'filing.withdraw', { id })]
    },
    told: ['stale', 'claimed', 'not-found', 'not-allowed'],
  },
  {
    name: 'registered and withdrawn',
    ready: async (cloud) => {
      const review = await checking(cloud)
      return [registering(review), by(OWNER, 'filing.withdraw', { id: review.id })]
    },
    told: ['stale', 'claimed', 'not-allowed'],
  },
  {
    name: 'transferred and registered',
    ready: async (cloud) => {
      const review = await checking(cloud)
      const { id, version } = review
      const handOn = { id, version, office: '131022', reason: REASON } as const
      return [by(STAFF, 'desk.transfer', handOn), registering(review)]
    },
    told: ['stale', 'not-allowed', 'other-office', 'not-found'],
  },
  {
    name: 'a return undone and the correction saved',
    ready: async (cloud) => {
      const { id } = await returned(cloud, PEOPLE, ['address'])
      return [
        by(STAFF, 'desk.undo', { id }),
        by(OWNER, 'filing.save', { id, answers: { address: '霸州市胜芳镇河东街2号' } }),
      ]
    },
    told: ['stale', 'not-allowed', 'claimed'],
  },
  {
    name: 'undone on two screens',
    ready: async (cloud) => {
      const { id } = await registered(cloud, PEOPLE)
      return [by(STAFF, 'desk.undo', { id }), by(STAFF, 'desk.undo', { id })]
    },
    win: [1, 2],
    told: ['stale', 'not-allowed'],
  },
  {
    name: 'cancelled, and the asking taken back',
    ready: async (cloud) => {
      const { id, version } = await cancelAsked(cloud)
      return [
        by(STAFF, 'desk.cancel', { id, version, grounds: null }),
        by(OWNER, 'filing.takeCancelBack', { id }),
      ]
    },
    told: ['stale', 'not-allowed', 'not-found'],
  },
  {
    name: 'cancelled and not agreed to',
    ready: async (cloud) => {
      const { id, version } = await cancelAsked(cloud)
      return [
        by(STAFF, 'desk.cancel', { id, version, grounds: null }),
        by(HEAD, 'desk.refuseCancel', { id, version, reason: REASON }),
      ]
    },
    told: ['stale', 'not-allowed'],
  },
  {
    name: 'two notes',
    ready: async (cloud) => {
      const { id } = await checking(cloud)
      const note = (openid: string, text: string) =>
        by(openid, 'desk.note', { id, note: { text, called: null } })
      return [note(STAFF, '约好下午再打'), note(HEAD, '材料在前台')]
    },
    win: [2],
    told: [],
  },
  {
    name: 'a note, and it is registered',
    ready: async (cloud) => {
      const review = await checking(cloud)
      const note = { text: '约好下午再打', called: null }
      return [by(HEAD, 'desk.note', { id: review.id, note }), registering(review)]
    },
    win: [1, 2],
    told: ['stale', 'busy'],
  },
  {
    name: 'given to who asks, and the asking taken back',
    ready: async (cloud) => {
      const { draft, ...asked } = await takeoverAsked(cloud)
      return [by(STAFF, 'desk.giveToAsker', asked), by(OTHER, 'takeover.takeBack', { id: draft })]
    },
    // Given first it stays given, and nothing is left to take back.
    win: [1, 2],
    told: ['stale', 'not-allowed', 'not-found'],
  },
  {
    name: 'given to who asks, and not given',
    ready: async (cloud) => {
      const { draft: _draft, ...asked } = await takeoverAsked(cloud)
      return [
        by(STAFF, 'desk.giveToAsker', asked),
        by(HEAD, 'desk.refuseTakeover', { ...asked, reason: REASON }),
      ]
    },
    told: ['stale', 'not-allowed', 'not-found'],
  },
  {
    name: 'given to a colleague and registered',
    ready: async (cloud) => {
      const review = await checking(cloud)
      const { id, version, assignTo } = await cloud.ok(HEAD, 'desk.open', { id: review.id })
      return [
        by(HEAD, 'desk.reassign', { id, version, to: assignTo[0]?.id ?? '' }),
        registering(review),
      ]
    },
    told: ['stale', 'claimed', 'not-allowed'],
  },
  {
    name: 'declined and given back',
    ready: async (cloud) => {
      const { id, version } = await proposed(cloud)
      return [
        by(HEAD, 'desk.decline', { id, version }),
        by(STAFF, 'desk.giveBack', { id, version, reason: null }),
      ]
    },
    told: ['stale', 'not-allowed'],
  },
  {
    name: 'asked whether it is right, and changed',
    ready: async (cloud) => {
      const { id } = await registered(cloud, PEOPLE)
      const { version } = await cloud.ok(STAFF, 'desk.open', { id })
      return [
        by(STAFF, 'desk.askToVerify', { id, version, kinds: ['address'], reason: '电话打不通' }),
        by(OWNER, 'filing.change', { id, kinds: ['address'], changedOn: '2026-11-05' }),
      ]
    },
    win: [1, 2],
    told: ['stale', 'not-allowed'],
  },
]
