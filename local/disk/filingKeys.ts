import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './durable'
import { keptKey } from './secrets'

/** The keys of the functions as their environment names them, kept for this user's eyes only. */
export type FilingKeys = {
  readonly FILING_KEY: string
  readonly FILING_KEYS: string
}

/** The keys in a folder: made once, changed as whoever runs the functions would, and there after a restart. */
export const openFilingKeys = (dataDir: string) => {
  const others = join(dataDir, 'filing.keys')
  const present = (): FilingKeys => ({
    FILING_KEY: keptKey(dataDir, 'filing.key'),
    FILING_KEYS: existsSync(others) ? readFileSync(others, 'utf8') : '',
  })
  const set = ({ FILING_KEY, FILING_KEYS }: FilingKeys): void => {
    // The known ones first: stopped in between no key is lost.
    writeWhole(others, FILING_KEYS)
    writeWhole(join(dataDir, 'filing.key'), FILING_KEY)
  }
  return {
    present,
    set,
    /** A new current key beside all that there are. */
    add: (algorithm: 'aes' | 'sm4'): void => {
      const { FILING_KEY, FILING_KEYS } = present()
      set({
        FILING_KEY: `${algorithm}:${randomBytes(32).toString('base64')}`,
        FILING_KEYS: [FILING_KEY, FILING_KEYS].filter((text) => text !== '').join(','),
      })
    },
  }
}
