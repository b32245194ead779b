import { addDays, type Day } from '../dates/days'
import { endDates, settings } from '../settings/table'

/** The timer's jobs, in their order, as staff of the city read of them (M2). */
export const jobs = {
  remind: '到期提醒',
  digests: '每日汇总',
  dispatch: '站内消息分发',
  reading: '办完的消息已读',
  deliver: '微信和邮件发送',
  finding: '查找更新',
  imports: '表格导入',
  announcements: '告知填报人',
  succession: '停办转交',
  retention: '到期删除',
  holidays: '节假日改期',
  figures: '看板统计',
  keys: '密钥更换',
  exports: '台账导出',
} as const

export type JobName = keyof typeof jobs

export const jobNames = Object.keys(jobs) as readonly JobName[]

/** How a run of a job ended: instants in epoch milliseconds, how many rows it settled and how many it had to skip. */
export type JobRun = {
  readonly name: JobName
  readonly ok: boolean
  readonly startedAt: number
  readonly endedAt: number
  readonly settled: number
  readonly failed: number
}

/** A job is silent once it has not ended well for so long; the timer runs each every minute. */
const SILENT_AFTER = 26 * 60 * 60 * 1000

/** The jobs that have not ended well for 26 hours, or never. */
export const silentJobs = (runs: readonly JobRun[], now: number): readonly JobName[] =>
  jobNames.filter(
    (name) => !runs.some((run) => run.name === name && run.ok && now - run.endedAt < SILENT_AFTER),
  )

export type EndDate = keyof typeof endDates

/** Days by which somebody has to have done something outside of this program, or it stops. */
export const endDateNames = Object.keys(endDates) as readonly EndDate[]

type Ending = EndDate | 'basis'

/** The day by which each is over; null while nobody said. */
export type Ends = Readonly<Record<Ending, Day | null>>

/** From so many days before it on each is told of in red: a new document takes longest (M8). */
export const isNear = (name: Ending, day: Day, today: Day): boolean =>
  today >= addDays(day, name === 'basis' ? -60 : -30)

const silentWords = (silent: readonly JobName[]): string =>
  silent.length === jobNames.length
    ? '定时任务'
    : `「${silent.map((name) => jobs[name]).join('、')}」`

/** What staff of the city are told in red on their desk, the worst first; empty while all is well. What is `worst` is said first of all. */
export const alarms = (
  runs: readonly JobRun[],
  ends: Ends,
  now: number,
  today: Day,
  worst: readonly (string | null)[],
): readonly string[] => {
  const silent = silentJobs(runs, now)
  const near = ([...endDateNames, 'basis'] as const).flatMap((name) => {
    const day = ends[name]
    if (day === null) return []
    // Once that is over it is said that nothing new is taken.
    const isSaid = name === 'basis' && day < today
    return isNear(name, day, today) && !isSaid ? [{ name, day }] : []
  })
  return [
    ...worst.filter((each) => each !== null),
    ...(silent.length === 0 ? [] : [`${silentWords(silent)}超过 26 小时没有运行`]),
    ...near.map(({ name, day }) =>
      day < today ? `${settings[name].label}已过期` : `${settings[name].label}快到期`,
    ),
  ]
}
