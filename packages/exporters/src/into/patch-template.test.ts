import { readTemplate, valueOf } from '@archivolt/importers';
import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { expect, test } from 'vitest';
import { patchTemplate } from './patch-template.js';

function valueIn(text: string): ValueMap {
  const { root } = readTemplate(text);
  const value = root === undefined ? null : valueOf(root);
  return isMap(value) ? value : {};
}

/** The value with another one at a path; undefined takes out what is there. */
function changed(value: Value, path: readonly string[], to: Value | undefined): Value {
  const [key = '', ...rest] = path;
  if (!isMap(value)) throw new Error(`nothing at ${key}`);
  const { [key]: old, ...others } = value;
  const next = rest.length === 0 ? to : changed(old ?? {}, rest, to);
  if (next === undefined) return others;
  return Object.fromEntries(
    [...Object.keys(value), ...(old === undefined ? [key] : [])].map((name) => [
      name,
      name === key ? next : (value[name] ?? null),
    ]),
  );
}

function patched(text: string, path: string, to: Value | undefined): string {
  const before = valueIn(text);
  const after = changed(before, path.split('.'), to);
  const result = isMap(after) ? (patchTemplate(text, { before, after }) ?? '') : '';
  expect(valueIn(result)).toEqual(after);
  return result;
}

const TEMPLATE = `# Orders of the shop
Transform: AWS::Serverless-2016-10-31

Resources:
    Orders: # the queue
        Type: "AWS::SQS::Queue"
        Properties:
            VisibilityTimeout: 30   # seconds
            Tags: [{ Key: team, Value: !Ref Team }]

    Worker:
        Type: AWS::Serverless::Function
        Properties:
            Handler: 'index.handler'
            Policies:
            - AWSXRayDaemonWriteAccess
            # to read
            - !Sub "arn:\${AWS::Partition}:x"
            Environment:
                Variables: {}
`;

/** The lines that differ, as in \`diff\`. */
function difference(before: string, after: string): readonly string[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line.trim()}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

test.each<readonly [string, string, Value | undefined, readonly string[]]>([
  [
    'a value keeps the comment behind it',
    'Resources.Orders.Properties.VisibilityTimeout',
    90,
    ['- VisibilityTimeout: 30   # seconds', '+ VisibilityTimeout: 90   # seconds'],
  ],
  [
    'quotes stay those of the author',
    'Resources.Orders.Type',
    'AWS::SQS::"Queue"',
    ['- Type: "AWS::SQS::Queue"', String.raw`+ Type: "AWS::SQS::\"Queue\""`],
  ],
  [
    'a list on one line stays on it',
    'Resources.Orders.Properties.Tags',
    [
      { Key: 'team', Value: { Ref: 'Team' } },
      { Key: 'on', Value: { 'Fn::Sub': '${A}, b' } },
    ],
    [
      '- Tags: [{ Key: team, Value: !Ref Team }]',
      "+ Tags: [{ Key: team, Value: !Ref Team }, { Key: 'on', Value: !Sub '${A}, b' }]",
    ],
  ],
  [
    'an item comes where it belongs, comments stay',
    'Resources.Worker.Properties.Policies',
    ['AWSXRayDaemonWriteAccess', { 'Fn::Sub': 'arn:${AWS::Partition}:x' }, 'More'],
    ['+ - More'],
  ],
  [
    'an item goes',
    'Resources.Worker.Properties.Policies',
    [{ 'Fn::Sub': 'arn:${AWS::Partition}:x' }],
    ['- - AWSXRayDaemonWriteAccess'],
  ],
  [
    'an empty map is filled',
    'Resources.Worker.Properties.Environment.Variables.NAME',
    { Ref: 'Orders' },
    ['- Variables: {}', '+ Variables:', '+ NAME: !Ref Orders'],
  ],
  [
    'a property goes',
    'Resources.Worker.Properties.Handler',
    undefined,
    ["- Handler: 'index.handler'"],
  ],
])('%s', (_, path, to, lines) => {
  expect(difference(TEMPLATE, patched(TEMPLATE, path, to))).toEqual(lines);
});

test('a resource is added as the others are indented and spaced', () => {
  const text = patched(TEMPLATE, 'Resources.More', {
    Type: 'AWS::SNS::Topic',
    Properties: { Subscription: [{ Protocol: 'sqs' }] },
  });
  expect(text).toBe(`${TEMPLATE}
    More:
        Type: AWS::SNS::Topic
        Properties:
            Subscription:
                - Protocol: sqs
`);
});

test('a resource is taken out with its lines alone', () => {
  expect(difference(TEMPLATE, patched(TEMPLATE, 'Resources.Orders', undefined))).toEqual([
    '- Orders: # the queue',
    '- Type: "AWS::SQS::Queue"',
    '- VisibilityTimeout: 30   # seconds',
    '- Tags: [{ Key: team, Value: !Ref Team }]',
  ]);
});

test('line breaks and a byte order mark stay', () => {
  const text = `\ufeff${TEMPLATE.replaceAll('\n', '\r\n')}`;
  const result = patched(text, 'Resources.Worker.Properties.Role', { 'Fn::GetAtt': ['R', 'Arn'] });
  expect(result.startsWith('\ufeff#')).toBe(true);
  expect(result).toContain('            Role: !GetAtt R.Arn\r\n');
  expect(result.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a hostile text stays one text', () => {
  const hostile = "a: 'b'\n# c\n${d} !Ref e";
  patched(TEMPLATE, 'Resources.Worker.Properties.Handler', hostile);
  patched(TEMPLATE, 'Resources.Orders.Properties.Tags', [{ Key: hostile, Value: '}]' }]);
});

test('JSON stays JSON, indented as it was', () => {
  const text = '{\n    "Resources": {\n        "Q": { "Type": "AWS::SQS::Queue" }\n    }\n}\n';
  expect(patched(text, 'Resources.Q.Properties', { DelaySeconds: 5 })).toContain(
    '"Type": "AWS::SQS::Queue"',
  );
  expect(patched(text, 'Resources.T', { Type: 'AWS::SNS::Topic' })).toBe(
    text.replace(
      ' }\n    }',
      ' },\n        "T": {\n            "Type": "AWS::SNS::Topic"\n        }\n    }',
    ),
  );
});

test('a map in braces keeps its order, its quotes and its comments', () => {
  const text = `Resources:
  Q: {Type: 'AWS::SQS::Queue', Properties: {VisibilityTimeout: 30, DelaySeconds: 1}} # jobs
  T:
    Type: AWS::SNS::Topic
    Properties: { "TopicName": "x", # by name
      "DisplayName": "y" }
`;
  const edited = (path: string, to: Value | undefined) =>
    difference(text, patched(text, path, to)).filter((line) => line.startsWith('+'));
  expect(edited('Resources.Q.Properties.MessageRetentionPeriod', 60)).toEqual([
    "+ Q: {Type: 'AWS::SQS::Queue', Properties: {VisibilityTimeout: 30, DelaySeconds: 1, MessageRetentionPeriod: 60}} # jobs",
  ]);
  expect(edited('Resources.Q.Properties.VisibilityTimeout', undefined)).toEqual([
    "+ Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: 1}} # jobs",
  ]);
  expect(edited('Resources.Q.Properties.DelaySeconds', undefined)).toEqual([
    "+ Q: {Type: 'AWS::SQS::Queue', Properties: {VisibilityTimeout: 30}} # jobs",
  ]);
  expect(edited('Resources.T.Properties.FifoTopic', true)).toEqual([
    '+ "DisplayName": "y", "FifoTopic": true }',
  ]);
});

const LISTS = `Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Layers: [!Ref A, "b",  c] # ours
      Architectures: [ arm64 ]
      Values: [
        one, # first
        'two',
        three
      ]
      Role: !Join [':', [a, !Ref B]]
      Tags: [{Key: team, Value: "x"}, {Key: cost, Value: y}]
`;

test.each<readonly [string, Value | undefined, readonly string[]]>([
  [
    'Layers',
    [{ Ref: 'A' }, 'b', 'd'],
    ['- Layers: [!Ref A, "b",  c] # ours', '+ Layers: [!Ref A, "b",  d] # ours'],
  ],
  [
    'Layers',
    [{ Ref: 'A' }, 'e', 'c'],
    ['- Layers: [!Ref A, "b",  c] # ours', '+ Layers: [!Ref A, "e",  c] # ours'],
  ],
  ['Layers', ['b', 'c'], ['- Layers: [!Ref A, "b",  c] # ours', '+ Layers: ["b",  c] # ours']],
  [
    'Layers',
    [{ Ref: 'A' }, 'b'],
    ['- Layers: [!Ref A, "b",  c] # ours', '+ Layers: [!Ref A, "b"] # ours'],
  ],
  [
    'Layers',
    ['z', { Ref: 'A' }, 'b', 'c', { Ref: 'D' }],
    ['- Layers: [!Ref A, "b",  c] # ours', '+ Layers: [z, !Ref A, "b",  c, !Ref D] # ours'],
  ],
  [
    'Architectures',
    ['x86_64', 'arm64'],
    ['- Architectures: [ arm64 ]', '+ Architectures: [ x86_64, arm64 ]'],
  ],
  ['Values', ['one', 'two', 'three', 'four'], ['- three', '+ three,', '+ four']],
  ['Values', ['one', 'three'], ["- 'two',"]],
  ['Values', ['three'], ['- one, # first', "- 'two',"]],
  ['Values', ['one', 'two'], ["- 'two',", '- three', "+ 'two'"]],
  [
    'Role',
    { 'Fn::Join': [':', ['a', { Ref: 'B' }, 'c']] },
    ["- Role: !Join [':', [a, !Ref B]]", "+ Role: !Join [':', [a, !Ref B, c]]"],
  ],
  [
    'Tags',
    [
      { Key: 'team', Value: 'z' },
      { Key: 'cost', Value: 'y' },
    ],
    [
      '- Tags: [{Key: team, Value: "x"}, {Key: cost, Value: y}]',
      '+ Tags: [{Key: team, Value: "z"}, {Key: cost, Value: y}]',
    ],
  ],
  [
    'Tags',
    [
      { Key: 'team', Value: 'x' },
      { Key: 'cost', Value: 'y' },
      { Key: 'a', Value: 'b' },
    ],
    [
      '- Tags: [{Key: team, Value: "x"}, {Key: cost, Value: y}]',
      '+ Tags: [{Key: team, Value: "x"}, {Key: cost, Value: y}, {Key: a, Value: b}]',
    ],
  ],
])('a list in brackets keeps its items, quotes and comments: %s %#', (key, to, lines) => {
  const text = patched(LISTS, `Resources.Fn.Properties.${key}`, to);
  expect(difference(LISTS, text)).toEqual(lines);
});
