import type { TakeoverRequest } from '../../../src/domain/api/review/requests'
import type { TakeoverView } from '../../../src/domain/api/handOver'
import { CITY_OFFICE } from '../../../src/domain/city/city'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { shown } from '../../../src/domain/form/answers'
import { fieldOf } from '../../../src/domain/form/fields'
import type { Context } from '../app'
import { type Filing, type Submitted, NOT_ASKING } from '../store/filings/filing'
import { isAsking, metAgain, metBy } from '../filing/takeover/ask'
import { isOpenTakeover } from '../filing/facts'
import { officeView } from './cards'

/** Where the asking of the caller's own draft stands. Refuses with `not-found` where there is nothing to ask for. */
export const takeoverView = async (context: Context, draft: Filing): Promise<TakeoverView> => {
  const { asked, answered } = draft.asking ?? NOT_ASKING
  const target = asked && (await context.ports.filings.get(asked.of))
  const stands =
    asked === null || answered?.how === 'refused'
      ? 'may'
      : target?.applicant === draft.applicant
        ? 'given'
        : isAsking(draft, target)
          ? 'asked'
          : 'over'
  // What was asked for ended; the account may be filed again since, and then it may be asked for again.
  const again =
    answered?.how === 'over' && stands === 'over' ? await metAgain(context, draft) : null
  const state = again === null ? stands : 'may'
  const of = again ?? (state === 'may' ? await metBy(context, draft) : target)
  return {
    accountName: masked(of?.answers.accountName ?? draft.answers.accountName ?? ''),
    office: officeView(of?.office ?? CITY_OFFICE),
    state,
    asked: asked && state !== 'may' ? { at: asked.at, grounds: asked.grounds } : null,
    refused: answered?.how === 'refused' ? answered.reason : null,
    filing: state === 'given' ? (of?.id ?? null) : null,
  }
}

/** Who asks to take it over, for the office that verifies it. */
export const takeoverRequests = (filing: Submitted, openid: string): readonly TakeoverRequest[] =>
  (filing.takeovers ?? [])
    .filter((each) => each.givenAt !== undefined || isOpenTakeover(each, filing))
    .map((each) => ({
      id: each.id,
      at: each.at,
      name: each.name,
      phone: each.phone,
      filledBy: shown(fieldOf('filledBy'), each.filledBy),
      subjectName: each.subjectName,
      grounds: each.grounds,
      files: each.photos.map(({ fileID, addedAt, weakness }) => ({
        fileID,
        addedAt,
        ...(weakness === undefined ? {} : { weakness }),
      })),
      own: each.openid === openid,
      givenAt: each.givenAt ?? null,
    }))
