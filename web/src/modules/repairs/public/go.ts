/** Leads to another public page; `reported` when a report has just been taken. */
export type Go = (path: string, arrival?: 'reported') => void
