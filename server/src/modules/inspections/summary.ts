import type { ReportTemplate } from '../../engines/reports/index.ts'

/** Checks of a year: planned and done, what they found, what was overlooked. */
export const inspectionSummary: ReportTemplate = {
  code: 'inspections-yearly',
  name: ['年度检查监督总结', 'Yearly summary of checks'],
  about: [
    '各级巡检、检查的计划完成、按时率、发现问题、下级漏查和不定期检查，与上年比较。',
    'Planned checks and whether they were done, what they found, what was overlooked, unscheduled ones; beside the year before.',
  ],
  period: 'year',
  title: ['{organisation}{period}检查监督工作总结', '{organisation}: Summary of checks, {period}'],
  unit: ['次', ''],
  outline: [
    { kind: 'heading', level: 1, text: ['履行检查职责', 'Checks carried out'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'task.due',
          say: [
            '{span}，各级应开展巡检、检查{task.due}次，完成{task.done}次，完成率{task.done.rate}，按时完成率{task.in-time.rate}。',
            'In {span}, {task.due} planned checks were due; {task.done} were done ({task.done.rate}), {task.in-time.rate} in time.',
          ],
          otherwise: ['本期没有计划内的检查。', 'No check was planned.'],
        },
        { when: 'task.missed', say: ['漏做{task.missed}次。', '{task.missed} were missed.'] },
        {
          when: 'task.unscheduled',
          say: ['开展不定期检查{task.unscheduled}次。', '{task.unscheduled} unscheduled checks were made.'],
        },
      ],
    },
    { kind: 'heading', level: 1, text: ['发现问题', 'What they found'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'round.points',
          say: [
            '累计巡检{round.points}点次，发现问题{round.problems}个。',
            '{round.points} points were looked at and {round.problems} problems found.',
          ],
        },
        {
          when: 'round.overlooked',
          say: [
            '上级抽查发现、下级已报正常的漏查{round.overlooked}点次，计入相应班组和人员。',
            'At {round.overlooked} points a lower level had said in order what a higher one found; counted against them.',
          ],
        },
      ],
    },
  ],
}
