import { dayOf, instantOf } from '../../src/domain/dates/days'
import type { Review } from '../../src/domain/api/desk'
import type { FilingDetail } from '../../src/domain/api/filing'
import { emptySlots } from '../../src/domain/form/materials'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import {
  agree,
  attestInput,
  resubmitInput,
  returnInput,
  sign,
  submitInput,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { allow } from '../../cloudfunctions/server/testing/messages'
import { openidIn } from './members'
import { drawnPaper, signatureOf } from './papers'
import type { ExampleDeed, ExampleFiling, ExampleStep } from './steps'

/** One token a filing, so that beginning it once more answers the one that is there. */
const tokenOf = ({ nth }: ExampleFiling) => `example-${String(nth).padStart(8, '0')}`

/** What its owner knows of its entry in the ledger on paper. */
const onPaper = ({ nth }: ExampleFiling) => ({ number: `2019-${String(nth % 100)}`, year: 2019 })

/** When offices open. */
const OPENS = 8.5 * 3_600_000

/** What people do in the example, by the calls that their phones make; a step that was done already does nothing. */
export const deedsOn = (cloud: Cloud) => {
  const ids = new Map<number, string>()

  /** The filing as its applicant sees it; begins it where it was not. */
  const own = async (filing: ExampleFiling): Promise<FilingDetail> => {
    const known = ids.get(filing.nth)
    if (known !== undefined) return cloud.ok(filing.owner, 'filing.open', { id: known })
    const { answers } = filing
    const begun = await cloud.ok(filing.owner, 'filing.start', { token: tokenOf(filing), answers })
    ids.set(filing.nth, begun.id)
    return begun
  }

  const signed = (filing: ExampleFiling, { id, version }: FilingDetail) =>
    sign(cloud, filing.owner, { id, version }, signatureOf(filing.answers.ownerName ?? ''))

  const submit = async (filing: ExampleFiling, draft: FilingDetail) => {
    await cloud.ok(filing.owner, 'filing.submit', submitInput(await signed(filing, draft)))
  }

  /** What a step is about: the filing or the open change of it; null where that is over. */
  const subjectOf = async ({ filing, ofChange }: ExampleStep): Promise<FilingDetail | null> => {
    const base = await own(filing)
    if (!ofChange) return base
    const { openChange: id } = base
    return id === null ? null : cloud.ok(filing.owner, 'filing.open', { id })
  }

  /** What the office does with one that waits with it, or did. */
  const office =
    (role: 'reviewer' | 'head', decide: (staff: string, id: string) => Promise<unknown>) =>
    async (step: ExampleStep) => {
      const { filing, ofChange } = step
      const id = (ofChange ? null : ids.get(filing.nth)) ?? (await subjectOf(step))?.id
      if (id !== undefined) await decide(openidIn(filing.office, role), id)
    }

  /** What is being checked by the member; null where nothing waits any more. */
  const claimed = async (staff: string, id: string): Promise<Review | null> => {
    const review = await cloud.ok(staff, 'desk.open', { id })
    if (review.status !== 'submitted') return null
    const { version } = review
    return review.claimedBy === null ? cloud.ok(staff, 'desk.claim', { id, version }) : review
  }

  /** What its owner says of it, again where it was said. */
  const attested = (filing: ExampleFiling) => {
    const {
      accountName = '',
      accountKind = '',
      accountKindText = '',
      accountId = '',
    } = filing.answers
    const answers = { accountName, accountKind, accountKindText, accountId }
    const { office } = filing
    const said = attestInput(answers, { token: tokenOf(filing), office, ...onPaper(filing) })
    return cloud.ok(filing.owner, 'filing.attest', said)
  }

  /** The lead of an account; adds it where there is none. */
  const lead = async ({ office, answers }: ExampleFiling) => {
    const staff = openidIn(office, 'reviewer')
    const { accountName = '', accountKind, accountId, subjectName, openedOn, ownerName } = answers
    const found = await cloud.ok(staff, 'leads.list', { status: null, text: accountName })
    const [known] = found.rows
    if (known !== undefined) return cloud.ok(staff, 'leads.open', { id: known.id })
    return cloud.ok(staff, 'leads.add', {
      account: {
        accountName,
        accountKind: accountKind as 'official',
        accountId,
        subjectName,
        openedOn,
        ownerName,
      },
      phone: answers.ownerMobile ?? '',
      link: '',
      note: '群里有人转发',
    })
  }

  const deeds: Readonly<Record<ExampleDeed, (step: ExampleStep) => Promise<void>>> = {
    begin: async ({ filing }) => {
      await agree(cloud, filing.owner, filing.answers)
      await own(filing)
      if (filing.nth % 4 > 0) return
      for (const template of ['progress', 'due'] as const)
        await allow(cloud, filing.owner, template)
    },
    handIn: async ({ filing }) => {
      let draft = await own(filing)
      if (draft.status !== 'draft') return
      const { owner, answers } = filing
      const { id } = draft
      // Chosen together in the album, they are uploaded beside each other and taken one by one.
      const uploads = emptySlots(answers, draft.photos).map(async ({ key }) => ({
        slot: key,
        fileID: await uploaded(cloud, owner, id, drawnPaper(key, answers), key),
      }))
      for (const upload of await Promise.all(uploads))
        draft = await cloud.ok(owner, 'filing.addPhoto', { id, ...upload })
      await submit(filing, draft)
    },
    withdraw: async ({ filing }) => {
      const { id, status } = await own(filing)
      if (status === 'submitted') await cloud.ok(filing.owner, 'filing.withdraw', { id })
    },
    correct: async ({ filing }) => {
      const { id, status } = await own(filing)
      if (status !== 'returned') return
      const introduction = `${filing.answers.introduction ?? ''}，每周更新三次`
      const saved = await cloud.ok(filing.owner, 'filing.save', { id, answers: { introduction } })
      const input = resubmitInput(await signed(filing, saved))
      await cloud.ok(filing.owner, 'filing.resubmit', input)
    },
    change: async ({ filing, at }) => {
      const base = await own(filing)
      if (base.status !== 'registered') return
      const facts = { kinds: ['introduction'] as ['introduction'], changedOn: dayOf(at) }
      const { id, status } = await cloud.ok(filing.owner, 'filing.change', {
        id: base.id,
        ...facts,
      })
      if (status !== 'draft') return
      const introduction = `${filing.answers.introduction ?? ''}，并转载县里的通知`
      await submit(
        filing,
        await cloud.ok(filing.owner, 'filing.save', { id, answers: { introduction } }),
      )
    },
    askToCancel: async ({ filing }) => {
      const { id, status, cancelAsked } = await own(filing)
      if (status !== 'registered' || cancelAsked) return
      const grounds = { reason: 'stopped' as const, words: '' }
      await cloud.ok(filing.owner, 'filing.askToCancel', { id, grounds })
    },
    claim: office('reviewer', async (staff, id) => {
      await claimed(staff, id)
    }),
    register: office('reviewer', async (staff, id) => {
      const review = await claimed(staff, id)
      if (review === null) return
      const items = review.items.map(({ key }) => key)
      await cloud.ok(staff, 'desk.register', { id, version: review.version, items })
    }),
    return: office('reviewer', async (staff, id) => {
      const review = await claimed(staff, id)
      if (review !== null)
        await cloud.ok(staff, 'desk.return', returnInput(review, ['introduction']))
    }),
    proposeDecline: office('reviewer', async (staff, id) => {
      const review = await claimed(staff, id)
      if (review === null || review.proposal !== null) return
      const grounds = { reason: 'outOfScope' as const, words: '账号只在外地发布信息' }
      const { version } = review
      await cloud.ok(staff, 'desk.proposeDecline', { id, version, grounds })
    }),
    decline: office('head', async (staff, id) => {
      const { status, version } = await cloud.ok(staff, 'desk.open', { id })
      if (status === 'submitted') await cloud.ok(staff, 'desk.decline', { id, version })
    }),
    cancel: office('head', async (staff, id) => {
      const { status, version } = await cloud.ok(staff, 'desk.open', { id })
      if (status === 'registered')
        await cloud.ok(staff, 'desk.cancel', { id, version, grounds: null })
    }),
    attest: async ({ filing }) => {
      await agree(cloud, filing.owner, filing.answers)
      await attested(filing)
    },
    confirmPaper: async ({ filing }) => {
      const { id } = await attested(filing)
      const staff = openidIn(filing.office, 'reviewer')
      const { status, version } = await cloud.ok(staff, 'desk.paper', { id })
      if (status !== 'attested') return
      const { number, year } = onPaper(filing)
      await cloud.ok(staff, 'desk.confirm', { id, version, number, year, on: null })
    },
    addLead: async ({ filing }) => {
      await lead(filing)
    },
    urge: async ({ filing, at }) => {
      const { id, version, urges } = await lead(filing)
      if (urges.length > 0) return
      await cloud.ok(openidIn(filing.office, 'reviewer'), 'leads.urge', {
        id,
        version,
        channel: 'call',
        result: 'answered',
        person: filing.answers.ownerName ?? '',
        note: '说这周来办',
        at: instantOf(dayOf(at)) + OPENS,
      })
    },
  }

  return deeds
}
