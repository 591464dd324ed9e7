/**
 * Project rules for `deno lint`.
 *
 * @module
 */

/** Files of the product, not those of its tests. */
const PRODUCT = /(?<!\/tests)\/(lib|widgets)\//;

/** Files of the product that may know a world outside: the command, the two notebook faces, their way to the kernel, what runs in a page. */
const FACES =
  /\/lib\/cli\/|\/widgets\/(notebook|monitor|kernel)\.ts$|\/widgets\/page\/client\//;

/** What the pure core may not touch, as lint selectors. */
const WORLD: Record<string, string> = {
  'MemberExpression[object.name="Deno"]': "Deno.*",
  'MemberExpression[object.name="console"]': "console.*",
  'MemberExpression[object.name="Date"][property.name="now"]': "Date.now()",
  'NewExpression[callee.name="Date"][arguments.length=0]': "new Date()",
  'MemberExpression[object.name="performance"]': "performance.*",
  'MemberExpression[object.name="Math"][property.name="random"]':
    "Math.random()",
  'MemberExpression[object.name="crypto"]': "crypto.*",
  'MemberExpression[object.name="process"]': "process.*",
  'CallExpression[callee.name="fetch"]': "fetch()",
  'CallExpression[callee.name="setTimeout"]': "setTimeout()",
};

/** Only faces touch the world: elsewhere no Deno, console, clock or dice. */
const pureCore: Deno.lint.Rule = {
  create(context) {
    const path = context.filename.replaceAll("\\", "/");
    if (!PRODUCT.test(path) || FACES.test(path)) return {};
    const visitors = Object.entries(WORLD).map(([selector, what]) => [
      selector,
      (node: Deno.lint.Node) =>
        context.report({
          node,
          message: `${what} belongs in lib/cli or widgets/notebook.ts`,
          hint: "Take it as an argument",
        }),
    ]);
    return Object.fromEntries(visitors);
  },
};

const plugin: Deno.lint.Plugin = {
  name: "project",
  rules: { "pure-core": pureCore },
};
export default plugin;
