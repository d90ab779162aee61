import { expect, test } from 'vitest';
import { type ArchDocument, emptyDocument } from './document.js';
import { documentPrinter, printDocument } from './print.js';

const orders: ArchDocument = {
  ...emptyDocument(),
  description: 'Orders "live"',
  nodes: {
    worker: {
      properties: {
        Timeout: 30,
        Layers: [],
        Role: { attr: 'Arn', $ref: 'role' },
        Environment: { Variables: { TABLE: { Ref: 'Table' }, 200: 'ok', A: '' } },
      },
      name: 'Worker',
      service: 'lambda-function',
      attributes: { DependsOn: ['A', 'B'] },
    },
    jobs: { service: 'sqs-queue', name: 'Jobs', properties: {} },
  },
  edges: { wire: { to: 'worker', from: 'jobs', connection: 'event-source-mapping' } },
  layout: {
    nodes: { worker: { y: 40, x: 320 }, jobs: { x: 0, y: 40 } },
    edges: {
      wire: {
        bends: [
          [160, 40],
          [160, 80],
        ],
      },
    },
    notes: {},
    groups: { g: { members: ['worker', 'jobs'], title: 'Intake' } },
  },
};

test('DOC14 DOC15 DOC16 DOC18 the canonical form', () => {
  expect(printDocument(orders)).toBe(`{
  "$schema": "urn:archivolt:arch:1",
  "version": 1,
  "description": "Orders \\"live\\"",
  "nodes": {
    "jobs": {
      "service": "sqs-queue",
      "name": "Jobs",
      "properties": {}
    },
    "worker": {
      "service": "lambda-function",
      "name": "Worker",
      "attributes": {
        "DependsOn": [
          "A",
          "B"
        ]
      },
      "properties": {
        "Environment": {
          "Variables": {
            "200": "ok",
            "A": "",
            "TABLE": {
              "Ref": "Table"
            }
          }
        },
        "Layers": [],
        "Role": { "$ref": "role", "attr": "Arn" },
        "Timeout": 30
      }
    }
  },
  "edges": {
    "wire": {
      "connection": "event-source-mapping",
      "from": "jobs",
      "to": "worker"
    }
  },
  "layout": {
    "nodes": {
      "jobs": { "x": 0, "y": 40 },
      "worker": { "x": 320, "y": 40 }
    },
    "edges": {
      "wire": { "bends": [[160, 40], [160, 80]] }
    },
    "groups": {
      "g": {
        "title": "Intake",
        "members": [
          "worker",
          "jobs"
        ]
      }
    }
  }
}
`);
});

test('DOC15 an empty design says that it has no nodes and no wires', () => {
  expect(printDocument(emptyDocument())).toBe(
    '{\n  "$schema": "urn:archivolt:arch:1",\n  "version": 1,\n  "nodes": {},\n  "edges": {}\n}\n',
  );
});

test('DOC15 stacks stand when they say more than that there is one', () => {
  const text = printDocument({ ...emptyDocument(), stacks: { main: { region: 'eu-west-1' } } });
  expect(text).toContain('"main": {\n      "region": "eu-west-1"');
});

test('what is printed one after the other is what is printed anew', () => {
  const print = documentPrinter();
  expect(print(orders)).toBe(printDocument(orders));
  const nodes = { ...orders.nodes, jobs: { service: 'sqs-queue', name: 'Tasks', properties: {} } };
  const renamed = { ...orders, nodes };
  expect(print(renamed)).toBe(printDocument(renamed));
  expect(print(orders)).toBe(printDocument(orders));
});
