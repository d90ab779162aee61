/** When a runtime left support, and whether functions can still be created with it. */
export interface Lifecycle {
  readonly deprecated: string;
  /** Creation is blocked by now. */
  readonly isBlocked: boolean;
  /** The runtime that takes its place. */
  readonly next: string;
}

/** Runtimes past their date in AWS's table of autumn 2026. */
export const RETIRED: Readonly<Record<string, Lifecycle>> = {
  'nodejs20.x': open('2026-04-30', 'nodejs22.x'),
  'nodejs18.x': open('2025-09-01', 'nodejs22.x'),
  'nodejs16.x': open('2024-06-12', 'nodejs22.x'),
  'nodejs14.x': blocked('2023-12-04', 'nodejs22.x'),
  'nodejs12.x': blocked('2023-03-31', 'nodejs22.x'),
  'python3.10': open('2026-10-31', 'python3.13'),
  'python3.9': open('2025-12-15', 'python3.13'),
  'python3.8': open('2024-10-14', 'python3.13'),
  'python3.7': blocked('2023-12-04', 'python3.13'),
  'python3.6': blocked('2022-07-18', 'python3.13'),
  java8: blocked('2024-01-08', 'java8.al2'),
  dotnet8: open('2026-11-10', 'dotnet10'),
  dotnet6: open('2024-12-20', 'dotnet10'),
  'dotnetcore3.1': blocked('2023-04-03', 'dotnet10'),
  'ruby3.2': open('2026-03-31', 'ruby3.4'),
  'ruby2.7': blocked('2023-12-07', 'ruby3.4'),
  'go1.x': blocked('2024-01-08', 'provided.al2023'),
  'provided.al2': open('2026-07-31', 'provided.al2023'),
  provided: blocked('2024-01-08', 'provided.al2023'),
};

function open(deprecated: string, next: string): Lifecycle {
  return { deprecated, isBlocked: false, next };
}

function blocked(deprecated: string, next: string): Lifecycle {
  return { deprecated, isBlocked: true, next };
}
