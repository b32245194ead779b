import { writeDump } from './dumps'
import { environmentRows } from '../strays'

// Writes what the audit is verified by into an empty folder, for `npm run audit:verify -- --dump folder`, which needs neither the
// environment nor a network then:
//
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… npm run audit:dump -- folder
//   LOCAL=http://127.0.0.1:8787 npm run audit:dump -- folder      of a laptop cloud
//
// It has who did what, and nothing of a form; keep it as the database is kept.

const main = async () => {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('npm run audit:dump -- folder')
  console.log(`已写出 ${String(await writeDump(folder, environmentRows()))} 行：${folder}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
