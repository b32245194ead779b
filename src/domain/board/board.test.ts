import { alarms, type Ends, jobNames, type JobRun, silentJobs } from './board'

const HOUR = 60 * 60 * 1000
const NOW = Date.parse('2026-11-24T10:00:00+08:00')

const run = (name: JobRun['name'], hoursAgo: number, ok = true): JobRun => ({
  name,
  ok,
  startedAt: NOW - hoursAgo * HOUR - 1000,
  endedAt: NOW - hoursAgo * HOUR,
  settled: 1,
  failed: 0,
})

const all = (hoursAgo: number) => jobNames.map((name) => run(name, hoursAgo))

test.each<[string, readonly JobRun[], readonly string[]]>([
  ['all ran a minute ago', all(1 / 60), []],
  ['one moment before 26 hours', all(26 - 1 / 3600), []],
  ['26 hours ago', all(26), jobNames],
  ['never', [], jobNames],
  ['one is missing', all(1).filter(({ name }) => name !== 'deliver'), ['deliver']],
  [
    'one fails since',
    [...all(1).filter(({ name }) => name !== 'remind'), run('remind', 30), run('remind', 0, false)],
    ['remind'],
  ],
  ['one failed once, and ran before', [...all(1), run('remind', 0, false)], []],
  ['of a clock that was set back', all(-3), []],
])('silent jobs: %s', (_, runs, expected) => {
  expect(silentJobs(runs, NOW)).toEqual(expected)
})

const none: Ends = {
  basis: null,
  environmentUntil: null,
  certificateUntil: null,
  yearlyReviewBy: null,
}

test('that nobody reads for an office comes first of all', () => {
  expect(
    alarms([], { ...none, environmentUntil: '2026-11-24' }, NOW, '2026-11-24', [
      '没有人看',
      null,
      '没有开放',
    ]),
  ).toEqual(['没有人看', '没有开放', '定时任务超过 26 小时没有运行', '云环境快到期'])
})

test.each<[string, readonly JobRun[], Ends, readonly string[]]>([
  ['all is well', all(1), none, []],
  ['nothing ran', [], none, ['定时任务超过 26 小时没有运行']],
  ['31 days before', all(1), { ...none, certificateUntil: '2026-12-25' }, []],
  ['30 days before', all(1), { ...none, certificateUntil: '2026-12-24' }, ['域名证书快到期']],
  ['on the day', all(1), { ...none, environmentUntil: '2026-11-24' }, ['云环境快到期']],
  ['the day after', all(1), { ...none, yearlyReviewBy: '2026-11-23' }, ['小程序年审已过期']],
  ['61 days before a basis ends', all(1), { ...none, basis: '2027-01-24' }, []],
  ['60 days before', all(1), { ...none, basis: '2027-01-23' }, ['办理依据快到期']],
  ['its last day', all(1), { ...none, basis: '2026-11-24' }, ['办理依据快到期']],
  ['the day after, of which the opening says more', all(1), { ...none, basis: '2026-11-23' }, []],
  [
    'jobs first',
    all(1).filter(({ name }) => name !== 'deliver' && name !== 'remind'),
    { ...none, environmentUntil: '2026-11-30' },
    ['「到期提醒、微信和邮件发送」超过 26 小时没有运行', '云环境快到期'],
  ],
])('alarms: %s', (_, runs, ends, expected) => {
  expect(alarms(runs, ends, NOW, '2026-11-24', [])).toEqual(expected)
})
