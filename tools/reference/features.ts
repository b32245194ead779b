/** How far the program does what a row asks, and what shows it. */
type Shown = {
  /** By test file its tests, groups or cases; none where the whole file shows it. */
  readonly shownBy: Readonly<Record<string, readonly string[]>>
} & (
  | { readonly state: 'stands' | 'not yet' }
  | { readonly state: 'in part'; readonly missing: string }
)

export type Feature = Shown & {
  readonly priority: 'P0' | 'P1' | 'P2'
  readonly title: string
  readonly criterion: string
}

export type Pitfall = Shown & { readonly title: string; readonly guard: string }

export const groups = {
  A: 'Before applying',
  B: 'Filling',
  C: 'Signing and materials',
  D: 'Submission and routing',
  E: 'Tracking and deadlines',
  F: 'Reminders',
  G: 'Review and desk',
  H: 'Ledger, export, print',
  I: 'Supervision and escalation',
  J: 'Change and cancellation',
  K: 'Privacy and audit',
  L: 'Accessibility',
  M: 'Operations',
} as const

/** By id, whose letter is the group. Titles, criteria and what is missing are Markdown of `docs/features.md`. */
export const features: Readonly<Record<`${keyof typeof groups}${number}`, Feature>> = {
  A1: {
    priority: 'P0',
    title: '要不要备案 self-check',
    criterion:
      "Four questions = notice 二.1–4, any yes → 需备案 with the clause cited, all no → exit page; where 二.3 alone is said, of an account not mainly for here → 建议电话确认 (our reading). 二.2 is answered for the user from the account name with the real divisions (`src/domain/city/data/divisions.json`, plus the city's and counties' aliases): every place found is shown, one that only asks beside one that is certain too. City, county and township names and short forms decide, except short forms that are everyday words or places elsewhere (大厂, 大城, 广安, 码头, 高楼), which only ask; village and community names ask, numbers and everyday words among them (第一, 阳光) only with 村/社区; names of other places in China, down to townships, words and brands that contain one of ours are no match; one-character names never match without 村/社区; one further question covers 其他显著本地特征, with examples. Computed on the phone: nothing is sent or stored",
    state: 'stands',
    shownBy: {
      'src/domain/places/scope.test.ts': [
        'the four tests are those of the notice and ask every answer once',
        'a clause is quoted word for word',
        '%s: what is asked after the name',
      ],
      'src/domain/places/gazetteer.test.ts': [
        'names of accounts',
        'no village decides',
        'no name has one character',
      ],
      'tools/data/data.test.ts': [
        'the data files are what their sources give',
        'names elsewhere that are taken for ours',
      ],
      'e2e/applicant/path.test.ts': [
        'the account has to be filed, because of the place in its name',
      ],
      'e2e/applicant/taps.test.ts': ['the result is not passed over'],
      'e2e/applicant/scope.test.ts': [
        'all no ends on the exit page, and nothing was sent or stored',
        'a lone yes to 二.3, of an account for elsewhere, ends with a call',
        'a place that only asks is shown beside one that is certain, and asks nothing then',
      ],
      'e2e/miniapp/scope.test.ts': [
        'in WeChat too all no ends on the exit page, and nothing is sent or stored',
      ],
    },
  },
  A2: {
    priority: 'P1',
    title: 'Deadline preview and "why this date" card',
    criterion:
      'Enter 开通日期 without login → due date, days left, rule used, source sentence; equals engine output in every test case; what comes from 民法典 or our reading is labelled 本系统计算办法; nothing is sent or stored',
    state: 'stands',
    shownBy: {
      'src/domain/dates/deadline.test.ts': [
        'due day and first overdue day',
        '%s quotes the notice word for word',
        'the count is our own calculation',
      ],
      'e2e/applicant/path.test.ts': ['the last day and why it is that day'],
      'e2e/miniapp/scope.test.ts': [
        'the preview of the last day says what the rules say (A2), and nothing is sent or stored',
      ],
    },
  },
  A3: {
    priority: 'P0',
    title: 'Office directory, 12 offices',
    criterion:
      "Call and copy per office; 导航 appears only where the office's settings hold confirmed coordinates (the notice gives none: never invent or estimate them); each row shows source + date; a test compares seeds with the notice text field by field",
    state: 'stands',
    shownBy: {
      'src/domain/settings/places.test.ts': [
        'only an office that set its place has one, from its day on',
      ],
      'e2e/applicant/offices.test.ts': [
        'the way is shown to an office that confirmed its place, since when, and to no other',
        'each of the offices is called and copied by a tap',
      ],
      'e2e/desk/office.test.ts': [
        'a head writes where the office is; what is no place is said at its field',
      ],
      'src/domain/city/offices.test.ts': ['each field equals the notice'],
      'e2e/applicant/deadEnds.test.ts': [
        '%s is copied, and where the browser refuses, it says how to',
      ],
    },
  },
  A4: {
    priority: 'P0',
    title: 'Materials and consequences up front, blank form',
    criterion:
      'Per subject type list + sample photos + minutes needed; notice shown verbatim incl. 四.3; blank form opens by openDocument(showMenu)',
    state: 'stands',
    shownBy: {
      'src/domain/form/materials.test.ts': ['required of %s'],
      'src/domain/city/notice.test.ts': [
        'the notice is word for word the saved page',
        'the clause on consequences is whole',
      ],
      'cloudfunctions/server/documents/documents.integration.test.ts': [
        'anyone with an identity gets the blank form',
      ],
      'e2e/photos/photos.test.ts': ['a slot shows what a photo should look like and what not'],
      'e2e/miniapp/documents.test.ts': [
        'the blank form opens in WeChat’s viewer with its menu, before anything was agreed to (A4)',
      ],
    },
  },
  A5: {
    priority: 'P0',
    title: '已登记过',
    criterion:
      'An owner who filed on paper says so (number or year if known): the account is listed as 自述已备案，待核实, never overdue, never reminded; the office confirms it against its ledger or asks for a new filing; a change can start from it',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/attest.integration.test.ts': [
        'it is listed as said to be filed on paper, with an office and without a number or a day',
        'nothing ever urges or deletes it: no reminder, no day of expiry, a year later it is there',
        'a lost answer, a double tap, twenty at once: one record',
        'handed in and registered it is one filing: with its number, a version, and the papers of one',
        'what no ledger proves is judged as a new filing: %s',
      ],
      'cloudfunctions/server/actions/desk/papers.integration.test.ts': [
        'it waits in a list of its own, the one that waits longest first, and in no other queue',
        'found in the ledger it is registered, with what that says; its owner is told, it never has a number of ours',
        'not found, its owner is asked for a form: a draft with what is known, no threat, kept from then on',
        'undone within two minutes it waits as before, and nobody was told',
        'it leaves the list here, waits there, and that one confirms it; its owner reads where it is',
        'a head takes it back: its applicant has a draft and reads why, and who has the account files it',
      ],
      'cloudfunctions/server/actions/oldLedger/joining.integration.test.ts': [
        'confirmed by what was typed, the row that holds the account goes too',
        'from what was joined its owner hands in the whole form',
      ],
      'e2e/applicant/paperFiled.test.ts': [
        'registered by mistake, a head takes it back with a reason, and its owner reads it',
        'said to the wrong office it is handed on, undone, and handed on again',
        'the office finds it beside its queues, then in its ledger; undoes and confirms it; its owner reads so',
      ],
    },
  },
  A6: {
    priority: 'P0',
    title: '提醒我',
    criterion:
      'From the self-check, after consent: name, kind and opening day become a draft with its reminder stages; one tap, removable with one tap',
    state: 'stands',
    shownBy: {
      'e2e/desk/loop.test.ts': [
        '不用提醒了，删除 takes it away with one tap',
        '提醒我 after the self-check makes a draft with its last day',
        'on %s it has been reminded %i times',
      ],
      'cloudfunctions/server/jobs/remind.integration.test.ts': [
        '提醒我 makes a draft that says so, and asks for the opening day',
        'a discarded draft is not reminded',
      ],
    },
  },
  B1: {
    priority: 'P0',
    title: 'Form mirrors the official table',
    criterion:
      'A schema test fails if any printed label is missing, renamed or out of order (labels compared without spaces; 编号 and 地址 are the only two read into cut-off cells); helper fields are marked and never printed',
    state: 'stands',
    shownBy: {
      'src/domain/form/form.test.ts': [
        'the printed labels stand in the annex, all of them, in its order',
        'helper fields are never among the printed rows',
      ],
      'src/domain/paper/facsimile.test.ts': [
        'the blank form reads as the annex',
        'helper values are never printed',
      ],
      'e2e/applicant/fields.test.ts': [
        'of %s what is never printed is marked as such, and what is printed is not (B1)',
      ],
    },
  },
  B2: {
    priority: 'P0',
    title: 'Task list with honest states',
    criterion:
      'Each section shows 未开始/填写中/已完成/需修改; opening a section without saving does not mark it done',
    state: 'stands',
    shownBy: {
      'e2e/applicant/fields.test.ts': [
        'a part that was only looked at is as little begun as before',
      ],
      'src/domain/form/taskList.test.ts': [
        'a new draft',
        'one value in the first part',
        'a value that became wrong',
        'a signature that what changed took away',
        'what is wrong is told apart from what is missing',
      ],
    },
  },
  B3: {
    priority: 'P0',
    title: 'Autosave draft, cloud + local',
    criterion:
      'Leaving a field saves within 2 s; killing the app loses at most that field; same WeChat on another phone resumes; "已保存 14:32" visible',
    state: 'stands',
    shownBy: {
      'src/apply/draft/draft.test.ts': [
        'an edit shows at once, is kept on the phone, and one call takes fields left one after the other',
        'what a killed program left on the phone is taken up and saved, under what is typed now',
        'fields left one after the other without a pause are each with the server within 2 s (B3)',
      ],
      'cloudfunctions/server/actions/filing/drafts.integration.test.ts': [
        'two phones that save at once both keep what they typed',
      ],
      'e2e/applicant/path.test.ts': ['a part with mistakes names them, and what was typed is kept'],
    },
  },
  B4: {
    priority: 'P0',
    title: 'Draft lifetime and form change',
    criterion:
      'Expiry date shown; never before its last reminder stage; after a form update only changed fields are flagged, none dropped; a signature under printed rows that changed is void and says why',
    state: 'stands',
    shownBy: {
      'src/domain/dates/reminders.test.ts': [
        'a draft %s is kept at least 30 days after its last stage',
      ],
      'cloudfunctions/server/jobs/retention.integration.test.ts': [
        'is kept to the end of the day that was told, then deleted with its photos',
      ],
      'cloudfunctions/server/jobs/large.integration.test.ts': [
        'all expire, and one that cannot be deleted stops none',
      ],
      'src/domain/form/versions.test.ts': [
        'the form is what its newest version says: a changed one is a new version',
        'each version names exactly the fields whose shape changed',
      ],
      'cloudfunctions/server/actions/filing/form.integration.test.ts': [
        'a draft begun under an older form',
        'a signature under rows that the form changed',
      ],
      'e2e/applicant/formChange.test.ts': [
        'after a form update what changed is flagged in its place, nothing is lost, the signature says why it is void',
      ],
    },
  },
  B5: {
    priority: 'P0',
    title: 'Validation that helps',
    criterion:
      '身份证 checksum, 统一社会信用代码 checksum, mobile, 开通日期 ≤ today; message beside field + jump summary; same rules run on server',
    state: 'stands',
    shownBy: {
      'src/domain/form/kinds.test.ts': ['checking'],
      'src/domain/form/answers.test.ts': [
        'an opening day tomorrow',
        'a wrong check digit of a credit code warns and does not block',
      ],
      'e2e/applicant/path.test.ts': ['a part with mistakes names them, and what was typed is kept'],
      'cloudfunctions/server/actions/filing/drafts.integration.test.ts': ['a wrong ID number'],
      'cloudfunctions/server/actions/filing/sign.integration.test.ts': [
        'an incomplete form is neither signed nor submitted, each lack is named',
      ],
      'e2e/applicant/idNumber.test.ts': [
        'stays when its field is left empty, and is not called wrong',
      ],
      'e2e/applicant/fields.test.ts': [
        'a line of the summary leads to its field, which can be typed into at once (B5)',
      ],
    },
  },
  B6: {
    priority: 'P1',
    title: 'Reuse owner, manager, materials for next account',
    criterion:
      'Second account of same owner needs ≤6 new inputs; reused files listed for confirmation; no cross-owner leak (test)',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/reuse.integration.test.ts': [
        'a further account takes over people, subject and papers, and is submitted with five values of its own',
        'nothing ever crosses applicants',
        'only the photos that were chosen come',
        'without the consent of a person the number and the photos of that person stay behind',
      ],
      'e2e/applicant/effort.test.ts': ['a further account of the same owner'],
    },
  },
  B7: {
    priority: 'P2',
    title: 'OCR assist',
    criterion:
      'Fills empty fields only, user confirms; failure or the 100/day free quota never blocks',
    state: 'not yet',
    shownBy: {},
  },
  B8: {
    priority: 'P0',
    title: 'Check-your-answers page',
    criterion: 'All rows with 修改; editing returns here; submit only from here',
    state: 'stands',
    shownBy: {
      'e2e/applicant/path.test.ts': [
        '修改 of one row leads to its field, and saving it comes back to all rows',
        'all answers are checked and submitted once, however often it is tapped',
      ],
      'e2e/applicant/correction.test.ts': ['a changed row voids the seal page, and says so'],
    },
  },
  B9: {
    priority: 'P1',
    title: 'Many accounts at once',
    criterion:
      'An applicant with many accounts imports up to 200 rows from an xlsx template; each bad row is named with its field and reason, good rows become drafts, nothing is half-imported',
    state: 'stands',
    shownBy: {
      'src/domain/imports/rows.test.ts': [
        'a bad row names field and reason: %s',
        'an ID number in %s is neither kept nor said',
      ],
      'cloudfunctions/server/documents/xlsx/sheet.test.ts': ['a cell: %s', 'a file: %s'],
      'cloudfunctions/server/documents/xlsx/template.test.ts': [
        'drop-downs offer what the form offers, within what Excel takes',
      ],
      'cloudfunctions/server/actions/import/import.integration.test.ts': [
        'good rows become drafts, each bad row is named with field and reason, and nothing else is there',
        '200 rows become 200 drafts in slices that show how far it is',
        'two phones and double taps make each draft once',
        'the same file later: every row is named as one that is there already',
        'whenever it comes, nothing is kept',
      ],
      'e2e/applicant/import.test.ts': [
        'a table with a good and a bad row: the bad one is named, the good one is a draft that goes on',
        'offline while it is read: the same table goes on without being chosen again',
      ],
      'e2e/miniapp/import.test.ts': [
        'in WeChat a table comes from a chat, and its rows become drafts',
      ],
    },
  },
  C1: {
    priority: 'P0',
    title: 'Hand signature that works in portrait',
    criterion:
      'Full-screen rotated pad, DPR-scaled, no scroll, undo/clear, survives rotation; PNG ≥600 px wide, upright; the iOS and Android check is on the device list of `docs/operations.md`, never claimed',
    state: 'in part',
    missing: 'not yet seen on a phone',
    shownBy: {
      'src/apply/signature/strokes.test.ts': [
        'upright: %s',
        'strokes of another pad are laid into the middle, whole',
        'the exported picture holds all ink: %s',
      ],
      'cloudfunctions/server/actions/filing/sign.integration.test.ts': ['a narrow picture'],
      'e2e/applicant/path.test.ts': ['the signature'],
      'e2e/applicant/pad.test.ts': [
        'the pad fills the screen, as fine as that is or as a canvas may be (C1)',
        '%s out of the pad loses neither the page nor a stroke',
        'a pad that was left with its page is empty the next time',
        '撤销一笔 takes the last stroke, 重写 all of them (C1)',
        'turned, what was written stays; the picture is upright and at least 600 px wide (C1)',
      ],
    },
  },
  C2: {
    priority: 'P0',
    title: 'Blank-signature check, forgiving',
    criterion: 'Empty → blocked; "too simple" → warned once, second try accepted and flagged',
    state: 'stands',
    shownBy: {
      'src/apply/signature/strokes.test.ts': ['too simple: %s'],
      'cloudfunctions/server/actions/filing/sign.integration.test.ts': [
        'an empty pad',
        'that %s is too simple is found by the server: the reviewer reads it',
      ],
      'e2e/applicant/path.test.ts': ['the signature'],
      'cloudfunctions/server/files/drawing.test.ts': ['the ink of %s'],
      'e2e/applicant/pad.test.ts': [
        'few strokes are asked about once; used all the same, the reviewer reads it (C2)',
      ],
    },
  },
  C3: {
    priority: 'P0',
    title: 'Signature bound to content',
    criterion:
      'SHA-256 of canonical form + file hashes + declaration text version + openid + server time stored; the server hashes the stored bytes itself; any later edit of a printed row voids it',
    state: 'stands',
    shownBy: {
      'src/domain/moves/signature.test.ts': [
        'every printed row is bound, and its part',
        'a signature is bound to %s',
        'the declaration is bound by its version and its words, so that a signature says what was declared (C3)',
      ],
      'cloudfunctions/server/actions/filing/sign.integration.test.ts': [
        '%s changed voids the signature',
        'a photo written over is found, and signing afresh after replacing it helps',
        'a signature that the stored rows do not bear out is void',
      ],
    },
  },
  C4: {
    priority: 'P0',
    title: '盖章 path for companies',
    criterion:
      'Choose 手写签名 or 打印→盖章→拍照上传; the 签章页 is its own material and prints as the final page; it carries the first 8 characters of the hash of the printed rows and stays valid while those rows are unchanged',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/seal.integration.test.ts': [
        'sealed once, it stays valid while photos come and go, and is submitted without a hand signature',
        'the printed page carries the mark that the reviewer compares, its making is logged',
        'the form says where the signature is, and the photo is its last page',
        'a changed row voids it, a helper field does not',
      ],
      'e2e/applicant/correction.test.ts': [
        'a company prints the seal page, photographs it, and the materials may follow',
      ],
    },
  },
  C5: {
    priority: 'P1',
    title: 'Owner signs on own phone',
    criterion:
      "The applicant shares a card; the first who gives the owner's last four digits is bound, one use, 7 days; signer sees whole form; the applicant cannot sign for the owner",
    state: 'stands',
    shownBy: {
      'src/domain/card/card.test.ts': ['a card %s'],
      'src/domain/messages/notices/cardNotices.test.ts': ['a card that was %s'],
      'cloudfunctions/server/actions/card/card.integration.test.ts': [
        'sees the whole form, agrees, signs; the applicant submits it and the reviewer reads who signed',
        'three wrong tries end it, whoever makes them; then the right one opens nothing',
        'ten wrong tries at once are three, and never one more guess',
        'a card that %s answers as every other: right, wrong or no code',
        'the applicant opens it neither with nor without the code',
        'of two who know the code and open at once one is bound, the other gets nothing',
        'after it was seen: it is signed only once it was read again, and says which row changed',
        'after it was signed: the signature is void, and the confirmation stays while the number does',
        'a lost answer: the same upload signs once, the same card tells it',
      ],
      'e2e/applicant/card.test.ts': [
        'the applicant sends a card, the owner reads and signs on another phone, and it is handed in',
        'what the applicant changes meanwhile is marked, and nothing is signed unread',
        'the owner does not sign and says why; the applicant reads it and sends another card',
      ],
      'e2e/miniapp/card.test.ts': [
        'WeChat’s card carries a random token alone; the menu shares the home page, other pages nothing',
      ],
    },
  },
  C6: {
    priority: 'P0',
    title: 'Photo quality gate',
    criterion:
      'Too small / dark / blurred → reason + full-width preview; after 2 tries allowed with flag to reviewer',
    state: 'in part',
    missing: 'not yet seen on a phone',
    shownBy: {
      'tools/photos/set.test.ts': ['two seeds make 40 pictures of each sort'],
      'tools/photos/quality.test.ts': [
        'of the half that no bound was chosen with, 95 of 100 are found and are what is found',
        'at most one of %s photos is held up without need',
      ],
      'e2e/photos/photos.test.ts': [
        '%s is shown whole with the reason, and not sent',
        'after two tries it is used all the same, with a mark for owner and reviewer',
        'a readable one after it is sent without a mark',
      ],
      'cloudfunctions/server/actions/filing/photos.integration.test.ts': [
        'the mark of a photo used all the same goes to owner and reviewer, and stays with what is submitted',
        'the mark of a seal page goes to the reviewer, one that is no word of ours is refused',
      ],
      'src/desk/review/photos/photoNames.test.ts': [
        'a photo used all the same carries what the phone said of it',
      ],
      'e2e/desk/orientation.test.ts': ['a photo of orientation %i is shown upright'],
    },
  },
  C7: {
    priority: 'P0',
    title: 'Required slots per subject type',
    criterion:
      '人像面/国徽面/执照/其他; several photos per slot; submit impossible with an empty required slot',
    state: 'stands',
    shownBy: {
      'src/domain/form/materials.test.ts': [
        'required of %s',
        '%s may add other papers',
        'no choice lets a company go without its papers: 企业 is said by 公司 alone',
      ],
      'cloudfunctions/server/actions/filing/photos.integration.test.ts': [
        'a slot takes five photos, the same file once, and none that is not asked for',
      ],
      'cloudfunctions/server/actions/filing/sign.integration.test.ts': [
        'an incomplete form is neither signed nor submitted, each lack is named',
      ],
      'cloudfunctions/server/actions/filing/leftOver.integration.test.ts': [
        'a company that became a person: code, helper and licence stay behind, the owner reads which',
      ],
    },
  },
  C8: {
    priority: 'P0',
    title: 'Weak-network upload',
    criterion:
      'Compress ≤2 MB, progress, 3 retries, resumable; staged files purged after 7 d if not submitted; form never submitted with a missing file',
    state: 'in part',
    missing: 'not yet seen on a phone',
    shownBy: {
      'cloudfunctions/server/actions/filing/photos.integration.test.ts': [
        'a file that never came is refused',
        'a refused upload %s is deleted',
      ],
      'cloudfunctions/server/actions/filing/sign.integration.test.ts': [
        'a photo written over is found, and signing afresh after replacing it helps',
      ],
      'cloudfunctions/server/files/picture.test.ts': [
        '%s is refused',
        'of a JPEG stays what draws it: no place, no time, no thumbnail, no comment, nothing behind its end',
      ],
      'cloudfunctions/server/jobs/retention.integration.test.ts': [
        'waits 7 days and is deleted with its ticket',
        'is deleted also after the consent was taken back, and its draft is gone',
      ],
      'src/platform/files/fitting.test.ts': [
        'a photo %s',
        'a platform that takes the sides for a hint is not believed',
      ],
      'src/platform/memory/keptPhotos.test.ts': [
        '20 MB in all: what goes beyond is not kept, in place of none',
        'seven days: what is older is sent no more, and deleted at the next start',
        'a consent that is taken back takes all of them',
      ],
      'e2e/photos/photos.test.ts': [
        'nothing says 已完成, the photo stays, the submit waits, and it goes on after the program was killed',
        'a consent that is taken back takes the photo from the phone',
        'the photo of a 签章页 stays too: the check page names it, and it is bound after the program was killed',
        'a 签章页 of rows that changed since is not bound to others, and says so',
      ],
      'e2e/miniapp/photos.test.ts': ['a photo goes on after WeChat was killed'],
    },
  },
  C9: {
    priority: 'P1',
    title: 'Purpose watermark everywhere',
    criterion:
      'Reviewer view, print and export overlay 仅供廊坊市新媒体账号登记备案使用 + date + viewer; other clients never receive the original',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/documents/marked/copies.integration.test.ts': [
        'staff get a copy of 2,000 px at most that is not the photo, upright; its owner gets the photo',
        'a viewer has one copy a day, whatever answer was lost; another viewer and another day have others',
        'made ahead, a copy is there at the first look, and only that is noted',
        'a %s is taken, marked for who checks it once a copy was tried, and never shown',
        'what another office or nobody looks at is marked by nobody',
        'a photo put in its place is not marked',
        'the purpose, the day and who looks are burnt into a copy, also of one that was made ahead',
      ],
      'e2e/desk/orientation.test.ts': [
        'a photo that cannot be opened is marked for who checks it, and going back says why by itself',
        'while one is checked the copies of the next one are made, for who checks',
      ],
      'cloudfunctions/server/documents/filed/archive.integration.test.ts': [
        'form, materials, what happened and fingerprints stand in that order, named by the number (D9)',
      ],
      'cloudfunctions/server/documents/marked/marker.test.ts': [
        'the text lies over every part of it, thin enough to read what is below',
      ],
    },
  },
  D1: {
    priority: 'P0',
    title: 'Idempotent submit',
    criterion: 'Same client token twice or in parallel → one case, same 编号',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': [
        'submitted %s there is one filing with one number',
      ],
      'cloudfunctions/server/actions/filing/kill.integration.test.ts': [
        'a function killed anywhere in a submit leaves no filing or one whole filing',
      ],
      'e2e/applicant/path.test.ts': [
        'all answers are checked and submitted once, however often it is tapped',
      ],
      'cloudfunctions/server/actions/filing/removal.integration.test.ts': [
        'whenever it comes, one wins and the other hears why',
      ],
      'src/cloud/token.test.ts': [
        'a token is 16 bytes of the platform’s chance, never of Math.random',
      ],
      'e2e/applicant/doubleTaps.test.ts': ['tapped twice by a finger on a phone'],
      'e2e/desk/doubleTaps.test.ts': ['tapped twice by a finger on a phone'],
      'e2e/desk/doubleClicks.test.ts': ['tapped twice by a mouse at 1280 px'],
      'src/platform/taps/doubleTap.test.ts': [
        'a triple tap is as deaf as a double one, and hammering on what does not decide gets through',
      ],
      'tools/attacks/again/again.integration.test.ts': [
        'what is sent twice, late, or with what is another’s has its one effect or none',
      ],
      'tools/attacks/faults/faults.integration.test.ts': [
        'whatever operation fails, is late or loses its answer: what is said is true, nothing is half done, and once more completes it',
      ],
    },
  },
  D2: {
    priority: 'P0',
    title: 'Receipt with readable number',
    criterion:
      '编号 (one alphabet of 31 symbols without look-alikes, check symbol with weights mod 31 that finds every single error and neighbour swap, per-office sequence in a transaction whose conflicts are retried with back-off: 20 submits at once to one office all succeed; the office is looked up, never read from the number); the receipt says 已收到，尚未登记, Beijing time, office phone, next steps, hash; saved image/PDF',
    state: 'stands',
    shownBy: {
      'src/domain/moves/number.test.ts': [
        'every single error and neighbour swap is found',
        'every office has two letters of its own, in the alphabet',
      ],
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': [
        '20 submits at once to one office get 20 different numbers',
      ],
      'cloudfunctions/server/actions/desk/transfer.integration.test.ts': [
        'it goes to the other office with number, times and promise as they were',
      ],
      'cloudfunctions/server/documents/filed/receipt.test.ts': [
        'says number, state, account, office, Beijing time, check code and next steps',
        'says what is next %s',
      ],
      'src/domain/moves/nextSteps.test.ts': ['what is next: %s'],
      'e2e/applicant/receipt.test.ts': ['a receipt says what is now: %s'],
      'cloudfunctions/server/documents/documents.integration.test.ts': [
        'the receipt says the state of the moment and never the ID number',
      ],
    },
  },
  D3: {
    priority: 'P0',
    title: 'Routing with stated reason',
    criterion:
      'The district of the address decides by default; 市直机关 → the city office; 县级及以下机关 → the district of the address; a 公众号 of 企事业单位 (companies included), 社会团体 or 个人 may be switched to the city office with one tap (notice 三.2; who may is a table of the city, permissive by default); address outside Langfang → place in the name → else the city office; chosen rule stored and shown. Test: every area × every subject kind × every account kind',
    state: 'stands',
    shownBy: {
      'src/domain/places/routing.test.ts': [
        'every area, subject kind and account kind, with and without the choice',
      ],
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': [
        'the city office or the district: %s',
      ],
      'e2e/applicant/again.test.ts': ['a filing taken back goes where its owner chose to send it'],
    },
  },
  D4: {
    priority: 'P1',
    title: 'Place-name conflict check',
    criterion: 'Name says 固安 but address 广阳 → user asked, not blocked; both kept for reviewer',
    state: 'stands',
    shownBy: {
      'src/domain/places/routing.test.ts': ['a name that names another area'],
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': [
        'a place in the name that is not where the address is blocks nothing, and the reviewer reads both',
      ],
      'e2e/applicant/fields.test.ts': [
        'a name of another place than the address asks, and stops nobody (D4)',
      ],
    },
  },
  D5: {
    priority: 'P0',
    title: 'Transfer between offices',
    criterion:
      'Keeps number, first submit time, timeline; owner + new office told; second bounce goes to 市网信办; an office can be closed without orphan cases',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/transfer.integration.test.ts': [
        'it goes to the other office with number, times and promise as they were',
        'owner and new office are told once it cannot be undone, without personal data',
        'handed on once, a county’s office cannot send it round',
      ],
      'e2e/desk/moves.test.ts': [
        'an office hands a filing on to the one it belongs to, and the owner reads where it is',
      ],
      'cloudfunctions/server/actions/office/succession.integration.test.ts': [
        'whatever a closed office had goes to who goes on for it, with number and times, and is told once',
        'its people become reviewers there, its last head too; they are told, and it is in the audit',
        'who submits while it closes has it where somebody works, whoever is first',
      ],
      'cloudfunctions/server/actions/office/successionOfLeads.integration.test.ts': [
        'leads in every state go along with their urges, each with an entry, and are worked on there',
        'a form that the counter was keying is gone on with at the counter of who goes on, an upload under way too',
        'each goes once, %s',
        'a lead of a closed office is of who goes on for it; none is handed on to the closed one',
        'a table goes along: looked at there, its rows are its new office’s; one under way has no row left behind',
      ],
      'src/domain/leads/leadMoves.test.ts': [
        'the closing of an office takes a lead along that is %s, whatever waits in it',
      ],
      'e2e/desk/office.test.ts': ['a head closes the office for another one, %s'],
    },
  },
  D6: {
    priority: 'P0',
    title: 'Duplicate guard',
    criterion:
      'Exact key (type + 原始ID/包名, else normalised name+subject) refused with link to own case; fuzzy match → side-by-side 是/不是同一账号, audited',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/account.integration.test.ts': [
        'a second filing of one account leads to the own first one',
        'of eight submits of one account at once one wins',
        'once it is ended; setting that aside is refused with the number of the other',
      ],
      'src/domain/moves/accountKey.test.ts': [],
      'src/domain/duplicates/alikeNames.test.ts': [],
      'src/domain/duplicates/likely.test.ts': [
        'half of the pairs are of one account, and all ways of making them come up',
      ],
      'cloudfunctions/server/actions/duplicates/duplicates.integration.test.ts': [
        'alike names with the same subject, owner or code stand side by side, with why',
        'what is said of a pair is kept for both, audited, and may be changed until it is decided',
      ],
      'e2e/desk/duplicates.test.ts': [
        'what may be of one account stands beside the filing; what is said of it is kept, and leads to 终止办理',
      ],
    },
  },
  D7: {
    priority: 'P0',
    title: 'Withdraw / recall',
    criterion:
      'Allowed while 待核对 and unclaimed; back to draft, timeline kept; refused with reason later',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/withdraw.integration.test.ts': [
        'a filing nobody checks yet is a draft again, with its number, first submit time and timeline',
        'once the office checks it',
        'once it is registered',
      ],
      'e2e/desk/moves.test.ts': [
        'the owner takes a filing back, changes a row, signs again and keeps the number',
      ],
    },
  },
  D8: {
    priority: 'P1',
    title: 'Counter entry for paper filers',
    criterion:
      'Staff keys a paper form, 来源=纸质 + scans; owner later claims by 编号+phone; same deadlines and ledger',
    state: 'in part',
    missing: 'the button by which WeChat confirms the mobile is not yet seen on a phone',
    shownBy: {
      'src/domain/moves/entering/entering.test.ts': [],
      'cloudfunctions/server/actions/entering/entering.integration.test.ts': [
        'it waits to be checked like every other one, says who keyed it, and is registered',
        'a double tap, a lost answer and two clerks at once make one filing',
        '%s neither reads nor changes a form that is being keyed',
        'what was returned is keyed once more: only that, and the number and the day stay',
      ],
      'cloudfunctions/server/actions/entering/taking.integration.test.ts': [
        'its owner takes it over by its number and the mobile that WeChat confirms, and is told from then on',
        'the manager takes it over too, and sees nothing of the owner’s ID data',
        'taken once it is nobody else’s, of two at once one has it',
      ],
      'e2e/desk/entering.test.ts': [
        'a clerk keys a form beside its scan, on a %s: what lacks stays open, nothing is lost, and it waits to be checked',
        'without a network what is keyed stays and goes when it is back; an account that is filed leads there',
        'an owner without an ID card is keyed by the paper they have',
      ],
      'src/domain/form/papers/idPapers.test.ts': ['%s %s: %s', 'what is copied %s'],
      'cloudfunctions/server/actions/entering/idPapers.integration.test.ts': [
        'entered by its kind, a passport is sealed, found, exported and printed as an ID card is',
        'a number that fits the paper chosen since stays, another one goes; nothing else does',
        'who fills in on a phone is sent to the counter with another paper, also by an own call',
      ],
    },
  },
  D9: {
    priority: 'P1',
    title: 'Archive package',
    criterion:
      "One tap on a finished filing gives the office one PDF: facsimile form, 签章页, watermarked materials, timeline, receipt hash, in that order, named by 编号; a month's registered filings as one job with progress",
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/documents/filed/archive.integration.test.ts': [
        'form, materials, what happened and fingerprints stand in that order, named by the number (D9)',
        'a 签章页 that was photographed is the second page, before the materials, and none of them',
        '%s gets none',
        'a picture lies as its reviewer turned it',
        'a picture that is gone has a page that says so',
      ],
      'e2e/desk/note.test.ts': ['what is registered is archived by one tap, as one file (D9)'],
      'cloudfunctions/server/documents/filed/month.integration.test.ts': [
        'one job makes the archive of a month: a PDF a filing by its number, whole, noted in each audit',
        'what takes longer than a run goes on with the next one, in a file of its own, each filing once',
        'killed in the middle it goes on after two minutes, and no filing is noted twice',
        'a filing that cannot be drawn is named, and keeps none of the others',
      ],
      'e2e/desk/monthly.test.ts': [
        'a head archives the month: leaves, comes back, and has it as a ZIP (D9)',
      ],
    },
  },
  D10: {
    priority: 'P1',
    title: 'Old ledger',
    criterion:
      'An office imports its earlier ledger (xlsx) as registered filings with source 历史台账: row-level errors, nothing half-imported, matched against A5 claims and later filings by D6',
    state: 'stands',
    shownBy: {
      'src/domain/oldLedger/rows.test.ts': [],
      'cloudfunctions/server/actions/oldLedger/oldLedger.integration.test.ts': [
        'an office imports its earlier ledger: read, looked at, taken, and in its ledger with its source',
        'left by its screen and killed it goes on; before the last row is in nobody sees any',
        'the rows that have to be put right are had as a table under the headings of the file, and taken once they are',
        'the ledger is asked for what came from an old one alone',
        'a filing whose name is like one of an old ledger stands beside it, and is judged',
      ],
      'cloudfunctions/server/actions/oldLedger/joining.integration.test.ts': [
        'one tap joins a row found %s: one entry, each audit names the other, the account goes along',
        'undone within two minutes both stand as before, and can be joined again',
        'an import leaves out what somebody says, or is known, to be filed on paper, and says so',
      ],
      'e2e/desk/oldLedger.test.ts': [
        'a head brings the earlier ledger in, on a %s: four steps, and it stands in the ledger',
      ],
      'e2e/desk/joinOld.test.ts': [
        'a claim stands beside its row of the old ledger, and one tap makes them one, on a %s',
      ],
    },
  },
  E1: {
    priority: 'P0',
    title: 'Status timeline in plain words',
    criterion:
      'What happened, when, who (office), what next, by when; owner sees only public events',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/views/timeline.test.ts': [
        'the applicant reads moves only, newest first, and no name of the staff',
        'what is next when %s, on the newest entry only',
        'staff are told of a promised day that is past, and not whom to call',
      ],
      'cloudfunctions/server/actions/filing/path.integration.test.ts': [
        'an owner files, the office claims, ticks and registers, both see the timeline',
      ],
      'e2e/applicant/path.test.ts': ['the owner sees the timeline'],
    },
  },
  E2: {
    priority: 'P0',
    title: 'One pure deadline engine',
    criterion:
      'Beijing calendar days, fixed +8; opening day excluded; cut-off 2018-12-31; ≥30 table tests incl. 23:59/00:00, leap day, UTC runtime',
    state: 'stands',
    shownBy: {
      'src/domain/dates/deadline.test.ts': [
        'due day and first overdue day',
        'the last minute of the last day',
        'due on a leap day',
      ],
      'src/domain/dates/days.test.ts': ['the Beijing day of an instant'],
    },
  },
  E3: {
    priority: 'P1',
    title: 'Two-date rule',
    criterion:
      'Countdown uses the strict day; 逾期 set only after the day moved past weekends and public holidays; labelled 本系统计算办法; holiday table editable, missing year → visible warning',
    state: 'stands',
    shownBy: {
      'src/domain/settings/holidays/reading.test.ts': [
        'the notice of %s says what the data file says',
        'one missing in the middle',
      ],
      'src/domain/settings/holidays/calendar.test.ts': [
        'it moves what lies ahead',
        'not what is over',
      ],
      'cloudfunctions/server/actions/board/board.integration.test.ts': [
        'on %s the year to enter is %j',
      ],
      'src/domain/dates/deadline.test.ts': [
        'late or in time',
        'a year whose holidays are not known',
        'a move is told, with the last day it reaches',
      ],
      'src/domain/moves/standing.test.ts': ['last day in words, %s'],
      'cloudfunctions/server/jobs/redate.integration.test.ts': [
        'a lead is late from the day on that the table makes of its last day',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
    },
  },
  E4: {
    priority: 'P0',
    title: 'Late filing welcome',
    criterion:
      "Overdue drafts still submit; label 逾期补报 N 天, neutral words, nothing promised, the notice's 四.3 one tap away. For accounts of the first round owners read 首轮登记时间已过，请补报, never a day count; N = calendar days after the last day as moved by E3 (the first overdue day is 1)",
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': [
        'late by days',
        'of the first round',
      ],
      'cloudfunctions/server/documents/documents.integration.test.ts': [
        'nothing asks for 补报 once an account of the first round is registered',
      ],
      'src/domain/dates/deadline.test.ts': ['late or in time'],
      'src/domain/moves/standing.test.ts': ['late is neutral: %s'],
      'e2e/applicant/late.test.ts': [
        '逾期补报 is all that is said of lateness, with 四.3 one tap away: %s',
        'an account of the first round reads no count of days, and 四.3 is one tap away',
      ],
    },
  },
  E5: {
    priority: 'P0',
    title: 'Correction date',
    criterion:
      'Each return may carry a 建议补正日期 (setting, worded as a wish, without consequence); timeliness judged by the first complete submission; when it passes the filing goes on a 关注 list, nothing is rejected by itself',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/settings/settings.integration.test.ts': [
        'what is set holds from its day, within a minute everywhere; what was decided keeps its day',
      ],
      'cloudfunctions/server/actions/desk/return.integration.test.ts': [
        'a return says item by item what to correct, as a wish, to owner and office alike',
        'past the correction day it is on the 关注 list, and nothing happens by itself',
      ],
      'cloudfunctions/server/actions/filing/withdraw.integration.test.ts': [
        'taken back in time and submitted after the last day it is not late (E5)',
      ],
    },
  },
  E6: {
    priority: 'P1',
    title: 'All my accounts, next due first',
    criterion: 'One screen lists every account with state, due date and the single next action',
    state: 'stands',
    shownBy: {
      'src/domain/moves/standing.test.ts': [
        'next step of an account: %s',
        'what has to be done comes first, the nearest day first; what is settled comes last, newest first',
      ],
      'cloudfunctions/server/actions/filing/drafts.integration.test.ts': [
        'an agency reads all of its filings, page by page, and takes its consent back from all',
      ],
      'e2e/screens.test.ts': ['phone'],
      'src/pages/mine/groups.test.ts': ['groups of accounts: %s'],
      'e2e/applicant/import.test.ts': [
        'many accounts are chosen from by state; what was signed before is handed in together',
      ],
      'src/domain/moves/lists/sitting.test.ts': ['sittings: %s'],
      'src/pages/mine/search.test.ts': ['found: %s'],
      'e2e/applicant/sitting.test.ts': [
        'the list says how many there is something to do with, and is searched from ten accounts on',
        'one owner looks at and signs each form by a drawing of its own, and they are handed in together',
      ],
    },
  },
  F1: {
    priority: 'P0',
    title: 'Subscription quota ledger',
    criterion:
      'accept +1, send −1 per openid+template; "还可提醒 n 次"; re-asked on natural taps only; templates typed one-time or long-term by config',
    state: 'stands',
    shownBy: {
      'src/domain/messages/pushCredit.test.ts': [
        'answer: %s',
        'send: %s',
        'three accepts allow three messages, whatever fails between',
      ],
      'cloudfunctions/server/actions/inbox/push.integration.test.ts': [
        'after %s there are %i',
        'an answer sent twice, %s, counts once',
        'several templates in one answer, each person by itself',
      ],
      'cloudfunctions/server/actions/staff/staff.integration.test.ts': [
        'two heads who remove each other at once: one stays',
        'of two who use a code at once one is staff',
        'ten wrong codes a day, then none until the next',
        'the set-up code makes an administrator once; every head is told, also while it is used twice at once',
      ],
      'cloudfunctions/server/actions/staff/firstStart.integration.test.ts': [
        'where nobody is staff yet the set-up code makes the first administrator, who invites the first head',
      ],
      'e2e/desk/staff.test.ts': [
        'a head invites a colleague, who joins with the code and is at the desk; later the head removes them',
      ],
      'cloudfunctions/server/actions/settings/settings.integration.test.ts': [
        'what is set holds from its day, within a minute everywhere; what was decided keeps its day',
        'each change is in the audit with before and after, each entry chained to the one before it',
        'who read an older state is told who was first, and of two at once one is',
      ],
      'cloudfunctions/server/environment/environment.test.ts': ['template of %j'],
      'e2e/miniapp/weapp.test.ts': [
        'a tap on the receipt asks for reminders',
        'nothing was asked without a tap: neither by a page that opens nor by taps that lead on (F1)',
      ],
    },
  },
  F2: {
    priority: 'P0',
    title: 'Catch-up-safe schedule',
    criterion:
      'T-15/7/3/1/0, T+1, then weekly ×4; query "due and unsent", unique (case, stage, day); missed runs collapse to one; stops at submission; T is the strict day; T+1 and the weekly stages count from the last day after the move (E3). A draft made after that day gets only the weekly ×4, counted from the day 提醒我 was tapped. A returned filing has its own stages, 3 days before and on its 建议补正日期, none after; they stop at resubmission. What one person is told of several filings at once, on a morning or after an outage, is one push with the earliest date, which opens the list of their filings',
    state: 'stands',
    shownBy: {
      'src/domain/dates/reminders.test.ts': [
        'draft %s',
        'correction %s',
        'the overdue stage of every opening day of a year is its first overdue day',
      ],
      'cloudfunctions/server/jobs/remind.integration.test.ts': [
        'a draft is reminded at each stage, once, until four weeks after its last day',
        'missed runs collapse to the latest stage',
        'runs that come back in the night wake nobody: at 8 the day’s own stage is told, once',
        'a stage on the day of %s is told of',
        'a stage told of for one last day is told of again for another',
        'it stops at submission, also for a push that waits',
        'a draft made after its last day, of the first round too, gets four weekly ones from that day',
        'a returned filing is reminded 3 days before and on its day, none after, and anew when returned again',
        'what one person is told of several filings at once is one push with the earliest date; each keeps its entry',
        'while another run pushes to somebody, what else waits for them goes out by itself after it',
      ],
      'src/domain/messages/together.test.ts': [
        'as one: %s',
        'newest of each filing: %s',
        'of an own filing: %s',
      ],
      'cloudfunctions/server/jobs/twoTimers.integration.test.ts': [
        'timers that run at once tell and send each thing once',
      ],
      'cloudfunctions/server/jobs/large.integration.test.ts': [
        'all are reminded, and one that cannot be read stops none',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
        'one seed is one history: the same events in the same order, each time',
      ],
      'tools/simulate/mutants/mutants.test.ts': [
        'what “%s” replaces stands in the source exactly once',
      ],
    },
  },
  F3: {
    priority: 'P0',
    title: 'In-app inbox first',
    criterion:
      'Every notice is written to the inbox before any push; all flows work with zero quota; what staff are told of a filing is one entry, and what it asks for reads itself within a minute of being done by anybody',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/inbox/inbox.integration.test.ts': [
        'with zero quota and no address everybody is told in the inbox, and nothing is queued',
        'what staff are told of their work is counted apart from what concerns them as owners',
      ],
      'e2e/applicant/path.test.ts': ['claim, look at each picture, tick the rest, register'],
      'src/domain/messages/work.test.ts': ['to check what was registered'],
      'cloudfunctions/server/actions/inbox/together.integration.test.ts': [
        'what staff are told of a filing is one entry: the newest, how many, and all are read with it',
        'decided by whomever, it reads itself for everybody within a run; the owner reads for themselves',
        'undone, it is unread again for who had not read it',
        'told only after it was decided it comes read',
        'a group across the borders of pages is there once, with all of it',
      ],
      'e2e/desk/inbox.test.ts': [
        '%s what staff are told of a filing is one row, what was decided is read; opened, it is read whole (F3)',
      ],
      'e2e/desk/office.test.ts': ['what the office is told stands on 办公室, not on 我的账号'],
    },
  },
  F4: {
    priority: 'P1',
    title: 'Due date into phone calendar',
    criterion:
      'One tap addPhoneCalendar, all-day + 3-day alarm; offered again if date moves; refusal remembered',
    state: 'in part',
    missing: 'not yet seen on a phone',
    shownBy: {
      'src/domain/messages/calendarEntry.test.ts': [
        '%s: opened %s, on %s',
        'it is the whole Beijing day, with an alarm at 09:00 three days before',
      ],
      'e2e/miniapp/calendar.test.ts': [
        'one tap adds the last day to the phone’s calendar; it is offered again when the day moves (F4)',
        'refused, it says how, and is not offered again for that day (F4)',
      ],
      'e2e/applicant/calendar.test.ts': [
        'in a browser the last day comes as a calendar file, once (F4)',
      ],
    },
  },
  F5: {
    priority: 'P0',
    title: 'Delivery truth and call list',
    criterion:
      'errcode stored; 43101 → 未订阅, 47003 → ops alert; staff see 未送达 with phone; undelivered never counts as 督促',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/messages/refusedTemplate.integration.test.ts': [
        'what WeChat refuses of a template is told to the city the same day, once, and to nobody else',
      ],
      'cloudfunctions/server/jobs/deliver.integration.test.ts': [
        '43101 sets our count right and is not tried again',
        'the answer gets lost: it may have arrived, so it is not sent again and its credit is gone',
      ],
      'src/domain/messages/outbox.test.ts': ['push: %s', 'given up, in words: %s'],
      'cloudfunctions/server/actions/office/undelivered.integration.test.ts': [
        'stand in one list, with counts, for the head and the city',
        'again: queued once, however often it is tapped, and sent by the next run',
        'a mail goes to the address that was confirmed since',
      ],
      'e2e/desk/office.test.ts': [
        'a head sees what was given up, sends it again, and it is gone from the list',
      ],
      'cloudfunctions/server/actions/office/calls.integration.test.ts': [
        'who never subscribed stands in it with what there is to tell, why it did not arrive, and a hidden phone',
        'has read it, or has corrected it: nobody to call',
        'nobody answered: it stays with the last try; told: it is gone, and a reminder later is a new one',
      ],
      'e2e/desk/calls.test.ts': ['a reviewer calls, nobody answers, calls again, and it is gone'],
      'cloudfunctions/server/ledger/announcing/announcing.integration.test.ts': [
        'tapped twice, and by a run that breaks off again and again, each owner is told once',
        'who has not read it is listed with a hidden number, and by no openid',
        'the same again is the same one; another one waits a week',
      ],
      'e2e/desk/export.test.ts': [
        'a head writes one text to the owners, looks at it, sends it, and sees who is to be called',
      ],
      'src/domain/ledger/announcement.test.ts': ['what an office writes to owners: %s'],
    },
  },
  F6: {
    priority: 'P0',
    title: 'Template payload builder',
    criterion:
      'All fields cut/format to WeChat limits (thing ≤20, phrase ≤5, time format); contract tests with longest names; no ID number or phone in a push',
    state: 'stands',
    shownBy: {
      'src/domain/messages/pushTemplates.test.ts': ['no field breaks its limit: %s'],
      'local/messages/templates.test.ts': [
        'what the project sends fits every template, with the longest values',
      ],
      'src/domain/messages/notices/notices.test.ts': [
        'no push holds a phone, the office’s neither, and none of our own words is cut',
        '%s in a name is nowhere in full',
      ],
      'src/domain/messages/personalNumbers.test.ts': ['harmless: %s', 'a disguised %s: %s'],
    },
  },
  F7: {
    priority: 'P1',
    title: 'Recipients shown',
    criterion:
      'Before submit: "进度将通知：…"; owner and manager can both bind; unbinding possible',
    state: 'stands',
    shownBy: {
      'src/domain/card/follow.test.ts': ['a card to be told %s'],
      'cloudfunctions/server/actions/follow/follow.integration.test.ts': [
        'binds who gives the last four, once; they see where it stands and nothing else',
        'confirms it on their own phone by the card with which they are told; the reviewer reads it',
        'a push that is queued already, as %s meanwhile',
        'three wrong ones end it, and say nothing of what was wrong',
        'hears what the applicant hears, with their own page, and by push when they allow it',
        'hears nothing of a decision that was undone',
        'hears no more once %s, also of what was on its way',
        'another number in the form unbinds that one alone, for good',
        'a hand-over unbinds all and ends the cards',
        'hears of a change of the filing too, and opens what it changes',
      ],
      'e2e/applicant/follow.test.ts': [
        'before the submit it says who will be told; the manager binds by the card and may stop it',
        'the applicant ends it: the page of who was told opens no more',
      ],
    },
  },
  F8: {
    priority: 'P0',
    title: 'The local office is told',
    criterion:
      'Within 5 minutes of submit, resubmit, withdraw and transfer the office gets an e-mail (SMTP, 465/TLS, only to an address that the office confirmed by code; addresses of 2018 are shown as 通告所载（2018）, never mailed), an inbox entry and a push to its staff who hold quota; no ID number, no full phone in any of them; sent through a persisted outbox with retry and back-off, so a dead mail server loses nothing and delays no owner; pushes to staff in working hours only',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/office/mail.integration.test.ts': [
        'a fresh office has no address, and a submit mails nobody, not the address of 2018 either',
        'the code comes by mail, is nowhere stored, and confirms the address once',
      ],
      'cloudfunctions/server/jobs/deliver.integration.test.ts': [
        'the office is told at the next run, without personal data; the next run repeats nothing',
        'a server that does %s: tried again, told once',
        'one accept is one push, to the page of the filing; without credit none is queued',
        'one that waited until after work goes out when work begins again',
      ],
      'e2e/desk/loop.test.ts': [
        'the owner corrects it, the office is told again, the reviewer sees before and after',
      ],
      'cloudfunctions/server/actions/filing/withdraw.integration.test.ts': [
        'is told in inbox and mail, without personal data, and has it in no queue',
      ],
      'cloudfunctions/server/actions/desk/transfer.integration.test.ts': [
        'owner and new office are told once it cannot be undone, without personal data',
        'nobody writes lines of the mail with a reason',
      ],
      'src/domain/messages/mail.test.ts': ['%s in a name is no link in a mail'],
      'cloudfunctions/server/jobs/hours.integration.test.ts': [
        'what comes after work is mailed at once and pushed when work begins, after a weekend too',
        'one that WeChat did not take before the end of work waits for the next morning',
        'messages of one filing go out at most four minutes later, however far the clock was set back meanwhile',
      ],
      'cloudfunctions/server/environment/variables.test.ts': [
        '%s is one sentence that says no secret',
      ],
      'cloudfunctions/server/actions/board/unread.integration.test.ts': [
        'an office without staff and without a mailbox is told of to the city at once, on its desk, board and dashboard',
        'a filing that came there says so to its owner and to the city, until somebody is there',
        'an office at its counter is no red line, unless something that was sent to it still waits there',
      ],
    },
  },
  F9: {
    priority: 'P0',
    title: 'Morning digest',
    criterion:
      'One e-mail and inbox entry per office per working day: new, waiting longer than the promise, due within 7 days, overdue, undelivered reminders, each with its count and the first five account names; no digest when there is nothing',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/jobs/digests/digests.integration.test.ts': [
        'each office reads what waits with it, in its inbox and its mailbox, with counts and first names',
        'its counts are those of the office’s lists at that moment',
        'the timer did not run in the morning: it comes with the first run',
        'nor by the end of work: that day has none, the next its own',
        'two timers at once',
        'the clock goes back %s',
        'on rest days and where nothing waits there is none',
        'operation %i of the database fails: it comes with the next run, once',
        'no personal number in a name comes with it, and no link by mail',
      ],
      'src/domain/messages/notices/morningNotice.test.ts': [
        'nothing is not worth telling, one of any list is',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
    },
  },
  G1: {
    priority: 'P0',
    title: 'Office-scoped roles on server',
    criterion:
      'OPENID→staff→office checked in every call; cross-office read/write denied in a 12×role test; 市级 sees all',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/open.integration.test.ts': [
        '12 offices × 2 roles: each reads and claims its own filings only, the city reads all',
      ],
      'cloudfunctions/server/actions/filing/ownership.integration.test.ts': ['whose filing it is'],
      'tools/bench/rights/rights.integration.test.ts': [
        'each call of a whole walk is refused to all whom it is not for, and goes on as if none had tried',
      ],
      'tools/bench/rights/states.integration.test.ts': [
        '%s: whoever the table does not give a move is refused it',
        '%s: whoever the table gives a move makes it',
        'lists, counts, figures and files of another office hold its own filings alone',
      ],
      'e2e/desk/dashboard.test.ts': [
        'the name of an office leads to its queue, which says whose it is; all is one tap away',
      ],
      'cloudfunctions/server/actions/desk/queue.integration.test.ts': [
        'the city reads its %s as that office does',
      ],
    },
  },
  G2: {
    priority: 'P0',
    title: 'Work queues',
    criterion:
      '待核对/补正中/临期/逾期/已办 with counts, search, sort by due, internal notes; correct past 1000 rows',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/ledger/ledger.integration.test.ts': [
        'generated filter %i finds what it says, for the city',
        'what no index decides is counted exactly up to 1,000, above it says so; a file says its exact count',
      ],
      'cloudfunctions/server/actions/ledger/find.integration.test.ts': [
        'query %i, %p typed %p, finds all of it and nothing else',
        'the ledger’s filter finds the same and counts it',
      ],
      'cloudfunctions/server/jobs/indexing.integration.test.ts': [
        'what was submitted is found after a run, by each of its texts and by the whole numbers',
        'a run that died while it wrote, and one that wrote what was before, leave nothing wrong',
        'filings that were stored before there was an index come into it, in slices',
      ],
      'cloudfunctions/server/jobs/indexingOther.integration.test.ts': [
        'is found by its new values, what is registered by the old ones; by what both have the registered one',
        'is found by its name, its number on paper, its id and its phone, in the box and in its list',
        'both come into an index that was made before they were looked for',
      ],
      'e2e/desk/find.test.ts': [
        'in columns: an ID number leaves no trace, neither in the field nor in the address',
      ],
      'e2e/desk/findPapers.test.ts': [
        'what was said to be filed on paper is found by the one box, and its own lists are searched',
      ],
      'cloudfunctions/server/actions/desk/open.integration.test.ts': [
        '1,005 waiting filings, some of the same moment, each once and in order',
        'decided ones newest first',
        'returned ones by their correction day: soon from today to seven days ahead, past ones under 关注',
      ],
      'cloudfunctions/server/actions/desk/queue.integration.test.ts': [
        'more than a page, each once, the longest past first, and as many as is counted',
        'an office that promises nothing is not offered it; what it promised before still is',
        'turned, a queue stands from its other end, each once: %s',
      ],
      'cloudfunctions/server/jobs/large.integration.test.ts': [
        'the desk has all of them, page by page, and one row says what cannot be shown',
      ],
      'cloudfunctions/server/actions/desk/note.integration.test.ts': [
        'colleagues read who wrote what and when; its owner reads nothing of it, and no decision gets stale',
        'a double tap, two phones and a lost answer are one note; said again later it is another',
      ],
      'e2e/desk/note.test.ts': [
        'on a phone: a call and what came of it is written down, and a colleague reads it',
      ],
      'e2e/desk/pc.test.ts': [
        'the queue',
        'the ledger',
        'the review',
        'at %d px the picture keeps 400',
        'the rail shows another queue, its head turns it, and both stand in the address',
        'from the ledger the rail leads back to a queue of the desk, and pages take each other’s place',
      ],
      'cloudfunctions/server/actions/leads/leads.integration.test.ts': [
        'late, the earliest first, as long as something is to be done; the desk and the morning’s digest say as many',
      ],
      'e2e/desk/office.test.ts': ['once the phone knows them; a tap on 首页 then stays there'],
      'cloudfunctions/server/actions/oldLedger/oldLedger.integration.test.ts': [
        'the ledger is asked for what came from an old one alone',
      ],
      'e2e/desk/ledger.test.ts': [
        'columns begin at 900 px, without the rail until that has room; with large letters there are none',
        'above 1,000 a count that no index decides says 1,000+',
      ],
    },
  },
  G3: {
    priority: 'P0',
    title: 'Claim + optimistic lock',
    criterion:
      'Decision carries version; stale one refused with what changed; reassign and stand-in (AB角)',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/decisions.integration.test.ts': [
        'a second claim, a stale decision, a decision without claim, own filings',
      ],
      'cloudfunctions/server/actions/desk/open.integration.test.ts': [
        'of two claims at once one wins, the other hears who',
      ],
      'cloudfunctions/server/actions/desk/reassign.integration.test.ts': [
        'a head gives what one checks to another, who is told and finishes it',
        'a claim of the third working day says so to who checks it and to the head, to no colleague',
      ],
      'e2e/desk/moves.test.ts': [
        'a head gives what a colleague checks to another, and takes it over',
      ],
      'cloudfunctions/server/actions/desk/reassignSeveral.integration.test.ts': [
        'what goes and what does not is shown first, with the reason; then it goes so, each by itself',
        'a repeat after a lost answer, and two at once, do no row twice',
      ],
      'e2e/desk/several.test.ts': [
        'a head selects three, sees that one cannot go, gives two, and reads what became of each',
      ],
      'cloudfunctions/server/actions/staff/standIn.integration.test.ts': [
        'who stands in for a head decides as one, marked in the audit; before and after they do not',
      ],
      'e2e/desk/staff.test.ts': [
        'a head who will be away asks a colleague, who reads it at the desk and decides',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
      'e2e/desk/queue.test.ts': [
        'what one checks stands first however long the queue is, and the button opens it',
      ],
      'cloudfunctions/server/actions/desk/queue.integration.test.ts': [
        'what the caller checks stands first, %s, and nowhere below',
      ],
    },
  },
  G4: {
    priority: 'P0',
    title: 'Field-level return',
    criterion:
      'List of {field, reason, suggestion}; reasons are closed kinds (缺件, 看不清, 前后不一致, 与证件不一致, 不在范围, 重复), none judges content or need, free text explains; register only when each item is ticked; message previewed as owner will see it',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/return.integration.test.ts': [
        'a return says item by item what to correct, as a wish, to owner and office alike',
        'a return is refused',
        'what went back while reasons were free words is read as it was written',
      ],
      'src/domain/moves/returning/suggestions.test.ts': [
        'every item can go back for something, with a suggestion for each kind that fits and none for another',
      ],
      'cloudfunctions/server/actions/desk/decisions.integration.test.ts': [
        'a second claim, a stale decision, a decision without claim, own filings',
      ],
      'e2e/desk/loop.test.ts': [
        'the reviewer returns the address and sees the message as the owner will',
      ],
    },
  },
  G5: {
    priority: 'P0',
    title: 'Fix only what was returned; diff for reviewer',
    criterion:
      'Returned items editable, rest locked; resubmitting asks for a new hand signature (a 签章页 stays valid while its printed rows are unchanged); reviewer sees before/after and 新 badge on files; reviewer is notified',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/correcting/resubmit.integration.test.ts': [
        'corrected, signed, sent back: same number and first time, the reviewer sees before and after',
        'only what was returned may be changed',
        'without a new signature',
        'the office reads 补正已回 in its inbox',
      ],
      'cloudfunctions/server/actions/filing/correcting/uphold.integration.test.ts': [
        'what is right as it is goes back as it was, and who checks it again reads why',
        'withdrawn it still stands; returned again it is said anew',
      ],
      'e2e/applicant/correction.test.ts': [
        'what was returned by mistake stays as it is, with a word why that the office reads',
        'only what was returned can be changed; corrected and signed anew it goes back under its number',
      ],
      'cloudfunctions/server/actions/filing/seal.integration.test.ts': [
        'of a photo the page still holds, and nothing is signed again',
        'of a row a new page is asked for',
      ],
    },
  },
  G6: {
    priority: 'P1',
    title: '一次性告知 guard',
    criterion:
      'New problem on a field unchanged since last review needs a reason and shows in the monthly report',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/returnAgain.integration.test.ts': [
        'a filing once, however often; none that was undone, and none that needed no reason',
        'of a change with the filing that it changes, in whose row it stands',
        'what was found right and did not change goes back only with a reason, which staff alone read',
        'a reviewer gives the second return of a filing to a head, who is told and makes it',
        'a head alone in the office is not held up',
        'where the office has no head for it one of the city office makes it',
      ],
      'e2e/desk/returnAgain.test.ts': [
        'a reviewer asks the head, who says why it is raised only now and returns it',
      ],
    },
  },
  G7: {
    priority: 'P0',
    title: 'Side-by-side viewer',
    criterion: 'Zoom/rotate photo beside typed values; each full view logged',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/path.integration.test.ts': [
        'a photo opens by a link of at most ten minutes, and looking is audited',
      ],
      'e2e/screens.test.ts': ['review'],
      'e2e/desk/pane.test.ts': [
        'it stands beside picture and values, which stay in reach; Escape gives the focus back',
        'what was begun is kept when it is closed, and when another filing is opened meanwhile',
        'letters that are typed at once after it opens are all there',
      ],
      'e2e/desk/compare.test.ts': [
        'it is enlarged and pushed about in its pane, the values in sight; each picture keeps its place',
        'what was looked at and how a picture was turned are there after the page was left',
      ],
    },
  },
  G8: {
    priority: 'P1',
    title: '终止办理 and set-aside',
    criterion:
      'Out of scope or duplicate only: proposal with reason, basis, contact, confirmed by a head who is not the proposer (where the office has no other, of the city office); the owner reads how to answer; a head can set it, or a registration, aside with reason; owner told both times',
    state: 'stands',
    shownBy: {
      'e2e/desk/decline.test.ts': [
        'a head reads the same, confirms, and sets it aside with a reason',
      ],
      'src/domain/moves/ending/decline.test.ts': [
        'the owner reads why, after which clause, and how to answer',
      ],
      'cloudfunctions/server/actions/desk/decline.integration.test.ts': [
        'another head confirms: the owner reads reason, basis and how to answer; the papers say so',
        'a head who proposed; where the office has no other head, one of the city office does',
        'a head sets a decline and a registration aside: it is checked anew, the owner is told why',
      ],
    },
  },
  G9: {
    priority: 'P0',
    title: 'Undo',
    criterion:
      "登记, 退回, 转办 and a confirmed 终止办理 can be taken back by who decided for 2 minutes, unless the applicant or the new office acted; the decision holds at once, its messages wait those 2 minutes; both steps in the staff's timeline",
    state: 'stands',
    shownBy: {
      'e2e/desk/undo.test.ts': [
        'beside what comes next stands 撤销 with the time left; it leads back to the filing as it was',
        'in 已办 it stands under what was just decided, and is gone two minutes later',
      ],
      'cloudfunctions/server/actions/desk/undo.integration.test.ts': [
        'holds at once, nobody is told for two minutes, and undone everything is as before',
        'refused once the owner began to correct, or the new office claimed',
        'the list of what is done says how long it can be undone, to who decided it',
      ],
    },
  },
  G10: {
    priority: 'P0',
    title: 'Compare',
    criterion:
      'The picture follows the row, values stay in sight while zooming, also on the phone; 其余都无误 never ticks a picture that was not looked at; after a correction what was right stays ticked',
    state: 'stands',
    shownBy: {
      'e2e/desk/compare.test.ts': [
        'the picture follows the row, by mouse and by key; a row that no picture shows leaves it',
        'it is enlarged and pushed about in its pane, the values in sight; each picture keeps its place',
        '其余都无误 ticks no picture that was not looked at, says how many, and shows the next',
        'what changed stands first with its words marked, what was right stays ticked and folded',
        'a picture and only what it shows; the next one changes both',
        'every value is copied with a tap, every number called, and what helps a row is there',
      ],
      'src/desk/review/items/decisions.test.ts': ['其余都无误 when %s'],
      'src/domain/moves/returning/provenBy.test.ts': [],
      'src/domain/moves/returning/rightSince.test.ts': [],
      'cloudfunctions/server/actions/desk/compare.integration.test.ts': [
        'is not taken over by another office',
        'counts from the submission that was judged, whatever was looked at since',
        'by the claimant: it stays so, is noted once, and makes no decision stale',
        'a seal page is printed as it was turned',
      ],
    },
  },
  G13: {
    priority: 'P1',
    title: 'Set aside until a day',
    criterion:
      'Who claimed it sets a filing aside with a reason and a working day of the next ten, or of fewer where its head says so: off 待核对 and its count, back by itself on that day with who checks it; the promise goes on counting, it stays in 超承诺, digest and figures; the office reads how many, why and until when; what was checked stays; the owner reads nothing of it',
    state: 'stands',
    shownBy: {
      'e2e/desk/defer.test.ts': [],
      'cloudfunctions/server/actions/desk/defer.integration.test.ts': [],
      'src/desk/queue/queues.test.ts': [
        '暂缓 is a queue where something is set aside, or where one stands on it',
      ],
      'src/desk/review/useBench.test.ts': ['what is set aside keeps what was checked'],
    },
  },
  H1: {
    priority: 'P0',
    title: 'Facsimile print',
    criterion:
      'One A4 page, same rows and labels, ☑/□, signature in its cell; text shrinks to 7 pt, then a continuation page; text and positions asserted incl. rare glyphs (䶮㛃𬀩), long text and APP type; shows the full ID number, so making it is a logged call and the file is deleted within 24 h; PDF via openDocument',
    state: 'stands',
    shownBy: {
      'src/domain/paper/facsimile.test.ts': [
        'every printed field has one label cell and one value cell, helpers have none',
        'every line but the title lies inside a cell, apart from the others, in 7 points or more',
        'each kind has its box ticked, and 其他 its text in the blank',
        'the continuation pages name the row and go on where the form stopped',
      ],
      'cloudfunctions/server/documents/filed/facsimile.test.ts': [
        'each line of the layout stands where the layout says, as wide as it was counted',
        'the pages are A4, the signature is in its cell with its proportions',
        'rare characters',
        'the ID number is printed in full, a lacking character as a box with its code point',
        'the 微信号 %s stands whole in both its cells',
      ],
      'src/domain/paper/text.test.ts': ['fits whole: %s'],
      'cloudfunctions/server/documents/documents.integration.test.ts': [
        '%s gets the filled form, with the full ID number and the signature',
        'within a day the timer deletes papers and their rows',
      ],
      'e2e/applicant/path.test.ts': ['the owner opens the form as PDF'],
      'e2e/miniapp/documents.test.ts': ['receipt and filled form open likewise (H1)'],
      'cloudfunctions/server/actions/filing/seal.integration.test.ts': [
        'of what was submitted, with its mark, and the audit says who',
        'of what was returned, until its applicant changes what is printed',
      ],
    },
  },
  H2: {
    priority: 'P0',
    title: 'Ledger export that Excel cannot spoil',
    criterion:
      "xlsx, ID/phone/编号 as text; leading = + - @ neutralised; headers = form labels, or where the city set one the province's table with its headings in its order; rows = filter count with 1001 and 2500 rows",
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/documents/xlsx/ledger.test.ts': [
        'no cell is a formula, whatever somebody is called',
        'days are days, counts are numbers, all else has the format of text',
        'the heading stays in sight, on paper too, the columns have widths, each page its marks',
        'the second sheet says what it holds, how much, when, and by whom',
      ],
      'src/domain/ledger/columns.test.ts': [
        'the columns begin with the annex, in its order and by its labels',
      ],
      'cloudfunctions/server/ledger/exports.integration.test.ts': [
        'the rows are exactly those that are filtered',
      ],
      'cloudfunctions/server/ledger/interrupted.integration.test.ts': [
        'a function that is killed in the middle: the timer begins anew after two minutes, and nothing is double',
        'each filing once, although they are registered, handed in and handed on meanwhile',
      ],
      'tools/bench/export.integration.test.ts': [
        '10,000 rows of the ledger are made within the time and the memory of the function',
      ],
      'e2e/desk/export.test.ts': [
        'on a phone: what is filtered is exported and downloaded, hidden for a reviewer',
      ],
      'src/domain/ledger/template.test.ts': [
        'every column is known by its own heading',
        'read: %s',
        'refused: %s',
        'known: %s',
      ],
      'cloudfunctions/server/ledger/template.integration.test.ts': [
        'the table has exactly its headings in its order; text is text, a day a day, a count a number',
        'the audit says which columns went out, and how the city set them',
      ],
      'e2e/desk/columns.test.ts': [
        'the city pastes the headings of the province, looks at them, and an office exports by them',
      ],
    },
  },
  H3: {
    priority: 'P0',
    title: 'Export privacy',
    criterion:
      'Masked by default; full needs head role + purpose; random path, link ≤10 min, file deleted in 24 h; logged',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/ledger/exports.integration.test.ts': [
        'numbers and names of people are hidden where nothing else is asked',
        'a head gets them with a purpose, and each filing notes it once',
        'the audit says who took what out, how many rows and for what',
        'its person alone has the file, by a link of at most 10 minutes under a name that nobody guesses',
        'who went to another office, or is head no more, downloads it no more',
      ],
      'cloudfunctions/server/ledger/interrupted.integration.test.ts': [
        'file and row are deleted after 24 hours, and no link is given from then on',
      ],
      'e2e/desk/export.test.ts': [
        'beside the rows: a head writes a purpose for what is not hidden',
      ],
      'cloudfunctions/server/ledger/template.integration.test.ts': [
        'people’s values are hidden as ever, a head has them with a purpose, and each filing notes it',
      ],
    },
  },
  H4: {
    priority: 'P1',
    title: 'City dashboard',
    criterion:
      'Per office: received, done, returned, overdue, median days, cause of what is late (owner, office, paper, city), never a rank of people or offices; each figure opens its list and equals the ledger (test); heads and the city see what falls due in the next 30 days, each day a way to its list',
    state: 'stands',
    shownBy: {
      'src/domain/figures/figures.test.ts': [],
      'cloudfunctions/server/figures/dashboard.integration.test.ts': [
        '%s: every figure is what its list counts',
        '%s: each of the last 30 days is what its list counts',
        'medians are as the timer counted them, with their time; a second timer at once changes nothing',
        'where the time went is kept with the filing as it moves, and read from its events where it was not',
        '未送达 is what its two lists count, of each office and of all with what is told of drafts',
      ],
      'cloudfunctions/server/figures/monthTimes.test.ts': [
        'with time for %i pages a run it goes on, and comes to the same',
        'a run that ended before its figures changed, or two at once: the next one counts all',
      ],
      'e2e/desk/dashboard.test.ts': [
        'the last 30 days one by one: a figure opens what came on that day (H4)',
        'it is the first page of the city, once, and the first row of its desk; a reviewer has none',
        'the city sees all offices in the order of the notice; a figure opens its list, back is here (H4)',
        'what falls due in 30 days, of all offices or of one: a day opens its list (H4)',
      ],
      'cloudfunctions/server/figures/dueDays.integration.test.ts': [
        '%s: each of the next 30 days is what its list counts',
      ],
    },
  },
  H5: {
    priority: 'P1',
    title: 'Public verify QR',
    criterion:
      'Scan shows name, 编号, state, office, date only; no personal data; revoked if cancelled',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/card/scanned.integration.test.ts': [
        'form, receipt and archive of a registered filing bear one code; what it opens says five things and no more',
        'the token stands nowhere but on the papers',
        'of what is %s',
        'where WeChat %s, the paper is made without and says whom to ask',
        'cancelled: that it is, and when; not the name. Undone it is as before',
        'what is no code is answered as what is not there, whatever it is',
        'right and wrong ones count alike; then nothing is said until the next hour',
        'whatever fails at the first paper, the next one bears a code that is found',
        'who only scans is known nowhere a few days later',
      ],
      'cloudfunctions/server/documents/filed/check.test.ts': [
        'the form itself stands where it stands without',
      ],
      'e2e/applicant/scanned.test.ts': [
        'somebody who never used the program scans a paper and reads five things',
        'of what was cancelled it says so, of what was set aside that it is not registered now',
      ],
      'e2e/miniapp/pages.test.ts': ['a scanned code opens its page with what WeChat hands on'],
    },
  },
  H6: {
    priority: 'P1',
    title: 'Monthly return',
    criterion:
      "Each office's monthly summary (filed, changed, cancelled, overdue, 督促, escalated; by account type and subject kind) as a page and an xlsx that equals the ledger; the city's is the sum",
    state: 'stands',
    shownBy: {
      'src/domain/figures/returns.test.ts': ['a month is counted by line and column'],
      'src/domain/leads/leadActs.test.ts': [],
      'cloudfunctions/server/figures/returns.integration.test.ts': [
        '%s: every figure is what its list counts',
        'the table says the same',
        'a month that is over is closed once, ten minutes later, whichever of two timers is first',
        'two that changed their places since are seen, although the figures are the same',
        'what is corrected after the month was closed stands beside it with its reason',
        'urged is counted once, in the month in which it was; a rung in that in which it was confirmed',
        'taken back or written down after the month was closed it stands beside it, with why',
        'one that a filing brought goes along with it, as its timeline says',
      ],
      'e2e/desk/monthly.test.ts': [
        'a closed month: figures open their filings, months turn, back is here (H6)',
        'on a computer it prints well: all of the return, nothing to tap, ink on white (H6)',
        'a figure of leads opens them, and its row is even (H6): %s',
      ],
    },
  },
  I1: {
    priority: 'P1',
    title: '线索 list of unregistered accounts',
    criterion:
      'Add/import; 待核实→已督促→已备案/不在范围/已提请平台处置/已移送; auto-linked when that account files',
    state: 'stands',
    shownBy: {
      'src/domain/leads/leadMoves.test.ts': ['%s: %s'],
      'src/domain/leads/account.test.ts': ['one account: %s'],
      'cloudfunctions/server/actions/leads/leads.integration.test.ts': [
        'added, it stands in its office’s list and the city’s, with what says that it may be in scope',
        'it is found by %s, whatever its state, by who may see it',
        'corrected, it is found by what it is called now',
        'that account files: linked in the same transaction, its urges are over, %s',
        'a name of another subject is shown beside it, and somebody says that it is this one; another office’s that is not alike is not taken',
        'a filing whose name is one slip of the pen away is shown beside it, wherever that is',
        'however many begin as it does, those that are alike are found',
        'returned and given up by its owner, its account is filed no more',
      ],
      'e2e/desk/leads.test.ts': [
        'a clerk adds an account that is not filed, and writes down a call, on a %s',
      ],
      'src/domain/leads/table.test.ts': [
        'a whole row is what somebody could add by hand',
        'a bad row names column and reason: %s',
      ],
      'cloudfunctions/server/actions/leads/imported.integration.test.ts': [
        'a clerk imports accounts that are not filed: read, looked at, taken, each a lead as one added by hand',
        'what is filed, and what is a lead already, is said before, and passed over with what it is',
        'a file that is none is refused with a sentence, and leaves nothing: %s',
        'left by its screen and killed it goes on; each row is one lead, with one event',
      ],
      'e2e/desk/leadTable.test.ts': [
        'a clerk brings accounts in that are not filed, on a %s: four steps, and they stand in the list',
        'left in the middle it goes on when the page is opened again',
      ],
      'e2e/desk/leadsOffline.test.ts': [
        'adding: what was typed stays, what is typed since counts, and a lost answer adds nothing twice',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
    },
  },
  I2: {
    priority: 'P0',
    title: '督促 record and notice',
    criterion:
      'Channel, time, person, result, evidence; printable 督促通知书 (without seal, 盖章后生效); appears on the owner timeline',
    state: 'stands',
    shownBy: {
      'src/domain/leads/urging.test.ts': ['%s'],
      'cloudfunctions/server/actions/leads/leads.integration.test.ts': [
        'a call that was answered is delivered; one at a time, each with its number',
        'who answered is judged as it is written: nobody named is no delivery, and no later name makes or unmakes one',
        'who called is kept beside who wrote it down',
        'a receipt that was signed is delivered with its photo; struck out it is not, and stays',
        'once a filing; its owner is told in working hours alone, and reads the way in the timeline',
        'opened by who had agreed before it was sent: delivered, once',
        'opened twice by who %s: not delivered',
        'they say something with a photo, within its time, and the office is told',
        'the proof has what its owner said, each wording, and the photo that goes with it',
        'each that there is can be read, with the notice’s sentence and no seal, and is noted',
      ],
      'e2e/desk/leads.test.ts': [
        'its owner reads what the notice says, says something to it, and agrees to be served there',
      ],
      'src/domain/leads/letters.test.ts': [
        'the proof has each urge with its way, result and evidence, struck out or not, and what was said',
      ],
      'cloudfunctions/server/actions/leads/urged.integration.test.ts': [
        'is changed a few times at most, the same words again are none; each stays in the timeline',
        'waits for work where the timer comes after it',
        'is tried again at work alone, and neither goes along with another push nor takes one',
      ],
      'e2e/desk/leadsOffline.test.ts': ['a photo whose answer was lost is sent and kept once'],
    },
  },
  I3: {
    priority: 'P0',
    title: 'Escalation gate',
    criterion:
      'Two rungs, as the notice has them. Rung 1 (platform suspends or closes; 四.3 first sentence): for 延时不报, decided only by the city office, counties propose. Rung 2 (公安或职能部门; second sentence): only after at least one delivered 督促. Separate records with the sentence quoted, confirmed by a head, every step reversible and logged; never automatic',
    state: 'stands',
    shownBy: {
      'src/domain/leads/rungs.test.ts': [
        'what is missing: %s (%s)',
        'both sentences of the notice are quoted whole, in its order',
      ],
      'src/domain/leads/leadMoves.test.ts': ['neither rung is reached but by its confirmation'],
      'cloudfunctions/server/actions/leads/leads.integration.test.ts': [
        'the first: a county proposes, a head of the city confirms, and takes it back',
        'nobody confirms what they proposed, nor one in whose place they stand',
        'the second: without a delivered urge it is not to be had, whoever asks',
        'nothing of it ever happens by itself: weeks later a delivered urge is no more than that',
        'each that there is can be read, with the notice’s sentence and no seal, and is noted',
        'referred, the letter to who goes on with it quotes the second sentence alone',
      ],
      'cloudfunctions/server/actions/leads/urged.integration.test.ts': [
        'struck out while it was filed, they are told once it is referred again',
        'who confirmed and the other heads of the office are told once, with who and why; it stays referred',
      ],
      'e2e/desk/leads.test.ts': [
        'a county proposes the first rung, the city confirms it and takes it back, on a %s',
        'what is missing for the second rung is counted; its owner’s answer stands beside the sentence; referred, and taken back',
      ],
      'src/domain/leads/letters.test.ts': [
        '%s quotes the sentence of its rung whole, and not the other one',
        'the proof has each urge with its way, result and evidence, struck out or not, and what was said',
      ],
    },
  },
  I4: {
    priority: 'P0',
    title: 'Timers really run, and clear at once',
    criterion:
      'Clock-forward test asserts each timed state; filing clears urge lists in the same transaction',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/jobs/remind.integration.test.ts': [
        'a draft is reminded at each stage, once, until four weeks after its last day',
        'it stops at submission, also for a push that waits',
      ],
      'cloudfunctions/server/actions/desk/return.integration.test.ts': [
        'past the correction day it is on the 关注 list, and nothing happens by itself',
      ],
      'cloudfunctions/server/jobs/retention.integration.test.ts': [
        'is kept to the end of the day that was told, then deleted with its photos',
      ],
      'cloudfunctions/server/actions/leads/leads.integration.test.ts': [
        'sent back corrected: filed, nothing waits any more, in the same transaction',
      ],
      'cloudfunctions/server/actions/leads/urged.integration.test.ts': [
        'is dropped when the account files before the timer comes',
        'is dropped when the account files while it waits for another try',
        'the account is filed',
        'somebody says which filing it is',
        'it is out of scope, once what waits is dropped: that alone reads itself before',
        'filed before the timer gave it to anybody, it comes read',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
    },
  },
  I5: {
    priority: 'P1',
    title: 'Nudge for slow offices',
    criterion: 'Case past promise → staff notice, then city list; one digest per day',
    state: 'stands',
    shownBy: {
      'src/domain/messages/notices/officeNotices.test.ts': ['the city asks and offers help'],
      'cloudfunctions/server/actions/figures/remindOffice.integration.test.ts': [
        'each office is told of its own, the city of what offices knew before; two timers tell once',
        'with what was shown, once a day; all of its staff and its mailbox hear of it',
        'after hours it reaches them at the beginning of the next working day, once',
      ],
      'e2e/desk/dashboard.test.ts': [
        'the city reminds an office from its row: what it will read is shown, a second time is none (I5)',
      ],
      'cloudfunctions/server/jobs/digests/digests.integration.test.ts': [
        'comes in the afternoon, and not where it was done since the morning',
        'a mail of it that waits is dropped once that is done',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
    },
  },
  J1: {
    priority: 'P0',
    title: 'Change filing from last registered version',
    criterion:
      'Starts from the registered snapshot, never a rejected draft; only diffs + needed proof; due = 变更日期+30; old versions printable; a change of area goes to the new office and the old one is told; the registered filing stays in force until the change registers',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/verify.integration.test.ts': [
        'asked, its owner reads what, why and a wish; it is in force, and stands on the list of what is awaited',
        'answered that nothing changed, the office reads it in a message and the timeline, and may ask again',
        'a change that is registered answers it, and undone it is asked again',
        'past the wished day it is on the 关注 list, and nothing happens by itself',
      ],
      'src/domain/moves/verifying/verifying.test.ts': [
        'the owner reads what, why, and a wish; no duty and no consequence',
      ],
      'e2e/applicant/verify.test.ts': [
        'the office asks, its owner finds the rows ticked, and answers that nothing changed',
      ],
      'cloudfunctions/server/actions/filing/change.integration.test.ts': [
        'a change starts from what is registered, is due 30 days after its day, and opens only what was ticked',
        'the office sees the difference alone; registered it is the next version, under the same number',
        'an address in another county goes to its office; the old one is told once it is registered',
        'the registered form is printed until the change is registered, then both are',
        '%s: the change is neither handed in nor registered, and nothing is overwritten',
        'a new 原始ID keeps the number; old and new key are held',
      ],
      'e2e/applicant/change.test.ts': [
        'what changed is ticked, only that is filled in and proved, signed anew, and handed in to the other office',
      ],
      'e2e/miniapp/change.test.ts': [
        'in WeChat a change is ticked, filled in, checked and handed in (J1)',
      ],
    },
  },
  J2: {
    priority: 'P1',
    title: 'Which changes count + half-year check',
    criterion:
      'Table: 名称/类型/主体/地址/简介/所有人/管理员/电话 yes, 粉丝数量 no; "信息仍准确？" one tap, at most yearly, off until the city switches it on (the notice has no such duty)',
    state: 'stands',
    shownBy: {
      'src/domain/moves/change.test.ts': [
        'every printed row is a change but 开通日期 and 粉丝数量, and no row is two sorts',
        'changed rows and proof: %s',
      ],
      'src/domain/moves/verifying/yearly.test.ts': [
        'due %s',
        'the answer leaves the state, tells nobody, and its words know no duty',
      ],
      'cloudfunctions/server/actions/filing/yearly.integration.test.ts': [
        'as long as nobody switched it on, nobody is asked and nothing is answered',
        'answered once it stays registered, everybody reads so, nobody is told, and a year later it is asked again',
        'not answered, nothing follows: no message, no other state, no place on the desk’s lists of what is open',
        'with a change open it is not asked, and 365 days after that was registered it is',
      ],
      'e2e/applicant/yearly.test.ts': [
        'a year after the registration one tap answers it, and it is gone',
      ],
    },
  },
  J3: {
    priority: 'P0',
    title: 'Cancel / stop',
    criterion:
      'Reason (停运/主体变更/迁出/所有人去世/单位撤销/账号被平台停用), irreversible warning, staff confirm; record kept read-only',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/cancelProof.integration.test.ts': [
        'handed in with what is asked, the office looks at it, each look logged; it stays with the record',
        'a fifth photo, also of two that come at once; one taken away makes room',
        'taken back it is deleted, and asked again without it',
        'it goes with the consent, and none comes in without; what was handed in the office keeps',
      ],
      'cloudfunctions/server/filing/proof/drop.test.ts': ['%s: it %s'],
      'src/domain/moves/ending/cancel.test.ts': ['%s: asked by the owner, begun by the office'],
      'cloudfunctions/server/actions/desk/cancel.integration.test.ts': [
        'asked by the owner it waits on the desk and holds; confirmed, the record stays, read only',
        'the account is free and may be filed anew, under another number',
        'undone within two minutes all is as it was; not once the account was filed anew',
        'begun by the office with a reason and by what it is known; a change that is open can then not be handed in',
      ],
      'e2e/applicant/cancel.test.ts': [
        'its owner asks, reads that it waits, and takes it back',
        'with photos of proof: added, one taken away, handed in, and deleted when it is taken back',
        'the office looks at the proof, reads that it goes with a refusal, and finds it with the record',
        'the office finds it among what waits, confirms it, and its owner reads why',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
    },
  },
  J4: {
    priority: 'P1',
    title: 'Hand-over to a new applicant',
    criterion:
      'Owner agrees or office verifies; old openid loses access; history kept; works when the old applicant is unreachable',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/takeover/takeover.integration.test.ts': [
        'asked, it waits on the desk with who asks and the proof, which is an audited view; confirmed, it is the asker’s',
        'the new applicant sees neither the former owner’s number nor card, on screen or paper',
        'refused, it stays where it is, the proof is deleted, the reason is read, and it may be asked again',
        'all is as it was: the former applicant has it, nobody was told, it is asked again',
        'transferred, the request goes with it to the other office',
        'handed over by a card meanwhile, to somebody else it follows, to who asks it ends',
        'each asks once; given to one, the other’s stays to be answered',
        'taken back and handed in for %s',
        'corrected to another account it ends, its asker is told, and files the own one',
      ],
      'e2e/applicant/takeover.test.ts': [
        'who meets a filing at the submit asks for it with proof, is told that it waits, and takes it back',
        'the office finds it among what waits, looks at the proof, and gives it; undone at once it is asked again',
      ],
      'cloudfunctions/server/actions/handOver/handOver.integration.test.ts': [
        'of a registered filing: the new applicant accepts, the owner agrees, the old one has nothing any more',
        'the new applicant sees neither the former owner’s number nor cards, on screen or paper, also in a change',
        'who says to be the owner proves it: three wrong tries end the card, the right one is not asked again',
        'several filings go with one card, each with its events; another owner’s is refused',
        'an open change goes along, whether it or its filing was picked, and can be handed in',
        'the reminders of a returned filing go to the new applicant, who corrects it',
        'a card that %s answers as every other',
        'neither who hands over nor who receives agrees in the owner’s place',
      ],
      'e2e/applicant/handOver.test.ts': [
        'two accounts go to a new applicant by a card and a 口令, once their owner agrees',
      ],
      'e2e/miniapp/card.test.ts': [
        'the 口令 stands on the page of a hand-over and nowhere in its card',
      ],
      'tools/simulate/simulate.integration.test.ts': [
        'nobody misses a date, whatever fails: the scenarios that every change has to pass',
      ],
    },
  },
  K1: {
    priority: 'P0',
    title: 'Informed consent',
    criterion:
      'Notice of who processes with phone, those entrusted, items, purpose, need and effect, ground, to whom it may go on (notice 四.3), retention, rights before the first input (PIPL 17, 21, 23, 30, 35) plus a separate consent to ID data; its ground (法定职责 or 同意) is a setting that the text follows; version + time stored, who saw another version is shown what changed; under 14 and relatives of the dead are served over the counter, with proof; refusal leaves guide and phone usable; withdrawing deletes drafts and, for what is submitted, says what the office must keep and whom to ask',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/filing/consents.test.ts': ['what a change needs: %s'],
      'cloudfunctions/server/actions/filing/consent.integration.test.ts': [
        'takes nothing in, and says which consent it is',
        '%s is handed on only with both consents',
        'an agency is asked again for the next owner, and not again for the same',
        'filled in by %s, the reviewer sees who has not confirmed',
      ],
      'e2e/applicant/consent.test.ts': [
        'returned for a photo after the consent was taken back: row, photo, signature and submit go on in place',
        'without it the counter stays open, and nothing is lost',
        'an agency says once who it is, and declares the consent of each next owner by one tap',
      ],
      'e2e/applicant/path.test.ts': [
        'consent comes before the first input',
        'subject, owner after a consent of its own, and manager',
        'materials: the same consent covers the photos of the card',
      ],
      'cloudfunctions/server/actions/envelope.integration.test.ts': [
        'consents: without one nothing is started, without the other no ID photo, an old text does not count',
      ],
      'cloudfunctions/server/actions/me/consent.integration.test.ts': [
        'withdrawing deletes drafts with their files and keeps what was submitted',
      ],
      'e2e/desk/moves.test.ts': [
        'taking the consent back names a withdrawn filing among those that the office keeps',
      ],
      'src/domain/form/consent/consent.test.ts': [
        'with the ground %s the text and its answers follow it',
        'who saw an older text reads which rows changed, who saw this one that none did',
      ],
      'cloudfunctions/server/actions/filing/ground.integration.test.ts': [
        'who agreed goes on when the ground becomes a duty; who was only told is asked once it is a consent',
      ],
      'e2e/desk/ground.test.ts': [
        'the city sets the ground, and who fills in is told in place of being asked',
        'who agreed to an older text is shown what changed',
      ],
      'cloudfunctions/server/actions/entering/idPapers.integration.test.ts': [
        'a guardian files for a child at the counter, with the proof that they are one (PIPL 31)',
      ],
      'cloudfunctions/server/jobs/large.integration.test.ts': [
        'a withdrawn consent deletes every draft, keeps what was submitted and says what is left',
      ],
    },
  },
  K2: {
    priority: 'P0',
    title: 'Server-side masking',
    criterion:
      'Lists/push/logs never carry full ID; full view is a separate logged call; per office full numbers and photos on computers alone, as a switch',
    state: 'stands',
    shownBy: {
      'src/domain/settings/onComputers.test.ts': [
        '%s, room for panes: %s, is a %s',
        'what one office sets holds in no other',
      ],
      'cloudfunctions/server/actions/office/onComputers.integration.test.ts': [
        'set by its head, a phone gets numbers with a part hidden and no photo, a computer gets all',
        'its owner, and another office, see what they saw',
        'the phone of what was filed on paper, the archive and an export in full are held too',
        'only a head of the office sets it',
      ],
      'e2e/desk/onComputers.test.ts': [
        'its head keeps full numbers and photos for computers, and opens them again',
        'on a phone the review hides numbers and photos and says where they are; made wide it shows them',
      ],
      'cloudfunctions/server/actions/filing/path.integration.test.ts': [
        'the reviewer reads names and phones in full, the ID number only by its own audited call',
        'no full ID number is kept anywhere: documents, database log, function logs, answers',
      ],
      'src/domain/messages/notices/notices.test.ts': ['%s in a name is nowhere in full'],
      'cloudfunctions/server/actions/desk/personalNumbers.integration.test.ts': [
        'numbers in the names of account and subject are taken by the form, and leave and are audited cut',
        '%s: %s is refused at its field',
      ],
      'tools/attacks/races/races.integration.test.ts': [
        'no number of a person stands where it must not',
      ],
      'cloudfunctions/server/secrets/log.integration.test.ts': [
        'each line is one object with the id of the request in which it was written',
        'no line tells of a person: number, name, mobile, mail, WeChat, openid, account, address',
      ],
    },
  },
  K3: {
    priority: 'P0',
    title: 'Private files',
    criterion:
      'Storage rule creator-only; staff URL from function, ≤600 s; a picture is stored sealed under its filing’s key (2 MB ≤150 ms by AES), seen through copies that go away, so that a leaked store shows nothing but unclaimed uploads, papers, exports and copies within their time (at most a day); test against the laptop cloud: anonymous and other-user fetch fail; the check on the real environment is on the device list',
    state: 'in part',
    missing: 'the rule of the real storage is set by hand',
    shownBy: {
      'local/local.integration.test.ts': [
        'are private: no link, a changed link, another file by that link',
        'a client writes nothing to %s',
        'nobody writes over or reads another’s upload',
        'a client reads and writes over nothing that a function stored',
      ],
      'cloudfunctions/server/actions/desk/open.integration.test.ts': [
        'a private file opens by its link only',
      ],
      'cloudfunctions/server/actions/filing/ownership.integration.test.ts': [
        'another asks for its photo',
        'another office asks for a photo',
      ],
      'cloudfunctions/server/actions/filing/path.integration.test.ts': [
        'a photo opens by a link of at most ten minutes, and looking is audited',
      ],
      'cloudfunctions/server/secrets/log.test.ts': ['%s is logged without its address'],
      'cloudfunctions/server/actions/filing/removal.integration.test.ts': [
        'a storage error is logged without the link that failed',
      ],
      'tools/operator/strays.integration.test.ts': [
        'files that no row knows are found, and no other',
      ],
      'cloudfunctions/server/files/sealed.test.ts': [
        'by %s: it opens as it came, and nothing of it is stored',
        'a file that %s is no picture',
        'a row that names %s shows none',
      ],
      'cloudfunctions/server/files/files.integration.test.ts': [
        'after whole paths nothing in the store can be read but uploads that nobody took and what goes within a day',
        '%s is neither shown nor registered',
        'is one for ten minutes, however often and at once it is looked at, and gone soon after',
        'goes with its photo',
        'pictures that go from one filing to another open in both, also after the first is deleted',
      ],
      'tools/runbooks/leak.integration.test.ts': [
        '1: ten minutes later the link is over',
        '2: one command says who touched the filing, another what the removed clerk touched, and nothing else',
      ],
    },
  },
  K4: {
    priority: 'P0',
    title: 'Closed database, encrypted ID',
    criterion:
      'Client read/write off on every collection; openid only from getWXContext; ID AES-GCM + HMAC for lookup',
    state: 'in part',
    missing: 'clients’ access to the real collections is switched off by hand',
    shownBy: {
      'cloudfunctions/server/actions/envelope.integration.test.ts': [
        'an unknown key',
        'a call without identity is refused',
      ],
      'cloudfunctions/server/secrets/vault.test.ts': [
        'a sealed text opens at its place and shows nothing of itself',
        'a sealed text %s does not open',
        'equal texts of a kind have equal hashes, of two kinds not',
      ],
      'tools/attacks/identity.integration.test.ts': [
        'beside the call is who they are',
        'within it is refused, in every function',
        'from a client runs no timer: nothing is told, counted or deleted',
      ],
    },
  },
  K5: {
    priority: 'P0',
    title: 'Append-only audit',
    criterion:
      'Who/when/before/after as masked values and keyed hashes (full values live in the filing version, erasable by destroying its key), chained hash, no delete path; views and exports included',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/keys/keys.integration.test.ts': [
        'to a new %s key everything moves, and works at every step',
        'without its own key nobody reads a filing, and the audit holds',
        'only heads of the city move keys, and none is retired before its time',
        'a function that has a retired key as its current one answers nobody',
        'pictures and tables open under a new key, and no picture is written anew',
      ],
      'cloudfunctions/server/secrets/keys.test.ts': [
        'a function does not start with %s',
        'what is left of a retired key has neither its sealing nor its hashing key',
      ],
      'cloudfunctions/server/secrets/ciphers.test.ts': [
        'SM4-GCM is as RFC 8998, appendix A.1, has it',
      ],
      'tools/operator/rekey.integration.test.ts': [
        'it begins a move, says how far it is until it is over, and is in the audit',
      ],
      'cloudfunctions/server/wechat/audit.test.ts': [
        'the audit is asked and counted, never reached by its id',
        'what is found in it is neither changed nor removed',
        'rows go at two places of the adapter, none of which an audit reaches',
        'the end of a person’s chain moves on and is never taken out',
      ],
      'e2e/desk/keys.test.ts': [
        'the city moves what is stored to a new key, and retires the old one (K5)',
      ],
      'tools/operator/audit/chains.test.ts': [
        '%s is found',
        '10,000 entries that nobody touched hold',
      ],
      'tools/operator/audit/epochs.test.ts': ['%s'],
      'tools/operator/audit/lived.integration.test.ts': [
        'what 75 days of work left is whole, of the dump alone, without the cloud and its keys to it',
        '%s is found, with its place',
        'a person’s chain linked anew with a stolen key is found once a month has printed it',
      ],
      'tools/operator/audit/written.integration.test.ts': [
        'an operation that fails between two entries leaves none of them, and the next call writes both',
        'a function that is killed after %i ms leaves both entries or none',
        'what a person does at once comes one after the other into their chain',
      ],
      'cloudfunctions/server/actions/filing/ground.integration.test.ts': [
        'the audit keeps with each answer, and with what ended it, the version that says whether it was told or agreed to',
      ],
      'tools/operator/audit/verifyAudit.integration.test.ts': [
        'of a running cloud and of a dump: it holds, and a change behind the functions’ back is found',
      ],
      'cloudfunctions/server/actions/audit/audit.integration.test.ts': [
        'a head reads who of the own office looked at what, the newest first, and nothing of what was seen',
        'that the audit was read stands in the audit',
        'a day with far more full views than the office usually has stands out, and leads to them',
      ],
      'src/domain/audit/unusual.test.ts': ['%s'],
      'e2e/desk/audit.test.ts': [
        'a head on a phone: what stands out leads to it; decisions, exports, and one filing by its number',
      ],
      'cloudfunctions/server/documents/myData/myData.integration.test.ts': [
        'is noted in every filing, and is the same file for who taps twice or lost the answer',
      ],
      'cloudfunctions/server/filing/audit.test.ts': [
        '%s is found',
        'an entry rewritten with a fresh hash is found at the next one',
      ],
      'cloudfunctions/server/actions/filing/path.integration.test.ts': [
        'the chain of every filing holds, and breaks when one entry is altered',
      ],
      'cloudfunctions/server/actions/filing/correcting/resubmit.integration.test.ts': [
        'the audit holds what changed, hidden, with different hashes',
      ],
      'cloudfunctions/server/documents/documents.integration.test.ts': [
        '%s gets the filled form, with the full ID number and the signature',
        '%s: %s of operation %i',
      ],
      'cloudfunctions/server/files/files.integration.test.ts': [
        'with its key erased nobody sees a picture, and every paper still comes and says so',
      ],
      'tools/attacks/races/races.integration.test.ts': [
        'the audit of all that was raced for holds',
      ],
    },
  },
  K6: {
    priority: 'P1',
    title: 'Retention job',
    criterion: 'Settings per data type; dry-run count; purges file + row; logged',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/jobs/retention.integration.test.ts': [
        'the timer deletes papers before they are 24 hours old, file and row, and nothing younger than 23',
        'is kept to the end of the day that was told, then deleted with its photos',
        'tokens, deliveries and notices are deleted when their time is over',
        'the city sets how long messages, requests and tables are kept, from a day on, and reads before what would go',
      ],
      'src/domain/keeping/keeping.test.ts': ['%s'],
      'cloudfunctions/server/actions/keeping/keeping.integration.test.ts': [
        '%s: first gone on day %s',
        'has no key, no content, no file, and nothing by which it is found',
        'is in the audit, which holds',
        'is refused to %s',
        'stands in lists as a line, and in what was counted',
        'is a head’s of the office, with a reason, in the audit, and seen by the office alone',
        'the dry run counts all by an index, and reads the first alone',
        'the timer goes on page by page while it has time, a bad row stops none',
        'the city reads what was erased when by which period, nobody else does',
        '%s: after their time they are as they should be',
        'the file is gone, the filing stands, and both sides are told why',
        'a change of it is handed in and registered without them',
        'the archive of a month counts too',
        '%s: it waits, and is erased once that is over',
        'who was told of it is told that, anybody else nothing',
      ],
      'cloudfunctions/server/actions/keeping/interrupted.integration.test.ts': [
        'timers that run at once erase each once',
        'a timer that is killed anywhere is made good by the next one',
        'where the file store fails, what was forgotten is deleted later',
        '%s: either comes first, and it is whole',
        'a clock that is put back erases nothing twice, and nothing early',
      ],
      'e2e/desk/keeping.test.ts': [
        'a head keeps a declined filing beyond its time, with a reason, and no longer (K6)',
        'the city reads which filings a period would delete, and later which it deleted; their owner reads that it is gone',
      ],
      'src/filing/data/heldRows.test.ts': [
        'held: %s',
        'the periods of what ended are said as the city has set them',
      ],
      'e2e/desk/office.test.ts': [
        'the city sets how long messages are kept, and reads before what would go',
      ],
      'cloudfunctions/server/actions/envelope.integration.test.ts': [
        'every call leaves a line when it is over: what, when, how it ended, how long, and names nobody',
        'a line that cannot be kept stops no call',
      ],
      'tools/runbooks/erasedAgain.integration.test.ts': [
        'what was erased since a backup was made is erased again after it was restored',
      ],
    },
  },
  K7: {
    priority: 'P1',
    title: 'My data',
    criterion:
      'The owner sees, exports (PDF and JSON) and corrects what is held, withdraws consent, and reads what the office must keep and why',
    state: 'in part',
    missing: 'the JSON not yet passed on from a phone',
    shownBy: {
      'cloudfunctions/server/actions/me/held.integration.test.ts': [
        'is counted, for its person alone',
        'after the consent was taken back it still answers',
      ],
      'cloudfunctions/server/documents/myData/myData.integration.test.ts': [
        'comes as JSON: answers, submissions, consents, messages, looks, tables, limits',
        'names no staff, no openid and no ID number in full, in neither file',
        'after a hand-over the giver has nothing of it, the taker nothing of before',
        '80 accounts fit, a broken one is counted and stops nothing',
      ],
      'cloudfunctions/server/actions/me/consent.integration.test.ts': [
        'withdrawing deletes drafts with their files and keeps what was submitted',
      ],
      'e2e/applicant/myData.test.ts': [
        'it says what is held, who has seen it, and what the office keeps',
        'it is taken along as PDF and as JSON, which a browser saves',
        'the consent is seen and taken back there: drafts go, what was submitted stays',
      ],
    },
  },
  K8: {
    priority: 'P1',
    title: 'Seen log',
    criterion:
      'The owner reads who (office, not name) opened which of the own data, when and for what act',
    state: 'stands',
    shownBy: {
      'src/domain/messages/seenLog.test.ts': ['%s'],
      'cloudfunctions/server/actions/me/held.integration.test.ts': [
        'names the office and what it opened, never who, the newest first',
        'what staff propose among themselves is no line',
        'who received it reads what was since, who gave it nothing any more',
        '80 accounts come page by page, each once, also one with hundreds of looks',
      ],
      'e2e/applicant/myData.test.ts': [
        'it says what is held, who has seen it, and what the office keeps',
      ],
    },
  },
  L1: {
    priority: 'P0',
    title: 'Large text and contrast',
    criterion:
      'Follows fontSizeScaleFactor; ≥18 pt in elder mode, contrast ≥4.5:1, targets ≥44 pt (60 elder); no cut text at largest size',
    state: 'stands',
    shownBy: {
      'e2e/screens.test.ts': ['care', 'font-2'],
    },
  },
  L2: {
    priority: 'P0',
    title: 'Not colour or gesture alone',
    criterion:
      'Errors in words + icon, aria labels on custom controls, no timed step, phone route on every page',
    state: 'stands',
    shownBy: {
      'e2e/screens.test.ts': ['light', 'wide', 'an office is one tap away by phone (L2)'],
    },
  },
  M1: {
    priority: 'P0',
    title: 'Settings without release',
    criterion:
      'Offices, holidays, promise days, reasons, staff (invite code, last head protected) editable and audited; template ids and secrets are environment, sentences reviewed files',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/office/mail.integration.test.ts': [
        'another office confirms its own address',
        '%s sets no address',
      ],
      'cloudfunctions/server/actions/settings/settings.integration.test.ts': [
        'what is set holds from its day, within a minute everywhere; what was decided keeps its day',
        'each change is in the audit with before and after, each entry chained to the one before it',
        'who read an older state is told who was first, and of two at once one is',
      ],
      'cloudfunctions/server/environment/environment.test.ts': [
        'template of %j',
        'without a key nothing starts',
      ],
      'cloudfunctions/server/actions/office/promise.integration.test.ts': [
        '%s decides until when what comes in is answered',
        'what was promised stays, what nobody promised is not promised afterwards',
      ],
      'e2e/desk/suggestions.test.ts': [
        'the city’s head words a suggestion, the desk suggests it, the original comes back',
      ],
      'cloudfunctions/server/actions/office/officeData.integration.test.ts': [
        'changed in every office, the old is in no view, notice, mail, refusal or paper',
        'it holds from its day, for phones too, and is taken back',
      ],
      'e2e/screens.test.ts': ['what every office changed is nowhere as it was'],
      'cloudfunctions/server/actions/settings/holidays.integration.test.ts': [
        'a table holds for what is decided from its day on; what was decided keeps its own',
        '%s is refused, and nothing is saved',
      ],
      'cloudfunctions/server/jobs/redate.integration.test.ts': [
        'before it is saved every date that it would move is counted and listed, drafts only counted',
        'on it every open date moves, and who waits for it reads so; what changed is in the audit',
        'a second run, two at once, and one that begins anew move nothing more',
      ],
      'e2e/desk/holidays.test.ts': [
        'a year is pasted, what it moves is seen, and it holds from its day (M1)',
        '%s only reads',
      ],
      'src/domain/settings/placeNames.test.ts': [
        'lines that are read',
        'places by what the city added',
      ],
      'cloudfunctions/server/actions/settings/placeNames.integration.test.ts': [
        'an address is known by what the city added, from its day on; what was handed in stays where it is',
      ],
      'cloudfunctions/server/actions/staff/staff.integration.test.ts': [
        'a head who is %s since leaves no way in by a code',
      ],
      'tools/runbooks/lostPhone.integration.test.ts': [
        'of the only head: the city names another one first, then the lost one goes',
        'of the last administrator: a code that was never used makes another one, who takes the lost one out',
      ],
      'cloudfunctions/server/store/settings.test.ts': [
        'what was set is read: %s',
        'what could not be read is asked for again at once, and said to all who waited for it',
      ],
      'e2e/applicant/offices.test.ts': [
        'a program that starts again without a network shows what an office is called and how it takes filings, as it was heard last',
      ],
    },
  },
  M2: {
    priority: 'P0',
    title: 'Heartbeat and failure board',
    criterion:
      'Each job writes start/end/count; missed by 26 h → red banner for city staff; the board says what the timer used of the database today and what the pictures take of the storage, beside what the basic plan gives',
    state: 'stands',
    shownBy: {
      'src/domain/board/plan.test.ts': ['used of the plan: %s', 'pictures beside the plan: %s'],
      'cloudfunctions/server/figures/pictures.integration.test.ts': [
        'what drafts and filings hold is counted once a day',
      ],
      'src/domain/board/board.test.ts': ['silent jobs: %s', 'alarms: %s'],
      'cloudfunctions/server/actions/board/board.integration.test.ts': [
        'a run is kept with its start, end and count; 26 hours later it is silent, and well after the next',
        'a job that fails is kept beside its last good run, and silent once that is 26 hours old',
        'a day that comes near is told of in red 30 days before',
      ],
      'e2e/desk/board.test.ts': [
        'the city reads that jobs stand still, then that a day comes near, and sets it (M2)',
      ],
      'cloudfunctions/server/jobs/timer.integration.test.ts': [
        'a job that fails does not stop the others, and its work is done by the next run',
      ],
      'cloudfunctions/server/jobs/badRows.integration.test.ts': [
        'the board names what a job has to set aside, since when, and how to open it, until it works again',
        '20 at most are named, the longest there first',
      ],
    },
  },
  M3: {
    priority: 'P0',
    title: 'Scenario matrix in CI',
    criterion:
      'Named flows (on time, late, return, transfer, duplicate, change, cancel, escalate, handover) × roles with frozen clock, with and without faults, printed as a table',
    state: 'stands',
    shownBy: {
      'tools/scenarios/matrix.integration.test.ts': ['$name'],
      'cloudfunctions/server/actions/filing/path.integration.test.ts': [
        'an owner files, the office claims, ticks and registers, both see the timeline',
      ],
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': ['late by days'],
      'cloudfunctions/server/actions/filing/correcting/resubmit.integration.test.ts': [
        'corrected, signed, sent back: same number and first time, the reviewer sees before and after',
      ],
      'cloudfunctions/server/actions/desk/transfer.integration.test.ts': [
        'the other office checks and registers it; the first one reads it no more',
      ],
    },
  },
  M4: {
    priority: 'P2',
    title: 'One-tap rating (好差评)',
    criterion: 'After finish 1–5 + text; low score makes a follow-up task',
    state: 'not yet',
    shownBy: {},
  },
  M5: {
    priority: 'P1',
    title: 'Another city can adopt it',
    criterion:
      'Everything of Langfang (offices, divisions, first-round dates, wording, 编号 prefix) sits in one data folder; a test boots the system with a second, made-up city',
    state: 'stands',
    shownBy: {
      'tools/secondCity/secondCity.integration.test.ts': [
        'every screen and function is typed with another city',
        'its places are known, and lead to its office',
        'its numbers, its period and its form',
        'nothing of the first city in what is told: %s',
        'nothing of it in what is built: %s',
      ],
    },
  },
  M6: {
    priority: 'P0',
    title: 'Runs whole on a laptop',
    criterion:
      '`npm start` on a fresh machine: browser build, all cloud functions, database, files, timers, mail and push boxes, ready-made people of every role, one URL; state survives a restart',
    state: 'in part',
    missing: 'no test runs `npm start` on a machine without dependencies and builds',
    shownBy: {
      'e2e/stop.test.ts': [
        'Ctrl-C ends all of it, and what was entered is there at the next start',
      ],
      'local/local.integration.test.ts': [
        'a restart keeps documents, files, the clock and the key; a second server is refused',
      ],
      'e2e/screens.test.ts': ['the stage at %i×%i needs no scrolling'],
      'local/http/depth.integration.test.ts': ['a server that was sent deep bodies stops'],
      'e2e/stage.test.ts': [
        'another site cannot frame %s',
        'another site reaches nothing by fetch, by a form or by a beacon, and a link to the stage works',
      ],
    },
  },
  M7: {
    priority: 'P0',
    title: 'Offices join one by one',
    criterion:
      'Each office is `online`, `paper` or `closed`. Owners of a paper office are told on the first screen and end with a print packet (form, list of copies, address, phone, 已送交 date): never queued unseen. Setting per office: accepts photographs of copies yes/no (notice 三.1 says 复印件) and companies need the seal yes/no; `closed` routes to a named successor',
    state: 'stands',
    shownBy: {
      'src/domain/serving/serving.test.ts': [
        'what belongs to %s is taken by',
        'it may be handed on where %s',
        'the seal of a body is needed by %s: or not',
        '%s can be set or is refused',
      ],
      'cloudfunctions/server/actions/office/serving.integration.test.ts': [
        'a submit to an office that turned to paper meanwhile is refused and loses nothing',
        'what belongs to a closed office goes to its successor and says so',
        'nothing happens to what lies there: it is checked, returned and registered as before',
        'nothing is handed on to an office that is %s',
        'two offices that close at once cannot name each other',
        'both are set together or neither',
        'what holds from a later day holds then, and a phone that is open hears that it should ask',
      ],
      'src/domain/settings/servings.test.ts': ['%s'],
      'e2e/desk/office.test.ts': [
        'a head closes the office for another one, %s',
        'a head with the city right sets that of each office, a reviewer reads',
        'an open page of an owner hears that the office turned to paper, with the next call',
      ],
      'cloudfunctions/server/actions/filing/copies.integration.test.ts': [
        'where the office takes copies it is signed and submitted without a photo, and the owner reads what to bring',
        'a material that is returned asks for no photo either: signed anew it comes back',
      ],
      'e2e/applicant/copies.test.ts': [
        'the owner reads before the materials what to bring, is asked for no photo, and again on the receipt',
      ],
      'src/domain/serving/counter.test.ts': ['a draft %s'],
      'src/domain/paper/copies.test.ts': ['%s brings'],
      'cloudfunctions/server/actions/filing/counter/counter.integration.test.ts': [
        'is a PDF of the draft, with its row and its event before its file',
        'stays a draft on no queue, says the day, and ends the reminders',
        'is not deleted with the drafts that nobody submitted, but a year later',
        'is not submitted online besides, until it is taken back',
        'is known by the number, which is not kept',
      ],
      'e2e/applicant/paper.test.ts': [
        'the first screen asks the county in one tap, while one is on paper',
        'the last part leads to the packet, the day ends it, a mistake is taken back',
        'a change of what a paper office registered ends in the packet, without a photo',
        'where no seal is needed a company signs by hand, and may print the page all the same',
        'who does not agree to ID data online goes to the counter, with the number left blank',
      ],
    },
  },
  M8: {
    priority: 'P0',
    title: 'Never mistaken for what it is not',
    criterion:
      "Outside production every page and paper carries 样张·试用. The operating office's name is a setting; without it the program says 非官方发布，以属地网信办答复为准. The words 法律效力, 可靠电子签名 and 官方 are never used by our own text, except in the fixed sentence 非官方发布，以属地网信办答复为准; the verbatim notice is exempt. Contact names of 2018 stay in the data (A3) and are shown only in the verbatim notice. Production = the build and the functions were both given `STAGE=production`; anything else, or nothing, is trial. Production without a named operating office, the document that is its basis today (title, date, valid until) and a head's confirmation opens A1–A4 only and collects nothing",
    state: 'stands',
    shownBy: {
      'tools/checks/words.test.ts': ['%s is not said: %s'],
      'src/domain/launch/opening.test.ts': ['%s'],
      'cloudfunctions/server/actions/opening.integration.test.ts': [
        'a city that has not said by what document it works collects nothing and says so',
        'once its head has said so, it is open',
        '60 days before its end the city reads it in red; after it nothing new begins, what was begun goes on',
        'a filing is ended only once lawyers have written what its owner can do against that',
      ],
      'e2e/desk/opening.test.ts': [
        'a city that opens: who comes reads what there is, its head writes by what document, and then accounts are filed',
        'before it opens a reviewer of WeChat walks through the form by a code; it reaches no office',
      ],
      'src/domain/city/publisher.test.ts': [
        'only the build says production',
        'only the functions say production',
      ],
      'cloudfunctions/server/documents/filed/facsimile.test.ts': [
        'every page of %s carries its marks',
      ],
      'cloudfunctions/server/environment/environment.test.ts': ['operator of %j'],
      'src/domain/messages/codeMail.test.ts': [
        'outside production subject and text say that it is a sample',
      ],
      'src/domain/messages/notices/notices.test.ts': ['words stay neutral'],
      'cloudfunctions/server/actions/me/review.integration.test.ts': [
        'who types it fills in and submits, and no office hears of it',
        'after seven days it is gone, and nobody was reminded',
      ],
    },
  },
  M9: {
    priority: 'P0',
    title: 'Deploy',
    criterion:
      '`npm run deploy` from clone to production: one list of what is missing, a plan (`--dry-run`) that equals what the laptop runs, repeatable, rollback',
    state: 'in part',
    missing: "seen against a stand-in of both services only, never against WeChat's own",
    shownBy: {
      'tools/deploy/configuration.test.ts': [
        'an empty one is one list of all that is needed, each with where it comes from',
      ],
      'tools/deploy/deployment.test.ts': [
        'a first deployment makes what the laptop runs: functions, limits, timers, permissions, collections, indexes and rules',
        'a second deployment changes nothing, and reads everything back',
        'it breaks at every step once (the change was made: %s), and the next run goes on to the same end',
        'what was not asked for is said and left, and dropped by its name alone',
        'nothing that it says holds a secret',
      ],
      'tools/deploy/release/release.test.ts': [
        'a release: deployed, deployed anew, broken and repaired, rolled back, deployed again, finished; then nothing goes back',
        'what was kept and altered, or deployed from elsewhere, is not gone back to',
      ],
    },
  },
  M10: {
    priority: 'P0',
    title: 'Upgrades',
    criterion:
      'Stored documents carry a schema version; older ones open and are rewritten in slices; old client and new function (and the reverse) refuse politely, never write wrongly',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/store/schema.test.ts': [
        'a document %s is read as it is written now',
        'for %j a list reads %j',
      ],
      'cloudfunctions/server/wechat/database/versioned.integration.test.ts': [
        'an older document is read in the present form: alone, in a list, and in a transaction',
        'what is written says its version, and a whole update as well; one of some fields leaves it',
        'the release before it refuses what a later one wrote, in a list too, and writes nothing',
        'whoever opens, lists or checks a filing of a later release is asked to wait, and it stays as it is',
      ],
      'src/domain/api/release/served.test.ts': ['a program %s'],
      'cloudfunctions/server/actions/envelope.integration.test.ts': ['%s is refused'],
      'cloudfunctions/server/store/released.test.ts': [
        'what %s wrote is read in the present form',
        'a made-up second form is made of the first by one function, and its documents are refused by the first',
      ],
      'tools/deploy/release/rewrite.integration.test.ts': [
        'older documents are rewritten, others left; what somebody writes meanwhile stays, and is rewritten in the next round',
        'what stays in use is left older and said; stopped on the way, the next run goes on',
      ],
      'tools/deploy/release/release.test.ts': [
        'finishing drops what only the build before needed, breaks at every step once, and goes on',
      ],
    },
  },
  M11: {
    priority: 'P1',
    title: 'Backup and restore',
    criterion:
      'One encrypted archive of all collections and files and back, verified by hash and chain',
    state: 'stands',
    shownBy: {
      'tools/operator/backup/rehearsal.integration.test.ts': [
        'the archive is for its key’s holder alone: of nothing that stands in it anything is read, and it is this user’s',
        '%s is one sentence, and nothing is written',
        'what is not empty is not written over',
        'stopped half-way it goes on; in the other environment all is as it was, and people work on',
        'in another mini program the first head comes by the set-up code, invites staff anew, and owners take their filings by number and mobile',
      ],
      'tools/operator/backup/sealing.test.ts': [
        '%s is said',
        'records are read as they were written, however their bytes come',
        'an archive that does not come to what its last line says is no whole one',
      ],
    },
  },
  M12: {
    priority: 'P1',
    title: 'A lived-in world',
    criterion:
      'One button on the stage fills offices, staff and 400 filings of 14 months through the real calls',
    state: 'stands',
    shownBy: {
      'e2e/stage.test.ts': [
        'the example is loaded by one button, with how far it is; its staff can be taken then',
      ],
      'tools/example/load.integration.test.ts': [
        '%s, killed on the way, it goes on where it stopped, and does nothing twice',
      ],
      'tools/example/plan.test.ts': [
        '%s is done at least %i times',
        'it spreads over 14 months up to the hour before, each step after the one before it',
        'begun on %s it ends on the morning of a working day',
        'nobody and no account is named twice, and no name is a number',
        'each form is complete and right, and no two are of one account',
      ],
    },
  },
}

/** What systems of this kind fall into, and what guards this one against it. */
export const pitfalls: readonly Pitfall[] = [
  {
    title:
      '"总是保持以上选择" is not permanent consent; one accept = one message; main switch off = 20004; one-time and long-term ids cannot mix; ask only on a tap',
    guard: 'F1, F3; apply for long-term (政务民生 is eligible), keep id type in settings',
    state: 'in part',
    missing: 'no test has the main switch off',
    shownBy: {
      'src/domain/messages/pushCredit.test.ts': [
        'three accepts allow three messages, whatever fails between',
      ],
      'local/messages/messages.integration.test.ts': ['one accept, one message: then 43101'],
      'cloudfunctions/server/actions/settings/settings.integration.test.ts': [
        'what is set holds from its day, within a minute everywhere; what was decided keeps its day',
        'each change is in the audit with before and after, each entry chained to the one before it',
        'who read an older state is told who was first, and of two at once one is',
      ],
      'cloudfunctions/server/environment/environment.test.ts': ['template of %j'],
    },
  },
  {
    title: 'Docs disagree on templates per call (3 older, 5 now)',
    guard: 'Ask for ≤3',
    state: 'stands',
    shownBy: {
      'e2e/miniapp/weapp.test.ts': ['a tap on the receipt asks for reminders'],
    },
  },
  {
    title:
      '47003: a push is refused when one field breaks its limit (e.g. a name over 20 characters)',
    guard: 'F6; one failure must not stop the loop',
    state: 'stands',
    shownBy: {
      'src/domain/messages/pushTemplates.test.ts': ['no field breaks its limit: %s'],
      'cloudfunctions/server/jobs/deliver.integration.test.ts': [
        'a silent server is asked once a run, and pushes go out meanwhile',
      ],
      'cloudfunctions/server/jobs/timer.integration.test.ts': [
        'a job that fails does not stop the others, and its work is done by the next run',
      ],
    },
  },
  {
    title:
      'Cloud function clock is UTC, timer rules are UTC+8, `$.dateToString` defaults to UTC, TZ is case-sensitive and ignored on some Node versions',
    guard: 'Never use local Date getters; fixed +8; run tests under TZ=UTC and Asia/Shanghai',
    state: 'stands',
    shownBy: {
      'src/domain/dates/days.test.ts': [
        'the Beijing day of an instant',
        'the clock is Beijing time',
      ],
      'local/functions/timers.integration.test.ts': [
        'in Beijing time, and one run when the clock moves over many',
      ],
    },
  },
  {
    title:
      'One timer per function; timeout 3 s default, 60 s in console (community posts); on-the-hour runs may fail',
    guard: 'Small batches with cursor, odd minute, heartbeat',
    state: 'in part',
    missing: 'no heartbeat (M2)',
    shownBy: {
      'cloudfunctions/server/jobs/retention.integration.test.ts': [
        'more papers than a page, made in the same moment, and one whose file is gone already',
      ],
    },
  },
  {
    title: 'Exact-day reminder query loses messages after one missed run',
    guard: 'F2',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/jobs/remind.integration.test.ts': [
        'missed runs collapse to the latest stage',
      ],
    },
  },
  {
    title: 'get() caps: 20 client, 100 or 1000 server (docs conflict) → silent short ledgers',
    guard: 'Page by _id at 100; assert total',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/open.integration.test.ts': [
        '1,005 waiting filings, some of the same moment, each once and in order',
      ],
      'cloudfunctions/server/actions/filing/drafts.integration.test.ts': [
        'an agency reads all of its filings, page by page, and takes its consent back from all',
      ],
    },
  },
  {
    title: 'Unique index treats missing as null: two drafts without the key collide',
    guard:
      'Always fill uniqKey (`draft:<id>` until submit) or use a key collection with _id = hash',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': [
        'one token starts one draft, also in parallel',
      ],
      'cloudfunctions/server/jobs/twoTimers.integration.test.ts': [
        'timers that run at once tell and send each thing once',
      ],
    },
  },
  {
    title: 'Storage is public-read by default and that link never expires → ID photos leak',
    guard: 'K3, tested against the real environment',
    state: 'in part',
    missing: 'not tried on the real environment',
    shownBy: {
      'local/local.integration.test.ts': [
        'are private: no link, a changed link, another file by that link',
      ],
    },
  },
  {
    title:
      'Privacy popup refused → camera/album calls fail with English errors; ~10 s before it can be asked again (community, 2023)',
    guard: 'K1; catch and explain in Chinese',
    state: 'stands',
    shownBy: {
      'e2e/miniapp/photos.test.ts': ['refused (%s), it says in Chinese how to go on, and does'],
    },
  },
  {
    title: 'Taro canvas: "canvas is empty", blank on device, scale wrong',
    guard: 'type=2d node export; device checklist',
    state: 'in part',
    missing: 'not yet seen on a device',
    shownBy: {
      'src/apply/signature/strokes.test.ts': ['the exported picture holds all ink: %s'],
    },
  },
  {
    title: 'Rotated pad fails on iOS; people turn the phone and lose the stroke',
    guard: 'C1: keep stroke points, redraw',
    state: 'in part',
    missing: 'not yet seen on a phone',
    shownBy: {
      'src/apply/signature/strokes.test.ts': [
        'strokes of another pad are laid into the middle, whole',
      ],
    },
  },
  {
    title: 'Blurry or cut ID photos, copies of copies',
    guard: 'C6, sample photos',
    state: 'in part',
    missing: 'nothing finds a cut one, the sample photos show it',
    shownBy: {
      'tools/photos/quality.test.ts': [
        'of the half that no bound was chosen with, 95 of 100 are found and are what is found',
      ],
      'e2e/photos/photos.test.ts': ['a slot shows what a photo should look like and what not'],
    },
  },
  {
    title: 'Excel turns 18-digit IDs into …000',
    guard: 'H2',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/documents/xlsx/ledger.test.ts': ['%s stays the text that it is'],
    },
  },
  {
    title: 'Two reviewers overwrite each other',
    guard: 'G3',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/decisions.integration.test.ts': [
        'a second claim, a stale decision, a decision without claim, own filings',
      ],
      'cloudfunctions/server/actions/desk/open.integration.test.ts': [
        'of two claims at once one wins, the other hears who',
      ],
      'tools/attacks/races/races.integration.test.ts': [
        '$name',
        'the audit of all that was raced for holds',
      ],
    },
  },
  {
    title: 'Escalation configured but never executed',
    guard: 'I4, M2',
    state: 'in part',
    missing: 'no heartbeat',
    shownBy: {
      'cloudfunctions/server/jobs/remind.integration.test.ts': [
        'a draft is reminded at each stage, once, until four weeks after its last day',
      ],
    },
  },
  {
    title: 'Nagging people who already acted; red mark stays a day',
    guard: 'I4',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/jobs/remind.integration.test.ts': [
        'it stops at submission, also for a push that waits',
      ],
    },
  },
  {
    title: 'Draft locked because its deadline passed',
    guard: 'E4, B4',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/submit.integration.test.ts': ['late by days'],
      'src/domain/dates/reminders.test.ts': [
        'a draft %s is kept at least 30 days after its last stage',
      ],
    },
  },
  {
    title: 'Same account filed by manager, agency and owner',
    guard: 'D6, J4',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/takeover/takeover.integration.test.ts': [
        'the refusal of a duplicate leads to it; who asks reads the account’s name and the office alone',
        'each asks once; given to one, the other’s stays to be answered',
      ],
    },
  },
  {
    title: 'Wrong office, ping-pong, office merged or renamed',
    guard: 'D3, D5; offices have ids, never names as keys',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/desk/transfer.integration.test.ts': [
        'handed on once, a county’s office cannot send it round',
      ],
      'src/domain/places/routing.test.ts': [
        'every area, subject kind and account kind, with and without the choice',
      ],
    },
  },
  {
    title: 'Stale values after a rejected change',
    guard: 'J1',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/filing/change.integration.test.ts': [
        'handed in and taken back, it ends; the registered filing stays and is free',
        'a change starts from what is registered, is due 30 days after its day, and opens only what was ticked',
      ],
    },
  },
  {
    title: 'openid ≠ legal owner; phone lost or staff left',
    guard: 'J4, F7',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/takeover/takeover.integration.test.ts': [
        'asked, it waits on the desk with who asks and the proof, which is an audited view; confirmed, it is the asker’s',
      ],
      'cloudfunctions/server/actions/handOver/handOver.integration.test.ts': [
        'of a registered filing: the new applicant accepts, the owner agrees, the old one has nothing any more',
      ],
    },
  },
  {
    title: 'Trusting `event.openid` or hiding buttons as security',
    guard: 'K4, G1',
    state: 'stands',
    shownBy: {
      'cloudfunctions/server/actions/envelope.integration.test.ts': ['an unknown key'],
      'cloudfunctions/server/actions/desk/open.integration.test.ts': [
        '12 offices × 2 roles: each reads and claims its own filings only, the city reads all',
      ],
      'tools/attacks/identity.integration.test.ts': ['beside the call is who they are'],
      'tools/attacks/fields/fields.integration.test.ts': [
        'no value of a wrong kind or shape gets through any field of any call, and what is taken is clean',
      ],
      'tools/attacks/again/again.integration.test.ts': [
        'what is sent twice, late, or with what is another’s has its one effect or none',
        'in the reverse order, and all mixed at once, no call breaks anything',
      ],
    },
  },
  {
    title: 'Ad-hoc wording that adds penalties the notice does not state',
    guard: 'A4 quotes only; reviewed text file',
    state: 'in part',
    missing:
      'our own sentences of what supervises stand in one reviewed file, `src/domain/leads/supervisionTexts.ts`; those of messages in `src/domain/messages/notices`',
    shownBy: {
      'src/domain/leads/supervisionTexts.test.ts': [
        'these are all that there are',
        '%s holds no threat, and no duty beside the notice: %s',
      ],
      'src/domain/city/notice.test.ts': ['the clause on consequences is whole'],
      'src/domain/messages/notices/notices.test.ts': ['words stay neutral'],
    },
  },
]
