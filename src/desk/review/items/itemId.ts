/** Id of an item's row in the page; a selector takes no colon. */
export const itemId = (key: string): string => `item-${key.replace(':', '-')}`

/** Id of the reasons to return an item for. */
export const reasonsId = (key: string): string => `${itemId(key)}-reasons`
