import type { ReportTemplate } from '../../engines/reports/index.ts'

/** Hazards of a year: found, graded, mended in time, and those still open. */
export const hazardSummary: ReportTemplate = {
  code: 'hazards-yearly',
  name: ['年度隐患排查治理总结', 'Yearly summary of hazards'],
  about: [
    '隐患排查、分级、整改、按期率、治理资金、年末未销号，与上年比较。',
    'Hazards found, graded and mended, the share in time, funds and what is open at the end; beside the year before.',
  ],
  period: 'year',
  title: ['{organisation}{period}隐患排查治理工作总结', '{organisation}: Summary of hazards, {period}'],
  unit: ['项', ''],
  outline: [
    { kind: 'heading', level: 1, text: ['排查', 'Found'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'hazard.found',
          say: [
            '{span}，共排查隐患{hazard.found}项{hazard.found~previous}，其中日常巡查发现{hazard.found-by.round}项，专项检查发现{hazard.found-by.special}项，师生员工上报{hazard.found-by.reported}项。',
            'In {span}, {hazard.found} hazards were found{hazard.found~previous}: {hazard.found-by.round} on rounds, {hazard.found-by.special} by special checks, {hazard.found-by.reported} reported.',
          ],
          otherwise: ['本期没有发现隐患。', 'No hazard was found.'],
        },
        {
          when: 'hazard.major',
          say: [
            '其中重大隐患{hazard.major}项，全部落实措施、资金、责任、时限、预案，落实治理资金{hazard.funds}元。',
            '{hazard.major} of them were major; funds of {hazard.funds} yuan were laid down.',
          ],
          otherwise: ['没有重大隐患。', 'None was major.'],
        },
      ],
    },
    { kind: 'heading', level: 1, text: ['整改', 'Mended'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'hazard.cleared',
          say: [
            '整改并经复查合格{hazard.cleared}项，按期整改率{hazard.in-time.rate}，其中即查即改{hazard.on-the-spot}项。',
            '{hazard.cleared} were mended and passed their re-check, {hazard.in-time.rate} in time; {hazard.on-the-spot} were mended on the spot.',
          ],
        },
        {
          when: 'hazard.repeated',
          say: ['同一地点同类隐患重复发生{hazard.repeated}项。', '{hazard.repeated} came again at the same place.'],
        },
      ],
    },
    { kind: 'heading', level: 1, text: ['存在问题', 'Open'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'hazard.open',
          say: [
            '截至{lastDay}，尚有{hazard.open}项隐患未销号，其中重大隐患{hazard.major-open}项。',
            'At the end of {lastDay}, {hazard.open} hazards were open, {hazard.major-open} of them major.',
          ],
          otherwise: ['期末没有未销号的隐患。', 'No hazard was open at the end.'],
        },
        {
          when: 'hazard.reported-up',
          say: ['本单位无力解决并上报{hazard.reported-up}项。', '{hazard.reported-up} were reported upward.'],
        },
      ],
    },
  ],
}
