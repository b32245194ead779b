/**
 * Who may do what with a file of the store as a client: their own uploads, nothing else. The functions and the console are
 * not bound by it. The deployment sets this very text as the store's security rule, and the laptop cloud enforces it.
 */
const OWN_UPLOADS = '/^uploads\\//.test(resource.path) == true && resource.openid == auth.openid'

export const storageRule = { read: OWN_UPLOADS, write: OWN_UPLOADS } as const
