import type { Terms } from '../../kernel/i18n/terms.ts'

export const messageTerms: Terms = {
  'message.kind-unknown': ['没有“{kind}”这类消息。', 'There is no kind of message “{kind}”.'],
  'message.kind-urgent': ['紧急消息不能关闭。', 'Urgent messages cannot be muted.'],
  'message.email-missing': ['要收邮件，请填写邮箱。', 'To get mail, enter an address.'],
  'message.more': ['……另有 {n} 条，请打开消息页查看', '… and {n} more; open the inbox to read them'],
  'message.mail.subject': ['后勤消息 {count} 条', '{count} messages from Support Services'],
  'message.mail.footer': ['接收方式可在消息页修改：{url}', 'Choose how you are told on the message page: {url}'],
  'message.name.message.trial': ['试发消息', 'Trial message'],
  'message.text.message.trial': [
    '这是发往“{channel}”的试发消息，收到即表示通道可用。',
    'This is a trial message to “{channel}”: the channel works.',
  ],
  'message.name.comment.mention': ['有人提到我', 'Somebody mentions me'],
  'message.text.comment.mention': ['{actor}在“{title}”中提到您：{text}', '{actor} mentions you in “{title}”: {text}'],
  'message.name.comment.new': ['关注的单据有新留言', 'New comment on a record I follow'],
  'message.text.comment.new': ['{actor}在“{title}”中留言：{text}', '{actor} comments on “{title}”: {text}'],
  'channel.unknown': ['没有这个通知渠道。', 'There is no such channel.'],
  'channel.stale': ['这个渠道刚被修改过，请刷新后再改。', 'The channel has just been changed; refresh and try again.'],
  'channel.secret-missing': ['Webhook 必须填写签名密钥。', 'A webhook needs a signing secret.'],
  'delivery.unknown': ['没有这条发送记录。', 'There is no such delivery.'],
  'delivery.not-failed': ['只有发送失败的才能重发。', 'Only a failed delivery can be sent again.'],
  'record.unknown': ['单据不存在，或您无权查看。', 'The record does not exist, or you may not see it.'],
  'comment.unknown': ['没有这条留言。', 'There is no such comment.'],
  'comment.not-yours': ['只能撤回自己的留言。', 'You can take back your own comments only.'],
  'comment.withdrawn': ['这条留言已经撤回。', 'The comment has been taken back already.'],
  'comment.not-concerned': [
    '只能提到与此单有关的人：报修人、经办班组成员、关注人。',
    'Only those whom the record concerns can be mentioned: reporter, members of its team, followers.',
  ],
}
