import type { ServiceId } from '../generated/ids.js';
import type { CapabilityName } from './capability.js';
import type { Citation } from './cite.js';
import type { Value } from './value.js';

export interface Option {
  readonly value: string | number | boolean;
  readonly title?: string;
  /** Why one would not choose it, as in "End of life". */
  readonly note?: string;
  /** Offered no more, but known: an existing value stays valid for rules to judge. */
  readonly retired?: boolean;
}

/** What is said of one property beyond what CloudFormation's registry says. All of it optional. */
export interface Annotation {
  readonly title?: string;
  /** Unit as written: `s`, `MB`, `KB`, `days`. */
  readonly unit?: string;
  /** AWS's default: for display and rules only, never written into a file or an export. */
  readonly default?: Value;
  readonly required?: boolean;
  /** Bounds, inclusive: of a number, or of a list's or text's length when `type` says so. */
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'list' | 'map' | 'object' | 'json';
  readonly options?: readonly Option[];
  /** A regular expression over the whole text. */
  readonly pattern?: string;
  /** The pattern in words, after "It must be". A simple one needs none. */
  readonly form?: string;
  readonly docs?: string;
  readonly cite?: Citation;
  readonly widget?: 'slider' | 'segments' | 'code' | 'reference' | 'secret';
  /** What a reference here may name. */
  readonly refersTo?: { readonly service?: ServiceId; readonly capability?: CapabilityName };
  /** Heading of the inspector's section. Properties without one stand under "More". */
  readonly section?: string;
  /** Of a wire: offered only where it comes from, or goes to, one of these. */
  readonly at?: { readonly from?: readonly ServiceId[]; readonly to?: readonly ServiceId[] };
  /** Of a wire: the property of its target that says it in the wire's stead. */
  readonly saidBy?: string;
  /** Not offered where another property is set to what does not match all of the pattern. */
  readonly goesWith?: { readonly path: string; readonly pattern: string };
  /** Changing it replaces the resource, where the registry does not know. */
  readonly replaces?: boolean;
}

export type Annotations = Readonly<Record<string, Annotation>>;
