import { officeOf, type OfficeCode } from '../../../../src/domain/city/city'

/** An instant as programs read it, in UTC. */
export const time = (instant: number): string => new Date(instant).toISOString()

export const timeOrNull = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined ? null : time(instant)

export const officeName = (office: OfficeCode | null): string | null =>
  office === null ? null : officeOf(office).name
