import type { Terms } from '../../kernel/i18n/terms.ts'

/** What people read when something happens to a case. */
export const caseMessageTerms: Terms = {
  'message.name.case.submit': ['班组有新单', 'A new case for the team'],
  'message.text.case.submit': ['新单 {number}：{title}', 'New case {number}: {title}'],
  'message.name.case.emergency': ['突发单', 'An emergency'],
  'message.text.case.emergency': [
    '突发：{title}（{number}），请立即处置',
    'Emergency: {title} ({number}), act at once',
  ],
  'message.name.case.due-soon': ['快到时限的单', 'A case nearly past its time'],
  'message.text.case.due-soon': [
    '快到时限，请督促：{title}（{number}）',
    'Nearly past its time, please see to it: {title} ({number})',
  ],
  'message.name.case.overdue': ['超时督办的单', 'An overdue case escalated to me'],
  'message.text.case.overdue': [
    '已超时限，请督办：{title}（{number}）',
    'Past its time, please see to it: {title} ({number})',
  ],
  'message.name.case.assign': ['派给我的单', 'A case assigned to me'],
  'message.text.case.assign': ['派给您：{title}（{number}）', 'Assigned to you: {title} ({number})'],
  'message.name.case.accept': ['我的单已接单', 'My case is accepted'],
  'message.text.case.accept': ['已接单：{title}（{number}）', 'Accepted: {title} ({number})'],
  'message.name.case.pause': ['我的单暂停', 'My case is paused'],
  'message.text.case.pause': [
    '暂停，原因见单：{title}（{number}）',
    'Paused, the reason stands on the record: {title} ({number})',
  ],
  'message.name.case.resume': ['关注的单恢复处理', 'A case I follow goes on'],
  'message.text.case.resume': ['恢复处理：{title}（{number}）', 'Work goes on: {title} ({number})'],
  'message.name.case.finish': ['我的单已修好，请验收', 'My case is done, please confirm'],
  'message.text.case.finish': ['已完成，请验收：{title}（{number}）', 'Done, please confirm: {title} ({number})'],
  'message.name.case.return': ['退回的单', 'A case is returned'],
  'message.text.case.return': [
    '被退回，请重新派单：{title}（{number}）',
    'Returned, assign it anew: {title} ({number})',
  ],
  'message.name.case.reject': ['我的单未受理', 'My case is rejected'],
  'message.text.case.reject': [
    '未受理，原因见单：{title}（{number}）',
    'Rejected, the reason stands on the record: {title} ({number})',
  ],
  'message.name.case.cancel': ['派给我的单被撤销', 'A case of mine is cancelled'],
  'message.text.case.cancel': ['已撤销，不必再去：{title}（{number}）', 'Cancelled, no need to go: {title} ({number})'],
  'message.name.case.confirm': ['我完成的单已验收', 'My work is confirmed'],
  'message.text.case.confirm': ['已验收：{title}（{number}）', 'Confirmed: {title} ({number})'],
  'message.name.case.reopen': ['返修', 'Reopened'],
  'message.text.case.reopen': [
    '验收未通过，需返修：{title}（{number}）',
    'Not accepted, to be done again: {title} ({number})',
  ],
  'message.name.case.rate': ['我完成的单有评价', 'My work is rated'],
  'message.text.case.rate': ['收到评价：{title}（{number}）', 'Rated: {title} ({number})'],
}
