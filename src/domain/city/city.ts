/**
 * Everything of this city, and the only module by which the rest of the program knows it: another city is another
 * folder.
 */
export { areaName, areas, isAreaCode, liesIn, OUTSIDE, type AreaCode } from './areas'
export {
  CORRECTION_DAYS,
  cityCalendar,
  FILINGS_KEPT,
  firstRound,
  MESSAGES_KEPT,
  REQUESTS_KEPT,
  OFFICE_HOURS,
  PERIOD_DAYS,
  LONGEST_PROMISE,
  TABLES_KEPT,
} from './dates'
export { elsewhere, notAsked, notHere, onlyAsk, stillHere } from './falseFriends'
export { clause, notice, type ClauseId, type NoticeLine } from './notice'
export { NUMBER_PREFIX, officeLetters } from './numbering'
export {
  CITY_OFFICE,
  isOfficeCode,
  learnOffices,
  officeData,
  officeOf,
  offices,
  printedOffice,
  type Office,
  type OfficeChanges,
  type OfficeCode,
  type OfficeDatum,
} from './offices'
export { publisherLine, type Publisher } from './publisher'
export { type MayChooseCity, straightToCity } from './straightToCity'
export { type PlaceName, townships } from './townships'
export { default as villages } from './villages.json'
export { CITY, CITY_IN_FULL, COPY_PURPOSE, EXAMPLE, FORM_TITLE, PROVINCE } from './wording'
