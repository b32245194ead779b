import { useServings } from '../../cloud/servings'
import { officeOf, offices } from '../../domain/city/city'
import { handOnRefusal } from '../../domain/serving/serving'

/** The offices in the notice's order that take leads, to choose one of: none that is closed. */
export const useOfficeChoices = () => {
  const servings = useServings()
  return offices
    .filter(({ code }) => handOnRefusal(servings, code, 'lead') === null)
    .map(({ code }) => ({ value: code, label: officeOf(code).shortName }))
}
