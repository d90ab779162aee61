import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { isMap, sub, type Value } from '@archivolt/model';
import { expect, it } from 'vitest';
import { plain } from './plain.js';

const SEED = 20_261_128;
const text = array(constantFrom('$', '{', '}', '!', 'a', '${', '${!', '${x}', 'b'), {
  maxLength: 5,
}).map((parts) => parts.join(''));

/** What CloudFormation makes of `Fn::Sub`: one pass over the text, and none over what it puts in. */
function evaluated(value: Value): string {
  const argument = isMap(value) ? value['Fn::Sub'] : undefined;
  const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
  return String(pattern).replaceAll(/\$\{([^}]+)\}/g, (whole, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const given = isMap(variables) ? variables[name] : undefined;
    return typeof given === 'string' ? given : `<unknown ${whole}>`;
  });
}

it(`texts mean the same whatever stands beside them in a substitution (seed ${SEED})`, () => {
  assert(
    property(
      tuple(text, text),
      constantFrom('', '$', '{', '-', '}'),
      ([first, second], between) => {
        const pattern = `x\${one}${between}\${two}y`;
        const printed = plain(sub(pattern, { one: first, two: second }), { naming: (key) => key });
        expect(evaluated(printed)).toBe(`x${first}${between}${second}y`);
      },
    ),
    { seed: SEED, numRuns: 2_000 },
  );
});
