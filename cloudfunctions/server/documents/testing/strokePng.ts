/** One stroke from corner to corner: a PNG of 60 × 20 pixels on a transparent ground. */
export const strokePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAADwAAAAUCAYAAADRA14pAAAANUlEQVR42u3PwQ0AMAjEsNt/aToBEl+KI2UAJ0k1f1sNPomGh4eHh4eHh4eHh4eHh4eH34F/KgfRL9bonVUAAAAASUVORK5CYII=',
  'base64',
)
