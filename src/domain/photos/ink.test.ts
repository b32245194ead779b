import { type Ink, type InkFinding, inkFinding } from './ink'

test.each<[string, Ink, InkFinding]>([
  ['nothing', { pens: 0, share: 0 }, 'none'],
  ['a dot', { pens: 5.9, share: 0 }, 'none'],
  ['a short stroke', { pens: 6, share: 0.001 }, 'simple'],
  ['one character', { pens: 69.9, share: 0.01 }, 'simple'],
  ['two characters', { pens: 70, share: 0.01 }, 'signed'],
  ['a long name', { pens: 10_000, share: 0.1 }, 'signed'],
  ['more than a pen draws', { pens: 10_000.1, share: 0.1 }, 'filled'],
  ['thick, as far as a pen goes', { pens: 400, share: 0.35 }, 'signed'],
  ['a picture', { pens: 400, share: 0.351 }, 'filled'],
  ['a blot', { pens: 3, share: 0.9 }, 'filled'],
])('a signature: %s', (_name, ink, finding) => {
  expect(inkFinding(ink)).toBe(finding)
})
