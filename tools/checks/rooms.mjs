export const tests = String.raw`\.test\.tsx?$|/testing/|^e2e/`

export const border = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/**
 * The borders of the rooms in a folder: `[may import, may know the types of, why]` by room. A room is a folder or a file
 * there; tests may look into every room.
 */
export const rooms = (base, table) =>
  Object.entries(table).flatMap(([room, [imports, types, comment]]) => {
    const within = (names) => `^${base}/(${names.join('|')})(/|\\.tsx?$)`
    const from = { path: within([room]), pathNot: tests }
    const known = within([room, ...imports, ...types])
    return [
      border(`${base}/${room}`, comment, from, { path: `^${base}/`, pathNot: known }),
      ...types.map((other) =>
        border(`${base}/${room}: types of ${other}`, comment, from, {
          path: within([other]),
          dependencyTypesNot: ['type-only'],
        }),
      ),
    ]
  })
