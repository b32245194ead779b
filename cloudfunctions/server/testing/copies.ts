import type { DocumentsInput, DocumentsOutput } from '../../../src/domain/api/documents'
import type { Cloud } from './cloud'

type Asked = DocumentsInput<'photo'>

const ask = (cloud: Cloud, staff: string, input: Asked) =>
  cloud.invoke(staff, { action: 'photo', input }, 'documents')

/** A marked copy of a picture, as staff see it. */
export const deskPhoto = async (
  cloud: Cloud,
  staff: string,
  input: Asked,
): Promise<DocumentsOutput<'photo'>> => {
  const answer = await ask(cloud, staff, input)
  if (!answer.ok) throw new Error(`photo: ${JSON.stringify(answer)}`)
  return answer.data as DocumentsOutput<'photo'>
}

/** The refusal of one that has to be refused; null when it was not. */
export const deskPhotoRefused = async (cloud: Cloud, staff: string, input: Asked) => {
  const answer = await ask(cloud, staff, input)
  return answer.ok ? null : answer
}
