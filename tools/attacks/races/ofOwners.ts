import {
  FOUR,
  openedBy,
  sentCard,
  signatureOn,
  unsignedDraft,
} from '../../../cloudfunctions/server/testing/cards'
import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import {
  individual,
  registered,
  resubmitInput,
  returned,
  sign,
  signedDraft,
  submitInput,
  uploaded,
} from '../../../cloudfunctions/server/testing/filings'
import { signaturePng } from '../../../cloudfunctions/server/testing/images'
import { by, OTHER, OWNER, PEOPLE, type Race } from './race'

/** What was returned and is corrected, signed. */
const corrected = async (cloud: Cloud) => {
  const { id } = await returned(cloud, PEOPLE, ['address'])
  const answers = { address: `${individual.address ?? ''}东院` }
  await cloud.ok(OWNER, 'filing.save', { id, answers })
  return sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
}

/** Races among those who file: phones of one person, or several people. */
export const racesOfOwners: readonly Race[] = [
  {
    name: 'submitted from two phones',
    ready: async (cloud) => {
      const draft = await signedDraft(cloud, OWNER)
      return [
        by(OWNER, 'filing.submit', submitInput(draft)),
        by(OWNER, 'filing.submit', submitInput(draft)),
      ]
    },
    // The second reads the receipt of the first.
    win: [1, 2],
    told: ['stale', 'not-allowed'],
  },
  {
    name: 'submitted and thrown away',
    ready: async (cloud) => {
      const draft = await signedDraft(cloud, OWNER)
      return [
        by(OWNER, 'filing.submit', submitInput(draft)),
        by(OWNER, 'filing.discard', { id: draft.id }),
      ]
    },
    told: ['stale', 'not-found', 'not-allowed'],
  },
  {
    name: 'submitted by two people for one account',
    ready: async (cloud) => {
      const answers = { ...individual, accountId: 'gh_ace000000002' }
      const drafts = [
        await signedDraft(cloud, OWNER, answers),
        await signedDraft(cloud, OTHER, answers),
      ] as const
      return [
        by(OWNER, 'filing.submit', submitInput(drafts[0])),
        by(OTHER, 'filing.submit', submitInput(drafts[1])),
      ]
    },
    told: ['duplicate'],
  },
  {
    name: 'handed over and submitted',
    ready: async (cloud) => {
      const draft = await signedDraft(cloud, OWNER, { ...individual, filledBy: 'agent' })
      const made = await cloud.ok(OWNER, 'handOver.make', { ids: [draft.id] })
      const { token } = made
      await cloud.ok(OTHER, 'handOver.open', { token, code: made.word })
      await cloud.ok(OTHER, 'handOver.take', { token, as: 'agent', four: null })
      await cloud.ok('company-chen', 'handOver.open', { token, code: FOUR })
      return [
        by('company-chen', 'handOver.agree', { token, agrees: true }),
        by(OWNER, 'filing.submit', submitInput(draft)),
      ]
    },
    win: [1, 2],
    told: ['stale', 'not-found', 'not-allowed', 'incomplete', 'signature-void'],
  },
  {
    name: 'a change begun twice',
    ready: async (cloud) => {
      const { id } = await registered(cloud, PEOPLE)
      const begin = (kind: 'introduction' | 'address') =>
        by(OWNER, 'filing.change', { id, kinds: [kind], changedOn: '2026-11-05' })
      return [begin('introduction'), begin('address')]
    },
    // The second is led to the one that is open.
    win: [2],
    told: [],
  },
  {
    name: 'signed and changed',
    ready: async (cloud) => {
      const { id, version } = await signedDraft(cloud, OWNER)
      const fileID = await uploaded(cloud, OWNER, id, signaturePng(3), 'signature')
      const answers = { address: '霸州市胜芳镇河东街2号' }
      return [
        by(OWNER, 'filing.sign', { id, version, fileID }),
        by(OWNER, 'filing.save', { id, answers }),
      ]
    },
    win: [1, 2],
    told: ['stale'],
  },
  {
    name: 'submitted and changed',
    ready: async (cloud) => {
      const draft = await signedDraft(cloud, OWNER)
      const answers = { address: '霸州市胜芳镇河东街2号' }
      return [
        by(OWNER, 'filing.submit', submitInput(draft)),
        by(OWNER, 'filing.save', { id: draft.id, answers }),
      ]
    },
    told: ['stale', 'not-allowed', 'signature-void', 'incomplete'],
  },
  {
    name: 'handed in again and given up',
    ready: async (cloud) => {
      const signed = await corrected(cloud)
      return [
        by(OWNER, 'filing.resubmit', resubmitInput(signed)),
        by(OWNER, 'filing.giveUp', { id: signed.id, reason: '账号停了' }),
      ]
    },
    told: ['stale', 'not-allowed'],
  },
  {
    name: 'signed by card and the card taken back',
    ready: async (cloud) => {
      const id = await unsignedDraft(cloud, OWNER)
      const token = await sentCard(cloud, OWNER, id)
      const { form } = await openedBy(cloud, OTHER, token)
      const fileID = await signatureOn(cloud, OTHER, token)
      return [
        by(OTHER, 'card.sign', { token, fileID, hash: form?.hash ?? '' }),
        by(OWNER, 'filing.takeCardBack', { id }),
      ]
    },
    win: [1, 2],
    told: ['stale', 'not-found', 'not-allowed', 'file'],
  },
  {
    name: 'one card opened by two people',
    ready: async (cloud) => {
      const id = await unsignedDraft(cloud, OWNER)
      const token = await sentCard(cloud, OWNER, id)
      return [
        by(OTHER, 'card.open', { token, code: FOUR }),
        by('company-chen', 'card.open', { token, code: FOUR }),
      ]
    },
    told: ['not-found', 'not-allowed'],
  },
]
