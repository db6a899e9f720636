import type { ReportTemplate } from '../../engines/reports/index.ts'

/** Surveys and opinions of a year: how satisfied, how many asked, what came of what they said. */
export const satisfactionSummary: ReportTemplate = {
  code: 'satisfaction-yearly',
  name: ['年度满意度与意见办理总结', 'Yearly summary of satisfaction and opinions'],
  about: [
    '满意度测评的次数、收回率和满意率，意见建议的回复与办结，与上年比较。',
    'Surveys held, returned and their satisfaction; opinions replied to and closed, beside the year before.',
  ],
  period: 'year',
  title: [
    '{organisation}{period}满意度与意见办理总结',
    '{organisation}: Summary of satisfaction and opinions, {period}',
  ],
  unit: ['件', ''],
  outline: [
    { kind: 'heading', level: 1, text: ['满意度测评', 'Satisfaction surveys'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'survey.held',
          say: [
            '{span}，组织满意度测评{survey.held}次，收回问卷{survey.returned}份，服务对象满意率{survey.satisfaction}{survey.satisfaction~previous}。',
            'In {span}, {survey.held} surveys were held and {survey.returned} questionnaires returned; {survey.satisfaction} of the grades were of satisfaction{survey.satisfaction~previous}.',
          ],
          otherwise: ['{span}，没有结束的满意度测评。', 'In {span}, no survey was closed.'],
        },
        {
          when: 'survey.staff-satisfaction',
          say: [
            '后勤员工测评满意率{survey.staff-satisfaction}。',
            'Of the grades given by the own staff {survey.staff-satisfaction} were of satisfaction.',
          ],
        },
      ],
    },
    { kind: 'heading', level: 1, text: ['意见建议办理', 'Opinions'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'opinion.received',
          say: [
            '收到意见建议{opinion.received}件{opinion.received~previous}，回复率{opinion.reply.rate}，按时回复率{opinion.in-time.rate}。',
            '{opinion.received} opinions were received{opinion.received~previous}; {opinion.reply.rate} were replied to, {opinion.in-time.rate} of these in time.',
          ],
          otherwise: ['本期没有收到意见建议。', 'No opinion was received.'],
        },
        {
          when: 'opinion.ended',
          say: [
            '办结{opinion.ended}件，其中改进见效{opinion.effective}件。',
            '{opinion.ended} were brought to an end, {opinion.effective} of them with an improvement that had its effect.',
          ],
        },
        {
          when: 'opinion.open',
          say: ['截至{lastDay}，仍有{opinion.open}件在办。', '{opinion.open} were open at the end of {lastDay}.'],
        },
      ],
    },
  ],
}
