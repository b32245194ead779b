type Limit = {
  value: number
  source: string
  /** No official page says so for this very call; the stricter reading is taken. */
  uncertain?: true
}

const KB = 1024
const MB = 1024 * KB

/** What the platform allows, in one table. Bytes unless the source says otherwise. */
const table = {
  rows: {
    value: 100,
    source: 'rows of a query without limit(): @cloudbase/database 1.4.3 query.js',
  },
  maxRows: {
    value: 1000,
    source: 'rows of a query at most: the same, and WeChat Collection.limit',
  },
  call: {
    value: 100 * KB,
    source: 'text body of a call: CloudBase EXCEED_MAX_PAYLOAD_SIZE; for database calls as well',
    uncertain: true,
  },
  answer: {
    value: MB,
    source:
      'answer of a function: wx-server-sdk -604001; of a query: -602001, from a function as well',
    uncertain: true,
  },
  file: { value: 20 * MB, source: 'one uploaded file: no page found', uncertain: true },
  filesPerCall: {
    value: 50,
    source: 'files in a call: WeChat Cloud.getTempFileURL and Cloud.deleteFile',
  },
  link: {
    value: 600,
    source:
      'seconds of a link without maxAge: WeChat Cloud.getTempFileURL; another page says a day',
    uncertain: true,
  },
  maxLink: {
    value: 24 * 3600,
    source: 'seconds of a link at most: older WeChat pages',
    uncertain: true,
  },
  transactionSilence: {
    value: 10_000,
    source:
      'milliseconds until a silent transaction ends: no page found; the service’s own text gives the whole 30 seconds',
    uncertain: true,
  },
  indexesPerCollection: { value: 20, source: 'WeChat quota page, old', uncertain: true },
  indexedValue: { value: 1024, source: 'Tencent cloud 876/32310' },
  minCodeWidth: { value: 280, source: 'pixels: WeChat wxacode.getUnlimited' },
  maxCodeWidth: { value: 1280, source: 'pixels: WeChat wxacode.getUnlimited' },
  checkedText: { value: 2500, source: 'characters: WeChat security.msgSecCheck' },
} as const satisfies Record<string, Limit>

export const limits = Object.fromEntries(
  Object.entries(table).map(([name, { value }]) => [name, value]),
) as { readonly [Name in keyof typeof table]: number }

/** The codes this server answers, the HTTP status of each at the gateway, and where the code is from. */
export const errors = {
  SYS_ERR: { status: 500, source: 'wx-server-sdk -501001' },
  INVALID_PARAM: { status: 400, source: 'wx-server-sdk -501007' },
  DATABASE_REQUEST_FAILED: { status: 400, source: 'wx-server-sdk -502001' },
  DATABASE_COLLECTION_NOT_EXIST: { status: 400, source: 'wx-server-sdk -502005' },
  DATABASE_TRANSACTION_CONFLICT: { status: 409, source: '@cloudbase/database runTransaction' },
  DATABASE_TRANSACTION_FAIL: { status: 409, source: 'transaction tests of @cloudbase/node-sdk' },
  STORAGE_EXCEED_AUTHORITY: { status: 403, source: 'wx-server-sdk -503002' },
  STORAGE_FILE_NONEXIST: { status: 404, source: 'wx-server-sdk -503003' },
  FUNCTIONS_EXECUTE_FAIL: { status: 502, source: 'wx-server-sdk -504002' },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { status: 504, source: 'CloudBase error codes' },
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: { status: 502, source: 'CloudBase error codes' },
  EXCEED_MAX_PAYLOAD_SIZE: { status: 413, source: 'CloudBase error codes' },
  EXCEED_MAX_RESPONSE_SIZE: { status: 502, source: 'CloudBase error codes' },
  FUNCTION_NOT_FOUND: { status: 404, source: 'no page found', uncertain: true },
  FUNCTION_NOT_CALLABLE: { status: 403, source: 'ours: a rule "invoke": false', uncertain: true },
  UNAUTHENTICATED: { status: 401, source: 'ours: no identity in the header' },
  FORBIDDEN: { status: 403, source: 'ours: a sender outside this machine' },
  NOT_FOUND: { status: 404, source: 'ours: no such address' },
} as const satisfies Record<string, { status: number; source: string; uncertain?: true }>

export type ErrorCode = keyof typeof errors

const send = 'WeChat subscribeMessage.send'
const pageCode = 'WeChat wxacode.getUnlimited'

/** `errcode` of WeChat's open interfaces with their texts, and where each is from. */
const refusals = {
  40003: { text: 'invalid openid', source: send },
  40029: { text: 'invalid code', source: 'WeChat phonenumber.getPhoneNumber' },
  40037: { text: 'invalid template_id', source: send },
  40097: { text: 'invalid args', source: pageCode },
  40129: { text: 'invalid scene', source: pageCode },
  40169: {
    text: 'invalid length for scene, or the data is not json string',
    source: pageCode,
  },
  41030: { text: 'invalid page', source: send },
  43101: { text: 'user refuse to accept the msg', source: send },
  47003: { text: 'argument invalid!', source: send },
  [-604100]: { text: 'API not found', source: 'wx-server-sdk' },
  [-604101]: {
    text: 'function has no permission to call this API',
    source: 'wx-server-sdk; WeChat cloud call guide',
  },
} as const satisfies Record<number, { text: string; source: string }>

/** The answer that refuses for `errcode`; `detail` is added to its text. */
export const refusal = (errcode: keyof typeof refusals, detail = '') => ({
  errcode,
  errmsg: refusals[errcode].text + detail,
})
