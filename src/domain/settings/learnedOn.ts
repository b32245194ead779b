import type { Day } from '../dates/days'
import type { Learned } from './learned'
import { officesOn } from './officeSettings'
import { type SettingValues, valueOn } from './settings'

/** What the rules go by, as it holds on a day. */
export const learnedOn = (values: SettingValues, day: Day): Learned => ({
  offices: officesOn(values, day),
  placeNames: valueOn(values, 'city', 'placeNames', day),
  ground: valueOn(values, 'city', 'dataGround', day),
  legalWords: {
    unregistered: valueOn(values, 'city', 'unregisteredWords', day),
    remedies: valueOn(values, 'city', 'declineRemedies', day),
  },
})
