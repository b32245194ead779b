import { registered } from '../testing/filings'
import { onOwnCloud } from '../testing/onOwnCloud'

const cloud = onOwnCloud({ inside: false })
/** That of the laptop's environment. */
const SETUP_CODE = 'K7WQ-2M9X-4TRB'

test('no secret of the environment stands in what is stored, in a file, a mail or a log', async () => {
  await registered(cloud, { owner: 'owner-li', staff: 'reviewer-bazhou' })
  for (const code of [SETUP_CODE, 'AAAA-BBBB-CCCC'])
    await cloud.call('owner-zhao', 'staff.join', { code, name: '赵敏' })
  await cloud.runTimer()
  const { FILING_KEY } = cloud.keys()
  const bytes = Buffer.from(FILING_KEY.replace(/^\w+:/, ''), 'base64')
  const { current } = cloud.vault()
  expect(cloud.keepsText(current)).toBe(true)
  for (const secret of [
    FILING_KEY,
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    SETUP_CODE,
    'office:secret@',
  ])
    expect([secret, cloud.keepsText(secret)]).toEqual([secret, false])
})
