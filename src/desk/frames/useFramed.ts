import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'

/** The window has room for the rail beside a page of the desk, or beside any page; with large letters it is laid out as on a phone. */
export const useFramed = (what: 'panes' | 'room' = 'panes'): boolean => {
  const wide = useWide(what)
  return !isBig(useDisplay()) && wide
}
