import type { ReportTemplate } from '../../engines/reports/index.ts'

/** Assets of a year: what there is, what came and went, what idle things saved. */
export const assetSummary: ReportTemplate = {
  code: 'assets-yearly',
  name: ['年度固定资产管理总结', 'Yearly summary of assets'],
  about: [
    '资产总量与增减、调拨与借用、闲置盘活节约的采购资金、处置与收入，与上年比较。',
    'What there is, what came and went, transfers and loans, purchases saved by reuse, disposals; beside the year before.',
  ],
  period: 'year',
  title: ['{organisation}{period}固定资产管理总结', '{organisation}: Summary of assets, {period}'],
  unit: ['件', ''],
  outline: [
    { kind: 'heading', level: 1, text: ['资产总量', 'What there is'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'asset.pieces',
          say: [
            '截至{lastDay}，在账固定资产{asset.pieces}件，原值{asset.value}元。',
            'At the end of {lastDay} there were {asset.pieces} assets on the books, of an original value of {asset.value} yuan.',
          ],
          otherwise: ['本期没有在账的固定资产。', 'There were no assets on the books.'],
        },
        {
          when: 'asset.added',
          say: [
            '{span}，新增固定资产原值{asset.added}元{asset.added~previous}。',
            'In {span}, assets of {asset.added} yuan were added{asset.added~previous}.',
          ],
        },
      ],
    },
    { kind: 'heading', level: 1, text: ['调剂与盘活', 'Transfers and reuse'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'asset.transferred',
          say: [
            '调拨资产{asset.transferred}件{asset.transferred~previous}。',
            '{asset.transferred} assets were transferred{asset.transferred~previous}.',
          ],
          otherwise: ['本期没有调拨资产。', 'No asset was transferred.'],
        },
        {
          when: 'asset.reused',
          say: [
            '坚持采购前先查闲置，盘活闲置资产{asset.reused}件，节约采购资金{asset.saved}元。',
            'The idle pool was asked before buying: {asset.reused} assets went back into use, which saved purchases of {asset.saved} yuan.',
          ],
        },
        {
          when: 'asset.lent',
          say: ['借用并按手续归还{asset.lent}件。', '{asset.lent} were lent and came back.'],
        },
        {
          when: 'asset.idle',
          say: ['期末闲置{asset.idle}件，可供调剂。', '{asset.idle} stood idle at the end and may be asked for.'],
        },
      ],
    },
    { kind: 'heading', level: 1, text: ['处置', 'Disposals'] },
    {
      kind: 'paragraph',
      sentences: [
        {
          when: 'asset.disposed',
          say: [
            '经鉴定、审批，处置固定资产原值{asset.disposed}元，收回{asset.proceeds}元。',
            'After appraisal and approval, assets of {asset.disposed} yuan were disposed of, which brought in {asset.proceeds} yuan.',
          ],
          otherwise: ['本期没有处置资产。', 'No asset was disposed of.'],
        },
      ],
    },
  ],
}
