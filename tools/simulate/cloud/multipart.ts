/** The parts of a form by name, as bytes. */
export const partsOf = (type: string, body: Buffer): Readonly<Partial<Record<string, Buffer>>> => {
  const boundary = `--${/boundary=(.*)$/.exec(type)?.[1] ?? ''}`
  const parts: Record<string, Buffer> = {}
  let from = body.indexOf(boundary)
  while (from >= 0) {
    const next = body.indexOf(boundary, from + boundary.length)
    if (next < 0) break
    const part = body.subarray(from + boundary.length + 2, next - 2)
    const head = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, head).toString())?.[1]
    if (name !== undefined) parts[name] = part.subarray(head + 4)
    from = next
  }
  return parts
}
