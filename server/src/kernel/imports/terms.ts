import type { Terms } from '../i18n/terms.ts'

export const importTerms = {
  'import.unknown': ['没有这次导入。', 'There is no such import.'],
  'import.not-a-table': [
    '这不是能读取的表格。请发送 .csv、.csv.gz 或 .xlsx 文件，第一行为列名。',
    'This is not a table that can be read. Send a .csv, .csv.gz or .xlsx file whose first row names the columns.',
  ],
  'import.old-workbook': [
    '这是旧版 .xls 或加密的工作簿。请在表格软件里另存为不加密的 .xlsx 再发送。',
    'This is an old .xls or an encrypted workbook. Save it as an unencrypted .xlsx and send that.',
  ],
  'import.damaged': [
    '文件损坏或不完整，请重新导出后再发送。',
    'The file is damaged or incomplete. Export it again and resend.',
  ],
  'import.row-too-long': [
    '第 {row} 行过长（超过 1 MB）：可能有引号没有闭合。',
    'Row {row} is too long (over 1 MB): perhaps a quotation mark was never closed.',
  ],
  'import.quote-not-closed': [
    '第 {row} 行的引号到文件末尾都没有闭合。',
    'A quotation mark in row {row} is not closed before the end of the file.',
  ],
  'import.mapping-invalid': [
    '“mapping”应为 JSON 对象，说明各列的含义，例如 {"number":"单号","reportedAt":"报修时间"}。',
    '"mapping" must be a JSON object naming the columns, such as {"number":"Number","reportedAt":"Reported"}.',
  ],
  'import.column-missing': [
    '文件里没有“{column}”这一列。现有的列：{columns}。',
    'The file has no column "{column}". Its columns are: {columns}.',
  ],
  'import.refused': [
    '{count} 行有误，一行也没有写入。改正后重新发送即可，不会重复。',
    '{count} rows are wrong; nothing was written. Correct them and send the file again: it makes no doubles.',
  ],
  'import.broke-off': [
    '导入多次中断，没有写入任何数据。请告诉管理员查看日志。',
    'The import broke off repeatedly and wrote nothing. Ask the administrator to look at the log.',
  ],

  'import.row.too-many-cells': [
    '这一行比表头多出单元格，内容可能错位，未采用。',
    'The row has more cells than the header; its contents may have shifted.',
  ],
  'import.row.too-few-cells': ['这一行在“{column}”之前就结束了。', 'The row ends before "{column}".'],
  'import.cell.formula-without-result': [
    '“{column}”是公式，文件里没有存计算结果。请打开保存一次再发送。',
    '"{column}" is a formula without a stored result. Open and save the file once, then send it.',
  ],
  'import.cell.damaged-text': ['“{column}”里有乱码字符。', '"{column}" holds damaged characters.'],
  'import.cell.error-value': [
    '“{column}”是错误值 {value}，按文字保留。',
    '"{column}" is the error value {value}; it was kept as text.',
  ],
  'import.number-blank': [
    '没有单号，无法辨认这条记录。',
    'There is no number, so the record could not be found again.',
  ],
  'import.number-too-long': ['单号超过 {limit} 个字符。', 'The number is longer than {limit} characters.'],
  'import.number-scientific': [
    '单号“{value}”被表格软件改成了科学记数，后几位已丢失。请把该列设为文本后重新导出。',
    'A spreadsheet has turned the number into "{value}" and lost its last digits. Set the column to text and export again.',
  ],
  'import.number-twice': [
    '单号“{value}”与第 {first} 行相同，但内容不同。',
    'The number "{value}" stands in row {first} too, with other contents.',
  ],
  'import.row-repeated': ['与第 {first} 行完全相同，只取一次。', 'Equal to row {first} in every cell; taken once.'],
  'import.number-in-use': [
    '单号“{value}”已被本系统的一条记录使用。',
    'The number "{value}" belongs to a record made here.',
  ],
  'import.worked-on': [
    '单号“{value}”的记录导入后已在本系统处理过，不再用文件覆盖。',
    'The record "{value}" has been worked on here since it was imported; a file does not overwrite it.',
  ],
  'date.unreadable': ['“{column}”的“{value}”不是能识别的日期。', '"{value}" in "{column}" cannot be read as a date.'],
  'date.placeholder': [
    '“{column}”的“{value}”不是日期。如果它表示“没有”，请在映射的 missing 里列出。',
    '"{value}" in "{column}" is no date. If it stands for "none", list it under missing in the mapping.',
  ],
  'date.impossible': [
    '“{column}”的“{value}”不是真实存在的日期或时间。',
    '"{value}" in "{column}" is a date or time that does not exist.',
  ],
  'date.order-contradictory': [
    '“{column}”的“{value}”分不清日和月：文件里两种顺序都有。请在映射里指明 dateOrder。',
    'Day and month of "{value}" in "{column}" cannot be told apart: the file has both orders. Give dateOrder with the mapping.',
  ],

  'import.found.text': [
    '文本文件，编码 {encoding}，以{delimiter}分隔。',
    'Text file, encoded as {encoding}, separated by {delimiter}.',
  ],
  'import.found.gzipped-text': [
    '压缩的文本文件，编码 {encoding}，以{delimiter}分隔。',
    'Compressed text file, encoded as {encoding}, separated by {delimiter}.',
  ],
  'import.delimiter.comma': ['逗号', 'commas'],
  'import.delimiter.semicolon': ['分号', 'semicolons'],
  'import.delimiter.tab': ['制表符', 'tabs'],
  'import.delimiter.bar': ['竖线', 'vertical bars'],
  'import.found.workbook': ['Excel 工作簿，读取工作表“{sheet}”。', 'Excel workbook, sheet "{sheet}".'],
  'import.found.other-sheets': ['没有读取其他工作表：{sheets}。', 'Other sheets were not read: {sheets}.'],
  'import.found.date-1904': [
    '工作簿的日期从 1904 年起算，已按此换算。',
    'The workbook counts its days from 1904, and was read so.',
  ],
  'import.found.merged': [
    '数据区有 {count} 处合并单元格：只有左上角一格有内容，其余按空白处理。',
    '{count} merged cells among the rows: only the first of each holds text, the others count as blank.',
  ],
  'import.order.dmy': ['日/月/年', 'day/month/year'],
  'import.order.mdy': ['月/日/年', 'month/day/year'],
  'import.order.ymd': ['年/月/日', 'year/month/day'],
  'import.found.order-given': ['日期按指定的“{order}”读取。', 'Dates were read as {order}, as given.'],
  'import.found.order-seen': [
    '日期为“{order}”：文件里有只能这样读的日期。',
    'Dates are {order}: the file has some that can only be read so.',
  ],
  'import.found.order-guessed': [
    '文件里没有大于 12 的日，日期暂按“{order}”读取。如果不对，请在映射里指明 dateOrder 后重新发送。',
    'No day in the file is above 12, so dates were taken as {order}. If that is wrong, give dateOrder with the mapping and send the file again.',
  ],
  'import.found.order-guessed-half-day': [
    '文件里没有大于 12 的日；因为时间用 AM/PM，日期暂按“{order}”读取。如果不对，请在映射里指明 dateOrder。',
    'No day in the file is above 12; since times have AM or PM, dates were taken as {order}. If that is wrong, give dateOrder with the mapping.',
  ],
  'import.found.order-contradictory': [
    '文件里“日/月”和“月/日”两种写法都有，这些日期都不采用。请统一后再发送，或在映射里指明 dateOrder。',
    'The file writes dates both as day/month and as month/day, so none of them is trusted. Make them uniform, or give dateOrder with the mapping.',
  ],
  'import.workbook.name': ['导入问题', 'import-problems'],
  'import.workbook.bad': ['有误的行', 'Rows to correct'],
  'import.workbook.notes': ['提示', 'Notes'],
  'import.workbook.row': ['原文件行号', 'Row of the file'],
  'import.workbook.remark': ['问题', 'What is wrong'],
} as const satisfies Terms
