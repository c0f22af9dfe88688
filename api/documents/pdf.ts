import PDFDocument from 'pdfkit';
import { PAGE_OF, TAGS } from './language';
import type { DocumentLanguage } from './language';

/** One part of a page: a heading with what stands under it, each line with the words that lead it in. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly { readonly label?: string; readonly text: string }[];
}

export interface PageOf {
  readonly language: DocumentLanguage;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Stands at the foot of every page. */
  readonly reference: string;
  /** In large print, as an easy read is. */
  readonly large?: true;
}

const FONTS = '@expo-google-fonts/atkinson-hyperlegible-next';
/** Drawn for readers with low vision, and with every letter that English and Welsh have. */
const REGULAR = require.resolve(`${FONTS}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`);
const BOLD = require.resolve(`${FONTS}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`);

const MARGIN = 48;
const FOOT = 30;
/** Points. The largest at which everything fits on one page; what fits at none is drawn at the largest, on as many as it takes. */
const SIZES = [11, 10, 9] as const;
const LARGE_SIZES = [16, 15, 14] as const;

/**
 * An A4 document of one part or of several, each in its language and, where its text can be read on one, on one page. It is a
 * tagged PDF: headings and paragraphs are told to screen readers as such. Its metadata name nobody.
 */
export function pdfOf(parts: readonly [PageOf, ...PageOf[]]): Promise<Buffer> {
  const [first] = parts;
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    pdfVersion: '1.7',
    tagged: true,
    lang: TAGS[first.language],
    displayTitle: true,
    bufferPages: true,
    info: { Title: first.title, Creator: 'Camau', Producer: 'Camau' },
  });
  doc.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  const finished = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const [index, part] of parts.entries()) {
    if (index > 0) doc.addPage();
    const before = doc.bufferedPageRange().count - 1;
    const sizes = part.large ? LARGE_SIZES : SIZES;
    write(doc, root, part, sizes.find((size) => heightOf(doc, part, size) <= room(doc)) ?? sizes[0]);
    foot(doc, part, before);
  }
  root.end();
  doc.end();
  return finished;
}

function write(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { language, title, sections }: PageOf,
  size: number,
): void {
  const part = doc.struct('Part', { lang: TAGS[language] });
  root.add(part);
  const add = (type: string, draw: () => void) => {
    part.add(doc.struct(type, {}, [draw]));
  };
  add('H1', () => doc.font('bold').fontSize(titleSize(size)).text(title));
  for (const { heading, lines } of sections) {
    doc.moveDown(GAP);
    // A heading stands with something under it.
    if (doc.y + KEPT_TOGETHER * size > doc.page.height - doc.page.margins.bottom) doc.addPage();
    add('H2', () => doc.font('bold').fontSize(headingSize(size)).text(heading));
    for (const line of lines) add('P', () => doc.font('regular').fontSize(size).text(said(line)));
  }
  part.end();
}

/** Numbers the pages from the one with this index to the last, each with the part's reference. */
function foot(doc: PDFKit.PDFDocument, { language, reference }: PageOf, first: number): void {
  const { start, count } = doc.bufferedPageRange();
  const last = start + count - 1;
  for (let index = first; index <= last; index++) {
    doc.switchToPage(index);
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const text = `${reference} · ${PAGE_OF[language](index - first + 1, last - first + 1)}`;
    doc
      .font('regular')
      .fontSize(8)
      .text(text, MARGIN, doc.page.height - MARGIN, { lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
  doc.switchToPage(last);
}

function heightOf(doc: PDFKit.PDFDocument, { title, sections }: PageOf, size: number): number {
  const width = doc.page.width - 2 * MARGIN;
  const height = (font: string, points: number, text: string) =>
    doc.font(font).fontSize(points).heightOfString(text, { width });
  return sections.reduce(
    (sum, { heading, lines }) =>
      sum +
      GAP * doc.font('regular').fontSize(titleSize(size)).currentLineHeight(true) +
      height('bold', headingSize(size), heading) +
      lines.reduce((part, line) => part + height('regular', size, said(line)), 0),
    height('bold', titleSize(size), title),
  );
}

/** How many times the size of a line a heading keeps free under it. */
const KEPT_TOGETHER = 5;
/** Lines left free above a heading. */
const GAP = 0.5;
const titleSize = (size: number): number => size + 5;
const headingSize = (size: number): number => size + 1;

function room(doc: PDFKit.PDFDocument): number {
  return doc.page.height - doc.page.margins.top - doc.page.margins.bottom;
}

function said({ label, text }: Section['lines'][number]): string {
  return label === undefined ? text : `${label}: ${text}`;
}
