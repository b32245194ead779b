import type { Day } from '../../../src/domain/dates/days'
import type { Servings } from '../../../src/domain/serving/serving'
import { servingsOn } from '../../../src/domain/settings/servings'
import type { SettingValues } from '../../../src/domain/settings/settings'
import type { Reached } from './collection'

/** The id of the row. */
export const SETTINGS = 'all'

/**
 * Everything that was set without a release. One row for all, so that it is read in one request and every change of it, of
 * the staff too, comes after another; `changes` counts them.
 */
export type SettingsRecord = {
  readonly id: typeof SETTINGS
  readonly values: SettingValues
  readonly changes: number
  /** The last table of holidays that moved the open dates; missing before one did. */
  readonly redated?: { readonly from: Day; readonly at: number }
  /** Hashes of the set-up codes that were used; missing before the first one. */
  readonly usedSetUp?: readonly string[]
  /** The ids of keys that are retired for good (K5); missing before one was. */
  readonly retiredKeys?: readonly string[]
}

/** Before anything was set. */
export const NOTHING_SET: SettingsRecord = {
  id: SETTINGS,
  values: {},
  changes: 0,
}

export type SettingsPorts = {
  settings: {
    /** As they were at most a minute ago. */
    recent: () => Promise<SettingsRecord>
  }
}

type Source = Pick<Reached<SettingsRecord>, 'get'>

/** All settings, as they are in this moment. */
export const settingsNow = async ({
  settings,
}: {
  readonly settings: Source
}): Promise<SettingsRecord> => (await settings.get(SETTINGS)) ?? NOTHING_SET

/** What was set, as it is in this moment: for what is decided by it. */
export const valuesNow = async (stores: { readonly settings: Source }): Promise<SettingValues> =>
  (await settingsNow(stores)).values

/** How the offices take filings today, as it is in this moment. */
export const servingsNow = async (
  stores: { readonly settings: Source },
  today: Day,
): Promise<Servings> => servingsOn(await valuesNow(stores), today)

/** For so many milliseconds an instance of a function uses what it read. */
const FRESH = 60_000

/** Reads at most once a minute; what could not be read is no setting, and asked for again. */
export const readRecently = (
  settings: Source,
  clock: () => number,
): SettingsPorts['settings']['recent'] => {
  let read: { readonly record: Promise<SettingsRecord>; readonly at: number } | null = null
  return () => {
    const now = clock()
    if (read !== null && now >= read.at && now < read.at + FRESH) return read.record
    const record = settingsNow({ settings })
    read = { record, at: now }
    record.catch(() => {
      if (read?.record === record) read = null
    })
    return record
  }
}
