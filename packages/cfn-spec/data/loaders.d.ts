import type { IndexData, ServiceData } from '../src/types.js';

type Load<T> = () => Promise<{ readonly default: T }>;

export declare const loadIndexData: Load<IndexData>;
/** By service, as `AWS::Lambda`. */
export declare const loaders: Readonly<Record<string, Load<ServiceData>>>;
