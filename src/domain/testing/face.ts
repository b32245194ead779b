import type { Face } from '../paper/text'

/** A font as plain as can be: ASCII is half as wide as the rest; 𪚥 and 🌸 have no glyph. */
export const plainFace: Face = {
  width: (char) => (/[ -~]/.test(char) ? 0.5 : 1),
  has: (char) => char !== '𪚥' && char !== '🌸',
}
