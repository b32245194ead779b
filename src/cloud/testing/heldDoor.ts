/** A door that a test answers: each question waits until it is answered or refused, in whatever order. */
export const heldDoor = <Question, Answer>() => {
  const questions: {
    readonly question: Question
    readonly answer: (answer: Answer) => void
    readonly refuse: (error: Error) => void
  }[] = []
  const at = (index: number) => {
    const question = questions[index]
    if (question === undefined) throw new Error(`Question ${String(index)} was not asked.`)
    return question
  }
  return {
    ask: (question: Question) =>
      new Promise<Answer>((answer, refuse) => {
        questions.push({ question, answer, refuse })
      }),
    /** What was asked so far. */
    asked: (): readonly Question[] => questions.map(({ question }) => question),
    /** Answers the question that was asked so many questions after the first. */
    answer: (index: number, answer: Answer) => {
      at(index).answer(answer)
    },
    refuse: (index: number, error: Error) => {
      at(index).refuse(error)
    },
  }
}
