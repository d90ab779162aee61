import { catalog, type Citation, type Rule, type Service } from '@archivolt/model';
import { defineCommand, printJson } from '../command.js';
import { findRule } from '../diagnostics.js';

/** `archivolt explain`: why a rule stands, or what the notes say of a service. */
export const command = defineCommand({
  verb: 'explain',
  summary: 'explain a rule or a service',
  args: '<id>',
  run: async ({ args: [id = ''], json, io }) => {
    const rule = findRule(id);
    const service = catalog.services.find((it) => it.id === id);
    const found = rule ?? service;
    if (found === undefined) {
      io.err(
        `There is no rule or service ${JSON.stringify(id)}. See archivolt rules and archivolt services.\n`,
      );
      return 2;
    }
    if (json) printJson(io, rule === undefined ? serviceJson(service) : ruleJson(rule));
    else io.out(rule === undefined ? serviceText(service) : ruleText(rule));
    return 0;
  },
});

function ruleJson(rule: Rule): unknown {
  const { id, row, severity, summary, why, cite, equivalents, examples } = rule;
  return { id, row, severity, summary, why, citation: cite, equivalents, examples };
}

function ruleText(rule: Rule): string {
  const { valid, invalid } = rule.examples;
  return [
    `${rule.id} (${rule.severity}${rule.row === undefined ? '' : `, ${rule.row}`})`,
    '',
    rule.summary,
    rule.why,
    '',
    page(rule.cite),
    ...(rule.equivalents === undefined ? [] : [`Also: ${rule.equivalents.join(', ')}`]),
    '',
    'Fails:',
    ...invalid.flatMap(({ before, after }) => [
      indent(before),
      ...(after === undefined ? [] : ['  fixed:', indent(after)]),
    ]),
    'Passes:',
    ...valid.map(indent),
    '',
  ].join('\n');
}

function serviceJson(service: Service | undefined): unknown {
  if (service === undefined) return undefined;
  const { id, row, title, category, type, summary, cite, annotate, guidance } = service;
  return {
    id,
    row,
    title,
    category,
    type,
    summary,
    citation: cite,
    properties: annotate,
    guidance,
  };
}

function serviceText(service: Service | undefined): string {
  if (service === undefined) return '';
  const facts = (service.guidance ?? []).map(({ text, cite }) => `- ${text} (${cite.url})`);
  return [
    `${service.id}: ${service.title}${service.type === undefined ? '' : ` (${service.type})`}`,
    '',
    service.summary,
    page(service.cite),
    ...(facts.length === 0 ? [] : ['', ...facts]),
    '',
  ].join('\n');
}

function page(cite: Citation): string {
  const section = cite.section === undefined ? '' : ` (notes: ${cite.section})`;
  return `${cite.title}${section}: ${cite.url}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
