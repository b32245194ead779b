/** What became of a file: sent on to a chat, copied as text or saved instead, or left where it is. */
export type Passed = 'sent' | 'copied' | 'saved' | 'left'

/** A file that lies on the phone; it is passed on in a tap of its own, as WeChat wants it. */
export type FileAtHand = { readonly pass: () => Promise<Passed> }
