import { randomBytes } from 'node:crypto'

/** Name of a block that remarks can hold on to. */
export const newBlockId = (): string => randomBytes(6).toString('hex')
