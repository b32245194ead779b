import { useState } from 'react'
import type { FilingDetail } from '../../domain/api/filing'

/** What was chosen for a filing and is not sent yet; it is sent with the submit, which may be on another page. */
const chosen = new Map<string, boolean>()

type Routed = Pick<FilingDetail, 'id' | 'choseCity' | 'route' | 'returned' | 'changing'>

/** The office that it goes to cannot be chosen any more. */
export const isFixed = ({ returned, changing, route }: Routed): boolean =>
  returned !== null || changing !== null || route?.rule === 'transferred'

/** Whether a filing is to go straight to the city office, where its applicant may choose that (notice 三.2). */
export const goesToCity = (filing: Routed): boolean =>
  (chosen.get(filing.id) ?? filing.choseCity) && filing.route?.mayChooseCity === true

/** Chooses for a filing, so that whatever page submits it goes by that. */
export const useOfficeChoice = (id: string): ((toCity: boolean) => void) => {
  const [, draw] = useState(0)
  return (toCity) => {
    chosen.set(id, toCity)
    draw((times) => times + 1)
  }
}
