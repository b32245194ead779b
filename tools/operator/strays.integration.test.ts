import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  addPhoto,
  agree,
  start,
  submitted,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { exported } from '../../cloudfunctions/server/testing/ledger'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import {
  accountRow,
  readLeads,
  readOld,
  readRows,
} from '../../cloudfunctions/server/testing/tables'
import { prove, unfiled, urge } from '../../cloudfunctions/server/testing/supervision/leads'

const cloud = onCloud()
const root = join(__dirname, '../..')

/** What the operator reads. */
const found = async (...hours: string[]): Promise<string[]> => {
  const script = join(root, 'tools/operator/findStrays.ts')
  const { stdout } = await promisify(execFile)(
    join(root, 'node_modules/.bin/tsx'),
    [script, ...hours],
    { cwd: root, env: { ...process.env, LOCAL: cloud.url() } },
  )
  return stdout.trim().split('\n')
}

test('files that no row knows are found, and no other', async () => {
  await submitted(cloud, 'owner-li')
  const { id } = await start(cloud, 'owner-zhao')
  await addPhoto(cloud, 'owner-zhao', id, 'idFront')
  await uploaded(cloud, 'owner-zhao', id, photoPng())
  expect(await cloud.invoke('owner-li', { action: 'blank', input: {} }, 'documents')).toMatchObject(
    {
      ok: true,
    },
  )
  const { now } = await cloud.ok('owner-li', 'me', {})
  const lead = await cloud.ok('reviewer-bazhou', 'leads.add', unfiled)
  await prove(cloud, 'reviewer-bazhou', await urge(cloud, 'reviewer-bazhou', lead, { at: now }))
  await exported(cloud, 'head-bazhou')
  await agree(cloud, 'agency')
  await readRows(cloud, 'agency', [accountRow(1)])
  await readOld(cloud, 'head-bazhou', [
    ['账号名称', '主体名称', '电话'],
    ['霸州早知道', '霸州市文化馆', '0316-7221234'],
  ])
  await readLeads(cloud, 'reviewer-bazhou', [
    ['账号名称', '主体名称', '电话'],
    ['霸州晚知道', '霸州市体育馆', '0316-7221235'],
  ])
  expect(await found('0')).toEqual(['0 files that no row knows'])

  await cloud.upload('owner-zhao', 'uploads/planted.png', photoPng())
  const strays = await found('0')
  expect(strays).toEqual([
    expect.stringMatching(/^uploads\/planted\.png\t\d+ bytes\t2026-/),
    '1 files that no row knows',
  ])
  // A call under way may have stored it a moment ago.
  expect(await found()).toEqual(['0 files that no row knows'])
})
