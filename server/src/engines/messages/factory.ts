import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on loopback that keeps what it is given, decoded as far as a test reads it. */
export async function openMailServer() {
  const letters: { to: string; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',')
        letters.push({ to, text: decodeLetter(Buffer.concat(parts).toString()) })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** Transfer encodings undone, so that Chinese can be looked for. */
function decodeLetter(raw: string): string {
  const base64 = raw.replaceAll(/(?:^[A-Za-z0-9+/=]{4,76}\r?$\n?)+/gm, (block) =>
    Buffer.from(block.replaceAll(/\s/g, ''), 'base64').toString(),
  )
  const words = base64.replaceAll(/=\?UTF-8\?B\?([^?]+)\?=/gi, (_all, word: string) =>
    Buffer.from(word, 'base64').toString(),
  )
  return words
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
}

export interface Posted {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** What stands in for a robot's platform: takes posts and answers as told. */
export async function openReceiver() {
  const posts: Posted[] = []
  const answer = { status: 200, body: '{"errcode":0,"code":0}' }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      posts.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() })
      response.writeHead(answer.status).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    answer,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
