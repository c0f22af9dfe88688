import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsDocument } from './permissions';
import { responsibilitiesDocument } from './responsibilities';

// `npm run documents`: writes anew what in docs/ is made from the data that the software uses.
const DOCS = join(__dirname, '../../docs');
writeFileSync(join(DOCS, 'responsibilities.md'), responsibilitiesDocument());
writeFileSync(join(DOCS, 'permissions.md'), permissionsDocument());
