import { person } from '../wechat/person'

/** One browser plays several people, so each has keys of its own. */
export const ownKey = (key: string): string => `${person()}:${key}`
