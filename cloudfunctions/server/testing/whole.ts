import { type Filing, type Version, versionId, type StoredVersion } from '../store/filings/filing'
import { openedVersion } from '../filing/version/stored'
import type { Cloud } from './cloud'

type Stored = {
  readonly status: string
  readonly number: string | null
  readonly submissions: number
  readonly chain: { readonly seq: number }
}

const partsOf = async (cloud: Cloud, id: string) => {
  const [filing] = await cloud.stored<Stored>('filings', { _id: id })
  const versions = await cloud.stored('versions', { filing: id })
  const events = await cloud.stored<{ name: string }>('events', { filing: id })
  const tokens = await cloud.stored('tokens', { filing: id })
  return { filing, versions, events, tokens }
}

/** A submitted filing has its version, its event and a number that no other filing has. */
export const expectWhole = async (cloud: Cloud, id: string): Promise<void> => {
  const { filing, versions, events } = await partsOf(cloud, id)
  expect(filing).toMatchObject({ status: 'submitted', submissions: 1 })
  expect(versions).toHaveLength(1)
  expect(events.filter(({ name }) => name === 'submitted')).toHaveLength(1)
  expect(events).toHaveLength(filing?.chain.seq ?? 0)
  expect(await cloud.stored('filings', { number: filing?.number })).toHaveLength(1)
}

/** Answers whether the filing is submitted; if not, nothing of a submit may be there. */
export const expectNoneOrWhole = async (cloud: Cloud, id: string): Promise<boolean> => {
  const { filing, versions, events, tokens } = await partsOf(cloud, id)
  if (filing?.status === 'submitted') {
    await expectWhole(cloud, id)
    return true
  }
  expect(filing).toMatchObject({ status: 'draft', number: null, submissions: 0 })
  expect([versions.length, events.length, tokens.length]).toEqual([0, 1, 1])
  return false
}

/** The submissions of a filing as they are read again, in their order. */
export const versionsOf = async (cloud: Cloud, id: string): Promise<readonly Version[]> => {
  const [filing] = await cloud.stored<Filing>('filings', { _id: id })
  if (filing === undefined) return []
  const rows = await cloud.stored<StoredVersion>('versions', { filing: id })
  return rows.map(({ submission, ...row }) =>
    openedVersion(
      cloud.vault(),
      { ...filing, id },
      { ...row, submission, id: versionId(id, submission) },
    ),
  )
}
