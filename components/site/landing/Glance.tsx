interface GlanceProps {
  readonly rows: readonly (readonly [label: string, value: string])[];
}

/** "Paper at a glance": plain rows of a label and a value. */
export function Glance({ rows }: GlanceProps) {
  return (
    <dl className="glance">
      {rows.map(([label, value]) => (
        <div key={label} className="glance-row">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
