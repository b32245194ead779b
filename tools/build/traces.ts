import { readFileSync } from 'node:fs'
import path from 'node:path'
import { variables } from '../../cloudfunctions/server/environment/variables'
import { filesBelow } from './sizes'

/** Words that exist only for the laptop: its addresses, its header, its made-up people. */
const words = [
  'x-local-openid',
  '/local/',
  '127.0.0.1',
  'localhost:',
  'owner-li',
  'owner-zhao',
  'company-chen',
  'reviewer-bazhou',
  'head-bazhou',
  'reviewer-guan',
  'city-staff',
]

const secrets = variables.flatMap(({ name, secret }) => (secret ? [name] : []))

/** Where the laptop, or a secret of the functions, shows in a built mini program: one sentence for each file and word. */
export const laptopTraces = (miniapp: string): string[] =>
  filesBelow(miniapp)
    .filter((file) => !file.endsWith('.png'))
    .flatMap((file) => {
      const text = readFileSync(path.join(miniapp, file), 'utf8')
      const held = (word: string) => text.includes(word)
      return [
        ...words
          .filter(held)
          .map((word) => `${file} holds "${word}", which belongs to the laptop only.`),
        ...secrets
          .filter(held)
          .map((name) => `${file} holds "${name}", which belongs to the functions only.`),
      ]
    })
