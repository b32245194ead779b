/** A member of an office as the simulation has them. */
export type SimulatedMember = {
  readonly openid: string
  readonly office: string
  readonly role: 'reviewer' | 'head'
  readonly city: boolean
}

/** The offices that have work here; the first is the city's. */
export const officeCodes = ['131000', '131081', '131022', '131003'] as const

export type SimulatedOffice = (typeof officeCodes)[number]

export const headOf = (office: SimulatedOffice): string => `head-${office}`

/** Two reviewers and a head in each. */
export const members: readonly SimulatedMember[] = officeCodes.flatMap((office) => {
  const city = office === '131000'
  return [
    { openid: headOf(office), office, role: 'head', city },
    { openid: `reviewer-${office}-1`, office, role: 'reviewer', city: false },
    { openid: `reviewer-${office}-2`, office, role: 'reviewer', city: false },
  ] as const
})

/** Where an office's mail goes once its head confirmed it; one has none. */
export const addressOf = (office: SimulatedOffice): string | null =>
  office === '131003' ? null : `office-${office}@mail.invalid`

/** Working days within which an office promised to answer; null where it promised nothing. */
export const promiseOf = (office: SimulatedOffice): number | null =>
  ({ '131000': 5, '131081': 3, '131022': 3, '131003': null })[office]
