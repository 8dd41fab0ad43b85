import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { PDFDocument, StandardFonts, rgb } from "pdf-lib";

/** Lines of a page: larger ones are headings. */
export type PdfContent = readonly (readonly {
  readonly text: string;
  readonly size?: number;
  readonly gap?: number;
}[])[];

/** A PDF with these lines on its pages, each a little below the one before (`gap` in line heights). */
export async function makePdf(pages: PdfContent, title?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  if (title !== undefined) pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const [index, lines] of pages.entries()) {
    const page = pdf.addPage([595, 842]);
    let y = 780;
    for (const { text, size = 11, gap = 1.25 } of lines) {
      y -= size * gap;
      page.drawText(text, { x: 72, y, size, font });
    }
    page.drawText(String(index + 1), { x: 290, y: 40, size: 9, font });
  }
  return pdf.save();
}

/** A PDF whose only page is a picture, as a scanner makes it. */
export async function makeScan(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 400, height: 600, color: rgb(0.8, 0.8, 0.8) });
  return pdf.save();
}

/** A PDF that opens with a password only: its keys fit no empty one. */
export function makeEncryptedPdf(): Uint8Array {
  const key = "<".concat("A5".repeat(32), ">");
  return Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
      "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
      "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj",
      `4 0 obj << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >> endobj`,
      "trailer << /Root 1 0 R /Encrypt 4 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Size 5 >>",
      "startxref",
      "0",
      "%%EOF",
    ].join("\n"),
    "latin1",
  );
}

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

/** A Word file with a title, headings, a list and a table. */
export async function makeDocx(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: "Rules for keepers of lighthouses", heading: HeadingLevel.TITLE }),
          new Paragraph({ text: "Duties", heading: HeadingLevel.HEADING_1 }),
          new Paragraph("The keeper lights the lamp at dusk and puts it out at dawn."),
          new Paragraph({ text: "clean the lens every morning", bullet: { level: 0 } }),
          new Paragraph({ text: "wind the clockwork of the fog bell", bullet: { level: 0 } }),
          new Paragraph({ text: "Pay", heading: HeadingLevel.HEADING_1 }),
          new Table({
            rows: [
              new TableRow({ children: [cell("Grade"), cell("Pay in euro")] }),
              new TableRow({ children: [cell("Head keeper"), cell("2 400")] }),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A web page with furniture that is no part of its text. */
export const PAGE = `<!doctype html><html lang="en"><head><title>Fog signals | Harbour office</title>
<meta name="dc.date" content="2013-06-03"><style>p { color: red }</style><script>alert("x")</script></head>
<body><header>Harbour office</header><nav><a href="/">Home</a></nav>
<main><h1>Fog signals on the northern coast</h1>
<p>A horn sounds <b>twice a minute</b> whenever the far buoy
cannot be seen.</p>
<h2>Who sounds it</h2><ul><li>the keeper by day</li><li><p>his deputy by night</p></li></ul>
<table><tr><th>Place</th><th>Signal</th></tr><tr><td>North rock</td><td>horn</td></tr></table>
<div hidden>draft, do not publish</div></main><footer>Imprint</footer></body></html>`;

export const MARKDOWN = `---
title: Rules for boats
date: 2014-02-01
---
# Rules for boats

Every boat carries **two lamps** and [a bell](https://example.org/bell).

## Lamps

1. red on the left
2. green on the right
`;
