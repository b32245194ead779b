import { keys } from '../keys'
import type { Database, SdkCondition } from '../sdk'

/** No text comes behind it. */
const LAST = '\u{10ffff}'

/** The condition that a text begins with another one. */
export const beginsWith = ({ command }: Pick<Database, 'command'>, text: string): SdkCondition =>
  command.gte(keys({ text }).text).and(command.lt(text + LAST))
