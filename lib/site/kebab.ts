/** The name of a component in addresses: `OneCase` → `one-case`. */
export function kebab(name: string): string {
  return name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
}
