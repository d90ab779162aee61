import type { CodeUnit } from '../graph/resource-graph.js';
import type { StubFiles } from './stubs.js';

/** Stubs of runtimes that compile: the least that their builder takes. */
export function compiledStub(unit: CodeUnit, family: string): StubFiles {
  if (family === 'java') return javaStub(unit);
  if (family === 'dotnet') return dotnetStub(unit);
  return family === 'provided.al' || family === 'provided' ? goStub() : new Map();
}

function javaStub(unit: CodeUnit): StubFiles {
  const [path = 'example.Handler', method = 'handleRequest'] = unit.handler.split('::');
  const steps = path.split('.').filter((step) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(step));
  const name = steps.at(-1) ?? 'Handler';
  const folder = steps.slice(0, -1);
  const version = /\d+/.exec(unit.runtime)?.[0] ?? '21';
  return new Map([
    [`src/main/java/${[...folder, name].join('/')}.java`, javaClass({ folder, name, method })],
    ['pom.xml', pom(version)],
  ]);
}

interface JavaClass {
  readonly folder: readonly string[];
  readonly name: string;
  readonly method: string;
}

function javaClass({ folder, name, method }: JavaClass): string {
  const called = /^[A-Za-z_][A-Za-z0-9_]*$/.test(method) ? method : 'handleRequest';
  return [
    ...(folder.length === 0 ? [] : [`package ${folder.join('.')};`, '']),
    'import com.amazonaws.services.lambda.runtime.Context;',
    'import java.util.Map;',
    '',
    `public class ${name} {`,
    `  public Map<String, Object> ${called}(Map<String, Object> event, Context context) {`,
    '    context.getLogger().log(String.valueOf(event));',
    '    return Map.of("statusCode", 200, "body", "{\\"ok\\":true}");',
    '  }',
    '}',
    '',
  ].join('\n');
}

function pom(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>handler</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>${version}</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>com.amazonaws</groupId>
      <artifactId>aws-lambda-java-core</artifactId>
      <version>1.2.3</version>
    </dependency>
  </dependencies>
</project>
`;
}

function dotnetStub(unit: CodeUnit): StubFiles {
  const [assembly = 'Handler', type = 'Handler.Function', method = 'FunctionHandler'] =
    unit.handler.split('::');
  const safe = (text: string): string => text.replaceAll(/[^A-Za-z0-9_.]/g, '');
  const steps = safe(type).split('.');
  const name = steps.at(-1) ?? 'Function';
  const space = steps.slice(0, -1).join('.') || safe(assembly);
  const version = /\d+/.exec(unit.runtime)?.[0] ?? '8';
  return new Map([
    [`${safe(assembly) || 'Handler'}.csproj`, csproj(version)],
    [
      'Function.cs',
      `using System.Text.Json;
using Amazon.Lambda.Core;

[assembly: LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]

namespace ${space};

public class ${name}
{
    public object ${safe(method) || 'FunctionHandler'}(JsonElement input, ILambdaContext context)
    {
        context.Logger.LogLine(input.ToString());
        return new { statusCode = 200, body = "{\\"ok\\":true}" };
    }
}
`,
    ],
  ]);
}

function csproj(version: string): string {
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net${version}.0</TargetFramework>
    <Nullable>enable</Nullable>
    <AWSProjectType>Lambda</AWSProjectType>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Amazon.Lambda.Core" Version="2.5.0" />
    <PackageReference Include="Amazon.Lambda.Serialization.SystemTextJson" Version="2.4.4" />
  </ItemGroup>
</Project>
`;
}

function goStub(): StubFiles {
  return new Map([
    [
      'main.go',
      `package main

import (
\t"context"
\t"encoding/json"
\t"log"

\t"github.com/aws/aws-lambda-go/lambda"
)

func handle(_ context.Context, event json.RawMessage) (map[string]any, error) {
\tlog.Println(string(event))
\treturn map[string]any{"statusCode": 200, "body": "{}"}, nil
}

func main() {
\tlambda.Start(handle)
}
`,
    ],
    ['go.mod', 'module handler\n\ngo 1.22\n\nrequire github.com/aws/aws-lambda-go v1.47.0\n'],
  ]);
}
