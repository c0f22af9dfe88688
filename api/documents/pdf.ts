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
}

const FONTS = '@expo-google-fonts/atkinson-hyperlegible-next';
/** Drawn for readers with low vision, and with every letter that English and Welsh have. */
const REGULAR = require.resolve(`${FONTS}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`);
const BOLD = require.resolve(`${FONTS}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`);

const MARGIN = 48;
const FOOT = 30;
/** Points. The largest at which everything fits on one page; what does not fit at the smallest goes on, on the next. */
const SIZES = [11, 10, 9] as const;

/**
 * An A4 document, on one page where its text can be read on one. It is a tagged PDF in its language: headings and paragraphs
 * are told to screen readers as such. Its metadata name nobody.
 */
export function pdfOf(page: PageOf): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    pdfVersion: '1.7',
    tagged: true,
    lang: TAGS[page.language],
    displayTitle: true,
    bufferPages: true,
    info: { Title: page.title, Creator: 'Camau', Producer: 'Camau' },
  });
  doc.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  const finished = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    doc.on('error', reject);
  });
  write(doc, page, SIZES.find((size) => heightOf(doc, page, size) <= room(doc)) ?? SIZES[SIZES.length - 1] ?? 9);
  doc.end();
  return finished;
}

function write(doc: PDFKit.PDFDocument, { language, title, sections, reference }: PageOf, size: number): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const add = (type: string, draw: () => void) => {
    root.add(doc.struct(type, {}, [draw]));
  };
  add('H1', () => doc.font('bold').fontSize(titleSize(size)).text(title));
  for (const { heading, lines } of sections) {
    doc.moveDown(GAP);
    add('H2', () => doc.font('bold').fontSize(headingSize(size)).text(heading));
    for (const line of lines) add('P', () => doc.font('regular').fontSize(size).text(said(line)));
  }
  root.end();
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const foot = `${reference} · ${PAGE_OF[language](index + 1, count)}`;
    doc
      .font('regular')
      .fontSize(8)
      .text(foot, MARGIN, doc.page.height - MARGIN, { lineBreak: false });
    doc.endMarkedContent();
  }
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
