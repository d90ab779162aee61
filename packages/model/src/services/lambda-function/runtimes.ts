import type { Option } from '../../define/index.js';

/** Runtimes of .zip functions, newest first within a language, with AWS's dates as of autumn 2026. */
export const runtimes: readonly Option[] = [
  { value: 'nodejs24.x', title: 'Node.js 24' },
  { value: 'nodejs22.x', title: 'Node.js 22' },
  { value: 'python3.14', title: 'Python 3.14' },
  { value: 'python3.13', title: 'Python 3.13' },
  { value: 'python3.12', title: 'Python 3.12' },
  { value: 'python3.11', title: 'Python 3.11', note: 'Deprecated from 2027-06-30' },
  { value: 'java25', title: 'Java 25' },
  { value: 'java21', title: 'Java 21' },
  { value: 'java17.al2023', title: 'Java 17 (AL2023)' },
  { value: 'java11.al2023', title: 'Java 11 (AL2023)' },
  { value: 'java8.al2023', title: 'Java 8 (AL2023)' },
  { value: 'java17', title: 'Java 17', note: 'Deprecated from 2027-06-30' },
  { value: 'java11', title: 'Java 11', note: 'Deprecated from 2027-06-30' },
  { value: 'java8.al2', title: 'Java 8 (AL2)', note: 'Deprecated from 2027-06-30' },
  { value: 'dotnet10', title: '.NET 10' },
  { value: 'ruby4.0', title: 'Ruby 4.0' },
  { value: 'ruby3.4', title: 'Ruby 3.4' },
  { value: 'ruby3.3', title: 'Ruby 3.3', note: 'Deprecated from 2027-04-30' },
  { value: 'provided.al2023', title: 'OS only (AL2023)' },
  ...deprecated([
    ['nodejs20.x', 'Node.js 20', '2026-04-30'],
    ['nodejs18.x', 'Node.js 18', '2025-09-01'],
    ['nodejs16.x', 'Node.js 16', '2024-06-12'],
    ['nodejs14.x', 'Node.js 14', '2023-12-04'],
    ['nodejs12.x', 'Node.js 12', '2023-03-31'],
    ['python3.10', 'Python 3.10', '2026-10-31'],
    ['python3.9', 'Python 3.9', '2025-12-15'],
    ['python3.8', 'Python 3.8', '2024-10-14'],
    ['python3.7', 'Python 3.7', '2023-12-04'],
    ['python3.6', 'Python 3.6', '2022-07-18'],
    ['java8', 'Java 8 (AL1)', '2024-01-08'],
    ['dotnet8', '.NET 8', '2026-11-10'],
    ['dotnet6', '.NET 6', '2024-12-20'],
    ['dotnetcore3.1', '.NET Core 3.1', '2023-04-03'],
    ['ruby3.2', 'Ruby 3.2', '2026-03-31'],
    ['ruby2.7', 'Ruby 2.7', '2023-12-07'],
    ['go1.x', 'Go 1', '2024-01-08'],
    ['provided.al2', 'OS only (AL2)', '2026-07-31'],
    ['provided', 'OS only (AL1)', '2024-01-08'],
  ]),
];

function deprecated(list: readonly (readonly [string, string, string])[]): readonly Option[] {
  return list.map(([value, title, date]) => ({
    value,
    title,
    note: `Deprecated since ${date}`,
    retired: true,
  }));
}

/** As in "Node.js 22"; an unknown identifier stands for itself. */
export function runtimeTitle(identifier: string): string {
  return runtimes.find(({ value }) => value === identifier)?.title ?? identifier;
}

/** Runtimes of which SnapStart can take a snapshot: Java 11+, Python 3.12+, .NET 8+. */
export const SNAPSTART_RUNTIMES = 'java(?!8).*|python3\\.1[2-9].*|dotnet([89]|\\d\\d).*';
