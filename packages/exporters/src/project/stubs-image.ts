import type { CodeUnit } from '../graph/resource-graph.js';
import { stubFiles, type StubFiles } from './stubs.js';

/** An image that the project builds. */
export interface Image {
  /** `images/shop-images`. */
  readonly folder: string;
  /** Logical id of the repository it is pushed to. */
  readonly repository: string;
  readonly tag: string;
  readonly isArm: boolean;
  /** Functions that run it. */
  readonly units: readonly CodeUnit[];
  /** Whether tasks run it. */
  readonly isTask: boolean;
  /** Where tasks are reached. */
  readonly port?: number;
  /** Whether all that run it have a variable, or some. */
  readonly variables: readonly { readonly name: string; readonly isAlways: boolean }[];
}

/** What functions call by HTTP in an image that tasks run too. */
const ADAPTER = 'public.ecr.aws/awsguru/aws-lambda-adapter:0.9.1';
/** Where the adapter calls a program that no task is reached at. */
const ADAPTED = 8080;

/** A Dockerfile and a program: a handler for functions, a server or a loop for tasks, a server for both. */
export function imageFiles(image: Image): StubFiles {
  const [unit] = image.units;
  if (image.isTask || unit === undefined) {
    return new Map([
      ['Dockerfile', text(ofTask(image))],
      ['app.py', text(isServer(image) ? server(image) : loop(image))],
      ['requirements.txt', ''],
    ]);
  }
  const triggers = image.units.flatMap((it) => it.triggers);
  const always = new Set(image.variables.flatMap((it) => (it.isAlways ? [it.name] : [])));
  const environment = unit.environment.filter(({ name }) => always.has(name));
  const merged = { ...unit, runtime: 'python3.13', handler: 'app.handler', environment, triggers };
  return new Map([['Dockerfile', text(ofFunction)], ...stubFiles(merged)]);
}

function text(lines: readonly string[]): string {
  return [...lines, ''].join('\n');
}

const ofFunction: readonly string[] = [
  'FROM public.ecr.aws/lambda/python:3.13',
  'COPY requirements.txt ${LAMBDA_TASK_ROOT}/',
  'RUN pip install --no-cache-dir -r requirements.txt',
  'COPY app.py ${LAMBDA_TASK_ROOT}/',
  'CMD ["app.handler"]',
];

function isServer({ port, units }: Image): boolean {
  return port !== undefined || units.length > 0;
}

/** Ports below this are root's. */
const UNPRIVILEGED = 1024;

function ofTask(image: Image): readonly string[] {
  const { port = ADAPTED, units } = image;
  return [
    'FROM public.ecr.aws/docker/library/python:3.13-slim',
    ...(units.length === 0
      ? []
      : [`COPY --from=${ADAPTER} /lambda-adapter /opt/extensions/lambda-adapter`]),
    'WORKDIR /app',
    'COPY requirements.txt ./',
    'RUN pip install --no-cache-dir -r requirements.txt',
    'COPY app.py ./',
    ...(isServer(image) ? [`ENV PORT=${port}`, `EXPOSE ${port}`] : []),
    ...(isServer(image) && port < UNPRIVILEGED ? [] : ['USER nobody']),
    'CMD ["python", "-u", "app.py"]',
  ];
}

function variables(image: Image): readonly string[] {
  const lines = image.variables.map(({ name, isAlways }) =>
    isAlways ? `${name} = os.environ["${name}"]` : `${name} = os.environ.get("${name}")`,
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function server(image: Image): readonly string[] {
  return [
    'import os',
    'from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer',
    '',
    ...variables(image),
    '',
    'class App(BaseHTTPRequestHandler):',
    '    def do_GET(self):',
    '        body = b\'{"ok": true}\'',
    '        self.send_response(200)',
    '        self.send_header("Content-Type", "application/json")',
    '        self.send_header("Content-Length", str(len(body)))',
    '        self.end_headers()',
    '        self.wfile.write(body)',
    '',
    '    do_POST = do_GET',
    '',
    '',
    'if __name__ == "__main__":',
    '    ThreadingHTTPServer(("", int(os.environ["PORT"])), App).serve_forever()',
  ];
}

function loop(image: Image): readonly string[] {
  const names = variables(image);
  return [
    ...(names.length === 0 ? [] : ['import os']),
    'import time',
    '',
    ...names,
    'while True:',
    '    print("working")',
    '    time.sleep(60)',
  ];
}
