import type { Node, Program } from 'estree';

/**
 * The value of an expression that is nothing but data: texts, numbers, truth values, lists and records of
 * them, and String.raw`…` without `${…}`. Undefined for anything that would have to be run.
 * An empty expression, as of a comment, has the value undefined.
 */
export function literal(program: Program | null | undefined): { readonly value: unknown } | undefined {
  if (!program || program.body.length > 1) return undefined;
  const statement = program.body[0];
  if (!statement) return { value: undefined };
  return statement.type === 'ExpressionStatement' ? valueOf(statement.expression) : undefined;
}

function valueOf(node: Node | null): { readonly value: unknown } | undefined {
  switch (node?.type) {
    case 'Literal':
      return 'regex' in node || 'bigint' in node ? undefined : { value: node.value };
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? { value: node.quasis[0]?.value.cooked ?? '' } : undefined;
    case 'TaggedTemplateExpression': {
      const { tag, quasi } = node;
      const raw =
        tag.type === 'MemberExpression' &&
        !tag.computed &&
        tag.object.type === 'Identifier' &&
        tag.object.name === 'String' &&
        tag.property.type === 'Identifier' &&
        tag.property.name === 'raw';
      return raw && quasi.expressions.length === 0 ? { value: quasi.quasis[0]?.value.raw ?? '' } : undefined;
    }
    case 'UnaryExpression': {
      const inner = node.operator === '-' ? valueOf(node.argument) : undefined;
      return typeof inner?.value === 'number' ? { value: -inner.value } : undefined;
    }
    case 'ArrayExpression': {
      const values = node.elements.map(valueOf);
      return values.includes(undefined) ? undefined : { value: values.map((v) => v?.value) };
    }
    case 'ObjectExpression': {
      const values = node.properties.map((p) =>
        p.type === 'Property' && p.kind === 'init' && !p.computed && !p.method ? valueOf(p.value) : undefined,
      );
      return values.includes(undefined) ? undefined : { value: values };
    }
    default:
      return undefined;
  }
}
