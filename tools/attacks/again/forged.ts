import { fileID, id } from '../../../src/domain/api/call'
import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import type { InputPlace } from '../fields/places'

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const NEVER = '00000000-0000-4000-8000-000000000000'

/** Ids that are of nothing, of nothing that the caller has, or of another thing. */
const forgedIds = (foreign: readonly string[]): readonly string[] => [
  ...foreign,
  NEVER,
  '--------',
  'filings-',
  '00000000',
]

/** A file of each sort that the store holds and that is not of this filing, and ids of files that are none. */
const forgedFiles = async (cloud: Cloud, genuine: string): Promise<readonly string[]> => {
  const [, , bucket = '', ...rest] = genuine.split('/')
  const prefix = `cloud://${bucket}/`
  const path = rest.join('/')
  const ours = path.match(UUID) ?? []
  const bySort = new Map(
    (await cloud.files())
      .filter((file) => !ours.some((each) => file.path.includes(each)))
      .map((file) => [file.path.replace(UUID, '*').replace(/\d+/g, '#'), file.path]),
  )
  return [
    ...[...bySort.values()].map((each) => prefix + each),
    `${prefix}uploads/${NEVER}.png`,
    `${prefix}uploads/../${path}`,
    `${prefix}filings/${NEVER}/kept/../../../${path}`,
    `${prefix}${path}/`,
    `${prefix}./${path}`,
    `${prefix}${path.toUpperCase()}`,
    `${prefix}${path.replace('/', '%2f')}`,
    `${prefix}${path}%00.png`,
    `cloud://another-env.6c6f-another-env-1300000001/${path}`,
    `cloud://${bucket.replace('.', '')}/${path}`,
    `cloud:///${path}`,
    `cloud://${path}`,
  ].filter((each) => each !== genuine)
}

/** What is forged at a place: another id where an id stands, another file where a file does. */
export const forgedAt = async (
  cloud: Cloud,
  { schema, here }: InputPlace,
  foreign: readonly string[],
): Promise<readonly string[]> => {
  if ((schema as unknown) === id) return forgedIds(foreign).filter((each) => each !== here)
  if ((schema as unknown) !== fileID || typeof here !== 'string') return []
  return forgedFiles(cloud, here)
}
