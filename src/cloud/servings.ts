import type { Me } from '../domain/api/me'
import type { Servings } from '../domain/serving/serving'
import { heardOf } from './heard'

const heard = heardOf<Pick<Me, 'servings' | 'settings'>>('settings')
const ALL_ONLINE: Servings = {}

/** Keeps which offices do not simply take filings online, as the functions said, with the version of that. */
export const learnServings = ({ servings, settings }: Me): void => {
  heard.learn({ servings, settings })
}

/** The version of the settings that was heard last; 0 before. */
export const knownVersion = (): number => heard.last()?.settings ?? 0

/** As it was heard last. */
export const knownServings = (): Servings => heard.last()?.servings ?? ALL_ONLINE

/** As `knownServings`; it follows what is heard while the page is open. */
export const useServings = (): Servings => heard.use()?.servings ?? ALL_ONLINE
