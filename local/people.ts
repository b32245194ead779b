/** The set-up code of the laptop, which anybody may know: it is served on loopback alone. */
export const SETUP_CODE = 'K7WQ-2M9X-4TRB'

/** When what a fresh data folder holds was set. */
const SEEDED = Date.parse('2026-01-04T01:00:00.000Z')

/** A made-up person a tester can be; numbers have right check digits and belong to nobody (born 1900). */
export type MadeUpPerson = {
  openid: string
  name: string
  /** What the switch on the stage page says below the name. */
  role: string
  /** What a tester can copy into the form, by its printed label. */
  samples: readonly (readonly [label: string, value: string])[]
  /** Sample photos of this person's papers, in `samples/`. */
  photos: readonly (readonly [label: string, file: string])[]
}

export type StaffMember = {
  _id: string
  name: string
  /** Division code of the office, GB/T 2260. */
  office: string
  role: 'reviewer' | 'head'
  city: boolean
}

/** What a fresh data folder holds in the collection `settings`: each office promised an answer within three working days. */
export const settingsRow = (offices: readonly string[]) => ({
  _id: 'all',
  values: Object.fromEntries(
    offices.map((code) => [
      code,
      {
        version: 1,
        values: { replyDays: [{ value: 3, from: null, at: SEEDED, name: '样张' }] },
      },
    ]),
  ),
  changes: 0,
})
