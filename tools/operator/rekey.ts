import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { isAlgorithm } from '../../cloudfunctions/server/secrets/ciphers'
import { rootKeyOf, newKeyText, retiredText } from '../../cloudfunctions/server/secrets/keys'
import { databaseOf, environmentNamed } from './strays'
import { followMove, startMove, stopMove } from './keyMove'

// Has the functions move what is stored to their current key, and says how far they are; or makes what the environment needs:
//
//   npm run rekey -- --new aes                                    prints a new key, AES or SM4 (sm4)
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… npm run rekey               begins, or goes on, until it is over; left alone it goes on
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… npm run rekey -- --stop     has it rest
//   KEY=… npm run rekey -- --retired                              prints what FILING_KEYS says in the place of a retired key
//
// The keys themselves stay with the functions. Of a laptop cloud: LOCAL=http://127.0.0.1:8787

const { values } = parseArgs({
  options: {
    new: { type: 'string' },
    stop: { type: 'boolean', default: false },
    retired: { type: 'boolean', default: false },
  },
})

const EVERY = 5_000

const main = async (): Promise<void> => {
  if (values.new !== undefined) {
    if (!isAlgorithm(values.new)) throw new Error('--new has to be aes or sm4')
    console.log(newKeyText(values.new))
    return
  }
  if (values.retired) {
    console.log(retiredText(rootKeyOf('KEY', process.env['KEY'] ?? '')))
    return
  }
  const moves = databaseOf(environmentNamed()).collection('keyMoves')
  if (values.stop) {
    console.log(await stopMove(moves))
    return
  }
  await startMove(moves)
  for await (const line of followMove(moves, () => sleep(EVERY))) console.log(line)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
