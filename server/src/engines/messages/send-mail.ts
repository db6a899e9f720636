import { createTransport } from 'nodemailer'
import type { MailSettings } from '../../kernel/config.ts'
import type { Line } from './outgoing.ts'

export interface Letter {
  to: string
  subject: string
  /** Last line: where the way of being told is chosen. */
  footer: string
}

/** Sends one letter with everything there is to say, as text and as HTML. Throws what the mail server said. */
export async function sendMail(settings: MailSettings, letter: Letter, lines: readonly Line[]): Promise<void> {
  const transport = createTransport({ url: settings.url, connectionTimeout: 10_000, socketTimeout: 20_000 })
  try {
    await transport.sendMail({
      from: settings.from,
      to: letter.to,
      subject: letter.subject,
      text: [...lines.map(({ text, url }) => (url ? `${text}\n${url}` : text)), letter.footer].join('\n\n'),
      html: `<div style="font:15px/1.7 sans-serif">${lines.map(asHtml).join('')}<p style="color:#666">${escape(letter.footer)}</p></div>`,
      headers: { 'auto-submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

const asHtml = ({ text, url }: Line): string =>
  `<p>${url ? `<a href="${escape(url)}">${escape(text)}</a>` : escape(text)}</p>`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
