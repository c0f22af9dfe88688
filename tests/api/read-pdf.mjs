import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

// What a person reads who opens the PDF that comes in: its text, how many pages it has, and what it says of itself.
const document = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const { totalPages: pages, text } = await extractText(document, { mergePages: true });
const { info } = await getMeta(document);
process.stdout.write(JSON.stringify({ text: text.replaceAll(/\s+/g, ' '), pages, info }));
