import { officeOf, offices } from '../../domain/city/city'

/** The offices in the notice's order, to choose one of. */
export const officeChoices = () =>
  offices.map(({ code }) => ({ value: code, label: officeOf(code).shortName }))
