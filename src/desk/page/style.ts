/** The whole look of the report page: light and dark by the reader's setting, wide tables scroll by themselves. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --soft: #f2f4f7; --line: #8a939f; --quiet: #4d5763; --good: #1d6b3a; --bad: #a3261f; --mark: #1f4f8f; --on-mark: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --paper: #16191d; --soft: #22272d; --line: #7a838f; --quiet: #b6bec8; --good: #7fd19b; --bad: #ff9a8f; --mark: #8ab8f5; --on-mark: #10151b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 2rem 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
p.quiet, .quiet { color: var(--quiet); }
.table { overflow-x: auto; }
.table:focus-visible, figure:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th, td.short { white-space: nowrap; }
th[scope=row] { font-weight: 600; min-width: 9rem; }
td { font-variant-numeric: tabular-nums; }
figure { margin: .5rem 0 1rem; overflow-x: auto; }
svg { width: 100%; min-width: 44rem; height: auto; display: block; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .group { font-weight: 600; }
svg .grid { stroke: var(--line); stroke-width: .5; }
svg .bar, svg .yes { fill: var(--mark); }
svg .rest { fill: var(--soft); stroke: var(--line); stroke-width: .5; }
svg .open { fill: var(--soft); stroke: var(--mark); stroke-dasharray: 4 3; }
svg .no { fill: var(--bad); }
figcaption { color: var(--quiet); font-size: .9rem; }
figcaption svg { display: inline; width: .8rem; height: .8rem; min-width: 0; }
summary { cursor: pointer; padding: .35rem 0; }
footer { margin: 3rem auto 2rem; color: var(--quiet); font-size: .9rem; }
@media print { svg { min-width: 0; } details { display: block; } }
`;
