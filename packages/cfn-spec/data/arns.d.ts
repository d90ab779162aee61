export declare const arns: Readonly<Record<string, Readonly<Record<string, string>>>>;
