import { SaxesParser } from 'saxes'
import { wrongFile } from './wrong'

/** Deeper or wider than any part of a workbook. */
const MOST_DEPTH = 60
const MOST_ATTRIBUTES = 200

export type Attributes = Readonly<Record<string, string>>

/** What a walk hears, in order; names without their namespace. */
type Hearing = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Walks a part of a workbook from its first to its last tag and keeps nothing. Entities are XML's own five, so that none
 * grows. Refuses with `file` what is no XML.
 */
export const walkXml = (part: Buffer, { open, close, text }: Hearing): void => {
  const parser = new SaxesParser()
  let depth = 0
  let attributes = 0
  parser.on('error', () => {
    throw wrongFile('broken')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) throw wrongFile('huge')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    attributes = 0
    if (depth > MOST_DEPTH) throw wrongFile('huge')
    open(local(tag.name), tag.attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(local(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(part.toString('utf8').replace(/^\ufeff/, '')).close()
}
