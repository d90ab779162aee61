import { writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { test } from 'vitest';
import { catalog, createGraph, emptyDocument, initialProperties } from '@archivolt/model';
import { exportTemplate } from './index.js';
test('probe', () => {
  rmSync('/tmp/probe', { recursive: true, force: true });
  mkdirSync('/tmp/probe');
  const node = (id: string, sid: string, variant?: string): any => {
    const s: any = catalog.service(sid)!;
    const init: any = initialProperties(s, variant);
    const properties = { ...(init.properties ?? {}) };
    if (['ec2-subnet', 'ec2-security-group'].includes(sid)) properties.VpcId = { $ref: 'vpc0' };
    const parts: any = Object.fromEntries(
      Object.entries(init.parts ?? {}).map(([k, v]: any) => [k, { properties: { ...v } }]),
    );
    if (parts.natGateway && id !== 'from') parts.natGateway.properties.SubnetId = { $ref: 'pub0' };
    if (sid === 'rds-db-instance') {
      parts.subnetGroup.properties.SubnetIds = [
        { $ref: 'iso0' },
        { $ref: 'iso0', part: 'subnet2' },
      ];
      properties.VPCSecurityGroups = [{ $ref: 'sg0', attr: 'GroupId' }];
    }
    return {
      service: sid,
      name: id === 'from' ? 'First' + s.noun : id === 'to' ? 'Second' + s.noun : s.noun + id,
      properties,
      parts,
      ...(init.attributes ? { attributes: init.attributes } : {}),
      ...(sid === 'cfn-resource'
        ? { type: 'AWS::SSM::Parameter', properties: { Type: 'String', Value: 'x' } }
        : {}),
    };
  };
  const base = () => ({
    vpc0: node('vpc0', 'ec2-vpc'),
    pub0: node('pub0', 'ec2-subnet', 'public'),
    iso0: node('iso0', 'ec2-subnet', 'isolated'),
    sg0: node('sg0', 'ec2-security-group'),
  });
  const problems: string[] = [];
  const run = (name: string, doc: any) => {
    for (const target of (process.env.PROBE_TARGETS ?? 'cfn').split(',')) {
      try {
        const r: any = exportTemplate(doc, target as any, { force: true });
        if (!r.ok) {
          problems.push(`${name}: ${JSON.stringify(r.problem).slice(0, 300)}`);
          return;
        }
        writeFileSync(`/tmp/probe/${name}.${target}.yaml`, r.value.value.text);
        if (r.value.leftOut?.length)
          problems.push(`${name}: left out ${JSON.stringify(r.value.leftOut)}`);
      } catch (e: any) {
        problems.push(`${name}: THROW ${e.stack.slice(0, 400)}`);
      }
    }
  };
  for (const s of catalog.services) {
    if (s.type === undefined) continue;
    for (const v of s.variants ?? [{ id: undefined }]) {
      const doc: any = {
        ...emptyDocument(),
        nodes: {
          ...(['ec2-subnet', 'ec2-security-group', 'rds-db-instance'].includes(s.id) ? base() : {}),
          n: node('n', s.id, v.id as any),
        },
      };
      if (v.id === 'public' || v.id === 'isolated') {
        doc.nodes.n.properties.CidrBlock = '10.0.100.0/24';
        doc.nodes.n.parts.subnet2.properties.CidrBlock = '10.0.101.0/24';
      }
      run(`node-${s.id}${v.id ? '-' + v.id : ''}`, doc);
    }
  }
  for (const a of catalog.services)
    for (const b of catalog.services)
      for (const c of catalog.meanings(a.id, b.id)) {
        const nodes: any = {
          ...base(),
          from: node('from', a.id),
          to: node('to', b.id, b.id === 'external-client' ? 'endpoint' : undefined),
        };
        if (c.id === 'subnet-egress')
          (nodes.to = { ...nodes.pub0, name: 'Pub' }), delete nodes.pub0;
        if (c.id === 'guards' && b.id === 'lambda-function') {
          nodes.to.properties.VpcConfig = { SubnetIds: [{ $ref: 'iso0' }] };
        }
        if (c.id === 'database-access')
          nodes.from.properties.VpcConfig = {
            SubnetIds: [{ $ref: 'iso0' }],
            SecurityGroupIds: [{ $ref: 'sg0', attr: 'GroupId' }],
          };
        const g: any = createGraph({ ...emptyDocument(), nodes } as any);
        const init: any =
          typeof c.initial === 'function'
            ? c.initial({ source: g.node('from'), target: g.node('to') })
            : (c.initial ?? {});
        const doc: any = {
          ...emptyDocument(),
          nodes,
          edges: { wire: { connection: c.id, from: 'from', to: 'to', properties: init } },
        };
        if (c.id === 'event-source-mapping' && a.id === 'dynamodb-table')
          nodes.from.properties.StreamSpecification = { StreamViewType: 'NEW_IMAGE' };
        if (c.id === 'transform' || a.id === 'firehose-delivery-stream') {
          nodes.bk = node('bk', 's3-bucket');
          if (c.id !== 'delivery')
            doc.edges.d = {
              connection: 'delivery',
              from: 'from',
              to: 'bk',
              properties: { Prefix: 'x/' },
            };
        }
        if (b.id === 'firehose-delivery-stream') {
          nodes.bk = node('bk', 's3-bucket');
          doc.edges.d = {
            connection: 'delivery',
            from: 'to',
            to: 'bk',
            properties: { Prefix: 'x/' },
          };
        }
        if (c.id === 'edge-function') {
          nodes.bk = node('bk', 's3-bucket');
          doc.edges.d = { connection: 'bucket-origin', from: 'from', to: 'bk', properties: {} };
        }
        if (b.id === 'cloudfront-distribution') {
          nodes.bk = node('bk', 's3-bucket');
          doc.edges.d = { connection: 'bucket-origin', from: 'to', to: 'bk', properties: {} };
        }
        if (b.id.startsWith('apigateway') && c.id !== 'route') {
          nodes.fx = node('fx', 'lambda-function');
          doc.edges.d = {
            connection: 'route',
            from: 'to',
            to: 'fx',
            properties: { Method: 'GET', Path: '/x/{id}' },
          };
        }
        if (c.id === 'logs-to' && a.id.startsWith('apigateway')) {
          nodes.fx = node('fx', 'lambda-function');
          doc.edges.d = {
            connection: 'route',
            from: 'from',
            to: 'fx',
            properties: { Method: 'GET', Path: '/x' },
          };
        }
        const verdict = c.refuses?.({ source: g.node('from'), target: g.node('to') } as any);
        if (verdict) {
          problems.push(`${a.id}->${b.id} ${c.id} refuses: ${verdict.why}`);
          continue;
        }
        run(`${c.id}--${a.id}--${b.id}`, doc);
      }
  console.log(problems.join('\n'));
});
