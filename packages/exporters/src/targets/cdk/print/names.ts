const TAKEN = new Set(
  'abstract any arguments as async await boolean break case catch class const constructor continue debugger declare default delete do else enum eval export extends false finally for from function get if implements import in instanceof interface is keyof let module namespace never new null number object of package private protected public readonly require return set static string super switch symbol this throw true try type typeof undefined unknown var void while with yield cdk scope id props code process console globalThis Object Array Promise node toString valueOf toLocaleString hasOwnProperty isPrototypeOf propertyIsEnumerable'.split(
    ' ',
  ),
);

/** Identifiers for things by what they are called, each once. */
export interface Names {
  readonly reserve: (name: string) => void;
  /** `suffix` tells it from what is called the same. */
  readonly fresh: (text: string, suffix?: string) => string;
}

/** Starts with no name taken but the language's. */
export function createNames(): Names {
  const taken = new Set<string>();
  return {
    reserve: (name) => void taken.add(name),
    fresh: (text, suffix = 'Resource') => {
      const stem = identifier(text);
      let name = TAKEN.has(stem) || taken.has(stem) ? `${stem}${suffix}` : stem;
      for (let number = 2; taken.has(name); number += 1) name = `${stem}${number}`;
      taken.add(name);
      return name;
    },
  };
}

/** `OrdersFn` gives `ordersFn`, `URLTable` gives `urlTable`. */
export function identifier(text: string): string {
  const plain = text.replaceAll(/[^A-Za-z0-9]/g, '');
  const lower = plain
    .replace(/^[A-Z]+(?=[A-Z][a-z])/, (found) => found.toLowerCase())
    .replace(/^[A-Z]+$/, (found) => found.toLowerCase())
    .replace(/^[A-Z]/, (found) => found.toLowerCase());
  return /^[a-z]/.test(lower) ? lower : `_${lower}`;
}

/** `orders-api` gives `OrdersApi`: names of classes and stacks. */
export function className(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const plain = joined.slice(0, 100);
  return /^[A-Z]/.test(plain) ? plain : `Design${plain}`;
}
