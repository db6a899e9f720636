import type { Readable } from 'node:stream'

/** Bytes instead of JSON. */
export interface FileReply {
  mediaType: string
  content: Uint8Array | Readable
  /** Name under which a browser saves it; absent: shown in place. */
  saveAs?: string
  /** Seconds a browser may keep it; pictures never change under their address. */
  maxAge?: number
  /** Comes bit by bit: nothing on the way may collect it. */
  live?: boolean
}
