/** What the id of a filing looks like; the server asks for nothing else. */
export const ID_FORM = /^[0-9a-z-]{8,64}$/
