import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect, isAllowed } from './collect.mjs';
import { billOfMaterials, notices } from './print.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'electron/dist');

const components = collect(root, ['electron', 'packages/designer', 'packages/files']);
const refused = components.filter(({ licence }) => !isAllowed(licence));
for (const { name, version, licence } of refused) {
  console.error(`${name} ${version}: the licence ${licence} is not one that may be carried along`);
}
const { version } = JSON.parse(readFileSync(join(root, 'electron/package.json'), 'utf8'));
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'sbom.cdx.json'),
  billOfMaterials(components, { name: 'archivolt', version }),
);
writeFileSync(
  join(folder, 'THIRD-PARTY-NOTICES.txt'),
  notices(components, readFileSync(join(root, 'NOTICE'), 'utf8')),
);
console.log(`${components.length} packages of others in electron/dist`);
if (refused.length > 0) process.exitCode = 1;
