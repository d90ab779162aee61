import { loadRegistryIndex, type RegistryIndex } from '@archivolt/cfn-spec';
import { useEffect, useMemo, useState } from 'react';
import { isCurated } from './generic-types.js';
import { rankTypes } from './rank-types.js';

const LEAST_LETTERS = 3;
const SHOWN = 6;

/** CloudFormation types that fit a query, without those that the palette has as services. Loaded when first asked for. */
export function useTypesLike(query: string): RegistryIndex['types'] {
  const [types, setTypes] = useState<RegistryIndex['types']>([]);
  const isAsked = query.length >= LEAST_LETTERS;
  const isLoaded = types.length > 0;
  useEffect(() => {
    if (!isAsked || isLoaded) return undefined;
    let isCurrent = true;
    void loadRegistryIndex().then((index) => {
      if (isCurrent) setTypes(index.types.filter(({ type }) => !isCurated(type)));
    });
    return () => {
      isCurrent = false;
    };
  }, [isAsked, isLoaded]);
  return useMemo(
    () => (isAsked ? rankTypes(types, query).slice(0, SHOWN) : []),
    [types, query, isAsked],
  );
}
