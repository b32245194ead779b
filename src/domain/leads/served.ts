import { supervisionTexts } from './supervisionTexts'

/** What somebody agrees to who is served in the program (同意电子送达并确认地址), and the version of it. */
export const { version: SERVED_VERSION, text: SERVED_TEXT } = supervisionTexts.served
