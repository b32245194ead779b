import type { ApiInput } from '../../../../src/domain/api/api'
import type { LeadView } from '../../../../src/domain/api/supervision/leads'
import type { Cloud } from '../cloud'
import { photoPng } from '../images'

/** An account of 霸州 that nobody filed, long past its last day. */
export const unfiled: ApiInput<'leads.add'> = {
  account: {
    accountName: '霸州板材圈',
    accountKind: 'official',
    accountId: 'gh_1ead00000001',
    subjectName: '霸州市胜芳板材厂',
    openedOn: '2026-09-20',
    ownerName: '李文昌',
  },
  phone: '0316-7221234',
  link: '',
  note: '街道工作人员看到的',
}

/** Written down, by default as a call that the named person answered. */
export const urge = (
  cloud: Cloud,
  openid: string,
  { id, version }: Pick<LeadView, 'id' | 'version'>,
  of: Partial<ApiInput<'leads.urge'>> & { readonly at: number },
): Promise<LeadView> =>
  cloud.ok(openid, 'leads.urge', {
    id,
    version,
    channel: 'call',
    result: 'answered',
    person: '李文昌',
    note: '',
    ...of,
  })

/** A photo that proves the newest urge of a lead. */
export const prove = async (
  cloud: Cloud,
  openid: string,
  { id, urges }: Pick<LeadView, 'id' | 'urges'>,
  kind: 'receipt' | 'other' = 'receipt',
  bytes = photoPng(61),
): Promise<LeadView> => {
  const { path } = await cloud.ok(openid, 'leads.ticket', { id, extension: 'png' })
  const fileID = await cloud.upload(openid, path, bytes)
  return cloud.ok(openid, 'leads.addEvidence', { id, n: urges.length, fileID, kind })
}
