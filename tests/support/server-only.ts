// Stands in for Next's marker package, which throws outside a server build.
export {};
