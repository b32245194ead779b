import { type Content, type Filing, photosOf } from '../store/filings/filing'
import type { Lead } from '../store/supervision/leads'

/** The ids of all files a filing holds, with those of its corrections; a change holds none of what is registered. */
export const filesOf = (filing: Filing): readonly string[] => {
  const registered = new Set(filing.change ? filesIn(filing.change.from) : [])
  const held = [
    ...filesIn(filing),
    ...(filing.correction ? filesIn(filing.correction) : []),
    ...[
      ...(filing.asking?.proofs ?? []),
      ...(filing.cancelProofs ?? []),
      ...(filing.takeovers ?? []).flatMap((each) => each.photos),
    ].map(({ fileID }) => fileID),
  ]
  return [...new Set(held)].filter((file) => !registered.has(file))
}

/** The ids of the files of one content. */
export const filesIn = ({ photos, signature }: Pick<Content, 'photos' | 'signature'>) => [
  ...photosOf(photos).map((photo) => photo.fileID),
  ...(signature === null ? [] : [signature.fileID]),
]

/** The ids of the files of a lead: what proves its urges, struck out or not, and what was said to them. */
export const filesOfLead = ({ urges }: Lead): readonly string[] =>
  urges.flatMap(({ evidence, photos }) => [...evidence, ...photos].map(({ fileID }) => fileID))
