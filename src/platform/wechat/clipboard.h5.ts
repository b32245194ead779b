// Taro's own says 内容已复制 whatever the browser did.
/** Puts a text on the clipboard; false where the browser does not let it. */
export const copied = async (data: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(data)
    return true
  } catch {
    return false
  }
}
