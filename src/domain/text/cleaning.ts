import * as v from 'valibot'
import { halfWidth } from './halfWidth'

/**
 * What nobody sees and no name needs: halves of characters, non-characters, tags, fillers, zero-width marks, those that
 * turn the direction of writing, and the place-holders of rich text.
 */
const UNSEEN =
  /[\u034f\u17b4\u17b5\u{e01f0}-\u{e0fff}\u{e0000}-\u{e00ff}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Blanks of every kind, with what no white space is: control characters and the empty Braille pattern. */
const BLANKS = /[\p{Cc}\s\u2800]+/gu

/** Joiners, accents and marks that choose a variant, where there is no character before them. */
const BASELESS = /(^|\s)[\p{M}\u200c\u200d]+/gu

/** Joiners with the ideograph or ASCII before them. */
const JOINERS = /([\p{Script=Han}!-~])?[\u200c\u200d]+/gu

/** Joiners go where none belongs: behind such a base, before a blank or the end. Emoji are made with the others. */
const withoutLoose = (run: string, base: string | undefined, at: number, all: string): string =>
  base ?? (/^\s?$/.test(all.charAt(at + run.length)) ? '' : run)

const joined = (text: string): string => text.replace(BASELESS, '$1').replace(JOINERS, withoutLoose)

/** A text of one line as it is kept: without control and invisible characters, its blanks single ones. */
export const oneLine = (text: string): string =>
  joined(text.replace(UNSEEN, '').replace(BLANKS, ' ')).replace(/ +/g, ' ').trim()

/** A text of several lines as it is kept: as `oneLine`, but line by line; every kind of line break is a line feed. */
export const severalLines = (text: string): string =>
  text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) =>
      joined(line.replace(UNSEEN, '').replace(/[\p{Cc}\u2800]+/gu, ' ')).replace(/\s+$/, ''),
    )
    .join('\n')
    .trim()

/** A number or code as it is kept: without blanks, marks and joiners, in half-width characters. */
export const compact = (text: string): string =>
  halfWidth(oneLine(text)).replace(/[ \p{M}\u200c\u200d]+/gu, '')

/** Characters as a person counts them, not UTF-16 units: rare characters of names take two of those. */
const lengthOf = (text: string): number => Array.from(text).length

/** What a person says in a call, in one line, cleaned: `least` to `longest` characters. */
export const words = (least: number, longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(10 * longest),
    v.transform(oneLine),
    v.check((text) => lengthOf(text) >= least && lengthOf(text) <= longest),
  )
