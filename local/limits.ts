/**
 * What the platform allows, in one table. Bytes unless the name says otherwise.
 * "uncertain" means that no official page says so for this very call; the stricter reading is taken.
 */
export const limits = {
  /** Rows of a query without limit(), and at most (`query.js` of @cloudbase/database 1.4.3). */
  rows: 100,
  maxRows: 1000,
  /** Text body of a call (EXCEED_MAX_PAYLOAD_SIZE); that it holds for database calls too is uncertain. */
  call: 100 * 1024,
  /** Answer of a function (-604001) or of a query (-602001); the second from a function is uncertain. */
  answer: 1024 * 1024,
  /** One uploaded file: the platform's bound is uncertain, photos here are far smaller. */
  file: 20 * 1024 * 1024,
  /** Files in one getTempFileURL or deleteFile. */
  filesPerCall: 50,
  /** Life of a temporary link in seconds when the call names none (uncertain), and at most. */
  link: 600,
  maxLink: 24 * 3600,
  /** Milliseconds of silence after which an open transaction is dropped. */
  transactionSilence: 10_000,
  indexesPerCollection: 20,
} as const
