const text = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** Pure: what kind of audio a file is, told by its first bytes whatever its name says; null: none that is taken. */
export function recordingType(head: Uint8Array): string | null {
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WAVE') return 'audio/wav'
  if (text(head, 0, 4) === 'fLaC') return 'audio/flac'
  if (text(head, 0, 4) === 'OggS') return 'audio/ogg'
  if (text(head, 0, 5) === '#!AMR') return 'audio/amr'
  if (text(head, 4, 8) === 'ftyp' && /^(?:M4A |M4B |mp42|isom|3gp|MSNV)/.test(text(head, 8, 12))) return 'audio/mp4'
  if (text(head, 0, 3) === 'ID3' || isMpegFrame(head)) return 'audio/mpeg'
  return null
}

/** Eleven set bits, a layer and a bit rate that exist: the head of an MPEG audio frame. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isSynchronised = first === 0xff && (second & 0xe0) === 0xe0
  const layer = (second >> 1) & 3
  const bitRate = third >> 4
  return isSynchronised && layer !== 0 && bitRate !== 0 && bitRate !== 15
}
