type Asked = {
  readonly action?: unknown
  readonly collectionName?: unknown
  readonly queryType?: unknown
}
type Answered = { readonly data?: { readonly list?: readonly unknown[] } }

/** Counts the documents that queries answer, by collection; a document that is asked for by its id is none of them. */
export const openAnswered = () => {
  const documents: Record<string, number> = {}
  return {
    /** Documents since the start. */
    counts: () => ({ ...documents }),
    note: ({ action, collectionName, queryType }: Asked, answer: object): void => {
      if (action !== 'database.getDocument' || queryType === 'DOC') return
      const name = String(collectionName)
      documents[name] = (documents[name] ?? 0) + ((answer as Answered).data?.list?.length ?? 0)
    },
  }
}

export type AnsweredDocuments = ReturnType<typeof openAnswered>
