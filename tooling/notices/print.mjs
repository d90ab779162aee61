/** @import { Component } from './collect.mjs' */

/**
 * A bill of materials in the form of CycloneDX 1.6. Without time and number of its own: the same
 * packages give the same bytes.
 * @param {readonly Component[]} components
 * @param {{ name: string, version: string }} app
 */
export function billOfMaterials(components, { name, version }) {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${name}@${version}`,
        name,
        version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: components.map((it) => ({
      type: 'library',
      'bom-ref': `${it.name}@${it.version}`,
      name: it.name,
      version: it.version,
      purl: `pkg:npm/${it.name.replace('@', '%40')}@${it.version}`,
      licenses: licencesOf(it.licence),
    })),
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

/** @param {string} licence */
function licencesOf(licence) {
  return licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }];
}

/**
 * Names and licences of everything of others, for people.
 * @param {readonly Component[]} components
 * @param {string} own what NOTICE says
 */
export function notices(components, own) {
  const parts = components.map(
    ({ name, version, licence, text }) =>
      `${'='.repeat(80)}\n${name} ${version}\nLicence: ${licence}\n\n${text}\n`,
  );
  return `${own.trim()}\n\n${parts.join('\n')}`;
}
