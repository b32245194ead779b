import { benchColdStarts } from './coldStart'
import { benchCopies } from './copies'
import { benchAudit } from './large/audit'
import { benchScreens } from './large/screens'
import { benchDatabase, type BenchLine } from './database'
import { benchExample } from './large/example'
import { benchExport } from './export'
import { benchDuplicates } from './large/duplicates'
import { benchFiles } from './files'
import { benchFind } from './large/find'
import { benchKills } from './large/kills'
import { benchScale } from './large/scale'
import { benchSimulation } from './large/simulation'
import { benchTables } from './large/tables'
import { benchOperations } from './operations'
import { benchSweep } from './sweep/sweep'

/** Every bench of the project by its name; each answers lines of a name, a value and a unit. */
const benches: Readonly<Record<string, () => Promise<BenchLine[]>>> = {
  operations: benchOperations,
  coldStarts: benchColdStarts,
  database: benchDatabase,
  screens: benchScreens,
  find: benchFind,
  duplicates: benchDuplicates,
  tables: benchTables,
  export: benchExport,
  copies: benchCopies,
  files: benchFiles,
  audit: benchAudit,
  kills: benchKills,
  example: benchExample,
  sweep: benchSweep,
  scale: benchScale,
  simulation: benchSimulation,
}

/** What a line says of its bounds. */
const boundsOf = ({ most, least }: BenchLine): string =>
  [
    ...(most === undefined ? [] : [` of at most ${String(most)}`]),
    ...(least === undefined ? [] : [` of at least ${String(least)}`]),
  ].join('')

const isWithin = ({ value, most = Infinity, least = -Infinity }: BenchLine): boolean =>
  value <= most && value >= least

/** Those that were named behind the command, all where none was; a bound that is missed ends in exit code 1. */
const main = async (named: readonly string[]): Promise<void> => {
  for (const name of named.length > 0 ? named : Object.keys(benches)) {
    const bench = benches[name]
    if (!bench) throw new Error(`no bench is named ${name}: ${Object.keys(benches).join(', ')}`)
    for (const line of await bench()) {
      const isRight = isWithin(line)
      if (!isRight) process.exitCode = 1
      const said = `${line.name} ${line.value.toFixed(2)} ${line.unit}${boundsOf(line)}`
      console.log(isRight ? said : `MISSED ${said}`)
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
