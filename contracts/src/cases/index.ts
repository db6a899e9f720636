/**
 * The closed loop (闭环), declared once: the states of everything somebody must answer, the verbs that lead from one
 * to the next, and who may say them. Server, buttons, tags, exports and tests read this table.
 */
export * from './states.ts'
export * from './verbs.ts'
export * from './events.ts'
export * from './words.ts'
export * from './rating.ts'
export * from './time.ts'
export * from './records.ts'
export * from './bodies.ts'
