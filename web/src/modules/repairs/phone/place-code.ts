/** The code of a place in what was scanned or typed: `https://…/q/A301`, or the bare code. */
export function placeCodeIn(text: string): string | undefined {
  const path = /\/q\/([A-Za-z0-9-]{3,16})\/?(?:[?#].*)?$/.exec(text.trim())?.[1]
  const bare = /^[A-Za-z0-9-]{3,16}$/.exec(text.trim())?.[0]
  return (path ?? bare)?.toUpperCase()
}
