/** Stands for `import.meta` in a bundle, whose modules have no address of their own. */
export const nowhere = { url: 'file:///' }
