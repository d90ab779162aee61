import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { lower } from '../lower/pipeline.js';
import { inlineStub, stubFiles } from './stubs.js';
import { testEvents } from './test-events.js';

function lowered(text: string): ResourceGraph {
  const result = lower(arch(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function files(graph: ResourceGraph): Readonly<Record<string, string>> {
  return Object.fromEntries(graph.code.flatMap((unit) => [...stubFiles(unit)]));
}

describe('handler stubs', () => {
  it('know the events of their triggers and the names of their wires', () => {
    const graph = lowered(`q: sqs-queue; t: dynamodb-table { $name: 'Orders' }
      f: lambda-function { Runtime: 'nodejs22.x', Handler: 'app/main.run' }; q -> f; f -> t`);
    const stub = files(graph)['app/main.ts'];
    expect(stub).toContain("import type { SQSEvent } from 'aws-lambda';");
    expect(stub).toContain('const ordersName = process.env.ORDERS_NAME;');
    expect(stub).toContain('export async function run(event: SQSEvent): Promise<void> {');
  });

  it.each([
    ['python3.13', 'index.handler', 'index.py'],
    ['ruby3.3', 'index.handler', 'index.rb'],
    ['java21', 'example.Orders::handle', 'src/main/java/example/Orders.java'],
    ['dotnet8', 'Orders::Orders.Function::Handle', 'Function.cs'],
    ['provided.al2023', 'bootstrap', 'main.go'],
  ])('exist for %s', (runtime, handler, path) => {
    const graph = lowered(`f: lambda-function { Runtime: '${runtime}', Handler: '${handler}' }`);
    expect(Object.keys(files(graph))).toContain(path);
  });

  it('never leave their folder', () => {
    const graph = lowered(
      "f: lambda-function { Runtime: 'nodejs22.x', Handler: '../../../etc/x.handler' }",
    );
    expect(Object.keys(files(graph))).toEqual(['etc/x.ts', 'package.json']);
  });

  it('stand in a plain template only where Lambda takes them', () => {
    const inline = (runtime: string, handler: string): string | undefined => {
      const graph = lowered(`f: lambda-function { Runtime: '${runtime}', Handler: '${handler}' }`);
      return graph.code.map((unit) => inlineStub(unit))[0];
    };
    expect(inline('nodejs22.x', 'index.handler')).toContain('exports.handler');
    expect(inline('nodejs22.x', 'app.handler')).toBeUndefined();
    expect(inline('java21', 'example.A::b')).toBeUndefined();
  });

  it('have folders of their own, also when their names meet', () => {
    const graph =
      lowered(`a: lambda-function { $name: 'OrdersFn', Runtime: 'nodejs22.x', Handler: 'index.handler' }
      b: lambda-function { $name: 'OrdersFN', Runtime: 'nodejs22.x', Handler: 'index.handler' }`);
    expect(new Set(graph.code.map((unit) => unit.folder)).size).toBe(2);
  });
});

it('test events carry what the trigger sends', () => {
  const graph = lowered(`api: apigateway-rest-api { stage#StageName: 'prod' }; b: s3-bucket
    f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }
    api -[route { Method: 'GET', Path: '/orders/{id}' }]-> f
    b -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f`);
  const events = new Map(graph.code.flatMap((unit) => [...testEvents(graph, unit)]));
  expect([...events.keys()].toSorted()).toEqual(['events/f-api.json', 'events/f-b.json']);
  expect(JSON.parse(events.get('events/f-api.json') ?? '')).toMatchObject({
    httpMethod: 'GET',
    path: '/orders/example',
    pathParameters: { id: 'example' },
  });
});
