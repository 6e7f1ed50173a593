import type { Expression, Program } from 'estree';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';

/** Names that the file itself brings: its imports, and what it exports or declares. */
export function findDeclaredNames(tree: Root): Set<string> {
  const names = new Set<string>();
  for (const node of tree.children) {
    if (node.type !== 'mdxjsEsm') continue;
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type === 'ImportDeclaration') for (const { local } of statement.specifiers) names.add(local.name);
      else if (statement.type === 'ExportNamedDeclaration' && statement.declaration) {
        const { declaration } = statement;
        if (declaration.type !== 'VariableDeclaration') names.add(declaration.id.name);
        else for (const { id } of declaration.declarations) if (id.type === 'Identifier') names.add(id.name);
      }
    }
  }
  return names;
}

/** The text of an expression in braces that stands fast; empty for a comment, undefined for what must be computed. */
export function readStaticExpression(node: Nodes): string | undefined {
  const program = (node.data as { estree?: Program } | undefined)?.estree;
  const [statement] = program?.body ?? [];
  if (!statement) return '';
  if (program!.body.length > 1 || statement.type !== 'ExpressionStatement') return undefined;
  const value = readConstant(statement.expression);
  return value === undefined ? undefined : typeof value === 'boolean' ? '' : value;
}

/** The value of an attribute that stands fast: `a="b"`, `a={3}`, `a`; undefined for what must be computed. */
export function readLiteral(value: MdxJsxAttribute['value']): string | boolean | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const [statement] = value.data?.estree?.body ?? [];
  return statement?.type === 'ExpressionStatement' ? readConstant(statement.expression) : undefined;
}

function readConstant(expression: Expression): string | boolean | undefined {
  if (expression.type === 'Literal') {
    if (typeof expression.value === 'boolean') return expression.value;
    return typeof expression.value === 'string' || typeof expression.value === 'number'
      ? String(expression.value)
      : undefined;
  }
  if (expression.type === 'TemplateLiteral' && expression.expressions.length === 0)
    return expression.quasis[0]!.value.cooked ?? '';
  return undefined;
}
