/** `U+2A6A5`, the name of a character that is not there to be shown. */
export const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A character that the font of the papers lacks, as they print it. */
export const boxed = (char: string): string => `□〔${codePoint(char)}〕`

/** Signs that count as emoji and are in the font of the papers all the same. */
const PRINTED = new Set(
  '©®‼⁉™↔↕↖↗↘↙Ⓜ▪▫▶◀☀☁☂☃☎☝☯♀♂♠♣♥♦♨♻⚠⚽⚾✂➡⤴⤵⬅⬆⬇〰〽㊗㊙🅰🅱🅾🅿🆎🆑🆒🆓🆔🆕🆖🆗🆘🆙🆚🈁🈂🈚🈯🈲🈳🈴🈵🈶🈷🈸🈹🈺🉐🉑',
)

/** The first emoji of a text that the papers cannot print, null without one: flags are letters of their own. */
export const unprintedEmoji = (text: string): string | null =>
  (text.match(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/gu) ?? []).find(
    (sign) => !PRINTED.has(sign),
  ) ?? null
