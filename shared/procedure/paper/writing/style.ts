/** Black on white, A4, 10.5 pt; every state has a shape, every kind of box a frame of its own. */
export const STYLE = `
@page { size: A4; margin: 24mm 12mm 16mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.3 "Liberation Sans", Arial, "DejaVu Sans", "Segoe UI", sans-serif; color: #000; background: #fff; }
body, p, ol, ul, dl, dd { margin: 0; padding: 0; }
ol, ul { list-style: none; }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 5mm 0 2mm; border-bottom: 1.5pt solid #000; break-after: avoid; }
h1 p, h2 p { display: block; }
.sheet + .sheet { break-before: page; }
.small, .legend, .field, .entries, .record, .sources { font-size: 9pt; line-height: 1.25; }
.legend span { display: inline-block; margin-right: 4mm; white-space: nowrap; }
.sources { margin-top: 2mm; }

dl { display: grid; grid-template-columns: 34mm 1fr; gap: 1mm 3mm; margin-bottom: 2mm; }
dt { font-weight: bold; }
dd p { white-space: pre-line; }

.steps { position: relative; padding-left: 14mm; }
.step { margin-top: 2mm; }
.row { display: grid; grid-template-columns: 5.5mm auto 1fr 31mm; column-gap: 1.5mm; break-inside: avoid; padding: .6mm 0; }
.role { position: absolute; left: 0; width: 13mm; font-weight: bold; font-size: 9.5pt; overflow-wrap: anywhere; }
.number { min-width: 6mm; font-variant-numeric: tabular-nums; }
.record { border-left: .5pt solid #000; padding-left: 1.5mm; display: grid; grid-template-columns: auto 1fr; gap: 0 1mm; align-content: start; align-items: end; }
.record p { grid-column: 1 / 3; }
.record .line { width: auto; }
.record:empty { border: 0; }
.reason, .redline { font-weight: bold; }
.reason::before { content: "\\2014  "; }
del { text-decoration-thickness: 1pt; }
.step.current > .row { border: 2pt solid #000; padding: 1mm; margin-left: -1.5mm; }

.sign { width: 4.2mm; height: 4.2mm; fill: none; stroke: #000; stroke-width: 1.5; vertical-align: -.7mm; }
.sign.current { fill: #000; }

aside { break-inside: avoid; break-after: avoid; display: grid; grid-template-columns: auto 1fr; column-gap: 3mm; padding: 1mm 2mm; margin: 2mm 0 1mm; }
aside p { grid-column: 2; }
aside b { grid-row: span 2; max-width: 42mm; }
.warning { border: 3pt double #000; }
.caution { border: 1.5pt dashed #000; }
.note { border: .75pt solid #000; }

.branches { margin: 1mm 0 1mm 4mm; padding: 0 2mm 1.5mm; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.decision, .if, .while { border: 2.5pt dotted #000; }
.parallel { border: .75pt solid #000; }
.call { border-left: 3pt solid #000; }
.branch + .branch { border-top: .5pt solid #000; margin-top: 1.5mm; }
.head { display: grid; grid-template-columns: auto 1fr; column-gap: 1.5mm; margin-top: 1.5mm; font-weight: bold; break-inside: avoid; }
.head:not(:last-child) { break-after: avoid; }
.head .small { font-weight: normal; }
p.head { display: block; font-weight: normal; }

table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 1mm 0; font-size: 9pt; }
th, td { border: .5pt solid #000; padding: .5mm 1mm; text-align: left; height: 7mm; vertical-align: middle; }
th { height: auto; font-weight: bold; }
th:first-child { width: 28%; }
tr { break-inside: avoid; }
.field { margin-top: 1.5mm; }
.line { display: inline-block; width: 15mm; border-bottom: .5pt solid #000; height: 4.5mm; }
.line.long { width: 40mm; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 1pt solid #000; vertical-align: -.6mm; margin-right: 2mm; }
.worksheet { break-before: page; }
.worksheet table { margin-top: 3mm; }
`
