/** The version of the text below. */
export const SERVED_VERSION = '2026-11-29'

/** What somebody agrees to who is served in the program (同意电子送达并确认地址). */
export const SERVED_TEXT =
  '同意用本小程序的「消息」送达督促文书，并确认这里就是送达地址。打开文书的时间就是送达时间。可以随时取消，取消以前已经送达的仍然算送达'
