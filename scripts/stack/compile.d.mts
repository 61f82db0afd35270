export function runArguments(projectDir: string, script: string): Promise<string[]>;
export function compiled(projectDir: string, script: string): Promise<string>;
