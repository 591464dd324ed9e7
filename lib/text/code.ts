const CODE =
  /^\s*(?:import \w|from [\w.]+ import|def \w+\(|class \w+[:(]|return\b|for .{1,80} in .*:|while .*:|if .*:|elif .*:|else:|try:|except\b.*:|with .*:|assert |print\w*\(|@\w+|#include|\w+\.\w+\(.*\)\s*$)|\bself\.|\w\s*[-+*/]=\s|\)\s*:\s*$/;

/** Whether a line looks like a program's source. */
export function isCode(line: string): boolean {
  return CODE.test(line.slice(0, 200));
}
