import type { Clash, Clashes } from './clash.js';
import { mapsIn } from './values.js';

/** What a property names by its ARN, and what must be in the Region of the resource. */
function near(what: string, paths: (context: Parameters<Clash>[0]) => readonly string[]): Clash {
  return (context) => {
    const { reads, node } = context;
    const here = node.region();
    if (here === undefined) return undefined;
    for (const path of paths(context)) {
      const [, , , there = ''] = reads.string(path)?.split(':') ?? [];
      if (there === '' || there === here) continue;
      const message = `${what} is in ${there}. It must be in ${here}, as what names it.`;
      return { at: reads.at(path), message };
    }
    return undefined;
  };
}

export const certificatesOfListener = near('The certificate', ({ reads }) =>
  mapsIn(reads.list('Certificates')).map(({ index }) => `Certificates.${index}.CertificateArn`),
);

export const clashesOfRegions: Clashes = {
  'AWS::Lambda::EventSourceMapping': [near('The source', () => ['EventSourceArn'])],
};
