import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { fit, outgoing, refusalOf, type Line } from './outgoing.ts'

const line: Line = {
  id: '1',
  kind: 'case.submit',
  at: '2026-11-23T01:00:00.000Z',
  text: '新单 WX-20261123-0001：水龙头漏水',
  url: 'https://hq.example.cn/repairs/1',
}
const now = Date.parse('2026-11-23T01:02:03Z')
const more = '……另有 {n} 条'

test('each robot gets the body of its platform, signed as the platform asks', () => {
  const wecom = outgoing({ kind: 'wecom', address: 'https://w.example/send?key=k', secret: null }, [line], {
    now,
    more,
  })
  assert.deepEqual(JSON.parse(wecom.body), {
    msgtype: 'text',
    text: { content: `${line.text}\n${line.url}` },
  })
  const ding = new URL(
    outgoing({ kind: 'dingtalk', address: 'https://d.example/send?access_token=t', secret: 'SEC1' }, [line], {
      now,
      more,
    }).url,
  )
  assert.equal(ding.searchParams.get('timestamp'), String(now))
  assert.equal(ding.searchParams.get('sign'), createHmac('sha256', 'SEC1').update(`${now}\nSEC1`).digest('base64'))
  const feishu = JSON.parse(
    outgoing({ kind: 'feishu', address: 'https://f.example/hook/x', secret: 'S' }, [line], { now, more }).body,
  ) as { timestamp: string; sign: string; content: { text: string } }
  assert.equal(feishu.timestamp, String(now / 1000))
  assert.equal(
    feishu.sign,
    createHmac('sha256', `${now / 1000}\nS`)
      .update('')
      .digest('base64'),
  )
})

test('a webhook is signed over its time and its body', () => {
  const { headers, body } = outgoing({ kind: 'webhook', address: 'https://x.example/', secret: 'key' }, [line], {
    now,
    more,
  })
  const sign = createHmac('sha256', 'key')
    .update(`${now / 1000}.${body}`)
    .digest('hex')
  assert.equal(headers['x-houqin-signature'], `t=${now / 1000},v1=${sign}`)
  assert.deepEqual(JSON.parse(body), { notices: [line] })
})

test('what a robot refuses is told in its own words', () => {
  assert.equal(refusalOf('wecom', '{"errcode":0,"errmsg":"ok"}'), undefined)
  assert.equal(refusalOf('dingtalk', '{"errcode":310000,"errmsg":"sign not match"}'), '310000 sign not match')
  assert.equal(refusalOf('feishu', '{"code":0,"msg":"success"}'), undefined)
  assert.match(refusalOf('feishu', '<html>') ?? '', /<html>/)
  assert.equal(refusalOf('webhook', 'anything'), undefined)
})

test('text never exceeds the room of a robot, and what is left out is counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), { minLength: 1, maxLength: 40 }),
      (raw) => {
        const parts = raw.map((part) => part.replaceAll('\n', ' '))
        const text = fit(parts, 300, more)
        assert.ok(Buffer.byteLength(text) <= 300 || parts.length === 1)
        const lines = text.split('\n')
        if (text === parts.join('\n')) return
        const kept = lines.length - 1
        assert.deepEqual(lines.slice(0, kept), parts.slice(0, kept))
        assert.equal(lines[kept], more.replace('{n}', String(parts.length - kept)))
      },
    ),
  )
})
