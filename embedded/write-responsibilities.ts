import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { responsibilitiesDocument } from '../domain/responsibilities/document';

// `npm run responsibilities`: writes docs/responsibilities.md anew from the data that the software uses.
writeFileSync(join(__dirname, '../docs/responsibilities.md'), responsibilitiesDocument());
