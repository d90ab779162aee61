import type { Clash } from './clash.js';
import { mapsIn } from './values.js';
import { quoted } from './words.js';

const ACTIONS = 'DefaultActions';

/** A sign-in sends people away and back: both need TLS. */
export const signInOfListener: Clash = ({ reads }) => {
  const protocol = reads.string('Protocol');
  if (protocol === undefined || protocol === 'HTTPS') return;
  const found = mapsIn(reads.list(ACTIONS)).find(({ map }) =>
    String(map['Type']).startsWith('authenticate-'),
  );
  if (found === undefined) return;
  const message = `The listener speaks ${protocol}. Only one that speaks HTTPS signs people in.`;
  return { at: reads.at(`${ACTIONS}.${found.index}.Type`), message };
};

/** Addresses of private networks, and those that carriers share. */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;

export const targetsOfGroup: Clash = ({ reads }) => {
  const kind = reads.string('TargetType');
  const targets = mapsIn(reads.list('Targets'));
  if (kind === 'lambda' && targets.length > 1) {
    const message = `The group has ${targets.length} functions. A target group has one.`;
    return { at: reads.at('Targets'), message };
  }
  if (kind !== 'ip') return;
  for (const { index, map } of targets) {
    const { Id: id } = map;
    if (typeof id !== 'string' || !ADDRESS.test(id) || PRIVATE.test(id)) continue;
    const message = `Target ${quoted(id)} is a public address. A load balancer sends to private ones only.`;
    return { at: reads.at(`Targets.${index}.Id`), message };
  }
  return undefined;
};
