import { type Publisher, publisherLine } from '../domain/city/city'
import { heardOf } from './heard'

const publisher = heardOf<Publisher>('publisher')

/** Keeps what the functions say of themselves, and redraws what shows it. */
export const learnPublisher = ({ stage, operator, contact }: Publisher): void => {
  publisher.learn({ stage, operator, contact })
}

/** Whom to ask when the program fails; null while nobody is named or it has not been heard. */
export const technician = (): string | null => publisher.last()?.contact ?? null

/** The stage of the functions, of this build until they were heard. */
export const servedStage = (): Publisher['stage'] => publisher.last()?.stage ?? STAGE

/** The line at the top of every page; it follows what is heard while the page is open. */
export const usePublisher = (): string => publisherLine(STAGE, publisher.use())
