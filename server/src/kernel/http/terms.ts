import type { Terms } from '../i18n/terms.ts'

export const httpTerms = {
  'request.invalid': [
    '填写的内容有误，请按提示修改后再提交。',
    'Some fields need correcting before this can be saved.',
  ],
  'request.malformed': ['请求格式有误，无法读取。', 'The request could not be read.'],
  'request.too-large': ['内容太大，无法接收。', 'The content is too large.'],
  'request.media-type': ['不支持这种内容类型。', 'This type of content is not supported.'],
  'request.conflict': [
    '同一时间有其他人在修改，请稍后重试。',
    'Somebody else changed this at the same moment. Please try again.',
  ],
  'request.too-many': [
    '操作太频繁，请在 {seconds} 秒后再试。',
    'Too many requests. Please try again in {seconds} seconds.',
  ],
  'request.key-reused': [
    '同一个 Idempotency-Key 已用于另一个请求。',
    'This Idempotency-Key was already used for a different request.',
  ],
  'request.cross-site': ['请求来自其他网站，已拒绝。', 'The request came from another site and was refused.'],
  'route.unknown': ['没有这个地址。', 'There is nothing at this address.'],
  'server.failed': [
    '服务器出错，刚才的操作没有生效。请稍后再试；如仍不行，请告诉管理员。',
    'The server failed and nothing was changed. Try again later, or tell the administrator.',
  ],
  'field.required': ['必填', 'Required'],
  'field.wrong-type': ['格式不对', 'Wrong kind of value'],
  'field.too-short': ['至少 {limit} 个字符', 'At least {limit} characters'],
  'field.too-long': ['最多 {limit} 个字符', 'At most {limit} characters'],
  'field.too-small': ['不能小于 {limit}', 'Not less than {limit}'],
  'field.too-large': ['不能大于 {limit}', 'Not more than {limit}'],
  'field.unknown': ['没有这一项', 'There is no such field'],
  'field.not-a-choice': ['只能选：{choices}', 'Choose one of: {choices}'],
  'field.invalid': ['格式不对', 'Not in the right form'],
  'time-zone.unknown': ['没有这个时区', 'There is no such time zone'],
} as const satisfies Terms
