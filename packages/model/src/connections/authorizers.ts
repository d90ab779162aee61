import type { WireView } from '../define/index.js';
import { plainName } from './wiring.js';

/** What routes call a wire's authorizer. */
export function authorizerName(wire: WireView): string {
  return wire.string('Name') ?? plainName(wire.source.name);
}
