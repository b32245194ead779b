import type { Servings } from '../domain/serving/serving'
import { heardOf } from './heard'

const servings = heardOf<Servings>('servings')
const ALL_ONLINE: Servings = {}

/** Keeps which offices do not simply take filings online, as the functions said. */
export const learnServings = servings.learn

/** As it was heard last. */
export const knownServings = (): Servings => servings.last() ?? ALL_ONLINE

/** As `knownServings`; it follows what is heard while the page is open. */
export const useServings = (): Servings => servings.use() ?? ALL_ONLINE
