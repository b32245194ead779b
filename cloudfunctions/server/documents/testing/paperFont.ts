import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadFont } from '../font'

const font = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'

/** The font that the build puts beside the function `documents`. */
export const paperFont = loadFont(readFileSync(createRequire(__filename).resolve(font)))
