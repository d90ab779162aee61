import type { Value, WireView } from '../../define/index.js';
import { plainName } from '../../connections/wiring.js';

/** What makes two wires to one target lead to two origins. */
const OWN = ['DomainName', 'OriginPath', 'Protocol', 'Port'];

/** The wire that an origin is made by, and the origin's id: wires to one target in one way share it. */
export function originOf(wire: WireView): { readonly id: string; readonly maker: WireView } {
  const same = wire.source
    .wires('out', wire.connection.id)
    .filter(({ target }) => target.id === wire.target.id);
  const ways = [...new Set(same.map(wayOf))];
  const place = ways.indexOf(wayOf(wire));
  const name = plainName(wire.target.name);
  return {
    id: place > 0 ? `${name}${place + 1}` : name,
    maker: same.find((it) => wayOf(it) === wayOf(wire)) ?? wire,
  };
}

/** Id of the origin inside its distribution. */
export function originId(wire: WireView): string {
  return originOf(wire).id;
}

function wayOf(wire: WireView): string {
  return JSON.stringify(OWN.map((name): Value => wire.value(name) ?? null));
}
