import { loadRegistry, type Registry } from '@archivolt/cfn-spec';
import { useEffect, useState } from 'react';

/** CloudFormation's registry for these types, once it is loaded. The last one stays while the next loads. */
export function useRegistry(types: readonly string[]): Registry | undefined {
  const [registry, setRegistry] = useState<Registry>();
  const key = types.toSorted().join(' ');
  useEffect(() => {
    let isCurrent = true;
    void loadRegistry(key.split(' ')).then((loaded) => isCurrent && setRegistry(loaded));
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return registry;
}
