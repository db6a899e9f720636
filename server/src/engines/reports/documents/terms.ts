/** What is said of Word files that come in, and of their layout. */
export const documentTerms = {
  'document.not-word': [
    '这不是 Word 文档（.docx）。旧的 .doc 或加密的文件，请在 Word 或 WPS 中另存为不加密的 .docx。',
    'This is not a Word document (.docx). Save an old .doc or an encrypted file as a plain .docx first.',
  ],
  'document.damaged': [
    '文档已损坏，无法读取。请在 Word 或 WPS 中打开后重新保存。',
    'The document is damaged and cannot be read. Open it in Word or WPS and save it again.',
  ],
  'document.too-large': [
    '文档展开后太大，没有读取。请删去不用的内容，或压缩图片后再传。',
    'The document unpacks to more than can be read. Remove what is not needed or compress its pictures.',
  ],
  'document.bad-path': [
    '文档里有指向文档之外的文件名，没有读取。请向文件来源核实。',
    'The document holds a file name that leads out of it; it was not read. Ask where the file comes from.',
  ],
  'document.macros': [
    '文档含宏或控件，没有读取。请另存为不含宏的 .docx。',
    'The document holds macros or controls; it was not read. Save it as a .docx without macros.',
  ],
  'document.external': [
    '文档会从外部取内容（{target}），没有读取。请把外部图片或链接内容嵌入文档。',
    'The document fetches content from elsewhere ({target}); it was not read. Embed linked pictures and texts.',
  ],
  'document.embedded': [
    '文档里嵌有别的文件（{name}），没有读取。请删去嵌入的对象。',
    'The document holds another file ({name}); it was not read. Remove embedded objects.',
  ],
  'document.entities': [
    '文档含有不允许的声明，没有读取。请在 Word 或 WPS 中重新保存。',
    'The document holds declarations that are not allowed; it was not read. Save it again in Word or WPS.',
  ],
  'document.picture-too-large': [
    '图片 {name} 太大。请在 Word 中压缩图片后再传。',
    'The picture {name} is too large. Compress the pictures in Word first.',
  ],
  'document.not-this-summary': [
    '这份文档里没有本总结的数字标记：可能是另一份总结的文档，或标记已全部丢失。请用从本页下载的 Word 修改。',
    'This document carries no figure of this summary: it may belong to another summary, or all marks are lost. Edit the Word document downloaded from this page.',
  ],
  'document.point-page': ['纸张', 'Paper'],
  'document.point-margins': ['页边距（上／左／右／下）', 'Margins (top / left / right / bottom)'],
  'document.point-grid': ['每面行数 × 每行字数', 'Lines × characters of a page'],
  'document.point-title': ['标题：二号小标宋，居中', 'Title: 小标宋 22 pt, centred'],
  'document.point-body': ['正文：三号仿宋', 'Body: 仿宋 16 pt'],
  'document.point-line': ['固定行距', 'Fixed line spacing'],
  'document.point-indent': ['段首缩进（字）', 'First line indent (characters)'],
  'document.point-level-1': ['一级标题“一、”：黑体', 'Headings 一、: 黑体'],
  'document.point-level-2': ['二级标题“（一）”：楷体', 'Headings （一）: 楷体'],
  'document.point-level-3': ['三级标题“1.”：仿宋', 'Headings 1.: 仿宋'],
  'document.point-level-4': ['四级标题“（1）”：仿宋', 'Headings （1）: 仿宋'],
  'document.point-annex': ['附件另面编排', 'Annex on a page of its own'],
  'document.point-date': ['成文日期：阿拉伯数字、不编虚位、居右', 'Date: no leading noughts, to the right'],
  'document.point-page-number': ['页码：四号，数字左右各一条一字线', 'Page number: 14 pt between dashes'],
  'document.point-page-side': ['页码：单页居右、双页居左', 'Page number: odd pages right, even pages left'],
  'document.point-table-head': ['表头跨页重复（表数）', 'Tables whose head repeats'],
  'document.point-table-rows': ['表格行不跨页断开（表数）', 'Tables whose rows stay whole'],
  'document.point-picture': ['图片分辨率', 'Sharpness of pictures'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>
