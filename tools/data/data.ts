import { readFileSync, writeFileSync } from 'node:fs'
import { holidayCalendar, type HolidayData, joinedCalendar } from './holidays'
import { joinedTownships, townshipsOf, villages, type Divisions } from './places'

// Run from the project's root after the divisions or the holidays change: npx tsx tools/data/data.ts
const country = 'src/domain/city'
const city = `${country}/data`
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const write = (file: string, value: unknown) => {
  writeFileSync(file, `${JSON.stringify(value)}\n`)
}

const divisions = read(`${city}/divisions.json`) as Divisions
write(`${city}/townships.json`, joinedTownships(townshipsOf(divisions)))
write(`${city}/villages.json`, villages(divisions))
const holidays = read('node_modules/chinese-days/dist/chinese-days.json') as HolidayData
write(`${country}/holidays.json`, joinedCalendar(holidayCalendar(holidays)))
