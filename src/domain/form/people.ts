import { type ApplicantKind, applicants } from './choices'
import type { Answers } from './form'
import {
  isIdCard,
  type NameKey,
  operationsLeadKey,
  type Photos,
  type SlotKey,
  slotKeys,
} from './materials'

/** Where a filing holds ID data of somebody: the typed number, and the slots of ID cards. */
export type IdPlace = 'ownerIdNumber' | SlotKey

/** The places of ID data in the order of the form. */
export const idPlaces: readonly IdPlace[] = ['ownerIdNumber', ...slotKeys.filter(isIdCard)]

/** The field that names the person whose ID data stands there. */
export const nameKeyAt = (place: IdPlace, answers: Answers): NameKey =>
  place === 'ownerIdNumber' || place === 'guardian' || answers.subjectKind === 'individual'
    ? 'ownerName'
    : operationsLeadKey(answers)

/** The name of the person whose ID data stands there; empty when not filled in. */
export const shownAt = (place: IdPlace, answers: Answers): string =>
  answers[nameKeyAt(place, answers)] ?? ''

/** How somebody's ID data may come into a filing: agreed to by the person, or as the applicant declares for them. */
export type Agreeing = 'self' | 'declared'

/** The name of who fills in, as owner or manager; undefined for an agent, and while it is not said. */
export const nameOfApplicant = ({ filledBy, ownerName, managerName }: Answers) =>
  filledBy === 'owner' ? ownerName : filledBy === 'manager' ? managerName : undefined

/** What the applicant is to the person with this name; null while it is not said who fills in. */
export const agreeingFor = (name: string, answers: Answers): Agreeing | null => {
  if ((answers.filledBy ?? '') === '') return null
  return nameOfApplicant(answers) === name && name !== '' ? 'self' : 'declared'
}

/** What the applicant may be to the form, being this person or another. */
export const applicantsBeing = (name: string, answers: Answers, as: Agreeing) =>
  applicants.filter(({ value }) => agreeingFor(name, { ...answers, filledBy: value }) === as)

/**
 * Who fills in, as it is known from how somebody agreed: as the form says, else as it was `last` on this phone, else the only
 * one it can be; null when it has to be asked. Who is owner and manager at once counts as the owner.
 */
export const applicantFor = (
  name: string,
  answers: Answers,
  as: Agreeing,
  last: string | null,
): ApplicantKind | null => {
  const may = applicantsBeing(name, answers, as)
  const named = [answers.filledBy, last].flatMap((said) =>
    may.filter(({ value }) => value === said),
  )
  const [found] = named.length > 0 ? named : as === 'self' || may.length === 1 ? may : []
  return found?.value ?? null
}

export type PersonShown = {
  readonly name: string
  readonly places: readonly IdPlace[]
  readonly as: Agreeing | null
}

/**
 * Those whose ID data is there only because the applicant declares their consent: 未经本人确认. `holds` says where there
 * is some.
 */
export const unconfirmed = (
  answers: Answers,
  holds: (place: IdPlace) => boolean,
): readonly string[] =>
  peopleAt(idPlaces.filter(holds), answers).flatMap(({ name, as }) =>
    as === 'declared' ? [name] : [],
  )

/** The same of a complete form, which has a number. */
export const unconfirmedIn = ({
  answers,
  photos = {},
}: {
  readonly answers: Answers
  readonly photos?: Photos<unknown>
}): readonly string[] =>
  unconfirmed(answers, (place) => place === 'ownerIdNumber' || (photos[place] ?? []).length > 0)

/** The people of these places, each once, in the order of the places. */
export const peopleAt = (places: readonly IdPlace[], answers: Answers): readonly PersonShown[] => {
  const names = [...new Set(places.map((place) => shownAt(place, answers)))]
  return names.map((name) => ({
    name,
    places: places.filter((place) => shownAt(place, answers) === name),
    as: agreeingFor(name, answers),
  }))
}
