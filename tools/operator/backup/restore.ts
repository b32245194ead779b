import { createReadStream, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isUnowned } from '../../../cloudfunctions/server/filing/facts'
import { numberKeys } from '../../../cloudfunctions/server/filing/account/account'
import { type Vault, vaultOf } from '../../../cloudfunctions/server/secrets/vault'
import type { Filing } from '../../../cloudfunctions/server/store/filings/filing'
import { stamped, upgrades } from '../../../cloudfunctions/server/store/schema'
import { verifyChains } from '../audit/chains'
import type { StoredLine } from '../strays'
import { recordsOf } from './archive'
import { openPlace } from './place'
import {
  endRestore,
  movedTo,
  type Placed,
  newerForms,
  notEmpty,
  restore,
  wholeOf,
  wrongKeys,
} from './restoring'
import { archiveNameOf, archiveHeadOf, openedWith, privateKeyOf } from './sealing'

// Brings an archive of `npm run backup` into an empty environment:
//
//   FILING_KEY=… FILING_KEYS=… npm run restore -- --from 2026-11-24.backup --key backup.key --check     reads all of it, writes nothing
//   FILING_KEY=… FILING_KEYS=… STORAGE=… ENV_ID=… SECRET_ID=… SECRET_KEY=… npm run restore -- --from … --key …
//   … npm run restore -- --from … --key … --other-app      of another mini program: nobody is known by WeChat, owners come by number and phone
//
// The keys are those of the functions; what they have to be stands in the archive, and is tried before anything is written. Stopped it is
// run again. Of a laptop cloud: LOCAL=http://127.0.0.1:8787, and --laptop for its staff, whom nobody invited

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    key: { type: 'string' },
    check: { type: 'boolean', default: false },
    'other-app': { type: 'boolean', default: false },
    laptop: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => {
  console.log(line)
}

const ended = (sentences: readonly string[]): void => {
  if (sentences.length > 0) throw new Error(sentences.join('\n✗ '))
}

const functionKeys = (): Vault => {
  const { FILING_KEY = '', FILING_KEYS } = process.env
  if (FILING_KEY === '')
    throw new Error('缺少 FILING_KEY：恢复要用云函数的密钥，备份里没有。请从保管的地方取来')
  return vaultOf(FILING_KEY, FILING_KEYS)
}

const HEAD = 100

const nameOfArchive = async (file: string): Promise<string> => {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return archiveNameOf(archiveHeadOf(buffer.subarray(0, bytesRead)))
  } finally {
    await handle.close()
  }
}

/**
 * A document as another mini program has it, in which WeChat names nobody as before: a filing has no owner, and is found by its
 * number, as those are that an office keyed from paper. Who types it, and has the mobile of the form confirmed by WeChat, takes
 * it over.
 */
const withoutOwner =
  (vault: Vault) =>
  ({ of, row }: Placed): readonly Placed[] => {
    const { applicant, number } = row as unknown as Pick<Filing, 'applicant' | 'number'>
    if (of !== 'filings' || isUnowned({ applicant })) return [{ of, row }]
    const own = { of, row: { ...row, applicant: '' } }
    if (number === null) return [own]
    const [key] = numberKeys(vault, number)
    const found = stamped(upgrades, 'accounts', { _id: key, filing: row._id }) as StoredLine
    return [own, { of: 'accounts', row: found }]
  }

const main = async (): Promise<void> => {
  const { from, key } = values
  if (from === undefined || key === undefined)
    throw new Error('npm run restore -- --from 备份文件 --key 私钥文件')
  const privateKey = privateKeyOf(readFileSync(key, 'utf8'))
  const vault = functionKeys()
  const records = () => recordsOf(openedWith(privateKey, createReadStream(from)))
  say('先把备份从头到尾读一遍，什么也不写……')
  const { begin, manifest } = await wholeOf(records())
  const rows = Object.values(manifest.collections).reduce((sum, { count }) => sum + count, 0)
  say(
    `备份完整：${begin.at}，版本 ${begin.release}，${String(rows)} 条数据，${String(manifest.files.count)} 个文件，${String(manifest.chains.count)} 条链。`,
  )
  ended([...newerForms(manifest), ...wrongKeys(manifest, vault)])
  say('密钥对得上。')
  if (values.check) return
  const place = openPlace()
  const archive = await nameOfArchive(from)
  const full = await notEmpty(place, archive)
  if (full !== null) throw new Error(full)
  const moved = movedTo(begin.storage, place.storage)
  const disowned = withoutOwner(vault)
  const move = (placed: Placed) => (values['other-app'] ? disowned(moved(placed)) : [moved(placed)])
  ended(await restore(records(), archive, place, move, say))
  say('每一条都读回来比对过。再校验审计的链……')
  const { chains, events, wrong } = await verifyChains(vault, place.rows, [], values.laptop)
  ended(wrong)
  say(`${String(chains)} 条链，${String(events)} 条记录：校验通过。`)
  if (values['other-app']) say('备案等本人用编号和微信确认的手机号接回去。')
  await endRestore(place)
  say('恢复好了。')
}

main().catch((error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
