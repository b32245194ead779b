import { submitted } from '../testing/filings'
import { confirmMail, outbox } from '../testing/messages'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()

test('a job that fails does not stop the others, and its work is done by the next run', async () => {
  await confirmMail(cloud)
  await submitted(cloud, 'owner-li')
  await cloud.fault({ operation: 'database', effect: 'error' })
  expect(await cloud.runTimer()).toMatchObject({
    ok: true,
    data: {
      remind: { ok: false, code: 'broken' },
      deliver: { ok: true, data: { settled: 1, done: true } },
      retention: { ok: true, data: { done: true } },
    },
  })
  expect((await outbox(cloud)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  expect(await cloud.runTimer()).toMatchObject({ data: { remind: { ok: true } } })
})
