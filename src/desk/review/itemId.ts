/** Id of an item's row in the page; a selector takes no colon. */
export const itemId = (key: string): string => `item-${key.replace(':', '-')}`
