import { openDatabase } from '../../cloudfunctions/server/wechat/sdk'

/** A function that does nothing: the SDK, with its database opened. */
export const database = openDatabase()

export const main = () => null
