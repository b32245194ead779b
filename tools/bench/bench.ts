import { benchColdStarts } from './coldStart'
import { benchCopies } from './copies'
import { benchDashboard } from './large/dashboard'
import { benchDatabase } from './database'
import { benchExample } from './large/example'
import { benchExport } from './export'
import { benchDuplicates } from './large/duplicates'
import { benchFind } from './large/find'
import { benchOperations } from './operations'

/** Every bench of the project; each answers lines of a name, a value and a unit. */
const benches = [
  benchOperations,
  benchColdStarts,
  benchDatabase,
  benchDashboard,
  benchFind,
  benchDuplicates,
  benchExport,
  benchCopies,
  benchExample,
]

const main = async (): Promise<void> => {
  for (const bench of benches)
    for (const { name, value, unit } of await bench())
      console.log(`${name} ${value.toFixed(2)} ${unit}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
