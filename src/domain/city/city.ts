/**
 * Everything of this city, and the only module by which the rest of the program knows it: another city is another folder
 * `data`.
 */
export { areaName, isAreaCode, OUTSIDE } from './areas'
export { cityCalendar } from './calendar'
export { areas, CITY_OFFICE, liesIn, type AreaCode, type OfficeCode } from './data/areas'
export {
  CORRECTION_DAYS,
  FILINGS_KEPT,
  firstRound,
  MESSAGES_KEPT,
  NOTICE_DAY,
  REQUESTS_KEPT,
  OFFICE_HOURS,
  PERIOD_DAYS,
  LONGEST_PROMISE,
  TABLES_KEPT,
} from './data/dates'
export { elsewhere, notAsked, notHere, onlyAsk, stillHere } from './data/falseFriends'
export { notice } from './data/notice'
export { clause, type ClauseId, PRINTED, type NoticeLine } from './notice'
export { NUMBER_PREFIX, officeLetters } from './data/numbering'
export {
  isOfficeCode,
  learnOffices,
  officeData,
  officeOf,
  offices,
  printedOffice,
  type Office,
  type OfficeChanges,
  type OfficeDatum,
} from './offices'
export { publisherLine, type Publisher } from './publisher'
export { type MayChooseCity, straightToCity } from './data/straightToCity'
export { type PlaceName, townships } from './townships'
export { default as villages } from './data/villages.json'
export { trialPeople, trialStaff } from './data/trial'
export {
  CITY,
  CITY_IN_FULL,
  COPY_PURPOSE,
  EXAMPLE,
  FORM_TITLE,
  LOCAL_FEATURES,
  PROVINCE,
} from './data/wording'
