export const taskPermissions = {
  'report.task': {
    name: ['布置总结任务', 'Send tasks of summaries'],
    grants: { head: 'all', admin: 'all' },
  },
  'report.write-part': {
    name: ['撰写总结分稿', 'Write contributions to summaries'],
    grants: { technician: 'own', leader: 'unit', clerk: 'unit', dispatcher: 'unit', head: 'all', admin: 'all' },
  },
  'report.review': { name: ['审阅总结分稿', 'Review contributions to summaries'], grants: { head: 'all' } },
  'report.publish': { name: ['发布、撤回总结', 'Publish and withdraw summaries'], grants: { head: 'all' } },
} as const
