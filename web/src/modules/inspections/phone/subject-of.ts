/** Under which name what waits to be sent of a round is kept. */
export const subjectOf = ({ id }: { id: string }) => `round ${id}`
